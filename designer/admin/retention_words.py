"""What retention lets go of, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from designer.words import day, labelled, moment
from runtime.messages.retention import LettingGo, RetentionRun

translate = QCoreApplication.translate

_LISTED = 8


def going(customers: int, files: int, size: int) -> str:
    """So many customers and files; an empty text for none."""
    told = []
    if customers:
        told.append(translate("Retention", "%Ln customer(s) made anonymous", "", customers))
    if files:
        text = translate("Retention", "%Ln file(s) removed, {size}", "", files)
        told.append(text.format(size=QLocale().formattedDataSize(size)))
    return ", ".join(told)


def foreseen(letting_go: LettingGo) -> list[str]:
    """What would go now, a line each: the counts, then the first tickets of which something would."""
    found = going(letting_go.customers, letting_go.files, letting_go.size)
    if not found:
        return [translate("Retention", "Nothing would go today.")]
    tickets = [
        "•  " + " · ".join(filter(None, (f"#{each.id}", each.subject, each.requester, day(each.updated_at))))
        for each in letting_go.first[:_LISTED]
    ]
    first = translate("Retention", "Among others of these tickets, the longest at rest first:")
    return [labelled(translate("Retention", "Today"), f"{found}."), first, *tickets]


def reached(count: int) -> str:
    """How many tickets a rule reaches."""
    return translate("Retention", "Today it reaches %Ln ticket(s).", "", count)


def last_runs(runs: Sequence[RetentionRun]) -> list[str]:
    """When something went, and how much, a line each."""
    return [f"•  {labelled(moment(run.began), going(run.customers, run.files, run.size))}" for run in runs]
