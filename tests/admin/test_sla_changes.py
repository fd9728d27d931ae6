"""What a version of a policy promises otherwise, and its conditions, in sentences."""

from __future__ import annotations

import pytest

from designer.admin.sla_changes import changes, for_whom
from designer.admin.sla_terms import SlaTerms
from designer.catalogue import Catalogue
from designer.panels.criteria.sentences import in_words
from runtime.model.criteria import ALWAYS_TRUE, AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Reminder
from runtime.model.sla import Metric, SlaPolicy, SlaTarget

HOURS, DAYS = Duration(amount=3, unit=Unit.HOURS), Duration(amount=2, unit=Unit.BUSINESS_DAYS)
URGENT = Compare(operand="ticket.priority", operator=Operator.IS, value=4)
TAGGED = Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="vip")
POLICY = SlaPolicy(
    id="vip",
    name="VIP",
    conditions=URGENT,
    targets=(
        SlaTarget(metric=Metric.FIRST_REPLY, allows={4: HOURS}),
        SlaTarget(metric=Metric.RESOLUTION, allows={4: DAYS}),
    ),
)


@pytest.fixture
def terms(qapp):
    return SlaTerms(Catalogue())


@pytest.mark.parametrize(
    ("criterion", "said"),
    [
        (ALWAYS_TRUE, ""),
        (URGENT, "Priority is Urgent"),
        (AllOf(of=(URGENT, TAGGED)), "Priority is Urgent and Tags contains vip"),
        (AnyOf(of=(URGENT, TAGGED)), "Priority is Urgent or Tags contains vip"),
        (NotOf(of=AnyOf(of=(URGENT, TAGGED))), "not (Priority is Urgent or Tags contains vip)"),
        (NotOf(of=URGENT), "not (Priority is Urgent)"),
        (
            AllOf(of=(TAGGED, AnyOf(of=(URGENT, TAGGED)))),
            "Tags contains vip and (Priority is Urgent or Tags contains vip)",
        ),
        (Compare(operand="field.gone", operator=Operator.EMPTY), "field.gone is empty"),
    ],
)
def test_conditions_in_words(terms, criterion, said):
    assert in_words(criterion, terms) == said


def test_the_first_version_says_all_it_promises(terms):
    assert changes(None, POLICY, terms) == [
        "First reply, Urgent: 3 hours",
        "Resolution, Urgent: 2 business days",
        "For tickets where Priority is Urgent",
    ]


def test_each_difference_is_a_sentence(terms):
    first, resolution = POLICY.targets
    new = POLICY.having(
        name="Very important",
        description="With a contract",
        conditions=ALWAYS_TRUE,
        calendar="office",
        targets=(
            first.having(allows={3: HOURS}, reminders=(Reminder(percent=80),), escalations=(Escalation(),)),
            resolution.having(pause_pending=True),
        ),
    )
    assert changes(POLICY, new, terms) == [
        "Name: “VIP” → “Very important”",
        "Another description",
        "Tickets: Priority is Urgent → Every ticket",
        "Calendar: the department’s → office",
        "First reply, Urgent: 3 hours → –",
        "First reply, High: – → 3 hours",
        "First reply: other reminders",
        "First reply: other escalations",
        "Resolution: stands still at other times",
    ]
    assert for_whom(new, terms) == "Every ticket"


def test_the_same_promise_has_nothing_to_say(terms):
    assert changes(POLICY, POLICY.having(rank=3, version=2, enabled=False), terms) == []
