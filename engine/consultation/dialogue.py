"""The dialogue as a value: the case, the relation it is about and the question it is at. Every step is a new dialogue."""

from dataclasses import dataclass, replace

from engine.consultation.asking import next_open, to_ask
from engine.consultation.naming import question_named
from engine.errors import Fault, Place
from engine.language import Language, Text
from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, UNKNOWN, Question
from engine.model.knowledge_base import KnowledgeBase

NOWHERE = Place("")
LONGEST_NOTE = 10_000  # characters


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A consultation at one moment; `at` is the question that is put, None when all have been."""

    knowledge: KnowledgeBase
    case: Case
    relation_id: str
    at: Question | None = None

    @property
    def relation(self) -> Relation:
        """The relation that is talked about."""
        return self.case.relation(self.relation_id)

    def given(self, question: Question) -> Answer | None:
        """The answer that was given to a question, or None."""
        return self.case.answers_of(self.relation).get(question.id)


def begin(knowledge: KnowledgeBase, case: Case, relation_id: str) -> Dialogue:
    """The dialogue about a relation, at its first open question."""
    return Dialogue(knowledge, case, relation_id, next_open(case, case.relation(relation_id), knowledge))


def onwards(dialogue: Dialogue) -> Dialogue:
    """The dialogue at the next open question."""
    after = dialogue.at.id if dialogue.at else None
    return replace(dialogue, at=next_open(dialogue.case, dialogue.relation, dialogue.knowledge, after))


def chosen(dialogue: Dialogue, numbers: tuple[int, ...]) -> Dialogue | Fault:
    """The dialogue with the options of these numbers as the answer, at the next open question; or what is wrong with them."""
    question = dialogue.at
    assert question is not None, "there is no question to answer"
    last = len(question.options)
    if question.multiple and numbers == (0,):
        return answered(dialogue, ())
    wrong = [number for number in numbers if not 1 <= number <= last]
    if wrong:
        return Fault(
            NOWHERE,
            Text(
                f"{wrong[0]} is hier geen keuze; kies 1 tot en met {last}",
                f"{wrong[0]} is no choice here; choose 1 to {last}",
            ),
        )
    if len(numbers) > 1 and not question.multiple:
        return Fault(NOWHERE, Text("kies hier één nummer", "choose one number here"))
    picked = dict.fromkeys(question.options[number - 1].id for number in sorted(numbers))
    return answered(dialogue, tuple(picked))


def answered(dialogue: Dialogue, values: tuple[str, ...]) -> Dialogue:
    """The dialogue with these values as the answer to its question (the note stays), at the next open question."""
    question = dialogue.at
    assert question is not None, "there is no question to answer"
    before = dialogue.given(question)
    return onwards(_with(dialogue, question, replace(before, values=values) if before else Answer(values)))


def unknown(dialogue: Dialogue) -> Dialogue:
    """The dialogue with the question answered as not known."""
    return answered(dialogue, (UNKNOWN,))


def not_applicable(dialogue: Dialogue) -> Dialogue | Fault:
    """The dialogue with the question answered as not applicable, where it can be."""
    if dialogue.at and not dialogue.at.can_be_not_applicable:
        return Fault(
            NOWHERE,
            Text(
                "deze vraag is altijd van toepassing; weet je het niet, kies dan weet-niet",
                "this question always applies; if you do not know, choose unknown",
            ),
        )
    return answered(dialogue, (NOT_APPLICABLE,))


def skipped(dialogue: Dialogue) -> Dialogue | Fault:
    """The dialogue at the next open question, with this one left open; or that there is no other."""
    step = onwards(dialogue)
    if step.at is not None and step.at == dialogue.at:
        return Fault(NOWHERE, Text("dit is de enige vraag die nog open is", "this is the only question still open"))
    return step


def noted(dialogue: Dialogue, note: str) -> Dialogue | Fault:
    """The dialogue with a note at its question, answered or not; it stays at the question."""
    question = dialogue.at
    assert question is not None, "there is no question to note at"
    if len(note) > LONGEST_NOTE:
        sentence = Text(
            f"een notitie is hoogstens {LONGEST_NOTE} tekens lang", f"a note is at most {LONGEST_NOTE} characters long"
        )
        return Fault(NOWHERE, sentence)
    before = dialogue.given(question)
    return _with(dialogue, question, replace(before, note=note) if before else Answer((NOT_ASKED,), note))


def back(dialogue: Dialogue) -> Dialogue | Fault:
    """The dialogue at the question before; from the end, at the last one."""
    questions = to_ask(dialogue.case, dialogue.relation, dialogue.knowledge)
    ids = [question.id for question in questions]
    index = ids.index(dialogue.at.id) if dialogue.at and dialogue.at.id in ids else len(ids)
    if index == 0:
        return Fault(NOWHERE, Text("dit is de eerste vraag", "this is the first question"))
    return replace(dialogue, at=questions[index - 1])


def go_to(dialogue: Dialogue, target: str, language: Language) -> Dialogue | Fault:
    """The dialogue at a question: by its number, its id, an unambiguous part of that, or the beginning of its theme's title."""
    asked = to_ask(dialogue.case, dialogue.relation, dialogue.knowledge)
    if target.isascii() and target.isdigit():
        number = int(target[:6])
        if 1 <= number <= len(asked):
            return replace(dialogue, at=asked[number - 1])
        return Fault(
            NOWHERE,
            Text(
                f"er is geen vraag {number}; kies 1 tot en met {len(asked)}",
                f"there is no question {number}; choose 1 to {len(asked)}",
            ),
        )
    if not target:
        return Fault(
            NOWHERE,
            Text(
                "typ er een nummer, naam of thema achter: ga VRAAG",
                "type a number, name or theme after it: go QUESTION",
            ),
        )
    found = question_named(target, dialogue.case, dialogue.relation, dialogue.knowledge, language)
    return found if isinstance(found, Fault) else replace(dialogue, at=found)


def _with(dialogue: Dialogue, question: Question, answer: Answer) -> Dialogue:
    if question.scope == "collaboration":
        case = replace(dialogue.case, answers=answers({**dialogue.case.answers, question.id: answer}))
    else:
        relation = dialogue.relation
        case = dialogue.case.with_relation(
            replace(relation, answers=answers({**relation.answers, question.id: answer}))
        )
    return replace(dialogue, case=case)
