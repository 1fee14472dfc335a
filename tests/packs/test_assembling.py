"""The knowledge base that packs are put together into: every value where the model has it, every fault in one run."""

from engine.language import Text
from engine.model.knowledge import Basis, Claim, Evidence, Form, Named, Numbers, Term, Theme, WordList
from engine.model.rule import Test
from engine.packs.content import knowledge_digest
from engine.packs.finding import load
from engine.packs.gathering import read_content
from tests.packs.small_pack import WrittenPack

QUESTION = """\
theme: flood
title: {nl: Hoogwater, en: Floods}
opening: {nl: Over water., en: About water.}
questions:
  - id: flood.how-high
    about: conduct
    scope: relation
    ask: {nl: Hoe hoog?, en: How high?}
    help: {nl: Het peil., en: The level.}
    options: [both, {id: high, text: {nl: hoog, en: high}}]
"""
ADVICE = """\
theme: flood
advice:
  - id: role.dike
    kind: role
    if: {sector: water, flood.how-high: high, form: red}
    what: {nl: Dijk., en: Dike.}
    why: {nl: Water., en: Water.}
    how: {nl: Zand., en: Sand.}
    basis: {stated: [R01]}
"""


def test_forms_numbers_kinds_claims_and_themes_are_as_written(pack: WrittenPack) -> None:
    knowledge = pack.load()
    assert knowledge.forms == (
        Form("red", Text("rood", "red"), Text("één stuurt", "one steers"), pack.place("forms.yaml", "{id: red")),
        Form(
            "green", Text("groen", "green"), Text("men deelt", "people share"), pack.place("forms.yaml", "{id: green")
        ),
    )
    assert knowledge.numbers == Numbers(5, 3, 2)
    assert knowledge.relation_kinds == (
        Named("partners", Text("de partners", "the partners")),
        Named("residents", Text("bewoners", "residents")),
    )
    assert knowledge.claims[0] == Claim("G01", "¶2", Text("Groen deelt.", "Green shares."), Text("Een boek", "A book"))
    assert knowledge.claims[2].background == Text("titel", "title")
    assert knowledge.themes[0] == Theme("you", Text("Jij", "You"), Text("Eerst jij.", "You first."))


def test_the_glossary_is_as_written_and_a_pack_may_be_without(pack: WrittenPack, sector: WrittenPack) -> None:
    knowledge = pack.load(sector)
    board = Term("board", Text("bestuur", "board"), Text("Wie beslist.", "Whoever decides."), Basis("stated", ("R01",)))
    how = Text("wie stuurt", "who steers")
    assert knowledge.terms == (board,)
    assert knowledge.words == (
        WordList("red", ("sturen", "besluiten"), ("steer", "decide"), Basis("derived", ("R01",), how)),
    )
    assert knowledge.question["work.who-decides"].terms == ("board",)


def test_a_question_is_as_written(pack: WrittenPack) -> None:
    question = pack.load().question["work.who-decides"]
    assert (question.theme, question.dimension, question.about) == ("work", "deciding", "conduct")
    assert (question.scope, question.kind, question.quick) == ("relation", "single", True)
    assert (question.can_be_not_applicable, question.asked_if, question.pack) == (True, (), "small")
    assert (question.ask, question.help) == (
        Text("Wie beslist?", "Who decides?"),
        Text("De laatste keer.", "The last time."),
    )
    assert [option.id for option in question.options] == ["one", "together", "both"]
    assert question.place == pack.place("questions/work.yaml", "id: work.who-decides")
    pays = pack.load().question["work.who-pays"]
    assert (pays.kind, pays.quick, pays.can_be_not_applicable) == ("ordered", False, False)
    assert pays.asked_if == (("relation", ("partners",)),)


def test_evidence_is_as_written(pack: WrittenPack) -> None:
    questions = pack.load().question
    because = Text("één beslist", "one decides")
    stated = Basis("stated", ("R01",))
    assert questions["work.who-decides"].by_id["one"].evidence == Evidence(
        "red", "defining", because, stated, "deciding", True
    )
    shown = questions["work.seen"].by_id["plans"].evidence
    assert shown == Evidence("red", None, Text("er een plan is", "there is a plan"), stated, "planning", False)
    assert questions["work.who-decides"].by_id["both"].evidence is None


def test_every_kind_of_basis_is_as_written(pack: WrittenPack) -> None:
    pack.swap("rules/all.yaml", "en: experience}", "en: experience}, reviewed-by: A. Name")
    knowledge = pack.load()
    bases = {rule.id: rule.basis for rule in knowledge.rules}
    assert bases["tension.red-green"] == Basis("stated", ("R01", "G01"))
    assert bases["combination.mixed"] == Basis("literature", reference="A. Auteur (2001), Boek, Delft")
    assert bases["finding.paid-by-one"] == Basis("proposal", how=Text("ervaring", "experience"), reviewed_by="A. Name")
    together = knowledge.question["work.who-decides"].by_id["together"].evidence
    how = Text("wie deelt beslist mee", "who shares decides")
    assert together
    assert together.basis == Basis("derived", ("G01",), how)


def test_rules_and_advice_are_as_written(pack: WrittenPack) -> None:
    knowledge = pack.load()
    rule = knowledge.rule["tension.red-green"]
    assert (rule.concludes, rule.name, rule.pack) == ("tension", "looks-green-fits-red", "small")
    assert rule.says == Text("Het wringt.", "It chafes.")
    assert rule.place == pack.place("rules/all.yaml", "id: tension.red-green")
    assert {rule.id: rule.concludes for rule in knowledge.rules} == {
        "combination.mixed": "combination",
        "finding.paid-by-one": "finding",
        "fit.red": "fit",
        "tension.red-green": "tension",
    }
    (advice,) = knowledge.advice
    assert (advice.id, advice.kind, advice.priority) == ("role.steer", "role", 1)
    assert (advice.what, advice.why, advice.how) == (
        Text("Stuur.", "Steer."),
        Text("Jij begon.", "You began."),
        Text("Bel vandaag.", "Call today."),
    )
    assert advice.place == pack.place("advice/all.yaml", "id: role.steer")


def test_a_sector_pack_adds_to_the_base_and_reads_it(pack: WrittenPack, sector: WrittenPack) -> None:
    sector.write("questions/flood.yaml", QUESTION)
    sector.write("advice/flood.yaml", ADVICE)
    knowledge = pack.load(sector)
    assert [question.id for question in knowledge.questions][-1] == "flood.how-high"
    assert knowledge.question["flood.how-high"].by_id["both"] == knowledge.question["work.who-decides"].by_id["both"]
    assert knowledge.themes[-1].id == "flood"
    assert knowledge.advice_by_id["role.dike"].condition.every == (
        Test("flood.how-high", frozenset({"high"}), ("high",)),
        Test("form", frozenset({"red"}), ("red",)),
        Test("sector", frozenset({"water"}), ("water",)),
    )
    assert {item.pack for item in (*knowledge.questions, *knowledge.advice)} == {"small", "water"}
    assert knowledge.fields["sector"].values == ("water",)
    assert knowledge.advice_by_id["role.dike"].priority == 3


def test_each_pack_has_its_version_and_its_own_hash(pack: WrittenPack, sector: WrittenPack) -> None:
    alone = pack.load().packs
    together = pack.load(sector).packs
    assert together[:1] == alone
    assert [(p.id, p.version, p.title.en) for p in together] == [
        ("small", "1.0.0", "Small"),
        ("water", "0.2.0", "Water"),
    ]
    assert [p.content for p in together] == [knowledge_digest(read_content(p.folder).values) for p in (pack, sector)]
    assert pack.load(sector).identity == (("small", "1.0.0"), ("water", "0.2.0"))


def test_the_same_files_give_an_equal_knowledge_base(pack: WrittenPack, sector: WrittenPack) -> None:
    first, second = pack.load(sector), pack.load(sector)
    assert first == second
    assert repr(first) == repr(second)


def test_everything_that_does_not_fit_is_said_in_one_run_in_the_order_of_files_and_lines(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    pack.swap("rules/all.yaml", "form: green", "form: blue")
    pack.swap("rules/all.yaml", "relation: partners", "relation: nobody")
    pack.swap("questions/work.yaml", "- both", "- neither")
    pack.swap("cases/all.yaml", "position: initiator", "position: nobody")
    pack.swap("advice/all.yaml", "[R01]", "[R09]")
    sector.swap("pack.yaml", "{small: 1.0.0}", "{absent: 1.0.0}")
    assert [fault.place for fault in pack.faults(sector)] == [
        pack.place("advice/all.yaml", "R09"),
        pack.place("cases/all.yaml", "nobody"),
        pack.place("questions/work.yaml", "neither"),
        pack.place("rules/all.yaml", "blue"),
        pack.place("rules/all.yaml", "nobody"),
        sector.place("pack.yaml", "absent"),
    ]


def test_worked_cases_are_read_when_asked_for_and_never_change_what_the_knowledge_is(pack: WrittenPack) -> None:
    every, none = load(base=pack.folder), load(base=pack.folder, cases=())
    named = load(base=pack.folder, cases=("all", "no-such-theme"))
    assert every.cases == named.cases != () == none.cases
    assert every.packs == named.packs == none.packs
    assert (every.questions, every.rules, every.advice) == (none.questions, none.rules, none.advice)
