"""The Blueprint most desk tests run on: check, then pay by somebody else, within limits."""

from __future__ import annotations

from runtime.model.actions import Channel, Recipient, RecipientKind, SendLetter
from runtime.model.blueprint import Blueprint, Category, State, Timer, Transition, Waiting
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.forms import ResolutionItem
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.owners import NotPerformerOf, Requester, Teams


def _letter(to: RecipientKind, subject: str) -> SendLetter:
    return SendLetter(channel=Channel.MAIL, to=(Recipient(kind=to),), subject=subject, body="${ticket.subject}")


CHECK_LIMIT = Limit(
    allows=Duration(amount=4, unit=Unit.BUSINESS_HOURS),
    reminders=(
        Reminder(before=Duration(amount=1, unit=Unit.BUSINESS_HOURS), actions=(_letter(RecipientKind.TEAM, "Soon"),)),
    ),
    escalations=(
        Escalation(actions=(_letter(RecipientKind.TEAM_LEAD, "Late"),)),
        Escalation(
            after=Duration(amount=2, unit=Unit.BUSINESS_HOURS), actions=(_letter(RecipientKind.TEAM_LEAD, "Very late"),)
        ),
    ),
)

REFUND = Blueprint(
    id="refund",
    name="Refund",
    department="returns",
    start="new",
    states=(
        State(id="new", name="New", category=Category.NEW, limit=CHECK_LIMIT),
        State(id="review", name="Review", category=Category.OPEN),
        State(id="ask", name="Ask the customer", category=Category.PENDING, waiting=Waiting.CUSTOMER),
        State(id="done", name="Done", category=Category.SOLVED, final=True),
    ),
    transitions=(
        Transition(
            id="check",
            name="Check",
            source="new",
            target="review",
            owners=(Teams(ids=("checkers",)),),
            actions=(_letter(RecipientKind.REQUESTER, "We look at ${ticket.subject}"),),
        ),
        Transition(
            id="pay",
            name="Pay",
            source="review",
            target="done",
            owners=(Teams(ids=("checkers", "payers")), NotPerformerOf(transition="check")),
            criteria=Compare(operand="ticket.priority", operator=Operator.AT_MOST, value=3),
            form=(ResolutionItem(id="why"),),
        ),
        Transition(id="question", name="Ask", source="review", target="ask"),
        Transition(id="answer", name="Answered", source="ask", target="review", owners=(Requester(),)),
        Transition(
            id="silence",
            name="No answer",
            source="ask",
            target="done",
            trigger=Timer(after=Duration(amount=3, unit=Unit.DAYS)),
        ),
        Transition(id="reopen", name="Reopen", source="done", target="review"),
        Transition(id="cancel", name="Cancel", target="done", order=9),
    ),
)
