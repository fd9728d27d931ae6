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
            "Open visits that have lasted longer than their limit, on the limit’s clock, "
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
            "Named from 2% of all ticket time; sure when the team comes first in at least 90% of resampled periods.",
        ),
        "full_time_business": translate(
            "Definitions",
            "The business time of all visits of a complete run, each on the clock of its own limit.",
        ),
        "flow": translate(
            "Definitions",
            "Per day of the site’s time zone: visits entered, visits left, and tickets in the state at "
            "the end of the day. A final state shows the tickets that rest in it.",
        ),
        "wip": translate(
            "Definitions",
            "Tickets at the end of the day in all states that are not final.",
        ),
        "spectrum": translate(
            "Definitions",
            "A line a visit: from the moment the state was entered, at the top, to the moment it was left, at "
            "the bottom, in calendar time. Upright lines are quick visits, slanting ones slow; lines that meet at the "
            "bottom were worked off together, lines that cross overtook one another. A visit’s colour is its quarter "
            "among the state’s visits of this stretch.",
        ),
        "variants": translate(
            "Definitions",
            "Distinct sequences of states over the runs under way in the period, each taken whole, as "
            "far as it has come by now.",
        ),
        "rework": translate(
            "Definitions",
            "Visits left in the period that were not their run’s first of that state, out of all visits"
            " left in the period.",
        ),
        "reworked_runs": translate(
            "Definitions",
            "Runs that entered the state for the second time in the period.",
        ),
        "left_over_limit": translate(
            "Definitions",
            "Visits left in the period after longer than their limit, on the limit’s clock, out of all "
            "visits left in the period that had one.",
        ),
        "open_age": translate(
            "Definitions",
            "How long the open visits have lasted until now.",
        ),
        "waiting": translate(
            "Definitions",
            "Ticket time in the period before anybody took the visit up; all of it while nobody has.",
        ),
        "working": translate(
            "Definitions",
            "Ticket time in the period from taking a visit up to leaving it.",
        ),
        "outside": translate(
            "Definitions",
            "Ticket time in the period in states where we wait for somebody outside.",
        ),
        "left_without_transition": translate(
            "Definitions",
            "Visits ended otherwise: the run was taken out, withdrawn or moved.",
        ),
        "stood": translate(
            "Definitions",
            "Calendar time in the period during which the clock of the state’s limit, or of the whole "
            "Blueprint’s, stood still: the ticket was on hold, or waited for the customer. Open visits are included.",
        ),
        "performed": translate(
            "Definitions",
            "Transitions made in the period, by whom. A parallel group counts once, for whoever made its last "
            "branch. A refused attempt leaves no trace: it changed nothing.",
        ),
        "perform_after": translate(
            "Definitions", "How long tickets had been in the state before the transition was made."
        ),
        "perform_worked": translate(
            "Definitions",
            "From taking the ticket up to the transition, for the visits that somebody had taken up.",
        ),
        "undone": translate(
            "Definitions", "The ticket’s very next transition led straight back to the state it had come from."
        ),
        "failed": translate(
            "Definitions",
            "Automatic actions of the transition that could not be done; the transition itself stands.",
        ),
        "branch_next": translate(
            "Definitions", "Visits to the state left in the period, by the state they were left for."
        ),
        "branch_ends": translate(
            "Definitions",
            "Runs that left the state in the period, by where they have ended by now; the share is of those "
            "that ended. The time is from first entering the state to the end.",
        ),
        "target": translate(
            "Definitions",
            "The mean time of the visits left in the period, against the mean the state is to keep within, "
            "on the clock the target names.",
        ),
        "anatomy": translate(
            "Definitions",
            "All ticket time in the period, open visits included; every minute counts in one part only.",
        ),
        "part_working": translate(
            "Definitions",
            "Opening hours from taking a visit up to leaving it, in states of ours.",
        ),
        "part_queueing": translate(
            "Definitions",
            "Opening hours before anybody took the visit up; all of it while nobody has.",
        ),
        "part_handover": translate(
            "Definitions",
            "As queueing, in a visit of another team than that of the visit before it.",
        ),
        "part_approval": translate("Definitions", "Somebody was asked to approve and had not decided."),
        "part_customer": translate("Definitions", "All hours in states that wait for the customer."),
        "part_supplier": translate("Definitions", "All hours in states that wait for a supplier."),
        "part_other": translate("Definitions", "All hours in states that wait for somebody else."),
        "part_closed": translate(
            "Definitions",
            "Hours outside opening in states of ours, by the calendar of the visit’s limit or else of the department.",
        ),
        "part_done": translate("Definitions", "In a final state, of tickets that were done and came back."),
        "gather_waiting": translate(
            "Definitions",
            "The state’s part of all the ticket time that queued for us in the period, in opening hours, open "
            "visits included.",
        ),
        "gather_age": translate(
            "Definitions",
            "How many tickets are open in the state times how old they are there on average: the work in "
            "progress, weighed by its age.",
        ),
        "gather_growth": translate(
            "Definitions",
            "How many tickets entered the state in the period for each that left it: above 1 it grows.",
        ),
        "flow_efficiency": translate(
            "Definitions",
            "Working time as part of all ticket time, waiting and closed hours included (George 2002: process "
            "cycle efficiency). In opening hours: as part of the time without the closed hours.",
        ),
        "long_stays": translate(
            "Definitions",
            "Visits that lasted, or last by now, at least so many times the median of the visits to the state "
            "that ended in the period, in calendar time. States with fewer than five such visits are left out.",
        ),
        "slow_transitions": translate(
            "Definitions",
            "Transitions made at least so many times later than the median, from entering the state, when they "
            "became possible, to being made. Somebody is named whose own median, of five or more, is twice that "
            "of everybody.",
        ),
    }[figure]
