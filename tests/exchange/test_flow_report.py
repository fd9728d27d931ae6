"""What a report says, line by line, to people."""

from __future__ import annotations

import pytest

from runtime.exchange.flow_report import Report, Weight, in_lines


@pytest.fixture
def report():
    made = Report()
    made.add("fresh_id", name="Refund", id="refund-2")
    for element in ("Pack", "Ship", "Check", "Pay", "Close"):
        made.add("missing_here", what="team", named="clerk", element=element)
    made.add("missing_here", what="sla_policy", named="gold", element="Pay")
    made.add("choice", gateway="Both", kind="parallel")
    return made.lines()


def test_what_happened_alike_to_several_elements_is_one_line_and_what_is_lost_comes_first(report):
    lines = in_lines(reversed(report))
    assert [weight for weight, _ in lines] == [Weight.LOST, Weight.LOST, Weight.CHANGED, Weight.NOTE]
    told = next(sentence for _, sentence in lines if "clerk" in sentence)
    assert told.count("“") == 4
    assert told.endswith("(and 2 more)")


def test_our_own_terms_are_said_in_the_readers_language(report):
    told = " ".join(sentence for _, sentence in in_lines(report, "fr"))
    assert "n’a pas d’équipe « clerk »" in told
    assert "n’a pas de politique SLA « gold »" in told
    assert "(parallèle)" in told
    assert "(et 2 de plus)" in told


def test_a_strangers_words_stay_as_they_are():
    made = Report()
    made.add("condition", element="states", what="team")
    ((_, told),) = in_lines(made.lines(), "fr")
    assert "« states »" in told
    assert told.endswith(": team.")
