"""What a job on many tickets is called, how far it is, and what became of a ticket."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent.deed_words import deed_title
from designer.agent.names import Names
from runtime.messages.bulk import BulkFate, BulkStanding, BulkView, BulkWork
from runtime.model.macros import Deed

translate = QCoreApplication.translate


def fate_name(fate: BulkFate) -> str:
    """What became of a ticket."""
    names = {
        BulkFate.WAITING: translate("Bulk", "waiting"),
        BulkFate.DONE: translate("Bulk", "done"),
        BulkFate.REFUSED: translate("Bulk", "refused"),
        BulkFate.FAILED: translate("Bulk", "failed"),
        BulkFate.CANCELLED: translate("Bulk", "not reached"),
        BulkFate.UNDONE: translate("Bulk", "put back"),
        BulkFate.KEPT: translate("Bulk", "not put back"),
    }
    return names[fate]


def counted(view: BulkView) -> str:
    """“998 done · 2 refused”: how many there are of each fate."""
    found = ((fate, view.counts.get(fate, 0)) for fate in BulkFate if fate is not BulkFate.WAITING)
    said = [f"{words.number(count)} {fate_name(fate)}" for fate, count in found if count]
    return " · ".join(said) or translate("Bulk", "beginning")


def standing(view: BulkView) -> str:
    """How far a job is."""
    gone = words.number(view.total - view.left)
    of = words.number(view.total)
    sentences = {
        BulkStanding.RUNNING: translate("Bulk", "{gone} of {of} tickets gone through"),
        BulkStanding.UNDOING: translate("Bulk", "Putting back: {gone} of {of}"),
        BulkStanding.DONE: translate("Bulk", "Done with {of} tickets"),
        BulkStanding.CANCELLED: translate("Bulk", "Stopped"),
        BulkStanding.UNDONE: translate("Bulk", "Put back"),
    }
    return sentences[view.standing].format(gone=gone, of=of)


def work_name(work: BulkWork, names: Names, macros: dict[str, str]) -> str:
    """What is done to each ticket; `macros` are the titles of those known."""
    if work.macro_id is not None:
        return translate("Bulk", "Macro “{name}”").format(name=macros.get(work.macro_id, work.macro_id))
    return deeds_name(work.deeds or (), names)


def deeds_name(deeds: Sequence[Deed], names: Names) -> str:
    """What deeds are called together."""
    return ", ".join(deed_title(deed, names) for deed in deeds)
