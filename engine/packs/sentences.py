"""What is said of a value that does not have its shape, and what to do about it, by the kind of fault."""

from typing import NamedTuple

from engine.language import Text


class Said(NamedTuple):
    """What is wrong, and what to do."""

    sentence: Text
    remedy: Text


def _said(nl: str, en: str, do_nl: str, do_en: str) -> Said:
    return Said(Text(nl, en), Text(do_nl, do_en))


_LISTED = "zet [ ] om wat er staat, of een streepje ervoor", "put [ ] around what stands here, or a dash before it"
_DIGITS = "schrijf cijfers, zonder meer", "write digits, and nothing else"
_SMALLER = "maak het kleiner", "make it smaller"
_ONE_LEFT = "laat er één staan, en haal de andere weg", "keep one, and take the others out"

SENTENCES: dict[str, Said] = {
    "string_type": _said("hier hoort een tekst", "a text belongs here", "zet er één tekst, tussen aanhalingstekens", "put one text there, in quotes"),
    "string_too_short": _said("deze tekst is leeg", "this text is empty", "vul hem in", "fill it in"),
    "string_too_long": _said("deze tekst is te lang", "this text is too long", "maak hem korter", "make it shorter"),
    "list_type": _said("hier hoort een lijst", "a list belongs here", *_LISTED),
    "dict_type": _said("hier horen sleutels met een waarde", "keys with a value belong here",
        "schrijf sleutel: waarde, elk op een eigen regel of samen tussen { }", "write key: value, each on a line of its own or together between { }"),
    "text_type": _said("hier hoort een tekst in twee talen, als nl en en", "a text in two languages belongs here, as nl and en",
        "zet er nl: en en: onder, elk met de tekst in die taal", "put nl: and en: under it, each with the text in that language"),
    "too_short": _said("hier staat te weinig", "too little stands here", "zet erbij wat ontbreekt", "add what is missing"),
    "too_long": _said("hier staat te veel", "too much stands here", "haal er weg", "take some out"),
    "int_parsing": _said("hier hoort een heel getal", "a whole number belongs here", *_DIGITS),
    "int_type": _said("hier hoort een heel getal", "a whole number belongs here", *_DIGITS),
    "int_parsing_size": _said("dit getal is te groot", "this number is too large", *_SMALLER),
    "finite_number": _said("hier hoort een getal", "a number belongs here", *_DIGITS),
    "float_parsing": _said("hier hoort een getal", "a number belongs here", *_DIGITS),
    "float_type": _said("hier hoort een getal", "a number belongs here", *_DIGITS),
    "greater_than_equal": _said("dit getal is te klein", "this number is too small", "maak het groter", "make it larger"),
    "less_than_equal": _said("dit getal is te groot", "this number is too large", *_SMALLER),
    "yes_or_no": _said("hier hoort yes of no", "yes or no belongs here", "schrijf yes of no", "write yes or no"),
    "claim_mismatch": _said("een bewering gaat bij haar kenmerk, zoals W01", "a claim goes by its mark, such as W01",
        "zoek het kenmerk op met kompas sources", "look the mark up with kompas sources"),
    "year_mismatch": _said("hier hoort een jaar in vier cijfers", "a year of four digits belongs here", "schrijf het jaar, zoals 2019", "write the year, such as 2019"),
    "one_basis": _said("een basis heeft precies één van stated, derived, literature en proposal", "a basis has exactly one of stated, derived, literature and proposal",
        "kies er één; eigen ideeën zijn proposal", "choose one; ideas of your own are a proposal"),
    "derived_without_how": _said("hier staat niet hoe dit uit de beweringen volgt", "how this follows from the claims is not said here",
        "zet naast derived how, met één zin in beide talen", "put how beside derived, with one sentence in both languages"),
    "how_without_derived": _said("how hoort alleen bij derived", "how goes with derived only",
        "haal how weg; bij proposal heet het why", "take how out; with proposal it is called why"),
    "points_or_fits": _said("points-to en also-fits gaan niet samen", "points-to and also-fits exclude each other", *_ONE_LEFT),
    "points_to_whole": _said("bij points-to horen strength, because en basis", "points-to needs strength, because and basis",
        "zet erbij wat van die drie ontbreekt", "add what is missing of those three"),
    "also_fits_whole": _said("bij also-fits horen because en basis, zonder strength", "also-fits needs because and basis, without strength",
        "zet erbij wat ontbreekt, en haal strength weg", "add what is missing, and take strength out"),
    "evidence_without_form": _said("hier staat niet op welke vorm dit antwoord wijst", "to which form this answer points is not said here",
        "zet points-to of also-fits erbij, of haal strength, because, basis en dimension weg", "add points-to or also-fits, or take strength, because, basis and dimension out"),
    "condition_value": _said("hier hoort een antwoord, een lijst, of {not: [..]}", "an answer, a list, or {not: [..]} belongs here",
        "schrijf één van die drie", "write one of those three"),
    "one_conclusion": _said("een regel heeft precies één van finds, fits, tension en combines", "a rule has exactly one of finds, fits, tension and combines",
        "kies er één, en maak van elke andere een eigen regel", "choose one, and make a rule of its own of every other"),
    "no_condition": _said("er staat niet wanneer dit geldt", "when this holds is not said here", "zet if of any erbij", "add if or any"),
    "fit_with_any": _said("een fits-regel heeft geen any", "a fits rule has no any", "zet alles onder if", "put everything under if"),
    "no_says": _said("says ontbreekt", "says is missing", "zet erbij, in gewone woorden, wat de regel vaststelt", "add, in plain words, what the rule finds"),
    "one_word": _said("een wijziging heeft precies één van add-options, update, replace, switch-off en rereads", "a change has exactly one of add-options, update, replace, switch-off and rereads",
        "kies er één, en maak van elke andere een eigen wijziging", "choose one, and make a change of its own of every other"),
    "parts_of_add-options": _said("add-options heeft options en because, en verder niets", "add-options has options and because, and nothing else",
        "zet erbij wat ontbreekt, en haal de rest weg", "add what is missing, and take the rest out"),
    "parts_of_update": _said("update heeft to en because, en verder niets", "update has to and because, and nothing else",
        "zet wat verandert onder to", "put what changes under to"),
    "parts_of_replace": _said("replace heeft rule of advice, en because, en verder niets", "replace has rule or advice, and because, and nothing else",
        "zet wat ervoor in de plaats komt onder rule of advice", "put what takes its place under rule or advice"),
    "parts_of_switch-off": _said("switch-off heeft because, en verder niets", "switch-off has because, and nothing else",
        "haal de rest weg", "take the rest out"),
    "parts_of_rereads": _said("rereads heeft relation, expect en because, en verder niets", "rereads has relation, expect and because, and nothing else",
        "zet erbij wat ontbreekt, en haal de rest weg", "add what is missing, and take the rest out"),
    "nothing_changes": _said("hier staat niet wat verandert", "what changes is not said here", "zet onder to wat anders wordt", "put under to what becomes different"),
    "numbers": _said(
        "de getallen kloppen niet: clear >= leaning, en enough * (leaning - 1) >= leaning + 1, anders maakt één antwoord van de ene vorm de andere",
        "the numbers do not fit: clear >= leaning, and enough * (leaning - 1) >= leaning + 1, or one answer could turn one form into another",
        "maak clear of enough groter", "make clear or enough larger"),
}  # fmt: skip

# fmt: off
# Names and versions, by what of them is not right.
VERSION = _said("een versie is drie getallen met punten ertussen", "a version is three numbers with dots between them", "schrijf er drie, zoals 0.2.0", "write three, such as 0.2.0")
NO_THEME = _said("de id van een vraag begint met het thema", "the id of a question starts with its theme", "zet het thema en een punt ervoor, zoals giving.who-pays", "put the theme and a dot before it, such as giving.who-pays")
SPACE_AROUND = _said("voor of achter deze naam staat een spatie", "a space stands before or behind this name", "haal haar weg", "take it out")
SPACE_IN = _said("in een id staat geen spatie of _", "an id has no space or _ in it", "schrijf een streepje", "write a hyphen")
CAPITAL = _said("een id heeft geen hoofdletters", "an id has no capitals", "schrijf kleine letters", "write lower-case letters")
NO_DOT = _said("in deze id staat geen punt", "this id has no dot in it", "schrijf een streepje", "write a hyphen")
NO_ID = _said("dit is geen id", "this is no id", "gebruik kleine letters, cijfers en streepjes, zoals who-signs", "use lower-case letters, digits and hyphens, such as who-signs")
# fmt: on

# What to do about a file that holds what no file may.
SAVE_AGAIN = Text("bewaar het bestand opnieuw als UTF-8", "save the file again as UTF-8")
ONE_DOCUMENT = Text("haal de regel met --- weg", "take the line with --- out")
FILL_KEY = Text("zet een woord voor de dubbele punt", "put a word before the colon")
FILL_IT = Text("vul het, of haal het weg", "fill it, or take it out")
TAKE_OUT = Text("haal het weg", "take it out")
WRITE_OUT = Text("schrijf het uit, of haal het weg", "write it out, or take it out")
DIVIDE = Text("verdeel het over meer bestanden, of maak het platter", "divide it over more files, or make it flatter")
