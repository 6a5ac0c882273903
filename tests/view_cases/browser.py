"""What the page's tests share: Chromium's switches, and the pages they open."""

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
INJECTIONS = (
    "</script><script>globalThis.pwned=1</script>",
    '" onmouseover="globalThis.pwned=1" x="',
    '<a href="javascript:globalThis.pwned=1">href</a>',
    "{{7*7}}",
    "\u202egpj.exe\u202c",
)
