"""Why a scenario fails is said with names and in the window's language; the scenarios really fail."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from designer.i18n import Languages
from designer.panels.rehearsal.failing import failure_said
from designer.panels.rehearsal.happenings import Naming
from designer.settings import Language
from runtime.desk.scenarios import report_of
from runtime.engine.rehearsal_cast import pretend_setup
from runtime.engine.rehearsal_scenarios import run_suite
from runtime.exchange.scenario_file import open_file
from runtime.model.scenario import (
    Complete,
    DueAt,
    Execute,
    FieldIs,
    LetterSent,
    Offered,
    Recorded,
    RefusedTo,
    StateIs,
    StatusIs,
)
from runtime.scenario.samples import sample

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
RETURNS = sample("returns")
SUITE = open_file(SAMPLES / "returns.scenarios.json")
KEPT = SUITE.scenarios[0]
CLERK = "returns-desk-1"
FIRST = KEPT.when[0].having(then=())
WRONG = {
    "the state is “Awaiting parcel” and should be “Refunded”": StateIs(state="refunded"),
    "the status is “awaiting_parcel” and should be “closed”": StatusIs(status="closed"),
    "the field Subject is “Shoes, too small” and should be “Hats”": FieldIs(field="subject", value="Hats"),
    "the Blueprint should be finished, and is not": Complete(),
    "the state’s limit breaks: ": DueAt(at=None),
    "Carl Clerk may not press “Accept the return”, and should": Offered(transition="accept", person=CLERK),
    "Carl Clerk may not press “Accept the return”, for other reasons than expected": RefusedTo(
        transition="accept", person=CLERK, code="four_eyes"
    ),
    "a letter “nobody@x.example” should be sent; sent: ": LetterSent(to="nobody@x.example"),
    "a letter “nobody@x.example” should be sent so many times: 2; sent: ": LetterSent(to="nobody@x.example", times=2),
    "escalated should be in the history; there is: ": Recorded(event="escalated"),
    "escalated should be in the history so many times: 3; there is: ": Recorded(event="escalated", times=3),
}
STEPS = {
    "Carl Clerk presses “Accept the return”: this is refused.": FIRST.having(form={}),
    "Carl Clerk presses “Accept the return”: this should be refused, and is done.": FIRST.having(
        refused=("four_eyes",)
    ),
    "Carl Clerk presses “Accept the return”: this is refused for other reasons than expected.": FIRST.having(
        form={}, refused=("four_eyes",)
    ),
    "Carl Clerk presses “Pay the refund”: this is refused.": Execute(person=CLERK, transition="pay"),
}


def _said(catalogue, *, when, then=()):
    spoilt = KEPT.having(when=when, then=then)
    (result,) = run_suite(SUITE.having(scenarios=(spoilt,)), RETURNS, pretend_setup(RETURNS))
    (crossed,) = report_of((result,)).results
    naming = Naming(RETURNS, catalogue, {CLERK: "Carl Clerk"})
    return [failure_said(each, naming) for each in crossed.failures]


@pytest.mark.parametrize("expected", WRONG)
def test_each_expectation_says_what_it_found_instead(catalogue, expected):
    (told,) = _said(catalogue, when=(FIRST,), then=(WRONG[expected],))
    assert told.startswith(f"At the end: {expected}")


@pytest.mark.parametrize("expected", STEPS)
def test_each_step_says_what_became_of_it(catalogue, expected):
    (told,) = _said(catalogue, when=(STEPS[expected],))
    assert told.startswith(f"Step 1: {expected}")


def test_where_it_may_be_executed_after_all(catalogue):
    wanted = RefusedTo(transition="accept", person=CLERK)
    (told,) = _said(catalogue, when=(), then=(wanted,))
    assert told == "At the end: Carl Clerk may press “Accept the return”, and should not."


@pytest.mark.parametrize("wrong", [*WRONG.values()], ids=lambda each: each.kind)
def test_in_french_nothing_of_it_is_english(qapp, catalogue, wrong):
    languages = Languages(qapp)
    languages.speak(Language.FRENCH)
    try:
        (told,) = _said(catalogue, when=(FIRST,), then=(wrong,))
    finally:
        languages.speak(Language.ENGLISH)
        languages.forget()
    assert told.startswith("À la fin\N{NO-BREAK SPACE}: ")
    without_names = re.sub("«.*?»", "", told)
    assert not re.search(r"\b(the|should|may|sent|is|breaks|press|not)\b", without_names), told
