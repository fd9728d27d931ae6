"""A ticket's history in sentences: what happened, and what caused it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent import told_beside, told_letters, told_promises
from designer.agent.names import Names
from designer.sentences import said
from runtime.messages.tickets import EventView
from runtime.model.events import EndKind, How, Scope

translate = QCoreApplication.translate

type Data = Mapping[str, Any]


class Sort(StrEnum):
    """What a fact is about."""

    MOVES = "moves"
    FIELDS = "fields"
    TALK = "talk"
    TIME = "time"
    TASKS = "tasks"
    LINKS = "links"
    OTHER = "other"


_PROMISED = ("sla_applied", "sla_started", "sla_changed", "sla_ended")
_FOLLOWED = (*_PROMISED, "fields_computed")
_SORTS = {
    Sort.MOVES: ("run_started", "moved", "move_undone", "branch_done", "branches_cancelled", "run_ended", "migrated"),
    Sort.FIELDS: ("ticket_opened", "fields_changed", "fields_computed", "visit_claimed", "visit_released"),
    Sort.TALK: ("comment_added", "letter_queued", "letter_sent", "comments_redacted"),
    Sort.TASKS: ("task_created", "task_changed", "task_finished", "task_reopened", "task_removed", "task_due"),
    Sort.LINKS: ("linked", "unlinked", "merged_into", "merge_undone", "conversation_joined", "conversation_parted"),
    Sort.TIME: ("reminded", "limit_broken", "escalated", "clock_changed", "snoozed", "woken", *_PROMISED),
}


def sort_of(event: EventView) -> Sort:
    """What a fact is about."""
    return next((sort for sort, kinds in _SORTS.items() if event.kind in kinds), Sort.OTHER)


def steps_in(event: EventView) -> bool:
    """Whether somebody stepped in.

    They moved the ticket by force, took it out of its Blueprint or a colleague's hands, or threw a form away.
    """
    data = event.data
    match event.kind:
        case "moved":
            return data.get("how") == How.FORCED.value
        case "run_ended":
            return data.get("end") == EndKind.EXITED.value
        case "form_discarded":
            return True
        case "fields_changed":
            return _takes_over(data, event.actor)
    return False


def doer(event: EventView) -> str:
    """Whose move or word it is: with the vote that settles an approval it is the asker’s, who pressed no button."""
    return str(event.data.get("performer") or event.data.get("author") or event.actor)


def _takes_over(data: Data, actor: str) -> bool:
    old, new = data.get("old"), data.get("new")
    if not isinstance(old, Mapping) or not isinstance(new, Mapping) or new.get("assignee") != actor:
        return False
    return old.get("assignee") not in (None, actor)


def latest(history: Sequence[EventView]) -> EventView:
    """What was done last; what SLA clocks and formulas make of a change comes after it, and is not what was done."""
    return next((event for event in reversed(history) if event.kind not in _FOLLOWED), history[-1])


def told(event: EventView, names: Names, blueprint: str | None) -> str:
    """A fact in a sentence."""
    key = told_promises.key_of(event.kind, event.data)
    told_elsewhere = (told_beside.TELL, told_promises.TELL, told_letters.TELL)
    tell = next((tells[key] for tells in (_TELL, *told_elsewhere) if key in tells), None)
    return tell(event.data, names, blueprint) if tell is not None else event.kind.replace("_", " ").capitalize()


def because(event: EventView, names: Names, blueprint: str | None) -> str:
    """What caused it: by which transition, rule, or reason somebody gave."""
    data = event.data
    way = names.transition(str(data.get("transition") or ""), blueprint) if event.kind == "moved" else None
    parts = (
        translate("Chronicle", "by “{transition}”").format(transition=way.name) if way is not None else "",
        _how(str(data.get("how") or "")),
        _why(str(data.get("why") or ""), names, blueprint),
        said(str(data.get("reason") or "")),
    )
    return " · ".join(dict.fromkeys(filter(None, parts)))


def _how(how: str) -> str:
    causes = {
        "forced": translate("Chronicle", "by force"),
        "rejected": translate("Chronicle", "as it was not approved"),
        "parallel": translate("Chronicle", "as enough branches were done"),
        "timer": translate("Chronicle", "by itself, as its time had come"),
        "condition": translate("Chronicle", "by itself, as its conditions held"),
        "event": translate("Chronicle", "by itself, as what it waits for happened"),
        "fired": translate("Chronicle", "by itself, as an action asked for it"),
    }
    return "" if how in ("", "manual") else causes.get(how, translate("Chronicle", "by itself"))


def _why(why: str, names: Names, blueprint: str | None) -> str:
    """Actions name what they hang on: “entry:received”, “transition:accept”, “escalation:visit:2”."""
    where, _, what = why.partition(":")
    if not what or where in ("lifecycle", "setup", "customers"):
        return "" if why in _SAID_BY_THE_FACT else _in_words(what or where)
    match where:
        case "entry":
            return translate("Chronicle", "on entering “{state}”").format(state=names.state(blueprint, what))
        case "exit":
            return translate("Chronicle", "on leaving “{state}”").format(state=names.state(blueprint, what))
        case "transition":
            found = names.transition(what, blueprint)
            return translate("Chronicle", "by “{transition}”").format(transition=found.name if found else what)
        case "unmerged":
            return what.strip()
    return _level(where, what.rpartition(":")[2]) or why


_SAID_BY_THE_FACT = frozenset(
    {
        "edit",
        "moment",
        "by_hand",
        "customer_replied",
        "opened",
        "paused",
        "resumed",
        "reopened",
        "replied",
        "solved",
        "dropped",
    }
)


def _in_words(why: str) -> str:
    causes = {
        "withdrawn": translate("Chronicle", "its asker withdrew it"),
        "left": translate("Chronicle", "the ticket left the state another way"),
        "barred": translate("Chronicle", "the transition may no longer be executed"),
        "merged": translate("Chronicle", "the tickets were merged"),
        "united": translate("Chronicle", "two customers were one"),
        "split": translate("Chronicle", "a ticket of its own was made of it"),
        "calendar_changed": translate("Chronicle", "its calendar was changed"),
        "changed": translate("Chronicle", "the ticket was changed"),
        "asked": translate("Chronicle", "applied by name"),
        "policies": translate("Chronicle", "the SLA policies were changed"),
        "policy": translate("Chronicle", "by another SLA policy"),
        "priority": translate("Chronicle", "its priority was changed"),
        "department": translate("Chronicle", "its department was changed"),
        "organisation": translate("Chronicle", "its organisation was changed"),
        "agent_reply_waits": translate("Chronicle", "an agent replied: it is the customer’s turn"),
        "customer_comment_reopens": translate("Chronicle", "the customer replied"),
        "leaving_team_unassigns": translate("Chronicle", "its assignee is not of the team"),
        "open_on_assignment": translate("Chronicle", "it was assigned"),
        "removed": translate("Chronicle", "what it named was removed from the desk"),
    }
    return causes.get(why, why)


def _level(kind: str, number: str) -> str:
    levels = {
        "reminder": translate("Chronicle", "with reminder {number}"),
        "breach": translate("Chronicle", "as the limit broke"),
        "escalation": translate("Chronicle", "with escalation {number}"),
    }
    return levels.get(kind, "").format(number=number)


def _changed(data: Data, names: Names, _blueprint: str | None) -> str:
    return "; ".join(changes_in(data, names)) or translate("Chronicle", "Fields were changed")


def _computed(data: Data, names: Names, _blueprint: str | None) -> str:
    return translate("Chronicle", "Computed: {changes}").format(changes="; ".join(changes_in(data, names)))


def changes_in(data: Data, names: Names) -> list[str]:
    """“Priority: Low → High”, one for each field."""
    old, new = data.get("old") or {}, data.get("new") or {}
    found = []
    for key, value in new.items():
        if key == "category":
            continue  # its status says it
        column = key if names.column(key) != key and not _is_custom(key, names) else f"field.{key}"
        before, after = (names.name(column, _frozen(each)) or words.NOTHING for each in (old.get(key), value))
        found.append(f"{names.column(column)}: {words.in_brief(before, _LONGEST)} → {words.in_brief(after, _LONGEST)}")
    return found


def _moved(data: Data, names: Names, blueprint: str | None) -> str:
    source, target = (names.state(blueprint, str(data.get(end) or "") or None) for end in ("source", "target"))
    text = translate("Chronicle", "{source} → {target}").format(source=source, target=target)
    return "; ".join([text, *for_whom(data, names), *changes_in(data, names)])


def for_whom(data: Data, names: Names) -> list[str]:
    """“for Karim, who was away”: whoever did it stood in for them."""
    absent = str(data.get("for_whom") or "")
    return [translate("Chronicle", "for {name}, who was away").format(name=names.person(absent))] if absent else []


def _branch(data: Data, names: Names, blueprint: str | None) -> str:
    way = names.transition(str(data.get("transition") or ""), blueprint)
    text = translate("Chronicle", "“{transition}” is done: {done} of {needed} needed branches")
    told = text.format(
        transition=way.name if way else data.get("transition"), done=data.get("done"), needed=data.get("needed")
    )
    return "; ".join([told, *for_whom(data, names)])


def _started(data: Data, names: Names, blueprint: str | None) -> str:
    return translate("Chronicle", "Entered the Blueprint in “{state}”").format(
        state=names.state(blueprint, str(data.get("state") or ""))
    )


def _commented(data: Data, _names: Names, _blueprint: str | None) -> str:
    kind = (
        translate("Chronicle", "Reply to the customer")
        if data.get("public")
        else translate("Chronicle", "Private note")
    )
    if data.get("by_customer"):
        kind = translate("Chronicle", "The customer wrote")
    return words.labelled(kind, words.in_brief(str(data.get("body") or ""), _LONGEST))


def _simply(say: Callable[[], str]) -> Callable[[Data, Names, str | None], str]:
    return lambda _data, _names, _blueprint: say()


def _of_limit(of_state: Callable[[], str], of_run: Callable[[], str]) -> Callable[[Data, Names, str | None], str]:
    """About the limit of the state it is in, or of the whole way."""
    return lambda data, _names, _blueprint: (of_run if data.get("scope") == Scope.RUN.value else of_state)().format(
        level=data.get("level")
    )


_TELL: Mapping[str, Callable[[Data, Names, str | None], str]] = {
    "ticket_opened": _simply(lambda: translate("Chronicle", "The ticket was opened")),
    "fields_changed": _changed,
    "fields_computed": _computed,
    "moved": _moved,
    "run_started": _started,
    "run_ended": _simply(lambda: translate("Chronicle", "Left the Blueprint")),
    "comment_added": _commented,
    "visit_claimed": _simply(lambda: translate("Chronicle", "Taken up for work")),
    "visit_released": _simply(lambda: translate("Chronicle", "Put back")),
    "reminded": _of_limit(
        lambda: translate("Chronicle", "Reminder: the time allowed in its state is nearly used up"),
        lambda: translate("Chronicle", "Reminder: the time allowed for the whole Blueprint is nearly used up"),
    ),
    "limit_broken": _of_limit(
        lambda: translate("Chronicle", "The time allowed in its state was used up"),
        lambda: translate("Chronicle", "The time allowed for the whole Blueprint was used up"),
    ),
    "escalated": _of_limit(
        lambda: translate("Chronicle", "Escalation {level} of its state’s limit"),
        lambda: translate("Chronicle", "Escalation {level} of the whole Blueprint’s limit"),
    ),
    "clock_changed": _simply(lambda: translate("Chronicle", "The clock was stopped, started or moved")),
    "branch_done": _branch,
    "migrated": _simply(lambda: translate("Chronicle", "Moved to another version of the Blueprint")),
}
_LONGEST = 120


def _is_custom(key: str, names: Names) -> bool:
    setup = names.catalogue.setup
    return any(field.id == key for field in (setup.fields if setup else ()))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
