"""On what rules stand: their id, pack, version and basis; the claims with their text; and the receipt of an audit."""

from collections.abc import Iterable

from engine import __version__
from engine.console.explaining.page import Page
from engine.explanation.because import Teller
from engine.explanation.conditions import nearest, tested
from engine.explanation.provenance import changes_of
from engine.explanation.wording.grounds import pack_of
from engine.inference.plain import evaluate, satisfied
from engine.language import Text, joined
from engine.model.case import Case, Relation
from engine.model.knowledge import Basis
from engine.model.rule import Advice, Rule

RECEIPT = Text("Ontvangstbewijs", "Receipt")


def show_claims(page: Page, ids: Iterable[str]) -> None:
    """The claims of the source, each once with its text; for an audit also where they stand."""
    claims = [page.knowledge.claim[id] for id in dict.fromkeys(ids)]
    if not claims:
        return
    page.say()
    page.say(Text("Wat de bron zegt, in onze woorden:", "What the source says, in our words:"))
    for claim in claims:
        where = f" ({claim.where})" if page.everything else ""
        page.item(claim.id, Text(f"{claim.says.nl}{where}", f"{claim.says.en}{where}"), indent=2)


def show_how_derived(page: Page, bases: Iterable[tuple[str, Basis]]) -> None:
    """For an audit: how rules were derived from their claims."""
    derived = {rule: basis.how for rule, basis in bases if basis.how}
    if not page.everything or not derived:
        return
    page.say()
    page.say(Text("Zo is het afgeleid:", "This is how it was derived:"))
    for rule, how in derived.items():
        page.item(f"{rule}:", how, indent=2)


def show_not_fired(page: Page, relations: Iterable[Relation], teller: Teller) -> None:
    """For an audit: every rule and advice that did not fire, with its unmet tests."""
    knowledge = teller.knowledge
    outcomes = evaluate(teller.case, knowledge)
    for relation in relations:
        page.heading(Text(f"Wat niet vuurde: {relation.label}", f"What did not fire: {relation.label}"))
        known = outcomes[relation.id].known
        rules: tuple[Rule | Advice, ...] = (*knowledge.rules, *knowledge.advice)
        for rule in rules:
            if satisfied(rule.condition, known):
                continue
            pack = pack_of(rule.pack, knowledge)
            page.item("✗", f"{rule.id} ({pack.id} {pack.version})" if pack else rule.id, indent=2)
            page.changes(changes_of(rule.id, knowledge), 6)
            _, tests = nearest(rule.condition, known, knowledge)
            for item in (tested(test, known, teller) for test in tests):
                if not item.met:
                    needs = Text(f"{item.needs.nl} (nu: {item.now.nl})", f"{item.needs.en} (now: {item.now.en})")
                    page.item(f"{item.test.field}:", needs, style="dim", indent=6)
        options = [option for q in knowledge.questions for option in q.options if option.evidence]
        fired = len(
            {f.rule for f in teller.derivation.firings if f.concludes.relation == relation.id and "/" in f.rule}
        )
        page.say(
            Text(
                f"En {len(options) - fired} regels op antwoorden die niet gegeven zijn.",
                f"And {len(options) - fired} rules on answers that were not given.",
            ),
            indent=2,
        )


def show_receipt(page: Page, case: Case) -> None:
    """For an audit: the engine, the packs with their content, and the answers that were used."""
    page.heading(RECEIPT)
    page.item("coalitiekompas", __version__, indent=2)
    for pack in page.knowledge.packs:
        page.item(f"{pack.id} {pack.version}", f"sha256 {pack.content}", indent=2)
    for relation, question, given in case.places():
        if question in page.knowledge.question:
            lead = f"{relation.id}.{question}" if relation else question
            page.item(f"{lead} =", ", ".join(given.values), indent=2)


def close(page: Page, teller: Teller, relations: Iterable[Relation]) -> None:
    """The end of a page: for a client what the names mean, for others the packs or the receipt and what did not fire."""
    if page.plain:
        page.legend()
    elif page.everything:
        show_not_fired(page, relations, teller)
        show_receipt(page, teller.case)
    else:
        packs = joined([Text(*[f"{pack.title[to]} ({pack.id} {pack.version})" for to in ("nl", "en")]) for pack in page.knowledge.packs], ", ")  # fmt: skip
        page.say()
        page.say(Text(f"Kennis: {packs.nl}.", f"Knowledge: {packs.en}."), style="dim")
