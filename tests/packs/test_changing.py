"""What a pack changes in the packs before it: each word does its own thing, to its own item, and is remembered."""

from engine.explanation.because import Teller
from engine.explanation.naming import named
from engine.explanation.why_not import why_not_rule
from engine.inference.plain import evaluate
from engine.inference.reasoner import Reasoner
from engine.language import Text
from engine.model.changes import Change
from engine.model.rule import Test
from engine.packs.assembling import assemble
from engine.packs.content import Content
from engine.packs.gathering import read_content
from tests import pack_parts as parts
from tests.inference.comparing import derived, looked_up
from tests.packs.small_pack import WrittenPack

BECAUSE = "because: {nl: daarom, en: therefore}"
WHY = Text("daarom", "therefore")
BASIS = "basis: {proposal: {why: {nl: x, en: x}}}"
ADD = """\
  - add-options: work.who-decides
    options:
      - {id: water-board, text: {nl: het waterschap, en: the water board}, points-to: red, strength: strong, because: {nl: het waterschap besliste, en: the board decided}, basis: {stated: [R01]}}
      - {id: nobody, text: {nl: niemand, en: nobody}}
"""
UPDATES = """\
  - update: work.who-pays
    to: {ask: {nl: Wie betaalt de dijk?, en: Who pays the dike?}}
  - update: work.who-decides/one
    to: {text: {nl: één baas, en: one boss}, strength: supporting, because: {nl: één baas besliste, en: one boss decided}}
  - update: work.who-decides/both
    to: {help: {nl: Van allebei., en: Of each.}}
  - update: fit.red
    to: {says: {nl: Eén kan het., en: One can do it.}}
  - update: role.steer
    to: {what: {nl: Dijk!, en: Dike!}, priority: 5}
  - update: board
    to: {says: {nl: Het bestuur van de dijk., en: The board of the dike.}}
  - update: residents
    to: {text: {nl: dijkbewoners, en: dike dwellers}}
  - update: work
    to: {title: {nl: Dijkwerk, en: Dike work}}
"""
REPLACE = f"""\
  - replace: finding.paid-by-one
    rule:
      finds: paid-by-one
      if: {{work.who-pays: one, sector: water}}
      says: {{nl: Het waterschap betaalt., en: The water board pays.}}
      {BASIS}
  - replace: role.steer
    advice: {{kind: pitfall, if: {{form: green}}, what: {{nl: a, en: b}}, why: {{nl: c, en: d}}, how: {{nl: e, en: f}}, {BASIS}}}
"""


def changing(sector: WrittenPack, *written: str) -> None:
    """The sector pack makes these changes."""
    text = "theme: all\nchanges:\n" + "".join(written)
    starts = ("  - add-options", "  - update", "  - replace", "  - switch-off", "  - rereads")
    lines = [f"{line}\n    {BECAUSE}" if line.startswith(starts) else line for line in text.splitlines()]
    sector.write("changes/all.yaml", "\n".join(lines) + "\n")


def test_without_changes_nothing_is_changed_and_the_hash_is_what_it_was(pack: WrittenPack, sector: WrittenPack) -> None:
    before = pack.load(sector)
    sector.write("changes/all.yaml", "theme: all\nchanges: []\n")
    assert pack.load(sector) == before
    assert (before.changes, before.rereads, before.notes) == ((), (), ())
    assert before.switched_off == frozenset()


def test_options_are_added_after_those_that_are_there_and_carry_their_evidence(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    changing(sector, ADD)
    knowledge = pack.load(sector)
    question = knowledge.question["work.who-decides"]
    assert [option.id for option in question.options] == ["one", "together", "both", "water-board", "nobody"]
    evidence = question.by_id["water-board"].evidence
    assert evidence
    assert (evidence.form, evidence.strength, evidence.dimension) == ("red", "strong", "deciding")
    assert question.pack == "small"
    assert knowledge.fields[question.id].values[-1] == "nobody"
    (change,) = knowledge.changes
    assert change.touched == (question.id, f"{question.id}/water-board", f"{question.id}/nobody")
    assert knowledge.changes_by_id[f"{question.id}/nobody"] == (change,)


def test_an_update_changes_texts_strength_and_priority_and_nothing_beside_them(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    before = pack.load(sector)
    changing(sector, UPDATES)
    after = pack.load(sector)
    pays = after.question["work.who-pays"]
    assert pays.ask == Text("Wie betaalt de dijk?", "Who pays the dike?")
    assert (pays.help, pays.options, pays.place) == (
        before.question[pays.id].help, before.question[pays.id].options, before.question[pays.id].place,
    )  # fmt: skip
    option = after.question["work.who-decides"].by_id["one"]
    assert option.text == Text("één baas", "one boss")
    assert option.evidence
    assert (option.evidence.strength, option.evidence.because.en) == ("supporting", "one boss decided")
    assert after.rule["fit.red"].says == Text("Eén kan het.", "One can do it.")
    assert after.rule["fit.red"].condition == before.rule["fit.red"].condition
    advice = after.advice_by_id["role.steer"]
    assert (advice.what, advice.priority, advice.pack) == (Text("Dijk!", "Dike!"), 5, "small")
    assert (advice.why, advice.how) == (before.advice_by_id[advice.id].why, before.advice_by_id[advice.id].how)
    assert [term.says.en for term in after.terms] == ["The board of the dike."]
    assert after.relation_kind["residents"].text.en == "dike dwellers"
    assert [(theme.id, theme.title.en) for theme in after.themes] == [
        ("you", "You"), ("work", "Dike work"), ("task", "Task"),
    ]  # fmt: skip
    assert {change.word for change in after.changes} == {"update"}


def test_a_shared_option_is_changed_in_the_one_question_only(pack: WrittenPack, sector: WrittenPack) -> None:
    pack.swap("questions/you.yaml", "    options:\n", "    options:\n      - both\n")
    changing(sector, UPDATES)
    questions = pack.load(sector).question
    assert questions["work.who-decides"].by_id["both"].text == Text("Beide", "Both")
    assert questions["work.who-decides"].by_id["both"].help == Text("Van allebei.", "Of each.")
    assert questions["position"].by_id["both"].help == Text("Telt niet", "Does not count")


def test_a_theme_that_two_packs_have_questions_in_is_renamed_in_both(pack: WrittenPack, sector: WrittenPack) -> None:
    sector.write(
        "questions/work.yaml",
        pack.text("questions/work.yaml").split("questions:")[0]
        + "questions:\n  - id: work.dike\n    about: task\n    scope: relation\n    ask: {nl: a, en: b}\n"
        "    help: {nl: a, en: b}\n    options: [both, {id: no-dike, text: {nl: a, en: b}}]\n",
    )
    changing(sector, UPDATES)
    assert [theme.title.en for theme in pack.load(sector).themes] == ["You", "Dike work", "Task"]


def test_what_is_replaced_is_of_the_pack_that_replaced_it(pack: WrittenPack, sector: WrittenPack) -> None:
    changing(sector, REPLACE)
    knowledge = pack.load(sector)
    rule = knowledge.rule["finding.paid-by-one"]
    assert rule.pack == "water"
    assert rule.condition.every == (
        Test("sector", frozenset({"water"}), ("water",)),
        Test("work.who-pays", frozenset({"one"}), ("one",)),
    )
    assert rule.condition.any == ()
    assert rule.place == sector.place("changes/all.yaml", "finds: paid-by-one")
    assert [r.id for r in knowledge.rules].count(rule.id) == 1
    (advice,) = knowledge.advice
    assert (advice.id, advice.kind, advice.priority, advice.pack) == ("role.steer", "pitfall", 3, "water")


def test_what_is_switched_off_is_gone_and_its_name_stays_known(pack: WrittenPack, sector: WrittenPack) -> None:
    changing(sector, "  - switch-off: finding.paid-by-one\n", "  - switch-off: fit.red\n")
    knowledge = pack.load(sector)
    assert set(knowledge.rule) == {"combination.mixed", "tension.red-green"}
    assert knowledge.switched_off == {"finding.paid-by-one", "fit.red"}
    assert knowledge.fields["finding"].values == ("paid-by-one",)
    assert [test.field for test in knowledge.advice_by_id["role.steer"].condition.every] == [
        "finding", "form", "position",
    ]  # fmt: skip
    assert knowledge.cases[0].expected[0].fires_not == ("role.steer", "fit.red")


def test_a_change_knows_its_pack_version_word_target_reason_and_place(pack: WrittenPack, sector: WrittenPack) -> None:
    changing(sector, "  - switch-off: role.steer\n")
    place = sector.place("changes/all.yaml", "switch-off")
    assert pack.load(sector).changes == (Change("water", "0.2.0", "switch-off", "role.steer", WHY, place),)


def test_the_hash_of_a_pack_holds_its_changes_and_that_of_the_changed_pack_stays(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    before = pack.load(sector).packs
    changing(sector, UPDATES)
    after = pack.load(sector).packs
    assert after[0] == before[0]
    assert after[1].content != before[1].content
    changing(sector, UPDATES.replace("Dike!", "Dike?"))
    assert len({pack.load(sector).packs[1].content, before[1].content, after[1].content}) == 3


def test_the_pack_that_is_changed_is_not_touched(pack: WrittenPack, sector: WrittenPack) -> None:
    changing(sector, ADD, UPDATES, "  - switch-off: combination.mixed\n")
    contents: list[Content] = [read_content(each.folder) for each in (pack, sector)]
    before = repr(contents[0].values)
    assemble(contents)
    assert repr(contents[0].values) == before


def test_packs_change_in_the_order_given_and_the_later_one_says_that_it_prevails(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    other = second(sector, after="[water]")
    changing(sector, "  - update: role.steer\n    to: {what: {nl: een, en: one}, why: {nl: een, en: one}}\n")
    changing(other, "  - update: role.steer\n    to: {what: {nl: twee, en: two}}\n")
    knowledge = pack.load(sector, other)
    (advice,) = knowledge.advice
    assert (advice.what.en, advice.why.en) == ("two", "one")
    assert [change.pack for change in knowledge.changes_by_id["role.steer"]] == ["water", "ice"]
    changing(other, REPLACE.split("  - replace: role")[0], "  - switch-off: role.steer\n")
    knowledge = pack.load(sector, other)
    assert (knowledge.advice, knowledge.rule["finding.paid-by-one"].pack) == ((), "ice")


def test_what_a_pack_added_or_replaced_can_be_changed_by_a_later_one(pack: WrittenPack, sector: WrittenPack) -> None:
    other = second(sector, after="[water]")
    changing(sector, ADD, REPLACE)
    changing(
        other,
        "  - update: work.who-decides/water-board\n    to: {strength: defining}\n",
        "  - update: finding.paid-by-one\n    to: {says: {nl: IJs., en: Ice.}}\n",
    )
    knowledge = pack.load(sector, other)
    evidence = knowledge.question["work.who-decides"].by_id["water-board"].evidence
    assert evidence
    assert evidence.strength == "defining"
    rule = knowledge.rule["finding.paid-by-one"]
    assert rule.says
    assert (rule.says.en, rule.pack) == ("Ice.", "water")


def second(sector: WrittenPack, after: str) -> WrittenPack:
    """Another pack beside the first, which comes after it."""
    other = WrittenPack(sector.folder.with_name("ice"))
    other.write("pack.yaml", sector.text("pack.yaml").replace("id: water", "id: ice") + f"after: {after}\n")
    return other


def test_from_the_cache_it_is_the_same(pack: WrittenPack, sector: WrittenPack) -> None:
    changing(sector, ADD, UPDATES.replace("  - update: role.steer\n    to: {what: {nl: Dijk!, en: Dike!}, priority: 5}\n", ""), REPLACE, REREADS)  # fmt: skip
    cache = sector.folder.parent / "cache"
    without, cold, warm = pack.load(sector), pack.load(sector, cache=cache), pack.load(sector, cache=cache)
    assert without == cold == warm
    assert repr(without) == repr(warm)


REREADS = """\
  - rereads: garden
    relation: street
    expect: {word: insufficient, fires: [fit.red]}
"""


def test_that_a_case_reads_otherwise_is_kept_with_its_reason(pack: WrittenPack, sector: WrittenPack) -> None:
    changing(sector, REREADS)
    knowledge = pack.load(sector)
    (reread,) = knowledge.rereads
    assert (reread.pack, reread.case, reread.because) == ("water", "garden", WHY)
    assert (reread.expected.relation, reread.expected.word) == ("street", "insufficient")
    assert reread.expected.fires == ("fit.red",)
    assert reread.expected.place == sector.place("changes/all.yaml", "{word: insufficient")
    assert knowledge.changes == ()


def test_what_was_changed_is_reasoned_with_and_what_is_switched_off_can_be_asked_about(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    told = {"work.who-pays": "one", "work.who-decides": "together", "position": "initiator"}

    def fired() -> set[str]:
        knowledge = pack.load(sector)
        case = parts.case({"partners": told}, packs=("small", "water"))
        derivation = Reasoner(knowledge).derive(case)
        assert derived(derivation, "partners") == looked_up(evaluate(case, knowledge)["partners"], knowledge)
        teller = Teller(case, knowledge, derivation)
        asked = why_not_rule(named("role.steer", knowledge), case.relations[0], teller)
        assert all(named(name, knowledge).rules for _, name in asked.see if "." in name)
        said = [item.needs.en for rule in asked.rules for item in rule.tests]
        assert ("found: paid-by-one (no rule finds this)" in said) == bool(knowledge.switched_off)
        return {firing.rule for firing in derivation.firings}

    assert "finding.paid-by-one" in fired()
    changing(sector, REPLACE)
    assert "finding.paid-by-one" in fired()
    changing(sector, REPLACE.replace("sector: water", "sector: [water], work.seen: plans"))
    assert "finding.paid-by-one" not in fired()
    changing(sector, "  - switch-off: finding.paid-by-one\n")
    assert "finding.paid-by-one" not in fired()
    changing(sector, ADD)
    told["work.who-decides"] = "water-board"
    assert "work.who-decides/water-board" in fired()
