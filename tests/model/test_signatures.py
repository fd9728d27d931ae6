"""Signatures: which lines stand, and in which language."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from runtime.model.mailing import Mailing
from runtime.model.people import Department, Person, Team
from runtime.model.setup import Settings, Setup
from runtime.model.signatures import HOUSE, LIST, OWN, signature, unknown_in
from runtime.model.ticket import Ticket

SAM = Person(id="sam", name="Sam", email="sam@desk.test")
TICKET = Ticket(id=7, subject="Kettle", department="returns", status="open", version=1, created_at=0, updated_at=0)
NAMES = [each.name for each in HOUSE]
LINES = st.lists(
    st.lists(st.sampled_from([*(f"${{{name}}}" for name in NAMES), "Tel. ", "${", "x", ""]), max_size=4).map("".join),
    max_size=6,
)


def desk(house: str = "", **more) -> Setup:
    return Setup(
        name="Kettles & Co",
        settings=Settings(mailing=Mailing(signature={"en": house})),
        people={"sam": SAM},
        departments={"returns": Department(id="returns", name="Returns", **more)},
        teams={"checkers": Team(id="checkers", name="Checkers")},
    )


def test_a_line_that_would_say_nothing_is_left_out():
    house = (
        "Kind regards\n${performer.name}\nTel. ${performer.phone}\n${ticket.team} ${ticket.department}\n${ticket.team}"
    )
    assert signature(desk(house), "en", ticket=TICKET, writer=SAM) == "Kind regards\nSam\n Returns"
    assert signature(desk(house), "en", ticket=TICKET) == "Kind regards\n Returns"
    assert signature(desk(house), "en") == "Kind regards"


def test_each_language_has_its_own_and_the_other_one_where_there_is_none():
    both, one = SAM.having(signature={"en": "Yours", "fr": "À vous"}), SAM.having(signature={"fr": "À vous"})
    assert [signature(desk(), language, writer=both) for language in ("en", "fr")] == ["Yours", "À vous"]
    assert signature(desk(), "en", writer=one) == "À vous"


def test_a_name_that_looks_like_a_placeholder_is_only_a_name():
    trick = SAM.having(name="${ticket.id}", signature={"en": "${performer.name}"})
    assert signature(desk(f"a ${{{OWN}}} b"), "en", ticket=TICKET, writer=trick) == "a ${ticket.id} b"


def test_what_is_on_the_list_is_known_and_nothing_else():
    known = " ".join(f"${{{each.name}}}" for each in LIST)
    assert unknown_in([known, "${x} ${ticket.subject} ${x}"]) == ("x", "ticket.subject")
    assert unknown_in([f"${{{OWN}}}"]) == (OWN,) and unknown_in([f"${{{OWN}}}"], house=True) == ()


@given(LINES, st.booleans())
def test_against_the_plainest_of_renderers(lines, signs):
    """Every placeholder is cut out by hand; lines with nothing but empty ones go."""
    writer = SAM if signs else None
    means = {
        "performer.name": "Sam" if signs else "",
        "performer.email": "sam@desk.test" if signs else "",
        "performer.phone": "",
        "performer.signature": "",
        "ticket.department": "Returns",
        "ticket.team": "",
        "ticket.id": "7",
        "desk.name": "Kettles & Co",
    }
    stand = []
    for line in "\n".join(lines).strip().splitlines():
        names = [each for each in re.findall(r"\$\{([^${}]*)\}", line) if each in means]
        if not names or any(means[each] for each in names):
            stand.append(re.sub(r"\$\{([^${}]*)\}", lambda found: means[found[1]], line))
    assert signature(desk("\n".join(lines)), "en", ticket=TICKET, writer=writer) == "\n".join(stand).strip()
