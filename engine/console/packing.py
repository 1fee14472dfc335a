"""Packs on the terminal: which there are, and what one of them adds and changes."""

from collections.abc import Iterable

from engine.console.terminal import Terminal
from engine.errors import Fault
from engine.language import Text
from engine.model.changes import Change
from engine.model.knowledge import BasisKind
from engine.packs.describing import Described, Head, Kind, head_of
from engine.packs.finding import PackThere
from engine.packs.updating import Updated

KINDS: dict[Kind, Text] = {
    "question": Text("vragen", "questions"),
    "rule": Text("regels", "rules"),
    "advice": Text("adviezen", "advice"),
    "case": Text("casussen", "cases"),
    "term": Text("termen", "terms"),
    "relation-kind": Text("soorten relatie", "relation kinds"),
}
BASES: dict[BasisKind, Text] = {
    "stated": Text("uit de bron", "from the source"),
    "derived": Text("afgeleid uit de bron", "derived from the source"),
    "literature": Text("uit literatuur", "from literature"),
    "proposal": Text("eigen voorstel", "own proposal"),
}
WAS, BECOMES = Text("was:", "was:"), Text("wordt:", "becomes:")
WORDS = {
    "add-options": Text("voegt antwoorden toe aan", "adds answers to"),
    "update": Text("verandert de tekst of het gewicht van", "changes the text or weight of"),
    "replace": Text("vervangt", "replaces"),
    "switch-off": Text("zet uit", "switches off"),
}


def show_packs(terminal: Terminal, packs: Iterable[PackThere]) -> None:
    """Every pack that goes by a name, with its title and version; one that cannot be read with what is wrong."""
    for pack in packs:
        head = head_of(pack.folder)
        if isinstance(head, Fault):
            wrong = f"{head.place}: {head.sentence[terminal.language]}"
            terminal.item(f"{pack.name}:", Text(f"niet te lezen: {wrong}", f"cannot be read: {wrong}"), indent=0)
            continue
        origin = f" ({pack.distribution})" if pack.distribution else ""
        title = f"{head.pack.title[terminal.language]}, {head.pack.version}{origin}"
        terminal.item(f"{pack.name}:", title, style="bold", indent=0)
        terminal.say(head.about, indent=2)


def show_pack(terminal: Terminal, found: Described) -> None:
    """What the pack is, what it adds, what it changes and why, and on what its knowledge rests."""
    _show_head(terminal, found.head)
    for note in found.notes:
        terminal.say(note.said(terminal.language), style="dim")
    for kind, items in found.added.items():
        if items:
            terminal.say()
            terminal.rule(f"{KINDS[kind][terminal.language]}: {len(items)}")
            for id, said in items:
                terminal.item(f"{id}:", said)
    terminal.say()
    terminal.rule(Text("Wat het verandert", "What it changes")[terminal.language])
    for change in found.changes:
        _show_change(terminal, change, found.updates.get(change.target, ()) if change.word == "update" else ())
    for reread in found.rereads:
        told = f"{reread.case} ({reread.expected.relation})"
        terminal.say(Text(f"{told} leest anders", f"{told} reads otherwise"), indent=2, hang=2)
        _show_because(terminal, reread.because)
    if not found.changes and not found.rereads:
        terminal.say(Text("Niets in andere pakketten.", "Nothing in other packs."), indent=2)
    terminal.say()
    terminal.rule(Text("Waarop het rust", "On what it rests")[terminal.language])
    for basis, count in found.bases.items():
        terminal.item(f"{count:4}", BASES[basis])
    if found.bases["proposal"]:
        terminal.say(
            Text(
                f"Van de voorstellen zijn er {found.reviewed} beoordeeld door iemand die wordt genoemd.",
                f"Of the proposals {found.reviewed} were reviewed by someone who is named.",
            ),
            indent=2,
        )


def _show_head(terminal: Terminal, head: Head) -> None:
    terminal.rule(f"{head.pack.title[terminal.language]} ({head.pack.id} {head.pack.version})")
    terminal.say(head.about)
    for id, version in head.requires:
        terminal.say(Text(f"Geschreven voor {id} {version}.", f"Written for {id} {version}."))
    terminal.say(f"Contact: {head.contact}")


def _show_change(terminal: Terminal, change: Change, updates: Iterable[Updated]) -> None:
    word, added = WORDS[change.word], f": {', '.join(change.added)}" if change.added else ""
    said = Text(f"{word.nl} {change.target}{added}", f"{word.en} {change.target}{added}")
    terminal.say(said, indent=2, hang=2)
    for update in updates:
        if update.before:
            terminal.item(f"{update.key}, {WAS[terminal.language]}", update.before, indent=4)
        terminal.item(f"{update.key}, {BECOMES[terminal.language]}", update.after, indent=4)
    _show_because(terminal, change.because)


def _show_because(terminal: Terminal, because: Text) -> None:
    terminal.say(Text(f"omdat: {because.nl}", f"because: {because.en}"), style="dim", indent=4)
