"""What the demonstration company promises: more to its very important customers than to everybody."""

from __future__ import annotations

from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Reminder
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.ticket import Priority

_PRIORITIES = (Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.URGENT)


def _target(metric: Metric, *hours: int, important: bool = False) -> SlaTarget:
    """Opening hours from low to urgent, not counted while the customer is awaited; who is important is watched over."""
    allows = {
        int(priority): Duration(amount=amount, unit=Unit.BUSINESS_HOURS)
        for priority, amount in zip(_PRIORITIES, hours, strict=True)
    }
    later = Escalation(after=Duration(amount=1, unit=Unit.BUSINESS_DAYS))
    return SlaTarget(
        metric=metric,
        allows=allows,
        reminders=(Reminder(percent=75),) if important else (),
        escalations=(later,) if important else (),
        pause_pending=True,
    )


POLICIES = (
    SlaPolicy(
        id="vip",
        name="Very important customers",
        description="For the companies tagged “vip”: an answer within hours, a solution within days.",
        conditions=Compare(operand="organisation.tags", operator=Operator.CONTAINS, value="vip"),
        targets=(
            _target(Metric.FIRST_REPLY, 8, 4, 2, 1, important=True),
            _target(Metric.RESOLUTION, 40, 24, 16, 8, important=True),
        ),
    ),
    SlaPolicy(
        id="everybody",
        name="Everybody",
        description="For every ticket that no policy above takes.",
        targets=(
            _target(Metric.FIRST_REPLY, 24, 16, 8, 4),
            _target(Metric.RESOLUTION, 80, 56, 32, 16),
        ),
    ),
)
"""In their order."""
