"""What the metrics of SLA policies are called, and what each of them promises, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
