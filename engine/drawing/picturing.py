"""The picture of a case that was asked for, and the file that it goes into."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from engine.consultation.atomic import write_atomically
from engine.drawing.form_map import form_map
from engine.drawing.picture import Picture, svg
from engine.drawing.relations_map import relations_map
from engine.drawing.strip import observations_strip
from engine.errors import Fault, InputError, Place
from engine.explanation.because import Teller
from engine.explanation.outcome import outcome
from engine.language import Language, Text
from engine.model.case import Relation

Kind = Literal["form-map", "observations", "relations"]
KINDS: tuple[Kind, ...] = ("form-map", "observations", "relations")
NO_RESVG = Text(
    "voor een PNG is resvg nodig: pip install 'coalitiekompas[png]'",
    "a PNG needs resvg: pip install 'coalitiekompas[png]'",
)
OTHER_ENDING = Text("de naam van een plaatje eindigt op .svg of .png", "the name of a picture ends in .svg or .png")


def picture_of(kind: Kind, relations: tuple[Relation, ...], teller: Teller, language: Language) -> Picture:
    """A picture of these relations; InputError when it shows one relation and there are several."""
    if kind == "observations":
        return observations_strip(_only(relations), teller, language)
    found = outcome(teller.case, teller.derivation, teller.knowledge)
    shown = tuple(each for each in found if each.relation in relations)
    draw = relations_map if kind == "relations" else form_map
    return draw(shown, teller.knowledge, language, teller.case.title)


def writer_to(path: Path) -> Callable[[Picture], None]:
    """What writes a picture to this path, by its ending; InputError when the ending is not known or its extra not installed."""
    if path.suffix.lower() not in WRITERS:
        raise InputError([Fault(Place(str(path)), OTHER_ENDING)])
    encode = WRITERS[path.suffix.lower()]

    def write(picture: Picture) -> None:
        write_atomically(path, encode(picture, path))

    return write


def _only(relations: tuple[Relation, ...]) -> Relation:
    if len(relations) == 1:
        return relations[0]
    sentence = Text(
        "dit plaatje toont één relatie; kies er een met --relation",
        "this picture shows one relation; choose one with --relation",
    )
    raise InputError([Fault(Place(""), sentence, allowed=tuple(relation.id for relation in relations))])


def _svg(picture: Picture, _: Path) -> bytes:
    return svg(picture).encode()


def _png(picture: Picture, path: Path) -> bytes:
    try:
        import resvg_py  # noqa: F401
    except ImportError:
        raise InputError([Fault(Place(str(path)), NO_RESVG)]) from None
    from engine.drawing.png import png

    return png(picture)


WRITERS: Mapping[str, Callable[[Picture, Path], bytes]] = {".svg": _svg, ".png": _png}
