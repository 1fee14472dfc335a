"""A pack beside the packs that it builds on: is it any good, and what can be named in it?"""

from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.content import Content
from engine.packs.finding import BASE, find_named, knowledge_folder, shown_as
from engine.packs.gathering import read_content


def put_together(content: Content) -> KnowledgeBase:
    """The knowledge of a pack with the base and what it requires; a pack with forms of its own stands alone.

    InputError when it does not fit, each fault at its place in a file or its cell.
    """
    if "forms" in content.values:
        return assemble([content])
    required = [find_named(name) for name in content.values["pack"]["requires"]]
    folders = dict.fromkeys([knowledge_folder() / BASE, *(folder for folder in required if folder)])
    return assemble([*(read_content(folder, shown_as(folder)) for folder in folders), content])
