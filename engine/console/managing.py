"""After the questions: other relations, going deeper, renaming, retyping, removing, and seeing the outcome again."""

from collections.abc import Callable, Sequence

from engine.console.sitting import Sitting, Stopped
from engine.consultation import relations
from engine.consultation.asking import next_open, to_ask
from engine.consultation.dialogue import Dialogue
from engine.consultation.replies import Said, understood
from engine.language import Text
from engine.model.knowledge import PARTNERS


def manage(sitting: Sitting) -> None:
    """The closing menu, until the consultant is done."""
    while True:
        choices: list[tuple[Text, Callable[[], None]]] = []
        if len(sitting.case.relations) < relations.MOST_RELATIONS:
            choices.append((Text("een relatie toevoegen", "add a relation"), lambda: add(sitting)))
        if any(sitting.themes_left(r.id) for r in sitting.case.relations):
            choices.append((Text("dieper ingaan op een thema", "go deeper into a theme"), lambda: deepen(sitting)))
        choices.append(
            (Text("antwoorden bekijken of veranderen", "look at answers or change them"), lambda: revisit(sitting))
        )
        choices.append((Text("uitkomst en alle adviezen zien", "see the outcome and all advice"), lambda: see(sitting)))
        choices.append((Text("een relatie hernoemen", "rename a relation"), lambda: rename(sitting)))
        if len(sitting.case.relations) > 1:
            choices.append(
                (Text("de soort van een relatie wijzigen", "change the kind of a relation"), lambda: retype(sitting))
            )
            choices.append((Text("een relatie verwijderen", "remove a relation"), lambda: remove(sitting)))
        sitting.terminal.say()
        sitting.terminal.say(
            Text("Met wie werken jullie nog op een andere manier?", "With whom else do you work differently?"),
            style="bold",
        )
        number = choose(sitting, [text for text, _ in choices], Text("klaar", "done"))
        if number is None:
            sitting.leave()
            return
        choices[number][1]()


def choose(sitting: Sitting, options: Sequence[Text], nothing: Text) -> int | None:
    """Puts numbered options, 0 for `nothing`; the index of the one chosen, or None."""
    for number, option in enumerate(options, 1):
        sitting.terminal.item(f"{number:2}", option)
    sitting.terminal.item(" 0", nothing)
    while True:
        line = sitting.terminal.ask()
        if line.isascii() and line.isdigit() and len(line) < 6 and int(line) <= len(options):
            return int(line) - 1 if int(line) else None
        reply = understood(line, sitting.terminal.language)
        if isinstance(reply, Said) and reply.command == "stop":
            raise Stopped
        if isinstance(reply, Said) and reply.command == "back":
            return None
        sitting.terminal.say(
            Text(f"kies een nummer van 0 tot en met {len(options)}", f"choose a number from 0 to {len(options)}"),
            indent=2,
        )


def choose_relation(sitting: Sitting, among: Sequence[str], question: Text) -> str | None:
    """One of these relations; the only one without asking."""
    if len(among) == 1:
        return among[0]
    sitting.terminal.say(question)
    labels = [Text(label, label) for label in (sitting.case.relation(id).label for id in among)]
    number = choose(sitting, labels, Text("terug", "back"))
    return None if number is None else among[number]


def _kind(sitting: Sitting) -> str | None:
    kinds = [kind for kind in sitting.reasoner.knowledge.relation_kinds if kind.id != PARTNERS]
    sitting.terminal.say(Text("Om wie gaat het?", "Who is it about?"))
    number = choose(sitting, [kind.text for kind in kinds], Text("terug", "back"))
    return None if number is None else kinds[number].id


def _label(sitting: Sitting, kind: str) -> str:
    usual = sitting.reasoner.knowledge.relation_kind[kind].text[sitting.terminal.language]
    label = sitting.terminal.ask(
        Text(f"Hoe noemen jullie hen? (Enter: {usual}) ", f"What do you call them? (Enter: {usual}) ")
    )
    return label[:200].strip() or usual


def add(sitting: Sitting) -> None:
    """A new relation: its kind and name, the quick scan, and what came out."""
    kind = _kind(sitting)
    if kind is None:
        return
    case, id = relations.added(sitting.case, kind, _label(sitting, kind))
    sitting.keep(case)
    sitting.terminal.say(
        Text(
            "We beginnen met een korte ronde. Niets is overgenomen van een andere relatie.",
            "We start with a short round. Nothing was copied from another relation.",
        ),
        style="italic",
    )
    sitting.question(id)
    if sitting.themes_left(id):
        sitting.terminal.say(
            Text(
                "Dat was de korte ronde. Wil je meer weten, kies dan straks 'dieper ingaan op een thema'.",
                "That was the short round. To know more, choose 'go deeper into a theme' in a moment.",
            ),
            style="italic",
        )
    sitting.show(id)


def deepen(sitting: Sitting) -> None:
    """More questions on one theme of a relation."""
    among = [r.id for r in sitting.case.relations if sitting.themes_left(r.id)]
    id = choose_relation(sitting, among, Text("Bij welke relatie?", "For which relation?"))
    if id is None:
        return
    left = sitting.themes_left(id)
    titles = {theme.id: theme.title for theme in sitting.reasoner.knowledge.themes}
    number = choose(sitting, [titles[theme] for theme in left] + [Text("alle", "all of them")], Text("terug", "back"))
    if number is None:
        return
    sitting.keep(relations.deepened(sitting.case, id, left if number == len(left) else (left[number],)))
    sitting.question(id)
    sitting.show(id)


def revisit(sitting: Sitting) -> None:
    """Back into the questions of a relation, at the first open one or else at the last."""
    id = choose_relation(
        sitting, [r.id for r in sitting.case.relations], Text("Van welke relatie?", "Of which relation?")
    )
    if id is None:
        return
    knowledge, case = sitting.reasoner.knowledge, sitting.case
    relation = case.relation(id)
    at = next_open(case, relation, knowledge) or to_ask(case, relation, knowledge)[0]
    sitting.terminal.say(
        Text(
            "Typ antwoorden voor de lijst, ga VRAAG om er een te kiezen, advies als je klaar bent.",
            "Type answers for the list, go QUESTION to choose one, advice when you are done.",
        ),
        style="italic",
    )
    sitting.converse(Dialogue(knowledge, case, id, at))
    sitting.show(id)


def see(sitting: Sitting) -> None:
    """The outcome of a relation again, with everything that is behind "more"."""
    id = choose_relation(
        sitting, [r.id for r in sitting.case.relations], Text("Van welke relatie?", "Of which relation?")
    )
    if id is not None:
        sitting.show(id, more=True)


def rename(sitting: Sitting) -> None:
    """Another name for a relation."""
    id = choose_relation(sitting, [r.id for r in sitting.case.relations], Text("Welke relatie?", "Which relation?"))
    if id is not None:
        label = sitting.terminal.ask(Text("De nieuwe naam: ", "The new name: "))[:200].strip()
        if label:
            sitting.keep(relations.renamed(sitting.case, id, label))


def retype(sitting: Sitting) -> None:
    """Another kind for a relation."""
    id = choose_relation(
        sitting, [r.id for r in sitting.case.relations if r.id != PARTNERS], Text("Welke relatie?", "Which relation?")
    )
    kind = _kind(sitting) if id is not None else None
    if id is not None and kind is not None:
        sitting.keep(relations.retyped(sitting.case, id, kind))


def remove(sitting: Sitting) -> None:
    """A relation gone, with its answers, after a yes."""
    id = choose_relation(
        sitting, [r.id for r in sitting.case.relations if r.id != PARTNERS], Text("Welke relatie?", "Which relation?")
    )
    if id is None:
        return
    label = sitting.case.relation(id).label
    sitting.terminal.say(Text(f"Alle antwoorden over {label} verdwijnen.", f"All answers about {label} will be gone."))
    if choose(sitting, [Text("ja, verwijderen", "yes, remove")], Text("nee", "no")) == 0:
        sitting.keep(relations.removed(sitting.case, id))
