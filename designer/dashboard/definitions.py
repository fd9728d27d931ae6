"""What each figure means, in the window's language.

The English sentences are those of `runtime.insight.figures.DEFINITIONS`, to the letter; a test compares them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def definition(figure: str) -> str:
    """The sentence that says what a figure means. Raises KeyError for one that has none."""
    translate = QCoreApplication.translate
    return {
        "active": translate("Definitions", "Runs that have started and not ended now."),
        "over_limit": translate(
            "Definitions",
            "Open visits that have lasted longer than their limit, on the limit's clock, "
            "which stands while it is paused.",
        ),
        "full_time": translate(
            "Definitions",
            "From start to end of the runs that reached a final state in the period. Runs that were taken out, "
            "withdrawn or moved are counted apart.",
        ),
        "sla_broken": translate(
            "Definitions",
            "Tickets whose first broken limit, of a state or of the whole run, falls in the period.",
        ),
        "transitions": translate(
            "Definitions",
            "How often each transition was taken in the period. Two transitions between the same states count apart.",
        ),
        "back": translate("Definitions", "How often the transition led to a state that its run had been in before."),
        "visits": translate(
            "Definitions",
            "From entering the state to leaving it, for visits left in the period; each visit counts once. The end "
            "of a run in a final state is no completed visit.",
        ),
        "open": translate("Definitions", "Visits not yet left now. Tickets that rest in a final state are not open."),
        "bottlenecks": translate(
            "Definitions",
            "Teams by the ticket time that queued for them in the period, in business time, open visits included. "
            "Named from 2 % of all ticket time; sure when the team comes first in at least 90 % of resampled periods.",
        ),
    }[figure]
