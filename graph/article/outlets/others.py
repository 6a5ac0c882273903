"""Outlets whose pages need no rule of their own: only their names, hosts and datelines."""

from typing import ClassVar

from graph.article.outlets.base import Outlet


class CnnIndonesia(Outlet):
    """cnnindonesia.com: "Jakarta, CNN Indonesia -- ", time in the address."""

    name: ClassVar[str] = "CNN Indonesia"
    hosts: ClassVar[tuple[str, ...]] = ("cnnindonesia.com",)
    brands: ClassVar[str] = r"CNN ?Indonesia(?:\.com)?"
    marks: ClassVar[tuple[str, ...]] = ("CNN Indonesia", "CNNIndonesia", "Gambas:Video CNN", "Gambas:Photo CNN")
    address_time: ClassVar[str] = r"/(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)\d\d-"


class CnbcIndonesia(CnnIndonesia):
    """cnbcindonesia.com."""

    name: ClassVar[str] = "CNBC Indonesia"
    hosts: ClassVar[tuple[str, ...]] = ("cnbcindonesia.com",)
    brands: ClassVar[str] = r"CNBC ?Indonesia(?:\.com)?"
    marks: ClassVar[tuple[str, ...]] = ("CNBC Indonesia", "CNBCIndonesia")


class Bisnis(Outlet):
    """bisnis.com."""

    name: ClassVar[str] = "Bisnis.com"
    hosts: ClassVar[tuple[str, ...]] = ("bisnis.com",)
    brands: ClassVar[str] = r"(?:Bisnis|BISNIS)\.(?:com|COM)"
    marks: ClassVar[tuple[str, ...]] = ("Bisnis.com",)


class Kontan(Outlet):
    """kontan.co.id: "KONTAN.CO.ID – JAKARTA. "."""

    name: ClassVar[str] = "Kontan"
    hosts: ClassVar[tuple[str, ...]] = ("kontan.co.id",)
    brands: ClassVar[str] = r"(?:KONTAN|Kontan)\.(?:CO\.ID|co\.id)"
    marks: ClassVar[tuple[str, ...]] = ("KONTAN.CO.ID",)


class Viva(Outlet):
    """viva.co.id."""

    name: ClassVar[str] = "VIVA"
    hosts: ClassVar[tuple[str, ...]] = ("viva.co.id",)
    brands: ClassVar[str] = r"VIVA(?:\.co\.id|co\.id)?"
    marks: ClassVar[tuple[str, ...]] = ("VIVA.co.id",)


class Rmol(Outlet):
    """rmol.id and its provincial sisters."""

    name: ClassVar[str] = "RMOL"
    hosts: ClassVar[tuple[str, ...]] = ("rmol.id", "rmollampung.id")
    brands: ClassVar[str] = r"(?:Kantor Berita )?RMOL\w*"
    marks: ClassVar[tuple[str, ...]] = ("Kantor Berita RMOL",)
