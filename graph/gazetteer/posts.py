"""Posts in a text: known ones with what follows them, and titles joined with the region or body after them."""

import re

from graph.gazetteer.bodies import BODY_LETTERS, PLACE, Found, body, body_after
from graph.gazetteer.items import RoleItem
from graph.gazetteer.known import Hit
from graph.gazetteer.local import bare_key, office_key
from graph.gazetteer.scene import Scene
from graph.identifiers import slug

_UNIT = re.compile(r"(?: (?:[A-Z][\w.-]*|\([A-Z][\w.-]*\)|dan|untuk|bidang|serta|&|/)[,/]?){1,12} ")


def post(scene: Scene, at: int) -> Found:
    """A known post: its brackets, "RI", and what makes it another one ("Presiden FIFA", "Menteri Keuangan AS")."""
    start, end, _ = scene.atoms[at]
    keys = scene.keys(at)
    end = scene.republic(scene.bracket(start, scene.republic(end), keys))
    after = scene.skip(at + 1, end)
    state = scene.country(after, end)
    if state is not None:
        keys = tuple(f"{key}-{state[1]}" for key in keys)
        end, after = state[0], after + 1
    elif keys[0] in scene.tables.wholes and (whole := scene.whole(after, end, keys[0])) is not None:
        end, after = whole
    elif keys == ("presiden",) and scene.letter(after) in BODY_LETTERS:
        joined = body_after(scene, after, end)
        if joined is not None:
            end, keys, after = joined[0].end, tuple(f"presiden-{k}" for k in joined[0].keys), joined[1]
    return Hit(start, end, "office", keys, scene.text[start:end]), after


def role(scene: Scene, at: int) -> Found:
    """A title that needs something after it."""
    item = scene.tables.roles[scene.keys(at)[0]]
    if item.local:
        return _local(scene, at, item)
    if item.body:
        return _implied(scene, at, item)
    if item.named:
        return _named(scene, at)
    start, end, _ = scene.atoms[at]
    end = scene.bracket(start, end, scene.keys(at))
    joined = body_after(scene, scene.skip(at + 1, end), end)
    if joined is not None:
        hit, after = joined
        keys = tuple(office_key(item, key) for key in hit.keys)
        return Hit(start, hit.end, "office", keys, scene.text[start : hit.end]), after
    return _unit(scene, at, item) if item.unit else (None, at + 1)


def _local(scene: Scene, at: int, item: RoleItem) -> Found:
    start, end, _ = scene.atoms[at]
    end = scene.bracket(start, end, scene.keys(at))
    after = scene.skip(at + 1, end)
    place = scene.region(after, end, item.level)
    if place is not None:
        keys = tuple(dict.fromkeys(f"{item.key}-{bare_key(scene.tables.regions[k])}" for k in place.keys))
        return Hit(start, place.end, "office", keys, scene.text[start : place.end]), place.after
    joined = body_after(scene, after, end)
    if joined is not None:
        hit, beyond = joined
        keys = tuple(office_key(item, k) for k in hit.keys)
        return Hit(start, hit.end, "office", keys, scene.text[start : hit.end]), beyond
    state = scene.country(after, end)
    if state is not None:
        return Hit(start, state[0], "office", (f"{item.key}-{state[1]}",), scene.text[start : state[0]]), after + 1
    return _alone(scene, start, end, item.key), after


def _implied(scene: Scene, at: int, item: RoleItem) -> Found:
    """Titles with their body inside: "Kapolda Jatim" is Kepala of the Polda Jawa Timur."""
    start, end, _ = scene.atoms[at]
    head, _, word = (item.body or "").partition("@")
    kind = scene.tables.bodies[word]
    end = scene.bracket(start, end, scene.keys(at))
    after = scene.skip(at + 1, end)
    stem = word.split(":")[0]
    place = scene.region(after, end, kind.level, kind.levels)
    if place is not None:
        keys = tuple(f"{head}-{stem}-{key}" for key in place.keys)
        return Hit(start, place.end, "office", keys, scene.text[start : place.end]), place.after
    return _alone(scene, start, end, f"{head}-{stem}"), after


def _alone(scene: Scene, start: int, end: int, key: str) -> Hit | None:
    """The title without its region; a small initial leaves it a common noun."""
    return Hit(start, end, "office", (key,), scene.text[start:end]) if scene.text[start].isupper() else None


def _named(scene: Scene, at: int) -> Found:
    """A post in a place below the regency: "Kapolsek Cilincing", "Camat Pulogadung"."""
    start, end, _ = scene.atoms[at]
    match = PLACE.match(scene.text, end)
    if match is None:
        return None, at + 1
    stop = match.end()
    key = f"{scene.keys(at)[0]}-{slug(scene.text[end:stop])}"
    return Hit(start, stop, "office", (key,), scene.text[start:stop]), scene.skip(at + 1, stop)


def _unit(scene: Scene, at: int, item: RoleItem) -> Found:
    """A description between title and body: "Direktur Jenderal Bina Pemerintahan Desa Kemendagri"."""
    start, end, _ = scene.atoms[at]
    match = _UNIT.match(scene.text, end)
    if match is None:
        return None, at + 1
    for after in range(at + 1, min(at + 8, len(scene.atoms))):
        begin = scene.atoms[after].start
        if begin > match.end():
            break
        if scene.letter(after) in BODY_LETTERS and begin > end + 1:
            hit, beyond = body(scene, after)
            if hit is None:
                continue
            unit = scene.text[end + 1 : begin - 1].strip(" ,")
            keys = tuple(office_key(item, key, unit) for key in hit.keys)
            stop = hit.end + (scene.text.startswith(")", hit.end) and "(" in unit[-12:])
            return Hit(start, stop, "office", keys, scene.text[start:stop]), beyond
    return None, at + 1
