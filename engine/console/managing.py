"""After the questions: other relations, going deeper, renaming, retyping, removing, and seeing the outcome again."""

from collections.abc import Callable

from engine.console.choosing import ask_name, choose, choose_kind, choose_relation
from engine.console.explaining.loop import explain
from engine.console.sitting import Sitting
from engine.consultation import relations
from engine.consultation.asking import next_open, to_ask
from engine.consultation.case_faults import KIND
from engine.consultation.dialogue import Dialogue
from engine.language import Text
from engine.model.knowledge import PARTNERS

WHICH = Text("Welke relatie?", "Which relation?")
OF_WHICH = Text("Van welke relatie?", "Of which relation?")
DEEPER = Text("dieper ingaan op een thema", "go deeper into a theme")

Item = tuple[Text, Callable[[Sitting], None], Callable[[Sitting], bool]]


def manage(sitting: Sitting) -> None:
    """The closing menu, until the consultant is done. What cannot be done now is left out; the rest keeps its number."""
    while True:
        sitting.terminal.say()
        sitting.terminal.say(
            Text("Met wie werken jullie nog op een andere manier?", "With whom else do you work differently?"),
            style="bold",
        )
        possible = {number: item for number, item in enumerate(MENU, 1) if item[2](sitting)}
        number = choose(sitting, {number: item[0] for number, item in possible.items()}, Text("klaar", "done"))
        if number is None:
            sitting.leave()
            return
        possible[number][1](sitting)


def add(sitting: Sitting) -> None:
    """A new relation: its kind and name, the quick scan, and what came out."""
    kind = choose_kind(sitting, Text("Om wie gaat het?", "Who is it about?"))
    if kind is None:
        return
    usual = sitting.reasoner.knowledge.relation_kind[kind].text[sitting.terminal.language]
    label = ask_name(sitting, Text(f"Hoe noem je hen? (Enter: {usual}) ", f"What do you call them? (Enter: {usual}) "))
    if label is None:
        return
    kept = {relation for relation, what in sitting.file.kept if relation and what == KIND}
    case, id = relations.added(sitting.case, kind, label or usual, kept)
    sitting.keep(case)
    sitting.terminal.say(
        Text(
            "We beginnen met een korte ronde. Niets is overgenomen van een andere relatie.",
            "We start with a short round. Nothing was copied from another relation.",
        ),
        style="italic",
    )
    sitting.question(id)
    if (
        sitting.themes_left(id)
        and next_open(sitting.case, sitting.case.relation(id), sitting.reasoner.knowledge) is None
    ):
        sitting.terminal.say(
            Text(
                f"Dat was de korte ronde. Wil je meer weten, kies dan straks '{DEEPER.nl}'.",
                f"That was the short round. To know more, choose '{DEEPER.en}' in a moment.",
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
    left, themes = sitting.themes_left(id), sitting.reasoner.knowledge.themes
    options = {number: theme.title for number, theme in enumerate(themes, 1) if theme.id in left}
    every = len(themes) + 1
    number = choose(sitting, options | {every: Text("alle", "all of them")}, Text("terug", "back"))
    if number is None:
        return
    sitting.keep(relations.deepened(sitting.case, id, left if number == every else (themes[number - 1].id,)))
    sitting.question(id)
    sitting.show(id)


def revisit(sitting: Sitting) -> None:
    """Back into the questions of a relation, at the first open one or else at the first."""
    id = choose_relation(sitting, [r.id for r in sitting.case.relations], OF_WHICH)
    if id is None:
        return
    knowledge, case = sitting.reasoner.knowledge, sitting.case
    relation = case.relation(id)
    at = next_open(case, relation, knowledge) or to_ask(case, relation, knowledge)[0]
    sitting.terminal.say(
        Text(
            "Typ antwoorden voor de lijst, ga VRAAG om er één te kiezen, advies als je klaar bent.",
            "Type answers for the list, go QUESTION to choose one, advice when you are done.",
        ),
        style="italic",
    )
    sitting.converse(Dialogue(knowledge, case, id, at))
    sitting.show(id)


def see(sitting: Sitting) -> None:
    """The outcome of a relation again, with everything that is behind "more"."""
    id = choose_relation(sitting, [r.id for r in sitting.case.relations], OF_WHICH)
    if id is not None:
        sitting.show(id, more=True)


def rename(sitting: Sitting) -> None:
    """Another name for a relation."""
    id = choose_relation(sitting, [r.id for r in sitting.case.relations], WHICH)
    if id is None:
        return
    before = sitting.case.relation(id).label
    label = ask_name(sitting, Text(f"De nieuwe naam van {before}: ", f"The new name of {before}: "))
    if label:
        sitting.keep(relations.renamed(sitting.case, id, label))
        _say(sitting, Text(f"Relatie '{before}' heet nu '{label}'.", f"Relation '{before}' is now called '{label}'."))
    else:
        _say(sitting, Text(f"De naam blijft '{before}'.", f"The name stays '{before}'."))


def retype(sitting: Sitting) -> None:
    """Another kind for a relation."""
    id = choose_relation(sitting, _others(sitting), WHICH)
    if id is None:
        return
    label = sitting.case.relation(id).label
    kind = choose_kind(sitting, Text(f"Over wie gaat relatie '{label}'?", f"Who is relation '{label}' about?"))
    if kind is not None:
        sitting.keep(relations.retyped(sitting.case, id, kind))
        found = sitting.reasoner.knowledge.relation_kind[kind].text
        _say(
            sitting,
            Text(
                f"Relatie '{label}' gaat nu over {found.nl}. De antwoorden blijven staan.",
                f"Relation '{label}' is now about {found.en}. The answers stay.",
            ),
        )


def remove(sitting: Sitting) -> None:
    """A relation gone, with its answers, after a yes."""
    id = choose_relation(sitting, _others(sitting), WHICH)
    if id is None:
        return
    label = sitting.case.relation(id).label
    sitting.terminal.say(Text(f"Alle antwoorden over {label} verdwijnen.", f"All answers about {label} will be gone."))
    if choose(sitting, {1: Text("ja, verwijderen", "yes, remove")}, Text("nee", "no")) == 1:
        sitting.keep(relations.removed(sitting.case, id))
        _say(sitting, Text(f"Relatie '{label}' is verwijderd.", f"Relation '{label}' was removed."))
    else:
        _say(sitting, Text(f"Relatie '{label}' blijft staan.", f"Relation '{label}' stays."))


def _others(sitting: Sitting) -> list[str]:
    return [relation.id for relation in sitting.case.relations if relation.id != PARTNERS]


def _say(sitting: Sitting, done: Text) -> None:
    sitting.terminal.say(done, indent=2)


def _always(_: Sitting) -> bool:
    return True


def _can_add(sitting: Sitting) -> bool:
    return len(sitting.case.relations) < relations.MOST_RELATIONS


def _has_others(sitting: Sitting) -> bool:
    return bool(_others(sitting))


def _can_deepen(sitting: Sitting) -> bool:
    return any(sitting.themes_left(relation.id) for relation in sitting.case.relations)


MENU: tuple[Item, ...] = (
    (Text("een relatie toevoegen", "add a relation"), add, _can_add),
    (Text("antwoorden bekijken of veranderen", "look at answers or change them"), revisit, _always),
    (Text("uitkomst en alle adviezen zien", "see the outcome and all advice"), see, _always),
    (Text("uitleg: hoe, waarom niet, wat als", "explain: how, why not, what if"), explain, _always),
    (Text("een relatie hernoemen", "rename a relation"), rename, _always),
    (Text("de soort van een relatie wijzigen", "change the kind of a relation"), retype, _has_others),
    (Text("een relatie verwijderen", "remove a relation"), remove, _has_others),
    (DEEPER, deepen, _can_deepen),
)
