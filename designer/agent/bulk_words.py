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
    """What became of one ticket."""
    names = {
        BulkFate.WAITING: translate("BulkFate", "waiting"),
        BulkFate.DONE: translate("BulkFate", "done"),
        BulkFate.REFUSED: translate("BulkFate", "refused"),
        BulkFate.FAILED: translate("BulkFate", "failed"),
        BulkFate.CANCELLED: translate("BulkFate", "not reached"),
        BulkFate.UNDONE: translate("BulkFate", "put back"),
        BulkFate.KEPT: translate("BulkFate", "not put back"),
    }
    return names[fate]


def counted(view: BulkView) -> str:
    """“998 done · 2 refused”: how many there are of each fate."""
    found = ((fate, view.counts.get(fate, 0)) for fate in BulkFate if fate is not BulkFate.WAITING)
    said = [_so_many(fate, count) for fate, count in found if count]
    return " · ".join(said) or translate("Bulk", "beginning")


def _so_many(fate: BulkFate, count: int) -> str:
    """In languages that tell one from many, other words than of one ticket."""
    names = {
        BulkFate.DONE: translate("Bulk", "%Ln done", "", count),
        BulkFate.REFUSED: translate("Bulk", "%Ln refused", "", count),
        BulkFate.FAILED: translate("Bulk", "%Ln failed", "", count),
        BulkFate.CANCELLED: translate("Bulk", "%Ln not reached", "", count),
        BulkFate.UNDONE: translate("Bulk", "%Ln put back", "", count),
        BulkFate.KEPT: translate("Bulk", "%Ln not put back", "", count),
    }
    return names[fate]


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
