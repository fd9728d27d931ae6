"""What is typed into the search becomes terms and criteria; what makes no sense is said with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.model.criteria import AllOf, Compare, NotOf
from runtime.model.criteria_eval import comparisons
from runtime.model.criteria_rules import why_not_compare
from runtime.model.fields import Field, FieldType, Option
from runtime.model.people import Department, Organisation, Person, Team
from runtime.model.search_keys import Names
from runtime.model.search_syntax import Asked, NotUnderstood, parse
from runtime.model.search_text import Term
from runtime.model.setup import Settings, Setup, TicketType
from runtime.model.values import DAY, HOUR, MINUTE

RED, BLUE = Option(id="r", name="Rouge vif"), Option(id="b", name="Bleu")
NAMES = Names(
    Setup(
        settings=Settings(zone="Europe/Paris"),
        teams={"vip": Team(id="vip", name="Tri VIP"), "t2": Team(id="t2", name="Équipe nuit")},
        people={"ann": Person(id="ann", name="Ann Åkesson")},
        departments={"returns": Department(id="returns", name="Retours")},
        organisations={"acme": Organisation(id="acme", name="Acme")},
        ticket_types={"bug": TicketType(id="bug", name="Bug")},
        fields={
            "colour": Field(id="colour", name="Couleur", type=FieldType.CHOICE, options=(RED, BLUE)),
            "note": Field(id="note", name="Remark"),
            "size": Field(id="size", name="Size", type=FieldType.NUMBER),
            "paid": Field(id="paid", name="Paid", type=FieldType.YES_NO),
            "on": Field(id="on", name="Delivered", type=FieldType.DATE),
        },
    ),
    {"Await parts": ("await", "await2"), "New": ("new",)},
)
MIDNIGHT = 1_767_222_000_000
"""2026-01-01T00:00 in Paris."""


def _one(text: str) -> tuple[str, str, object]:
    (compare,) = (compare for compare, _ in comparisons(parse(text, NAMES).criteria))
    return compare.operand, compare.operator.value, compare.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('state:"Await parts"', ("visit.state", "in", ("await", "await2"))),
        ("état:new", ("visit.state", "in", ("new",))),
        ("ETAT:awai", ("visit.state", "in", ("await", "await2"))),
        ('team:"tri vip"', ("ticket.team", "in", ("vip",))),
        ("équipe:vip,equipe", ("ticket.team", "in", ("vip", "t2"))),
        ("team:mine", ("ticket.team", "in", ("@my_teams",))),
        ("assignee:me", ("ticket.assignee", "in", ("@me",))),
        ("agent:ann", ("ticket.assignee", "in", ("ann",))),
        ("status:solved", ("ticket.status", "in", ("solved",))),
        ("service:retours", ("ticket.department", "in", ("returns",))),
        ("société:ACME", ("ticket.organisation", "in", ("acme",))),
        ("type:bug", ("ticket.type", "in", ("bug",))),
        ("priority>=3", ("ticket.priority", "at_least", 3)),
        ("priorité:élevée,urgente", ("ticket.priority", "in", (3, 4))),
        ("tag:urgent", ("ticket.tags", "in", ("urgent",))),
        ("étiquette:a,b", ("ticket.tags", "in", ("a", "b"))),
        ("breach<2h", ("ticket.time_left", "less", 2 * HOUR)),
        ("échéance<=1,5j", ("ticket.time_left", "at_most", 36 * HOUR)),
        ("age>30min", ("ticket.age", "greater", 30 * MINUTE)),
        ("attente>=2sem", ("visit.age", "at_least", 14 * DAY)),
        ("is:unassigned", ("ticket.assignee", "empty", None)),
        ('est:"non assigné"', ("ticket.assignee", "empty", None)),
        ("is:late", ("ticket.time_left", "less", 0)),
        ("is:unsolved", ("ticket.category", "less", 4)),
        ("created>=2026-01-01", ("ticket.created_at", "at_least", MIDNIGHT)),
        ("créé>2026-01-01", ("ticket.created_at", "at_least", MIDNIGHT + DAY)),
        ("updated<=2026-01-01", ("ticket.updated_at", "less", MIDNIGHT + DAY)),
        ("modifié<2026-01-01", ("ticket.updated_at", "less", MIDNIGHT)),
        ("couleur:bleu", ("field.colour", "in", ("b",))),
        ("colour:rouge", ("field.colour", "in", ("r",))),
        ("remark:toner", ("field.note", "contains", "toner")),
        ("size>2.5", ("field.size", "greater", 2.5)),
        ("size:3", ("field.size", "is", 3)),
        ("paid:oui", ("field.paid", "is", True)),
        ("delivered<2026-02-01", ("field.on", "less", "2026-02-01")),
    ],
)
def test_a_key_becomes_a_comparison_that_makes_sense(text: str, expected: tuple[str, str, object]) -> None:
    assert _one(text) == expected
    for compare, _ in comparisons(parse(text, NAMES).criteria):
        assert why_not_compare(compare, NAMES.setup.fields) is None


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("paper jam", (Term(("paper",)), Term(("jam",), begins=True))),
        ("paper jam ", (Term(("paper",)), Term(("jam",)))),
        ('"paper jam"', (Term(("paper", "jam")),)),
        ('-"paper jam" x', (Term(("paper", "jam"), excluded=True), Term(("x",)))),
        ("l’imprimante", (Term(("l", "imprimante"), begins=True),)),
        ("e-mail -toner", (Term(("e", "mail")), Term(("toner",), excluded=True))),
        ("jean.dupont@acme.fr", (Term(("jean", "dupont", "acme", "fr"), begins=True),)),
        ("https://desk.example/a?b=c", (Term(("https", "desk", "example", "a", "b", "c")),)),
        ('requester:"Jane Doe"', (Term(("jane", "doe"), of_requester=True),)),
        ("-demandeur:jane", (Term(("jane",), excluded=True, of_requester=True),)),
        ("!!! ... - :", ()),
        ("12:30", (Term(("12", "30"), begins=True),)),
    ],
)
def test_everything_else_becomes_words(text: str, terms: tuple[Term, ...]) -> None:
    assert parse(text, NAMES) == Asked(terms)


def test_a_number_is_a_ticket_and_a_key_may_be_excluded() -> None:
    assert parse("#4711", NAMES) == Asked(number=4711)
    negated = parse("-tag:vip", NAMES).criteria
    assert negated == AllOf(of=(NotOf(of=Compare(operand="ticket.tags", operator="in", value=("vip",))),))
    assert parse("", NAMES).nothing
    assert not parse("#1", NAMES).nothing


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ('jam "open', [("open_quote", 4, "Close it")]),
        ("colr:red", [("unknown_key", 0, "couleur")]),
        ("jam team:vipp x", [("unknown_name", 9, "Tri VIP")]),
        ("state:", []),
        ("breach:2h", [("bad_sign", 7, "<=")]),
        ("breach<2", [("bad_span", 7, "2h")]),
        ("created>tomorrow", [("bad_date", 8, "2026-01-31")]),
        ("created>9999-12-31", [("bad_date", 8, "too far")]),
        ("priority:huge", [("unknown_name", 9, "urgent")]),
        ("is:happy", [("unknown_name", 3, "unassigned")]),
        ("size:big", [("bad_value", 5, "digits")]),
        ("paid:perhaps", [("bad_value", 5, "yes")]),
        ("tag:,", [("no_value", 4, "commas")]),
        ("a" * 501, [("too_long", 500, "500")]),
        ('team:x is:y "', [("unknown_name", 5, "x"), ("unknown_name", 10, "y"), ("open_quote", 12, "quotation")]),
    ],
)
def test_what_makes_no_sense_is_said_all_at_once(text: str, problems: list[tuple[str, int, str]]) -> None:
    if not problems:
        parse(text, NAMES)
        return
    with pytest.raises(NotUnderstood) as caught:
        parse(text, NAMES)
    found = [(reason.code, int(reason.facts["position"])) for reason in caught.value.reasons]
    assert found == [(code, position) for code, position, _ in problems]
    for reason, (_, _, hint) in zip(caught.value.reasons, problems, strict=True):
        assert hint in reason.sentence


@given(st.text(alphabet='abé "-:<>=#@.,1 team is created breach'))
def test_any_text_is_understood_or_refused(text: str) -> None:
    found: Asked | NotUnderstood
    try:
        found = parse(text, NAMES)
    except NotUnderstood as problem:
        found = problem
    if isinstance(found, NotUnderstood):
        assert {0 <= int(reason.facts["position"]) <= len(text) for reason in found.reasons} == {True}
    else:
        assert all(term.words and all(word.isalnum() for word in term.words) for term in found.terms)
