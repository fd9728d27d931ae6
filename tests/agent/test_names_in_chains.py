"""A ticket that went on to another Blueprint: what it was in before, and what it is in now, are told by their names."""

from __future__ import annotations

import pytest

from runtime.messages.blueprints import ListVersions
from runtime.messages.tickets import TicketPlace

PATIENCE_MS = 10_000


@pytest.fixture
def person():
    """Somebody who works in both departments."""
    return "zoe-perrin"


def test_states_and_transitions_of_the_blueprint_before_are_named(qtbot, work):
    names = work.names
    for key in ("returns", "exchange"):
        names.learn(key, lambda: None)
        qtbot.waitUntil(lambda key=key: names.knows(key), timeout=PATIENCE_MS)
    assert names.state("exchange", "awaiting-parcel") == names.state("returns", "awaiting-parcel") == "Awaiting parcel"
    assert names.transition("check-article", "exchange").name == "Check the article"
    assert names.state("exchange", "on-its-way-k3f9qz") == "On its way"


def test_where_a_ticket_went_on_to_is_said_by_its_name_once_that_is_known(qtbot, work):
    assert not work.names.knows("exchange")
    place = TicketPlace(ticket_id=1, version=9, status="open", blueprint_id="exchange", state="refunded-instead")
    work.executing.executed.emit(place)
    qtbot.waitUntil(lambda: "“Refunded instead”" in work.status.text(), timeout=PATIENCE_MS)


def test_whoever_asks_while_the_question_is_on_its_way_shares_its_answer(qtbot, work, monkeypatch):
    names, asked, known = work.names, [], []
    ask = names._courier.ask
    monkeypatch.setattr(names._courier, "ask", lambda query, *more: (asked.append(query), ask(query, *more)))
    names.meet("exchange", 99)
    for _ in range(2):
        names.learn("exchange", lambda: known.append(names.knows("exchange")))
    qtbot.waitUntil(lambda: known == [True, True], timeout=PATIENCE_MS)
    assert [each.blueprint_id for each in asked if isinstance(each, ListVersions)] == ["exchange"]
    names.learn("exchange", lambda: known.append(True))
    qtbot.waitUntil(lambda: len(known) == 3, timeout=PATIENCE_MS)
    assert sum(isinstance(each, ListVersions) for each in asked) == 2, "what came is asked for anew"
    names.learn("exchange", lambda: known.append(True))
    names.forget_versions()
    names.learn("exchange", lambda: known.append(True))
    qtbot.waitUntil(lambda: len(known) == 5, timeout=PATIENCE_MS)
    assert sum(isinstance(each, ListVersions) for each in asked) == 4, "what is on its way may be older than the change"
