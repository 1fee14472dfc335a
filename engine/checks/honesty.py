"""Whether what knowledge rests on is named: a reviewer who is a person, literature that can be found."""

from collections.abc import Iterator
from typing import Any

from engine.checks.issues import Issue
from engine.language import Text
from engine.packs.content import Content
from engine.packs.document import Key
from engine.packs.words import name_of

NO_NAME = {
    "yes", "ja", "no", "nee", "true", "false", "nobody", "niemand", "none", "geen", "unknown", "onbekend",
    "author", "auteur", "auteurs", "title", "titel", "place", "plaats", "name", "naam", "someone", "iemand", "tbd",
    "todo", "pm", "na", "nvt", "nb", "nn", "various", "diverse", "internet", "experience", "ervaring",
}  # fmt: skip


def issues_of_basis(content: Content, this_year: int) -> Iterator[Issue]:
    """Every review without a reviewer, and all literature of which the author, title or place is not said, or that is not out yet."""
    for id, at, basis in _bases(content):
        if "proposal" in basis and basis["proposal"]["reviewed-by"] and _no_name(basis["proposal"]["reviewed-by"]):
            yield Issue(
                content.place(*at, "proposal", "reviewed-by"), "error", "reviewer-unnamed", content.id, id,
                Text("reviewed-by noemt niemand", "reviewed-by names nobody"),
                Text("noem wie het beoordeelde, of haal reviewed-by weg", "name who reviewed it, or take reviewed-by out"),
            )  # fmt: skip
        if "literature" in basis and int(basis["literature"]["year"]) > this_year + 1:
            yield Issue(
                content.place(*at, "literature", "year"), "error", "literature-future", content.id, id,
                Text("dit jaar ligt in de toekomst", "this year is in the future"),
                Text("noem het jaar waarin het verscheen", "name the year in which it came out"),
            )  # fmt: skip
        for key in ("author", "title", "place") if "literature" in basis else ():
            if _no_name(basis["literature"][key]):
                yield Issue(
                    content.place(*at, "literature", key), "error", "literature-unnamed", content.id, id,
                    Text(f"met deze {key} is de bron niet te vinden", f"the source cannot be found by this {key}"),
                    Text("noem de bron zoals zij te vinden is, of maak er proposal van", "name the source as it can be found, or make it a proposal"),
                )  # fmt: skip


def _no_name(text: str) -> bool:
    """Whether a text is a placeholder: nothing but signs, one letter, or a word that names nobody and nothing."""
    letters = "".join(c for c in text.casefold() if c.isalnum())
    return len(letters) < 2 or letters in NO_NAME


def _bases(content: Content) -> Iterator[tuple[str, Key, Any]]:
    """Every basis in a pack, with the id of what rests on it and the trail to it."""
    for kind in ("questions", "rules", "advice", "changes"):
        for item in content.values.get(kind, ()):
            id = name_of(item) if kind == "changes" else item["id"]
            yield from _inside(item, id, (kind, id))
    yield from _inside(content.values.get("glossary", {}), "glossary", ("glossary",))


def _inside(value: Any, id: str, at: Key) -> Iterator[tuple[str, Key, Any]]:
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if key == "basis":
            yield id, (*at, key), item
        else:
            yield from _inside(item, id, (*at, key))
