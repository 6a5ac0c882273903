"""What the page's tests share: Chromium, a page that may ask for nothing outside, waiting without eval."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

BROWSER = "/usr/bin/chromium"
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(BROWSER).exists(), reason=f"no {BROWSER} here: run `apt-get install chromium`"),
]
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
INJECTIONS = (
    "</script><script>globalThis.pwned=1</script>",
    '" onmouseover="globalThis.pwned=1" x="',
    '<a href="javascript:globalThis.pwned=1">href</a>',
    "{{7*7}}",
    "\u202egpj.exe\u202c",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """A fresh page, of the size of a laptop's screen."""
    context = chromium.new_context(viewport={"width": 1400, "height": 860}, color_scheme="light", accept_downloads=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def open_page(page: Any, pages: dict[str, Path]) -> Iterator[Any]:
    """Open a page by name; at the end nothing was asked of the network and nothing complained."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def go(name: str = "contoh", hash_: str = "") -> Any:
        page.goto(f"{pages[name].as_uri()}{hash_}")
        page.wait_for_selector("html[data-ready]" + ("" if "view=" in hash_ else "[data-drawn]"))
        return page

    yield go
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    assert complaints == []


def state_is(page: Any, expression: str) -> None:
    """Wait until an expression holds; Playwright's own wait uses eval, which the page's policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(30)
    raise AssertionError(f"never true: {expression}")
