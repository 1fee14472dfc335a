"""What the knowledge means, checked exactly over everything that can be answered: rules that never fire or add nothing,
advice that should not come together, forms that cannot be read, questions and options from which nothing follows."""

from collections.abc import Iterator

from engine.checks.boxes import MOST, Literal, TooMany, met
from engine.checks.issues import Issue
from engine.checks.worlds import Worlds
from engine.errors import Place
from engine.language import Text
from engine.model.knowledge import POSITION, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Advice, Condition, Rule, Test


def issues_of_meaning(knowledge: KnowledgeBase) -> tuple[Issue, ...]:
    """Every issue, in the order of their places."""
    worlds = Worlds(knowledge)
    items: tuple[Rule | Advice, ...] = (*knowledge.rules, *knowledge.advice)
    found = [
        *(issue for item in items for issue in _of(item, knowledge, worlds)),
        *_unreadable(knowledge, worlds),
        *_unused(knowledge),
        *_evidence(knowledge),
    ]
    return tuple(sorted(found, key=lambda issue: (issue.place, issue.code, issue.subject)))


def _of(item: Rule | Advice, knowledge: KnowledgeBase, worlds: Worlds) -> Iterator[Issue]:
    """The issues of one rule or advice; that it cannot be told, when it rests on too much."""
    try:
        yield from _never(item, worlds)
        yield from _shadowed(item, knowledge, worlds) if isinstance(item, Rule) else _together(item, knowledge, worlds)
    except TooMany:
        yield Issue(
            item.place, "error", "too-intricate", item.pack, item.id,
            Text(f"dit rust op meer dan {MOST} combinaties van antwoorden; dat kijken we niet na", f"this rests on more than {MOST} combinations of answers; that is not checked"),
            Text("maak de voorwaarde eenvoudiger, of splits de regels waarop het rust", "make the condition simpler, or split the rules that it rests on"),
        )  # fmt: skip


def _never(rule: Rule | Advice, worlds: Worlds) -> Iterator[Issue]:
    if worlds.first(worlds.boxes.of_rule(rule)) is None:
        yield Issue(
            rule.place, "error", "never-fires", rule.pack, rule.id,
            Text("dit kan nooit vuren, hoe er ook geantwoord wordt", "this can never fire, whatever is answered"),
            Text("versoepel een voorwaarde, of haal het weg", "loosen a condition, or take it out"),
        )  # fmt: skip
        return
    if worlds.first(map(worlds.boxes.asked, worlds.boxes.of_rule(rule))) is None:
        yield Issue(
            rule.place, "warning", "never-asked", rule.pack, rule.id,
            Text("dit leest antwoorden op vragen die door asked-if niet samen worden gesteld", "this reads answers to questions that asked-if does not let be asked together"),
            Text("pas de voorwaarde aan, of asked-if van de vraag", "change the condition, or asked-if of the question"),
        )  # fmt: skip
        return
    for number, branch in enumerate(rule.condition.branches if len(rule.condition.any) > 1 else ()):
        if worlds.first(worlds.boxes.all_of((test, True) for test in branch)) is None:
            yield Issue(
                rule.place, "warning", "branch-never-holds", rule.pack, rule.id,
                Text(f"alternatief {number + 1} van 'any' kan nooit gelden", f"alternative {number + 1} of 'any' can never hold"),
                Text("haal het weg, of verander het", "take it out, or change it"),
            )  # fmt: skip


def _shadowed(rule: Rule, knowledge: KnowledgeBase, worlds: Worlds) -> Iterator[Issue]:
    """That a rule fires only where another one concludes the same anyway; of two that are alike the later one."""
    if rule.concludes == "fit":
        return
    for other in knowledge.rules_that_conclude(rule.concludes):
        if other.name != rule.name or other.id == rule.id:
            continue
        if _within(rule, other, worlds) and (rule.id > other.id or not _within(other, rule, worlds)):
            yield Issue(
                rule.place, "warning", "shadowed", rule.pack, rule.id,
                Text(f"voegt niets toe: waar dit vuurt, concludeert '{other.id}' al hetzelfde", f"adds nothing: wherever this fires, '{other.id}' concludes the same"),
                Text("haal een van beide weg, of geef ze verschillende voorwaarden", "take one of them out, or give them different conditions"),
                worlds.first(worlds.boxes.of_rule(rule)),
            )  # fmt: skip
            break


def _within(rule: Rule, other: Rule, worlds: Worlds) -> bool:
    """Whether one rule fires only where the other does; where each way to fire is one of the other, nothing is written out."""
    inside = worlds.boxes.of(rule.condition)
    others = _ways(other.condition)
    if not inside or all(any(each <= way for each in others) for way in _ways(rule.condition)):
        return bool(inside)
    return worlds.first(met((inside, worlds.boxes.of(other.condition, holds=False)))) is None


def _ways(condition: Condition) -> set[frozenset[tuple[str, frozenset[str]]]]:
    """The ways in which a condition can hold: what each branch demands."""
    return {frozenset((test.field, test.accepted) for test in branch) for branch in condition.branches}


def _together(advice: Advice, knowledge: KnowledgeBase, worlds: Worlds) -> Iterator[Issue]:
    for id in advice.excludes:
        other = knowledge.advice_by_id[id]
        witness = worlds.first(met((worlds.boxes.of_rule(advice), worlds.boxes.of_rule(other))))
        if witness is not None:
            yield Issue(
                advice.place, "error", "excluded-together", advice.pack, advice.id,
                Text(f"dit sluit '{id}' uit, maar beide kunnen tegelijk komen", f"this excludes '{id}', yet both can come at once"),
                Text("maak de voorwaarden zo dat ze elkaar uitsluiten", "make their conditions exclude each other"),
                witness,
            )  # fmt: skip


def _unreadable(knowledge: KnowledgeBase, worlds: Worlds) -> Iterator[Issue]:
    """Forms that no answers bring out any more, said where the form stands: it takes what counts in all packs together."""
    for form in knowledge.forms:
        if worlds.witness(frozenset({Literal("form", (form.id,))})) is None:
            yield Issue(
                form.place, "error", "form-unreadable", knowledge.packs[0].id, form.id,
                Text(f"'{form.name.nl}' kan er nooit meer uitkomen", f"'{form.name.en}' can never come out any more"),
                Text("laat genoeg antwoorden naar deze vorm wijzen", "let enough answers point to this form"),
            )  # fmt: skip


def _unused(knowledge: KnowledgeBase) -> Iterator[Issue]:
    read, asking, fitting = _read(knowledge), _asking(knowledge), _fitting(knowledge)
    for question in knowledge.questions:
        evidence = any(option.evidence for option in question.options)
        if not evidence and question.id not in read and question.id not in asking and question.about != POSITION:
            yield Issue(
                question.place, "warning", "question-unused", question.pack, question.id,
                Text("uit deze vraag volgt niets", "nothing follows from this question"),
                Text("laat een regel of advies haar lezen, of haal haar weg", "let a rule or advice read it, or take it out"),
            )  # fmt: skip
        elif evidence or question.id in read:
            effect = asking.get(question.id, set()).union(*(test.accepted for test in read.get(question.id, ())))
            effect |= question.decided if question.id in fitting else set()
            yield from _options(question, effect, knowledge)


def _options(question: Question, effect: set[str], knowledge: KnowledgeBase) -> Iterator[Issue]:
    """Options that carry nothing and that nothing accepts, where other options of the question do mean something."""
    for option in question.options:
        marked = option.neutral or option.disputed
        if not marked and option.evidence is None and option.id not in effect:
            pack, place = _whose(question, option.id, knowledge)
            yield Issue(
                place, "warning", "option-without-effect", pack, f"{question.id}/{option.id}",
                Text(f"uit de optie '{option.id}' volgt niets", f"nothing follows from the option '{option.id}'"),
                Text("laat een regel haar lezen, of markeer haar met neutral: yes", "let a rule read it, or mark it with neutral: yes"),
            )  # fmt: skip


def _read(knowledge: KnowledgeBase) -> dict[str, list[Test]]:
    """The tests on each field, of all rules and advice."""
    found: dict[str, list[Test]] = {}
    items: tuple[Rule | Advice, ...] = (*knowledge.rules, *knowledge.advice)
    for item in items:
        for test in item.condition.tests:
            found.setdefault(test.field, []).append(test)
    return found


def _asking(knowledge: KnowledgeBase) -> dict[str, set[str]]:
    """By question the answers after which another question is asked."""
    found: dict[str, set[str]] = {}
    for question in knowledge.questions:
        for field, values in question.asked_if:
            found.setdefault(field, set()).update(values)
    return found


def _fitting(knowledge: KnowledgeBase) -> set[str]:
    """The questions that say whether a form fits: each answer that says how it is makes that hold or fail."""
    return {test.field for rule in knowledge.rules_that_conclude("fit") for test in rule.condition.tests}


def _evidence(knowledge: KnowledgeBase) -> Iterator[Issue]:
    """Evidence of a sector that would define a form, and dimensions that count although one form only fills them."""
    base = knowledge.packs[0].id
    for question in knowledge.questions:
        counted = {o.id: o.evidence for o in question.options if o.evidence and o.evidence.counts}
        for id, evidence in counted.items():
            pack, place = _whose(question, id, knowledge, "strength")
            if pack != base and evidence.strength == "defining":
                yield Issue(
                    place, "error", "sector-defines", pack, f"{question.id}/{id}",
                    Text("een sector kan een vorm kleuren, niet bepalen: 'defining' is voor het basispakket", "a sector can colour a form, not define it: 'defining' is for the base pack"),
                    Text("maak er strong of supporting van", "make it strong or supporting"),
                )  # fmt: skip
        if len({evidence.form for evidence in counted.values()}) == 1:
            yield Issue(
                question.place, "error", "one-form-counts", question.pack, question.id,
                Text("dit telt mee, maar alleen één vorm heeft hier een waarde", "this counts, but only one form has a value here"),
                Text("gebruik also-fits, of geef ten minste twee vormen een antwoord", "use also-fits, or give at least two forms an answer"),
            )  # fmt: skip


def _whose(question: Question, option: str, knowledge: KnowledgeBase, key: str = "") -> tuple[str, Place]:
    """The pack that brought an option, or that last updated a key of it, and where it did."""
    changes = knowledge.changes_by_id.get(f"{question.id}/{option}", ())
    made = [change for change in changes if option in change.added or key in change.keys]
    return (made[-1].pack, made[-1].place) if made else (question.pack, question.place)
