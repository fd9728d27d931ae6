"""Whose a mail address is: against a reading of the rule that looks at every organisation for every address."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.model.organisations import as_compared, claimed_twice, first_claiming
from runtime.model.people import Organisation

NAMES = ("Acme", "acme", "Éclair", "Eden", "Zeta", "zoo", "Åbo")
DOMAINS = ("acme.example", "mail.acme.example", "bücher.example", "other.test", "a.b")
WRITINGS = {
    "acme.example": ("ACME.example", "@acme.example", "acme.example."),
    "bücher.example": ("Bücher.Example", "xn--bcher-kva.example", "BÜCHER.example"),
}


def _written(domain: str) -> st.SearchStrategy[str]:
    return st.sampled_from((domain, *WRITINGS.get(domain, ())))


ORGANISATIONS = st.lists(
    st.builds(
        Organisation,
        id=st.uuids().map(str),
        name=st.sampled_from(NAMES),
        domains=st.lists(st.sampled_from(DOMAINS).flatmap(_written), max_size=3).map(tuple),
    ),
    max_size=6,
    unique_by=lambda each: each.id,
)


def _canonical(domain: str) -> str:
    for known, ways in WRITINGS.items():
        if domain in (known, *(way.removeprefix("@") for way in ways)):
            return known
    return domain


def _letters(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(char))


@given(ORGANISATIONS, st.sampled_from(DOMAINS).flatmap(_written))
def test_the_first_by_the_alphabet_gets_the_person(organisations: list[Organisation], domain: str) -> None:
    address = f"Jane@{domain.removeprefix('@')}"
    claiming = [each for each in organisations if _canonical(domain.removeprefix("@")) in map(_canonical, each.domains)]
    expected = sorted(claiming, key=lambda each: (_letters(each.name), each.id))
    found = first_claiming(address, organisations)
    assert found == (expected[0] if expected else None)
    twice = claimed_twice(organisations)
    assert (as_compared(address) in twice) is (len(claiming) > 1)
    if len(claiming) > 1:
        assert list(twice[as_compared(address) or ""]) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Acme.FR", "acme.fr"),
        ("jane@Acme.fr", "acme.fr"),
        ("*.acme.fr", "acme.fr"),
        ("müller.de", "xn--mller-kva.de"),
        ("", None),
        ("acme", None),
        ("a..b", None),
        ("-a.b", None),
        ("a b.c", None),
        ("x" * 64 + ".fr", None),
        (".".join(["abcdefgh"] * 40), None),
    ],
)
def test_domains_compare_as_names_are_sent(text: str, found: str | None) -> None:
    assert as_compared(text) == found


@pytest.mark.parametrize(
    "given_as", ["acme.fr, acme.com;x.y", ["acme.fr acme.com", "@x.y"], ("acme.fr", "acme.com", "x.y")]
)
def test_domains_may_be_written_in_one_text(given_as: object) -> None:
    assert Organisation(id="a", name="A", domains=given_as).domains == ("acme.fr", "acme.com", "x.y")
