"""A ticket's history in sentences: what happened, and what caused it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent.names import Names
from runtime.messages.tickets import EventView

type Data = Mapping[str, Any]


class Sort(StrEnum):
    """What a fact is about."""

    MOVES = "moves"
    FIELDS = "fields"
    TALK = "talk"
    TIME = "time"
    OTHER = "other"


_SORTS = {
    Sort.MOVES: ("run_started", "moved", "branch_done", "branches_cancelled", "run_ended", "migrated"),
    Sort.FIELDS: ("ticket_opened", "fields_changed", "visit_claimed", "visit_released"),
    Sort.TALK: ("comment_added", "letter_queued"),
    Sort.TIME: ("reminded", "limit_broken", "escalated", "clock_changed"),
}


def sort_of(event: EventView) -> Sort:
    """What a fact is about."""
    return next((sort for sort, kinds in _SORTS.items() if event.kind in kinds), Sort.OTHER)


def told(event: EventView, names: Names, blueprint: str | None) -> str:
    """A fact in a sentence."""
    tell = _TELL.get(event.kind)
    return tell(event.data, names, blueprint) if tell is not None else event.kind.replace("_", " ").capitalize()


def because(event: EventView, names: Names, blueprint: str | None) -> str:
    """What caused it: by which transition, rule, or reason somebody gave."""
    data = event.data
    parts = [_why(str(data.get("why") or ""), names, blueprint), str(data.get("reason") or "")]
    how = str(data.get("how") or "")
    if how and how != "manual":
        parts.insert(0, _say("by itself") if how in ("condition", "event", "timer") else how)
    return " · ".join(dict.fromkeys(filter(None, parts)))


def _why(why: str, names: Names, blueprint: str | None) -> str:
    """Actions name what they hang on: “entry:received”."""
    where, _, state = why.partition(":")
    said = {"entry": _say("on entering “{state}”"), "exit": _say("on leaving “{state}”")}
    return said[where].format(state=names.state(blueprint, state)) if state and where in said else why


def _say(text: str) -> str:
    return QCoreApplication.translate("Chronicle", text)


def _changed(data: Data, names: Names, _blueprint: str | None) -> str:
    return "; ".join(changes_in(data, names)) or _say("Fields were changed")


def changes_in(data: Data, names: Names) -> list[str]:
    """“Priority: Low → High”, one for each field."""
    old, new = data.get("old") or {}, data.get("new") or {}
    found = []
    for key, value in new.items():
        column = key if names.column(key) != key and not _is_custom(key, names) else f"field.{key}"
        before, after = (names.name(column, _frozen(each)) or words.NOTHING for each in (old.get(key), value))
        found.append(f"{names.column(column)}: {_short(before)} → {_short(after)}")
    return found


def _moved(data: Data, names: Names, blueprint: str | None) -> str:
    source, target = (names.state(blueprint, str(data.get(end) or "") or None) for end in ("source", "target"))
    text = _say("{source} → {target}").format(source=source, target=target)
    return "; ".join([text, *changes_in(data, names)])


def _started(data: Data, names: Names, blueprint: str | None) -> str:
    return _say("Entered the Blueprint in “{state}”").format(state=names.state(blueprint, str(data.get("state") or "")))


def _commented(data: Data, _names: Names, _blueprint: str | None) -> str:
    kind = _say("Reply to the customer") if data.get("public") else _say("Private note")
    if data.get("by_customer"):
        kind = _say("The customer wrote")
    return f"{kind}: {_short(str(data.get('body') or ''))}"


def _simply(text: str) -> Callable[[Data, Names, str | None], str]:
    return lambda _data, _names, _blueprint: _say(text)


def _letter(data: Data, _names: Names, _blueprint: str | None) -> str:
    to = data.get("to") or data.get("recipients") or ()
    whom = ", ".join(str(each) for each in to) if isinstance(to, list | tuple) else str(to)
    return _say("A letter was queued") + (f": {whom}" if whom else "")


_TELL: Mapping[str, Callable[[Data, Names, str | None], str]] = {
    "ticket_opened": _simply("The ticket was opened"),
    "fields_changed": _changed,
    "moved": _moved,
    "run_started": _started,
    "run_ended": _simply("Left the Blueprint"),
    "comment_added": _commented,
    "letter_queued": _letter,
    "visit_claimed": _simply("Taken up for work"),
    "visit_released": _simply("Put back"),
    "reminded": _simply("Reminder: the time allowed is nearly used up"),
    "limit_broken": _simply("The time allowed was used up"),
    "escalated": _simply("Escalated"),
    "clock_changed": _simply("The clock was stopped, started or moved"),
    "branch_done": _simply("One branch was done"),
    "migrated": _simply("Moved to another version of the Blueprint"),
}
_LONGEST = 120


def _is_custom(key: str, names: Names) -> bool:
    setup = names.catalogue.setup
    return any(field.id == key for field in (setup.fields if setup else ()))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"
