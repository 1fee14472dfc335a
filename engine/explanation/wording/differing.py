"""Answers that differ, in sentences: who says what, and what that does to the outcome for whom.

Nobody is told to be wrong, and nothing is averaged.
"""

from collections.abc import Mapping, Sequence

from engine.explanation.compare import Comparison
from engine.explanation.differing import Change, Differs, Kind, Voice
from engine.explanation.wording.phrases import ANSWERS, counted, in_short, quoted
from engine.language import Text, joined
from engine.model.knowledge import NOT_ASKED, UNKNOWN

THEN, NOW = Text("Toen", "Then"), Text("Nu", "Now")
HANGS = Text("Hier hangt de uitkomst van af", "The outcome hangs on this")
SAME_OUTCOME = Text(
    "Ook anders, maar op zichzelf verandert het geen uitkomst", "Different too, but by itself it changes no outcome"
)
DIFFERENT = Text("Anders beantwoord", "Answered differently")
CHANGED = Text("Veranderd", "Changed")
NOT_KNOWN = Text("Niet bij ieder bekend", "Not known to everyone")
ONE_KNOWS = Text("Bij maar één van jullie bekend", "Known to only one of you")
NOT_ASKED_OF_ALL = Text("Niet door ieder beantwoord", "Not answered by everyone")
OPEN_THEN = Text("Niet op elk moment bekend", "Not known at every moment")
NOT_ASKED_THEN = Text("Niet op elk moment beantwoord", "Not answered at every moment")
NOBODY_KNOWS = Text("Bij niemand bekend", "Known to nobody")
NEVER_KNOWN = Text("Op geen enkel moment bekend", "Not known at any moment")
PLACE = Text("Ieder kijkt vanaf een eigen plek", "Each looks from a place of their own")
PLACE_THEN = Text("De eigen plek is veranderd", "The own place has changed")


def names_in_row(names: Sequence[str]) -> Text:
    """Names with a word before the last."""
    if len(names) == 1:
        return Text(names[0], names[0])
    head = ", ".join(names[:-1])
    return Text(f"{head} en {names[-1]}", f"{head} and {names[-1]}")


def alike(same: int, nobody_knows: int, differs: Sequence[Differs], moments: bool) -> Text:
    """How many answers are the same, how many are not, and how many cannot be put side by side."""
    kinds = [each.kind for each in differs]
    number = counted(same, *ANSWERS)
    first = Text(f"Gelijk: {number.nl if same else 'geen antwoord'}.", f"The same: {number.en if same else 'no answer'}.")  # fmt: skip
    said = [first]
    for count, about in (
        (kinds.count("otherwise"), CHANGED if moments else DIFFERENT),
        (kinds.count("not-known"), _not_known(differs, moments)),
        (kinds.count("not-asked"), NOT_ASKED_THEN if moments else NOT_ASKED_OF_ALL),
        (nobody_knows, NEVER_KNOWN if moments else NOBODY_KNOWS),
    ):
        if count:
            said.append(Text(f"{about.nl}: {count}.", f"{about.en}: {count}."))
    return joined(said)


def voice_names(voice: Voice, found: Comparison) -> Text:
    """Who gave an answer; nobody when there are just two moments, which speak for themselves."""
    if not then_and_now(found):
        return names_in_row(voice.names)
    return THEN if voice.names == (found.views[0].name,) else NOW


def voice_says(voice: Voice, moments: bool) -> Text:
    """An answer as it was given; that it is not known or was not asked is told apart."""
    if voice.values == (NOT_ASKED,):
        return Text("niet gevraagd", "not asked")
    if voice.values != (UNKNOWN,):
        return quoted(voice.question, voice.values)
    if moments:
        return Text("niet bekend", "not known")
    return Text("weten het niet", "do not know") if len(voice.names) > 1 else Text("weet het niet", "does not know")


def voice_noted(voice: Voice, moments: bool) -> Text:
    """An answer with the notes that were made with it; each different one once, with whose it is when others gave the answer too."""
    said = voice_says(voice, moments)
    by_note: dict[str, list[str]] = {}
    for name, note in voice.notes:
        by_note.setdefault(note.replace('"', "'"), []).append(name)
    for note, names in by_note.items():
        whose = "" if len(names) == len(voice.names) else f"{', '.join(names)}: "
        said = Text(f'{said.nl} ({whose}"{note}")', f'{said.en} ({whose}"{note}")')
    return said


def effect(each: Differs, found: Comparison) -> tuple[Text, ...]:
    """For whom the outcome would be another one with the answer of another, and for whom it would not."""
    changes = tuple(_changed(change, each, found) for change in each.changes)
    return (*changes, _unmoved(each, found)) if changes and each.unmoved else changes


def _changed(change: Change, each: Differs, found: Comparison) -> Text:
    becomes = in_short(change.reading, found.views[0].teller.knowledge)
    name, gap = change.name, change.voice.is_gap
    if then_and_now(found):
        said = _changed_then(each, gap=gap) if name == found.views[0].name else _changed_now(gap=gap)
        return Text(f"{said.nl}: {becomes.nl}.", f"{said.en}: {becomes.en}.")
    of = Text("Zonder antwoord", "Without an answer") if gap else _with_answer_of(change.voice)
    return Text(f"{of.nl} wordt het bij {name}: {becomes.nl}.", f"{of.en} it becomes for {name}: {becomes.en}.")


def _changed_then(each: Differs, *, gap: bool) -> Text:
    if gap:
        return Text("Zonder antwoord was het toen geweest", "Without an answer it would then have been")
    if any(voice.is_gap for voice in each.voices):
        return Text("Met alleen dit antwoord erbij was het toen geweest", "With only this answer added, it would then have been")  # fmt: skip
    return Text(
        "Met alleen dit antwoord anders was het toen geweest", "With only this answer changed, it would then have been"
    )


def _changed_now(*, gap: bool) -> Text:
    if gap:
        return Text("Zonder antwoord zou het nu zijn", "Without an answer it would now be")
    return Text("Met het antwoord van toen zou het nu zijn", "With the earlier answer it would now be")


def _unmoved(each: Differs, found: Comparison) -> Text:
    """For whom nothing changes: with the one answer that is not theirs, or without theirs, when there is just one other."""
    unmoved = [view.name for view in found.views if view.name in each.unmoved]
    names = names_in_row(unmoved)
    others = [voice for voice in each.voices if not set(unmoved) & set(voice.names)]
    if len(each.voices) > 2 or len(others) != 1:
        return Text(f"Bij {names.nl} verandert er niets.", f"For {names.en} nothing changes.")
    (other,) = others
    if then_and_now(found):
        return _unmoved_then(gap=other.is_gap) if unmoved[0] == found.views[0].name else _unmoved_now(gap=other.is_gap)
    of = Text("Zonder dit antwoord", "Without this answer") if other.is_gap else _with_answer_of(other)
    return Text(f"{of.nl} verandert er bij {names.nl} niets.", f"{of.en} nothing changes for {names.en}.")


def _unmoved_then(*, gap: bool) -> Text:
    if gap:
        return Text("Zonder dat antwoord was de uitkomst op dat moment hetzelfde geweest.", "Without it, the outcome at that moment would be the same.")  # fmt: skip
    return Text("Met het antwoord van nu was de uitkomst toen hetzelfde geweest.", "With the later answer, the outcome then would have been the same.")  # fmt: skip


def _unmoved_now(*, gap: bool) -> Text:
    if gap:
        return Text("Zonder dat antwoord zou de uitkomst nu hetzelfde zijn.", "Without it, the outcome now would be the same.")  # fmt: skip
    return Text("Met het antwoord van toen zou de uitkomst nu hetzelfde zijn.", "With the earlier answer, the outcome now would be the same.")  # fmt: skip


def _with_answer_of(voice: Voice) -> Text:
    """With whose answer; a name that does not end in a letter, such as a date, gets no 's."""
    names = names_in_row(voice.names)
    whose = len(voice.names) == 1 and names.en[-1:].isalpha()
    return Text(f"Met het antwoord van {names.nl}", f"With {names.en}'s answer" if whose else f"With the answer of {names.en}")  # fmt: skip


def _not_known(differs: Sequence[Differs], moments: bool) -> Text:
    """What is said of questions to which someone does not know the answer: not everyone knows, or just one of them does."""
    if moments:
        return OPEN_THEN
    knowing = [voice for each in differs if each.kind == "not-known" for voice in each.voices if not voice.is_gap]
    return ONE_KNOWS if all(len(voice.names) == 1 for voice in knowing) else NOT_KNOWN


def leads(differs: Sequence[Differs], moments: bool) -> Mapping[Kind, Text]:
    """What opens a list of differences that change no outcome, by their kind; `differs` are all of the relation."""
    not_known = _not_known(differs, moments)
    if moments:
        return {"otherwise": SAME_OUTCOME, "not-known": not_known, "not-asked": NOT_ASKED_THEN, "place": PLACE_THEN}
    return {"otherwise": SAME_OUTCOME, "not-known": not_known, "not-asked": NOT_ASKED_OF_ALL, "place": PLACE}


def then_and_now(found: Comparison) -> bool:
    """Whether these are two moments, which need no names."""
    return found.moments and len(found.views) == 2
