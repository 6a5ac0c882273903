"""Take the README's picture of a page: `python tests/view_cases/screenshot.py output/graph.html output/sample.png`.

An optional third argument is the page's fragment ("#node=initiative%2Fmbg"), a fourth `dark`.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

BROWSER = "/usr/bin/chromium"
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def take(source: Path, target: Path, fragment: str = "", theme: str = "light") -> None:
    """Write a picture of the page, as a laptop shows it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=SWITCHES)
        page = browser.new_page(viewport={"width": 1440, "height": 860}, color_scheme=theme)
        page.goto(source.resolve().as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        page.wait_for_timeout(300)
        page.screenshot(path=str(target))
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
