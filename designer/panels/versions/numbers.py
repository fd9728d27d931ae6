"""The numbers of a migration in words: what is foreseen for the tickets of one state, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer import words
from runtime.messages.migration import Fate, Numbers, Standing, StatePreview


def effects(numbers: Numbers) -> list[str]:
    """What happens to the clocks and ways of so many tickets; a sentence that says so where nothing does."""
    translate = QCoreApplication.translate
    said = [
        translate("Numbers", "%n would be stuck: nobody could take them on", "", numbers.stuck)
        if numbers.stuck
        else "",
        translate("Numbers", "%n would break a limit at once", "", numbers.breaks) if numbers.breaks else "",
        translate("Numbers", "%n get another due moment", "", numbers.due_moved) if numbers.due_moved else "",
        translate("Numbers", "%n done branches are to be done again", "", numbers.branches_cancelled)
        if numbers.branches_cancelled
        else "",
    ]
    found = [each for each in said if each]
    return (
        [" · ".join(found)] if found else [translate("Numbers", "Due moments stay as they are, and nobody gets stuck.")]
    )


def lines_of(state: StatePreview) -> list[str]:
    """When the tickets of a state are due before and after, what they may do then, and which break a limit."""
    translate = QCoreApplication.translate
    before, after = state.numbers.before, state.numbers.after
    said = []
    if state.numbers.due_moved and before.earliest is not None and after.earliest is not None:
        text = translate("Numbers", "Due first: {before} → {after}")
        said.append(text.format(before=words.moment(before.earliest), after=words.moment(after.earliest)))
    gained = [name for name in state.gained if name not in state.lost]
    lost = [name for name in state.lost if name not in state.gained]
    if gained:
        said.append(translate("Numbers", "May then: {names}").format(names=", ".join(gained)))
    if lost:
        said.append(translate("Numbers", "May no more: {names}").format(names=", ".join(lost)))
    breaking = [f"#{each.ticket_id} {each.subject}" for each in state.sample if each.breaks]
    if breaking:
        said.append(translate("Numbers", "Break at once, for example: {tickets}").format(tickets=", ".join(breaking)))
    return said


def fate_caption(fate: Fate) -> str:
    """What became of a ticket, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Fate.WAITING: translate("Numbers", "waiting"),
        Fate.MIGRATED: translate("Numbers", "taken over"),
        Fate.EXITED: translate("Numbers", "left the Blueprint"),
        Fate.STAYED: translate("Numbers", "stayed on their version"),
        Fate.GONE: translate("Numbers", "had moved on meanwhile"),
        Fate.FAILED: translate("Numbers", "failed"),
        Fate.CANCELLED: translate("Numbers", "not taken: cancelled"),
        Fate.RESTORED: translate("Numbers", "back where they were"),
        Fate.KEPT: translate("Numbers", "kept: moved since"),
    }[fate]


def standing_caption(standing: Standing) -> str:
    """How far a migration is."""
    translate = QCoreApplication.translate
    return {
        Standing.RUNNING: translate("Numbers", "under way"),
        Standing.DONE: translate("Numbers", "done"),
        Standing.CANCELLED: translate("Numbers", "cancelled"),
        Standing.ROLLING_BACK: translate("Numbers", "rolling back"),
        Standing.ROLLED_BACK: translate("Numbers", "rolled back"),
    }[standing]
