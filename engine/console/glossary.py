"""The glossary on the terminal: terms in plain words, and the words that go with each form."""

from engine.console.terminal import Terminal
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase


def show_glossary(terminal: Terminal, knowledge: KnowledgeBase) -> None:
    """Every term, then the word list of every form."""
    for term in knowledge.terms:
        terminal.item(f"{term.term[terminal.language]}:", term.says, indent=0)
    terminal.say()
    terminal.rule(Text("Woorden die bij een vorm horen", "Words that go with a form")[terminal.language])
    for words in knowledge.words:
        found = words.nl if terminal.language == "nl" else words.en
        terminal.item(f"{knowledge.form[words.form].name[terminal.language]}:", ", ".join(found), indent=0)
