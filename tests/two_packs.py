"""A base in which nothing is amiss, and an empty sector pack beside it, for tests to change."""

from pathlib import Path

from tests.packs.small_pack import WrittenPack, copied

BASIS = "basis: {proposal: {why: {nl: x, en: x}}}"
BECAUSE = "because: {nl: daarom, en: therefore}"
TEXTS = "what: {nl: Doe., en: Do.}, why: {nl: w, en: w}, how: {nl: h, en: h}"
FORMS = (("red", "rood"), ("green", "groen"))
STREET = """\
theme: all
cases:
  - id: street
    title: {nl: De straat, en: The street}
    told: {nl: Eén begon., en: One began.}
    source: told to us
    language: nl
    relations:
      - id: partners
        kind: partners
        label: {nl: de partners, en: the partners}
        answers:
          position: initiator
          work.who-decides: together
          work.who-pays: one
          more.q1: red
          more.q2: red
          more.q3: red
        expect: {word: clear, form: red, fires: [role.steer]}
"""
CASE = """\
schema: coalitiekompas/case/1
title: Tuin van Mevrouw Jansen
language: nl
packs: {small: 1.0.0}
answers: {task.needs: [money, time]}
relations:
  - id: partners
    kind: partners
    label: de familie Jansen
    position: initiator
    answers:
      work.who-decides: {value: together, note: Jansen zei het, by: Piet, date: 2024-01-01}
      work.who-pays: one
      more.q1: red
      more.q2: red
      more.q3: red
  - id: bakker-de-vries
    kind: residents
    label: bakker De Vries
    answers: {more.q1: green}
"""


def base_in(folder: Path) -> WrittenPack:
    """The small pack with enough questions to read both forms, and something that follows from everything."""
    base = copied("small", folder)
    base.write("questions/more.yaml", _questions())
    base.write("cases/all.yaml", STREET)
    any_ = "{task.wanted-by: many}, {task.could-pay: hardly}, {task.needs: [money, time]}, {work.seen: parties}, {position: partner}"
    base.write("advice/more.yaml", f"theme: more\nadvice:\n  - {{id: more.always, kind: role, any: [{any_}], {TEXTS}, {BASIS}}}\n")  # fmt: skip
    return base


def sector_in(folder: Path) -> WrittenPack:
    """The empty sector pack."""
    return copied("water", folder)


TORN = f"""\
theme: own
advice:
  - {{id: own.torn, kind: role, if: {{task.needs: money}}, excludes: [more.always], {TEXTS}, {BASIS}}}
"""
TURNED = (  # what makes the case read otherwise, and the street too, which is said
    "update: more.q1/red\n    to: {strength: strong}",
    "switch-off: finding.paid-by-one",
    "rereads: street\n    relation: partners\n    expect: {word: leaning, form: red}",
)


def changes(sector: WrittenPack, *written: str) -> None:
    """The sector pack makes these changes, each with its reason."""
    lines = "".join(f"  - {each}\n    {BECAUSE}\n" for each in written)
    sector.write("changes/all.yaml", f"theme: all\nchanges:\n{lines}")


def _questions() -> str:
    asked = ""
    for number in (1, 2, 3):
        options = "".join(
            f"      - {{id: {form}, text: {{nl: {nl}, en: {form}}}, points-to: {form}, strength: {'defining' if number == 1 else 'strong'}, {BECAUSE}, {BASIS}}}\n"
            for form, nl in FORMS
        )
        asked += (
            f"  - id: more.q{number}\n    dimension: more-{number}\n    about: conduct\n    scope: relation\n"
            f"    ask: {{nl: Wat {number}?, en: What {number}?}}\n    help: {{nl: Kies., en: Choose.}}\n    options:\n{options}"
        )
    return f"theme: more\ntitle: {{nl: Meer, en: More}}\nopening: {{nl: Nog iets., en: One more thing.}}\nquestions:\n{asked}"
