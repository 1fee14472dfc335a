"""Which packs cause an issue in an item of another pack: those without which it would not be there."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from engine.checks.issues import Issue
from engine.checks.meaning import issues_of_meaning
from engine.errors import InputError
from engine.packs.assembling import assemble
from engine.packs.content import Content

What = tuple[str, str, str]


def with_causes(issues: Sequence[Issue], contents: Sequence[Content], asked: Sequence[str]) -> tuple[Issue, ...]:
    """The issues, each with the packs that were asked about and cause it, where it is in an item of another pack.

    Of several packs those count without each of which it would not be there; all of them where that is none.
    """
    sectors = [id for id in asked if id != contents[0].id]
    if not sectors or all(issue.pack in sectors for issue in issues):
        return tuple(issues)
    anyway = _without(sectors, contents)
    alone = {id: _without([id], contents) for id in sectors} if len(sectors) > 1 else {sectors[0]: anyway}

    def caused(issue: Issue) -> Issue:
        if issue.pack in sectors or anyway is None or _what(issue) in anyway:
            return issue
        by = tuple(id for id, found in alone.items() if found is not None and _what(issue) not in found)
        return replace(issue, causes=by or tuple(sectors))

    return tuple(map(caused, issues))


def _what(issue: Issue) -> What:
    return issue.code, issue.subject, issue.sentence.en


def _without(left_out: Collection[str], contents: Sequence[Content]) -> frozenset[What] | None:
    """What there would be without these packs and those that require them; None when the rest does not go together."""
    left: list[Content] = []
    gone = set(left_out)
    for content in contents:
        if content.id in gone or gone & content.values["pack"]["requires"].keys():
            gone.add(content.id)
        else:
            left.append(content)
    try:
        return frozenset(_what(issue) for issue in issues_of_meaning(assemble(left)))
    except InputError:
        return None
