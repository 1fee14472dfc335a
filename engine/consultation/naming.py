"""Which question a name means: its id, an unambiguous part of that, or the beginning of the title of its theme."""

from dataclasses import replace

from engine.consultation.asking import applicable, to_ask
from engine.errors import Fault, Place, not_one_of
from engine.language import Language, Text
from engine.model.case import Case, Relation
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase

NOWHERE = Place("")


def question_named(
    name: str, case: Case, relation: Relation, knowledge: KnowledgeBase, language: Language
) -> Question | Fault:
    """The question that a name means for a relation, of a theme the first one; or what is wrong with the name."""
    sought = name.casefold()
    questions = {question.id: question for question in applicable(case, relation, knowledge)}
    if sought in questions:
        return questions[sought]
    asked = [*to_ask(case, relation, knowledge), *questions.values()]  # of a theme first what is asked anyway
    of_theme = {theme.id: theme.title[language] for theme in knowledge.themes}
    by_theme_id = of_theme.get(sought, "")
    first = {of_theme[question.theme]: question for question in reversed(asked)}
    titles = [
        title
        for title in of_theme.values()
        if title in first and (title == by_theme_id or title.casefold().startswith(sought))
    ]
    ids = [id for id in questions if id.startswith(sought) or id.partition(".")[2].startswith(sought)]
    if len(titles) == 1 and all(of_theme[questions[id].theme] == titles[0] for id in ids):
        return first[titles[0]]
    ids = ids or [id for id in questions if not titles and sought in id]
    if len(ids) == 1 and not titles:
        return questions[ids[0]]
    if titles or ids:
        return Fault(
            NOWHERE,
            Text(f"'{name}' past op meer vragen", f"'{name}' fits more than one question"),
            allowed=(*titles, *ids),
        )
    sentence = Text(
        f"er is geen vraag of thema '{name}'; typ antwoorden voor alle vragen met hun nummer en naam",
        f"there is no question or theme '{name}'; type answers for all questions with their number and name",
    )
    themes = tuple(title for title in of_theme.values() if title in first)
    return replace(not_one_of(NOWHERE, "", sentence, name, (*themes, *questions)), allowed=themes)
