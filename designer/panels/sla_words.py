"""What the metrics of SLA policies are called, and what each of them promises, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from runtime.messages.sla import Standing
from runtime.model.events import Scope
from runtime.model.sla import Metric


def metric_name(metric: Metric) -> str:
    """A metric in two words: “First reply”."""
    translate = QCoreApplication.translate
    return {
        Metric.FIRST_REPLY: translate("Sla", "First reply"),
        Metric.NEXT_REPLY: translate("Sla", "Next reply"),
        Metric.PERIODIC_UPDATE: translate("Sla", "Periodic update"),
        Metric.REQUESTER_WAIT: translate("Sla", "Requester wait time"),
        Metric.AGENT_WORK: translate("Sla", "Agent work time"),
        Metric.RESOLUTION: translate("Sla", "Resolution"),
    }[metric]


def metric_meaning(metric: Metric) -> str:
    """When its clock begins, what meets it, and when it stands still."""
    translate = QCoreApplication.translate
    return {
        Metric.FIRST_REPLY: translate(
            "Sla", "From the opening of the ticket to the first public reply of an agent. It never stands still."
        ),
        Metric.NEXT_REPLY: translate(
            "Sla",
            "From the customer’s oldest unanswered message to the next public reply of an agent. "
            "It never stands still; each round is a clock of its own.",
        ),
        Metric.PERIODIC_UPDATE: translate(
            "Sla",
            "From one public reply of an agent to the next. It never stands still; each round is a clock of its own.",
        ),
        Metric.REQUESTER_WAIT: translate(
            "Sla", "From the opening of the ticket until it is solved, without the time it is pending on the customer."
        ),
        Metric.AGENT_WORK: translate(
            "Sla", "From the opening of the ticket until it is solved, without the time it is pending or on hold."
        ),
        Metric.RESOLUTION: translate(
            "Sla", "From the opening of the ticket until it is solved. You choose whether it stands still meanwhile."
        ),
    }[metric]


def round_name(metric: Metric, number: int) -> str:
    """A metric with its round, where it has had more than one: “Next reply, round 3”."""
    if number <= 1:
        return metric_name(metric)
    text = QCoreApplication.translate("Sla", "{metric}, round {number}")
    return text.format(metric=metric_name(metric), number=number)


def standing_name(standing: Standing) -> str:
    """What became of a promise, or how it stands: “Broken”."""
    translate = QCoreApplication.translate
    return {
        Standing.MET: translate("Sla", "Met"),
        Standing.BROKEN: translate("Sla", "Broken"),
        Standing.RUNNING: translate("Sla", "Run now"),
        Standing.OVERDUE: translate("Sla", "Late now"),
        Standing.SOON: translate("Sla", "Due soon"),
    }[standing]


def standing_meaning(standing: Standing) -> str:
    """Which clocks are counted so."""
    translate = QCoreApplication.translate
    return {
        Standing.MET: translate("Sla", "Clocks that ended in the period with time left."),
        Standing.BROKEN: translate("Sla", "Clocks whose time was used up in the period."),
        Standing.RUNNING: translate("Sla", "Clocks that run or stand still now, with time left."),
        Standing.OVERDUE: translate("Sla", "Clocks that run now and whose time is used up."),
        Standing.SOON: translate("Sla", "Clocks that run now and are due within the next 24 hours."),
    }[standing]


def clock_name(of: str) -> str:
    """What a ticket's next due moment is of: a limit, or a metric of its SLA policy."""
    translate = QCoreApplication.translate
    limits = {
        Scope.VISIT.value: translate("Sla", "State’s limit"),
        Scope.RUN.value: translate("Sla", "Blueprint’s limit"),
    }
    return limits.get(of) or metric_name(Metric(of))


def clock_in_full(of: str) -> str:
    """The same, of a metric saying that it is one: “First reply (SLA policy)”."""
    name = clock_name(of)
    if of in (Scope.VISIT.value, Scope.RUN.value):
        return name
    return QCoreApplication.translate("Sla", "{metric} (SLA policy)").format(metric=name)
