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
        (kinds.count("not-known"), OPEN_THEN if moments else NOT_KNOWN),
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
    changes = tuple(_changed(change, found) for change in each.changes)
    if not changes or not each.unmoved:
        return changes
    if len(each.unmoved) > 1 or len(found.views) > 2:
        names = names_in_row([view.name for view in found.views if view.name in each.unmoved])
        same = Text(f"Bij {names.nl} verandert er niets.", f"For {names.en} nothing changes.")
    elif any(voice.is_gap for voice in each.voices):
        same = Text("Met dit antwoord erbij verandert er niets.", "With this answer added nothing changes.")
    else:
        same = Text("Andersom verandert er niets.", "The other way round nothing changes.")
    return (*changes, same)


def _changed(change: Change, found: Comparison) -> Text:
    becomes = in_short(change.reading, found.views[0].teller.knowledge)
    name = change.name
    if then_and_now(found):
        return _changed_then(change, becomes) if name == found.views[0].name else _changed_now(change, becomes)
    if change.voice.is_gap:
        return Text(f"Zonder antwoord wordt het bij {name}: {becomes.nl}.", f"Without an answer it becomes for {name}: {becomes.en}.")  # fmt: skip
    of = names_in_row(change.voice.names)
    return Text(
        f"Met het antwoord van {of.nl} wordt het bij {name}: {becomes.nl}.",
        f"With the answer of {of.en} it becomes for {name}: {becomes.en}.",
    )


def _changed_then(change: Change, becomes: Text) -> Text:
    if change.voice.is_gap:
        return Text(f"Zonder antwoord was het toen: {becomes.nl}.", f"Without an answer it would have been: {becomes.en}.")  # fmt: skip
    return Text(f"Met dit ene antwoord van nu was het toen al: {becomes.nl}.", f"With this one answer of now it would have been: {becomes.en}.")  # fmt: skip


def _changed_now(change: Change, becomes: Text) -> Text:
    if change.voice.is_gap:
        return Text(f"Zonder antwoord was het nu: {becomes.nl}.", f"Without an answer it would now be: {becomes.en}.")  # fmt: skip
    return Text(f"Met het antwoord van toen was het nu nog: {becomes.nl}.", f"With the answer of then it would still be: {becomes.en}.")  # fmt: skip


def leads(moments: bool) -> Mapping[Kind, Text]:
    """What opens a list of differences that change no outcome, by their kind."""
    if moments:
        return {"otherwise": SAME_OUTCOME, "not-known": OPEN_THEN, "not-asked": NOT_ASKED_THEN, "place": PLACE_THEN}
    return {"otherwise": SAME_OUTCOME, "not-known": NOT_KNOWN, "not-asked": NOT_ASKED_OF_ALL, "place": PLACE}


def then_and_now(found: Comparison) -> bool:
    """Whether these are two moments, which need no names."""
    return found.moments and len(found.views) == 2
