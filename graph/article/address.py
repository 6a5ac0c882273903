"""An article's identity: its address without what only tracks the reader, or its text where it has none."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from graph.identifiers import digest

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|page|single|source|ref|amp|from|share|mode")


def host(url: str) -> str:
    """The host of an address in lower case, "" where it is no address.

    >>> host("https://WWW.contoh.com/a"), host("http://[")
    ('www.contoh.com', '')
    """
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""


def canonical(url: str) -> str:
    """The address as it identifies a page: no scheme, no "www.", no tracking, no fragment, no final slash.

    >>> canonical("https://WWW.contoh.com/read/1/judul/?utm_source=x&id=7#atas")
    'contoh.com/read/1/judul?id=7'
    """
    try:
        parts = urlsplit(url.strip())
        host = parts.netloc.lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.")
        kept = [(k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.fullmatch(k)]
    except ValueError:  # "http://[" is no address: it stands for itself
        return url.strip()
    return host + parts.path.rstrip("/") + (f"?{urlencode(kept)}" if kept else "")


def article_key(url: str | None, text: str) -> str:
    """16 hexadecimal characters: the same address, or the same text, is the same article.

    >>> article_key("https://contoh.com/a", "x") == article_key("http://www.contoh.com/a/", "y")
    True
    """
    return digest("address", canonical(url)) if url and url.strip() else digest("text", text)
