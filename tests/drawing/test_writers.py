"""The three forms of picture: every node and edge is in each, and no label can break out of its place."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest

from engine.drawing.dot import dot
from engine.drawing.graph import Graph
from engine.drawing.lettering import drawable
from engine.drawing.mermaid import mermaid
from engine.drawing.svg import svg
from engine.language import LANGUAGES, Language
from tests.drawing.picturing import HOSTILE, pictured, spoiled

SPACE = "{http://www.w3.org/2000/svg}"
MERMAID_NODE = re.compile(r'  n\d+(\(|\[\[|\{\{|>|\[)"[\w #;,?<>/]*"(\)|\]\]|\}\}|\])')
MERMAID_LINE = re.compile(r"  (n\d+ -{2,6}> n\d+|classDef \w+ [\w: -]+|class [\w,]+ \w+|accTitle: [\w #;,?]*)")

ITALIC_AND_BOLD = {"<b>", "</b>", "<br/>", "<i>", "</i>"}


def largest() -> Graph:
    """The graph with the most nodes."""
    return max((drawn for _, drawn in pictured()), key=lambda drawn: len(drawn.nodes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_svg_has_every_node_and_edge_and_says_everything_in_words(language: Language) -> None:
    for _, drawn in pictured():
        picture = ElementTree.fromstring(svg(drawn, language))
        groups = {group.get("data-node"): group for group in picture.iter(f"{SPACE}g")}
        assert list(groups) == list(drawn.nodes)
        for id, node in drawn.nodes.items():
            whole = groups[id].findtext(f"{SPACE}title") or ""
            assert drawable(node.head[language]) in whole
            assert drawable(node.says[language]) in whole
        edges = [(path.get("data-from"), path.get("data-to")) for path in picture.iter(f"{SPACE}path") if path.get("class") == "edge"]  # fmt: skip
        assert edges == [(edge.source, edge.target) for edge in drawn.edges]
        assert picture.findtext(f"{SPACE}title") == drawable(drawn.title[language])
        assert picture.get("lang") == language
        assert len(picture.findtext(f"{SPACE}desc") or "") > 50


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_is_text_in_an_svg_whatever_it_is(text: str) -> None:
    written = svg(spoiled(largest(), text), "en")
    picture = ElementTree.fromstring(written.encode())
    assert {element.tag.removeprefix(SPACE) for element in picture.iter()} == {
        "svg", "title", "desc", "style", "marker", "path", "rect", "text", "g",
    }  # fmt: skip
    first = picture.find(f"{SPACE}g/{SPACE}title")
    assert first is not None
    assert drawable(text) in (first.text or "")


def test_the_sorts_of_boxes_differ_in_shape_not_in_colour() -> None:
    drawn = next(d for _, d in pictured() if {"tension", "fit", "advice"} <= {n.kind for n in d.nodes.values()})
    written = svg(drawn, "en")
    shapes = {}
    for group in ElementTree.fromstring(written).iter(f"{SPACE}g"):
        outlines = [re.sub(r"[-\d. ]+", " ", path.get("d", "")) for path in group.iter(f"{SPACE}path")]
        shapes[(group.get("class") or "").split()[0]] = tuple(outlines[-2:])
    assert len({shapes["answer"], shapes["evidence"], shapes["tension"], shapes["reading"], shapes["advice"]}) == 5
    colours = set(re.findall(r"#[0-9a-f]{6}", written))
    assert all(len({colour[1:3], colour[3:5], colour[5:]}) == 1 for colour in colours)


def test_a_mermaid_has_every_node_and_edge() -> None:
    for _, drawn in pictured():
        lines = mermaid(drawn, "nl").splitlines()
        assert lines[0] == "flowchart LR"
        assert all(MERMAID_NODE.fullmatch(line) or MERMAID_LINE.fullmatch(line) for line in lines[1:]), lines
        assert sum(bool(MERMAID_NODE.fullmatch(line)) for line in lines) == len(drawn.nodes)
        assert sum("> n" in line for line in lines) == len(drawn.edges)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_in_a_mermaid_has_no_sign_that_means_something_to_it(text: str) -> None:
    lines = mermaid(spoiled(largest(), text), "en").splitlines()
    assert all(MERMAID_NODE.fullmatch(line) or MERMAID_LINE.fullmatch(line) for line in lines[1:]), lines
    labels = [line.split('"')[1] for line in lines if '"' in line]
    assert {tag for label in labels for tag in re.findall("<[^>]*>", label)} <= ITALIC_AND_BOLD
    assert all("#36;#36;" not in label for label in labels)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_in_a_dot_ends_where_it_should(text: str) -> None:
    drawn = spoiled(largest(), text)
    outside = re.sub(r'"(\\.|[^"\\])*"', "", dot(drawn, "en"))
    assert re.fullmatch(r"[\w\s\[\]{}=,;>.-]*", outside)
    assert outside.count("->") == len(drawn.edges)
    assert len(re.findall(r"^    n\d+ \[", outside, re.M)) == len(drawn.nodes)


@pytest.mark.system
@pytest.mark.skipif(not shutil.which("dot"), reason="graphviz is not installed (Debian: graphviz)")
def test_graphviz_reads_a_dot_as_it_was_meant() -> None:
    drawn = spoiled(largest(), *HOSTILE)
    made = subprocess.run(["dot", "-Tplain"], input=dot(drawn, "en").encode(), capture_output=True, check=True)
    assert made.stderr == b""
    lines = made.stdout.decode().splitlines()
    assert sum(line.startswith("node ") for line in lines) == len(drawn.nodes)
    assert sum(line.startswith("edge ") for line in lines) == len(drawn.edges)
