"""What packs changed is said where it is explained: which pack, which version, what, and why."""

from dataclasses import replace

import pytest

from engine.console.explaining.agenda import show_agenda
from engine.console.explaining.flips import show_flips
from engine.console.explaining.how import show_how
from engine.console.explaining.inquiry import Inquiry
from engine.console.explaining.page import Audience
from engine.console.explaining.what_if import show_what_if
from engine.console.explaining.why import show_why
from engine.console.explaining.why_not import show_why_not
from engine.console.show import show_outcome
from engine.explanation.outcome import outcome
from engine.inference.reasoner import Reasoner
from engine.language import Language
from engine.machine.advise import advise_case
from engine.machine.how import HowAsked, how_result
from engine.machine.results import Asked, reasoned
from engine.machine.shapes import as_data
from engine.machine.why import WhyAsked, why_result
from engine.machine.why_not import WhyNotAsked, why_not_result
from engine.model.case import Answer, Relation, new_case
from tests.explained import inquiry, written
from tests.packs.small_pack import copied
from tests.two_packs import BASIS, TEXTS

CHANGES = f"""\
theme: all
changes:
  - {{update: work.who-pays, to: {{ask: {{nl: Wie betaalt de dijk?, en: Who pays the dike?}}}}, because: {{nl: vraag, en: ask}}}}
  - {{update: work.who-pays/one, to: {{text: {{nl: dijkgraaf, en: dike reeve}}}}, because: {{nl: optie, en: option}}}}
  - {{update: role.steer, to: {{what: {{nl: Dijk., en: Dike.}}}}, because: {{nl: advies, en: advice}}}}
  - {{update: residents, to: {{text: {{nl: dijkers, en: dikers}}}}, because: {{nl: soort, en: kind}}}}
  - {{update: always, to: {{what: {{nl: Dijk., en: Dike.}}}}, because: {{nl: altijd, en: always}}}}
  - replace: finding.paid-by-one
    rule: {{finds: paid-by-one, if: {{work.who-pays: one}}, says: {{nl: Dijk., en: Dike.}}, {BASIS}}}
    because: {{nl: regel, en: rule}}
"""
ADVICE = f"theme: own\nadvice:\n  - {{id: own.z, kind: pitfall, if: {{work.who-pays: one, relation: residents}}, {TEXTS}, {BASIS}}}\n"
ALWAYS = f"theme: all\nadvice:\n  - {{id: always, kind: approach, if: {{position: initiator}}, {TEXTS}, {BASIS}}}\n"
ASK = "± water 0.2.0 updates 'work.who-pays': ask"
OPTION = "± water 0.2.0 updates 'work.who-pays/one': option"
OF_ADVICE = "± water 0.2.0 updates 'role.steer': advice"
OF_KIND = "± water 0.2.0 updates 'residents': kind"
RULE = "± water 0.2.0 replaces 'finding.paid-by-one': rule"


@pytest.fixture(scope="module")
def asked_by(tmp_path_factory: pytest.TempPathFactory) -> dict[Audience, Inquiry]:
    """Residents of whom one pays, under a pack that changes one thing of every kind."""
    folder = tmp_path_factory.mktemp("packs")
    pack, sector = copied("small", folder), copied("water", folder)
    pack.write("advice/always.yaml", ALWAYS)
    sector.write("changes/all.yaml", CHANGES)
    sector.write("advice/own.yaml", ADVICE)
    reasoner = Reasoner(pack.load(sector))
    given = {"work.who-pays": Answer(("one",)), "position": Answer(("initiator",))}
    case = replace(
        new_case("x", "en", reasoner.knowledge.identity, "us"),
        relations=(Relation("residents", "residents", "us", given),),
    )
    return {each: inquiry(case, audience=each, reasoner=reasoner) for each in ("client", "consultant", "audit")}


def told(asked: Inquiry, show: object, *args: object) -> str:
    """What is shown, without what was shown before."""
    assert callable(show)
    before = len(written(asked))
    show(asked, *args)
    return written(asked)[before:]


@pytest.mark.parametrize("audience", ["consultant", "audit"])
def test_what_a_conclusion_rests_on_is_said_with_what_packs_changed_in_it(
    asked_by: dict[Audience, Inquiry], audience: Audience
) -> None:
    said = told(asked_by[audience], show_how, "own.z")
    tree = said.partition("did not fire")[0]
    assert tree.index("it is about dikers") < tree.index(OF_KIND)
    assert tree.index("dike reeve") < tree.index(ASK) < tree.index(OPTION)
    assert tree.count("±") == 3
    assert RULE in told(asked_by[audience], show_how, "finding.paid-by-one").partition("did not fire")[0]
    assert ("✗ role.steer (small 1.0.0) " + OF_ADVICE in said) == (audience == "audit")


@pytest.mark.parametrize("audience", ["consultant", "audit"])
def test_why_a_question_is_asked_says_what_packs_changed_in_it_its_answers_and_its_rules(
    asked_by: dict[Audience, Inquiry], audience: Audience
) -> None:
    said = told(asked_by[audience], show_why, "work.who-pays")
    assert said.index("work.who-pays (paying; conduct)") < said.index(ASK) < said.index("━━ us")
    assert f"dike reeve {OPTION}" in said
    assert said.index("✓ [finding.paid-by-one") < said.index(RULE)
    assert OF_ADVICE in said


@pytest.mark.parametrize("audience", ["consultant", "audit"])
def test_why_something_did_not_come_out_says_what_packs_changed_in_it_and_in_its_conditions(
    asked_by: dict[Audience, Inquiry], audience: Audience
) -> None:
    said = told(asked_by[audience], show_why_not, "role.steer").partition("did not fire")[0]
    assert said.index("[role.steer; small 1.0.0;") < said.index(OF_ADVICE) < said.index("the form is red")
    assert said.index("found: Dike") < said.index(RULE)
    form = told(asked_by[audience], show_why_not, "green").partition("did not fire")[0]
    assert form.index("[work.who-pays") < form.index(ASK) < form.index(OPTION)


@pytest.mark.parametrize("audience", ["consultant", "audit"])
def test_what_would_follow_or_change_says_what_packs_changed_in_the_answers_and_the_rules(
    asked_by: dict[Audience, Inquiry], audience: Audience
) -> None:
    said = told(asked_by[audience], show_what_if, ("residents.work.who-pays=unknown",)).partition("did not fire")[0]
    assert said.index("Who pays the dike?") < said.index(ASK) < said.index("━━ us")
    assert OPTION in said
    assert said.index("[finding.paid-by-one") < said.index(RULE)
    flips = told(asked_by[audience], show_flips).partition("did not fire")[0]
    assert ("Who pays the dike?" in flips) == (ASK in flips)
    assert ASK in flips


def test_a_client_hears_no_versions_and_ids(asked_by: dict[Audience, Inquiry]) -> None:
    for show, args in (
        (show_how, ["own.z"]), (show_why, ["work.who-pays"]), (show_why_not, ["role.steer"]), (show_agenda, []),
    ):  # fmt: skip
        said = told(asked_by["client"], show, *args)
        assert said
        assert "±" not in said


@pytest.mark.parametrize(
    ("language", "own", "changed"),
    [
        ("nl", ". Uit het pakket 'Water' [ons voorstel", ". Aangepast door het pakket 'Water' [ons voorstel"),
        ("en", ". From the pack 'Water' [our proposal", ". Changed by the pack 'Water' [our proposal"),
    ],
)
def test_advice_names_the_sector_packs_that_it_is_from(
    asked_by: dict[Audience, Inquiry], language: Language, own: str, changed: str
) -> None:
    asked = asked_by["client"]
    found = outcome(asked.teller.case, asked.teller.derivation, asked.knowledge)
    terminal = inquiry(asked.teller.case, language, reasoner=asked.reasoner)
    show_outcome(terminal.page.terminal, found, asked.knowledge, more=True)
    assert written(terminal).count(own) == written(terminal).count(changed) == 1


def test_results_for_machines_say_what_packs_changed(asked_by: dict[Audience, Inquiry]) -> None:
    asked = asked_by["client"]
    opened = reasoned(asked.file, asked.knowledge, asked.reasoner)

    def changed(item: dict[str, object]) -> list[tuple[str, str, str, str]]:
        found = item["changed-by"]
        assert isinstance(found, list)
        return [(each["pack"], each["version"], each["target"], each["because"]) for each in found]

    ask, option = ("water", "0.2.0", "work.who-pays", "ask"), ("water", "0.2.0", "work.who-pays/one", "option")
    advice, rule = ("water", "0.2.0", "role.steer", "advice"), ("water", "0.2.0", "finding.paid-by-one", "rule")
    why = as_data(why_result(WhyAsked(language="en", question="work.who-pays", relation=None), opened))
    assert (why["pack"], changed(why)) == ("small", [ask])
    (relation,) = why["relations"]
    assert [changed(each) for each in relation["options"] if each["id"] == "one"] == [[option]]
    assert {each["id"]: (each["pack"], changed(each)) for each in relation["needs"]} == {
        "finding.paid-by-one": ("water", [rule]),
        "own.z": ("water", []),
        "role.steer": ("small", [advice]),
    }
    why_not = as_data(why_not_result(WhyNotAsked(language="en", conclusion="role.steer", relation=None), opened))
    ((near,),) = (each["rules"] for each in why_not["relations"])
    assert (near["pack"], changed(near)) == ("small", [advice])
    assert {each["field"]: changed(each) for each in near["tests"]}["finding"] == [rule]
    how = as_data(how_result(HowAsked(language="en", conclusion="own.z", relation=None), opened))
    kind = ("water", "0.2.0", "residents", "kind")
    assert {each["kind"]: changed(each) for each in how["facts"]} == {
        "advice": [], "answer": [ask, option], "relation": [kind],
    }  # fmt: skip
    advised = as_data(advise_case(Asked(language="en"), opened))
    of_always = [("water", "0.2.0", "always", "always")]
    assert {each["id"]: changed(each) for each in advised["relations"][0]["advice"]} == {
        "own.z": [],
        "always": of_always,
    }
