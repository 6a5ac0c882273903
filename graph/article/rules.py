"""Lines that are not the article, as tables: what a line's beginning or its whole gives away, and the role it gets.

A rule is (name, role, pattern, example).  `LINES` are matched at the beginning of a line, in order, the first one
wins; an outlet's own rules are tried before these.  Every example is a test.
"""

from typing import NamedTuple

from graph.model import Role


class Rule(NamedTuple):
    """One kind of line: pattern is matched at its first character; example is a line it must catch."""

    name: str
    role: Role
    pattern: str
    example: str


LINES: tuple[Rule, ...] = (
    # what to read, see or follow instead
    Rule(
        "also",
        "link",
        r"(?i:[-•*>]?\s*(?:baca|simak|lihat|tonton|saksikan|dengarkan|cek)\s+(?:juga|pula)\b)",
        "Baca juga: OIKN siapkan hunian",
    ),
    Rule(
        "watch",
        "link",
        r"(?:Simak|Tonton|Lihat|Saksikan|Nonton)\s+(?:[Vv]ideo|VIDEO|Live|LIVE|Detik|selengkapnya)\b",
        "Simak Video 'Rapat di Istana'",
    ),
    Rule(
        "video",
        "link",
        r"(?:Video|VIDEO|Infografis|INFOGRAFIS|Foto-foto|FOTO)\s*:\s",
        "Video: Momen peletakan batu pertama",
    ),
    Rule(
        "more",
        "link",
        r"(?:Baca\s+[Ss]elengkapnya|[Ss]elengkapnya\s*(?:\.\.\.|baca\b|klik\b|di sini|$)|Simak (?:berita|informasi|ulasan|artikel) selengkapnya|Klik (?:di sini|link|tautan|untuk)|Halaman (?:[Ss]elanjutnya|[Bb]erikutnya|\d+ dari)|Next\s*:|Lanjut ke halaman)",
        "Baca selengkapnya di sini",
    ),
    Rule(
        "picks",
        "link",
        r"(?i:(?:pilihan\s+(?:redaksi|editor)|berita\s+(?:terkait|pilihan|populer|lainnya|terkini)|artikel\s+(?:terkait|lainnya)|terpopuler|rekomendasi\s+untuk\s+anda|trending\s+now)\s*:?\s*$)",
        "PILIHAN REDAKSI",
    ),
    Rule(
        "follow",
        "link",
        r"(?i:[-–•*]?\s*(?:(?:ikuti|follow|gabung|join|dapatkan|cek|simak|baca|update|temukan|yuk,?\s+baca|akses)\b(?=.{0,160}(?:google\s*news|whatsapp|telegram|channel|saluran|berita\b.{0,30}\blainnya|artikel\b.{0,30}\blain|kami (?:di|langsung)\b|media sosial|instagram|tiktok|lebih banyak)).*))",
        "Ikuti Whatsapp Channel Republika",
    ),
    Rule(
        "moved",
        "link",
        r"(?:Artikel|Berita|Tulisan) ini (?:telah|sudah|pertama kali|juga) (?:tayang|naik|terbit|dimuat|tampil)",
        "Artikel ini telah tayang di contoh.com",
    ),
    Rule("address", "link", r"(?:https?://|www\.)\S+\s*$", "https://contoh.go.id/berita/1"),
    Rule("ago", "noise", r"\d{1,2} (?:detik|menit|jam|hari|minggu|pekan|bulan) (?:yang )?lalu\s*$", "13 jam lalu"),
    # what the page holds besides
    Rule(
        "advertisement",
        "noise",
        r"(?:ADVERTISEMENT|[Aa]dvertisement|SCROLL TO|Scroll to|Scroll ke bawah|IKLAN\b|- ?Iklan ?-|Advertorial\s*$|Loading\.\.\.)",
        "SCROLL TO CONTINUE WITH CONTENT",
    ),
    Rule("embed", "noise", r"\[?(?:Gambas|Gambar|Video|Embed)\s?:[^\]]*\]|Gambas\s*:", "[Gambas:Video 20detik]"),
    Rule(
        "player",
        "noise",
        r"(?:Pause|Play) (?:Pause|Play)?\s*buffered|arrow_forward_ios|Share this Facebook|Smallest Font|general_URL|Berikan Rating|Thanks For Rating",
        "Pause Play buffered 00:00 00:00 Unmute",
    ),
    Rule(
        "contents",
        "noise",
        r"(?:Daftar Isi|DAFTAR ISI|Share\s*:|Bagikan\s*:|Komentar\s*$|Print\s*$|Cetak\s*$)",
        "Daftar Isi",
    ),
    Rule("marks", "noise", r"[\W\d_]{0,12}$", "***"),
    # who made it
    Rule(
        "copyright",
        "copyright",
        r"(?i:copyright\b|hak cipta\b.{0,40}(?:\d{4}|©)|©|\(c\)\s|dilarang keras mengambil|all rights reserved)",
        "Copyright © ANTARA 2024",
    ),
    Rule(
        "reporter-editor",
        "byline",
        r"\(?(?:Reporter|Penulis|Pewarta|Rep|Wartawan)\s*:.{2,80}?(?:Editor|Red|Redaktur)\s*:",
        "Reporter: Sari Wulandari | Editor: Budi Tjahja",
    ),
    Rule(
        "editor",
        "editor",
        r"(?i:(?:editor|redaktur(?: pelaksana)?|penyunting|via|red|penanggung jawab)\s*:)",
        "Editor: D. Dj. Contoh",
    ),
    Rule(
        "byline",
        "byline",
        r"(?i:\(?(?:pewarta(?: foto)?|penulis|reporter|wartawan|laporan|kontributor|uploader|source|rep|tim redaksi|naskah(?: video)?|oleh)\s*:)|(?:Laporan|Reporter|Wartawan|Kontributor)\s+(?:Wartawan|Reporter|Kontributor|Khusus)\b|Penulis\s+[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}$",
        "Pewarta: Sari Wulandari",
    ),
    Rule("source", "byline", r"(?:Sumber|Source|SUMBER)\s*:.{0,80}$", "Sumber: Humas Kementerian Urusan Contoh"),
    Rule("initials", "byline", r"\((?:[a-z]{2,5}|[A-Z]{2,5})(?:[/-][A-Za-z0-9]{2,5}){0,3}\)\.?$", "(hal/rrd)"),
    Rule("signature", "byline", r"\([A-Z][\w'.]+(?:[ /][A-Z][\w'.]*){0,4}\s?\)$", "(Sari Wulandari)"),
    Rule(
        "tags",
        "tags",
        r"(?i:(?:tags?|topik(?: terkait)?|kata kunci|tagar|keywords?|label)\s*:)|#\w+(?:[\s,]+#\w+)*$",
        "Tags:",
    ),
    # pictures
    Rule(
        "photo",
        "caption",
        r"(?:Foto|FOTO|Ilustrasi|ILUSTRASI|Infografik|Dok|DOK)\s*[:./]|(?:Foto|Ilustrasi)(?: [\w-]+){0,6} \((?:[Ff]oto|[Dd]ok|[Ss]umber|iStock|[Ss]hutterstock)|\((?:[Ff]oto|[Ii]mage|[Cc]redit|[Dd]ok|[Ss]umber)\s*[:.]",
        "Foto: Humas Kementerian Urusan Contoh",
    ),
)

CAPTION = (
    r"(?:ANTARA(?: FOTO)?/[\w .,'/-]{2,60}|ANTARA/HO\b.{0,60}|\(?(?:Foto|FOTO|foto|Dok|dok|DOK|Sumber|Credit|credit|Image)\b\.?\s?[:./].{1,70}"
    r"|\((?:[Dd]ok\.? .{1,60}|AP|AFP|Reuters|REUTERS|Istimewa|istimewa|ist|IST)(?: ?Photo)?\)|/HO-.{2,60}|\bHO/.{2,60})\s*\)?\.?$"
)
"""How a photograph's line ends: its credit."""

FACING = r"\((?:kanan|kiri|tengah|ketiga|keempat|kedua|paling)\b[^()]{0,20}\)"
"""Who stands where in the picture; a caption's word, hardly ever the story's."""


class Inline(NamedTuple):
    """Noise glued into a line of the story.  needs: a literal that must occur; pattern: the stretch to cut out."""

    name: str
    role: Role
    needs: str
    pattern: str
    example: str


INLINE: tuple[Inline, ...] = (
    Inline(
        "scroll",
        "noise",
        "CONTENT",
        r"(?:ADVERTISEMENT\s+)?SCROLL TO (?:CONTINUE|RESUME) (?:WITH )?CONTENT",
        "SCROLL TO CONTINUE WITH CONTENT",
    ),
    Inline("advertisement", "noise", "ADVERTISEMENT", r"ADVERTISEMENT", "ADVERTISEMENT"),
    Inline(
        "advertisement-low",
        "noise",
        "Advertisement",
        r"(?<=[.!?\"”’] )Advertisement(?=\s|$)|(?<=[.!?\"”’])Advertisement$",
        "Advertisement",
    ),
    Inline("embed", "noise", "[Gambas", r"\[Gambas:[^\]\n]{0,60}\]", "[Gambas:Video 20detik]"),
    Inline("next-page", "link", "Halaman Selanjutnya", r"Halaman Selanjutnya", "Halaman Selanjutnya"),
    Inline(
        "video",
        "link",
        "ideo",
        r"(?:Simak|Tonton|Lihat|Saksikan)(?: juga| pula)? [Vv]ideo\s?:?\s*"
        r"(?:'[^\n]{3,160}?'(?=\s*(?::|di sini|$)):?(?: di sini:?)?|[\"“][^\n]{3,160}?[\"”]\s*(?:di sini)?:?|di bawah ini:[^\n]{0,160}$)",
        "Simak Video 'Rapat di Istana':",
    ),
    Inline(
        "also-low",
        "link",
        "aca juga:",
        r"(?<=[.!?\"”’)] )Baca juga: ?[^\n]{3,160}?(?=[.!?] [A-Z\"“]|$)",
        "Baca juga: Rencana pemindahan dihitung ulang",
    ),
)

TAIL = r"(?<=[.!?\"”’)\s])\s*\((?:[a-z]{2,5}(?:/[a-z0-9]{2,5}){0,2}|\*{1,3}|[A-Z]{2,5}(?:/[A-Z0-9]{2,5})*|[A-Z][\w'.]+(?:[ /]+[A-Z][\w'.]*){0,3})\)$"
"""Initials, an asterisk or a signature in brackets after a story's last full stop: "(hal/rrd)", "(*)", "(Sari Wulandari)"."""
