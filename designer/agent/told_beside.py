"""What is done beside a ticket's way, in sentences: tasks, links, followers, approvals, called tickets."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent.names import Names
from designer.panels.action_names import action_names
from designer.sentences import said

translate = QCoreApplication.translate

type Data = Mapping[str, Any]
type Tell = Callable[[Data, Names, str | None], str]


def _task(data: Data, names: Names, _blueprint: str | None) -> str:
    owner = names.person(str(data.get("owner") or ""))
    text = translate("Beside", "Task “{title}”").format(title=data.get("title"))
    parts = [text, translate("Beside", "for {name}").format(name=owner) if owner else ""]
    due = data.get("due")
    if isinstance(due, int):
        parts.append(translate("Beside", "due {moment}").format(moment=words.moment(due)))
    return ", ".join(filter(None, parts))


def _numbered(say: Callable[[], str]) -> Tell:
    """About a task by its number, or about another ticket."""
    return lambda data, _names, _blueprint: say().format(
        number=data.get("task") or data.get("other") or data.get("master") or data.get("source") or data.get("target")
    )


def _about_person(say: Callable[[], str]) -> Tell:
    return lambda data, names, _blueprint: say().format(name=names.person(str(data.get("person") or "")))


def _aside(data: Data, _names: Names, _blueprint: str | None) -> str:
    return translate("Beside", "Put aside until {moment}").format(moment=words.moment(int(data.get("until") or 0)))


def _woken(data: Data, _names: Names, _blueprint: str | None) -> str:
    whys = {
        "moment": translate("Beside", "Back: its moment came"),
        "by_hand": translate("Beside", "Taken up again"),
        "customer_replied": translate("Beside", "Back: the customer replied"),
    }
    return whys.get(str(data.get("why")), translate("Beside", "Back"))


def _child(say: Callable[[], str]) -> Tell:
    return lambda data, _names, _blueprint: say().format(number=data.get("child"))


def _vote(data: Data, names: Names, _blueprint: str | None) -> str:
    agreed = translate("Beside", "{name} approved: {approved} of {needed}")
    text = agreed if data.get("approve") else translate("Beside", "{name} rejected")
    who = _voter(data, names)
    comment = str(data.get("comment") or "")
    told = text.format(name=who, approved=data.get("approved"), needed=data.get("needed"))
    return f"{told}. “{comment}”" if comment else told


def _voter(data: Data, names: Names) -> str:
    """Whose vote it was; before it, who gave it in their place."""
    voter, deputy = names.person(str(data.get("by") or "")), str(data.get("deputy") or "")
    if not deputy:
        return voter
    return translate("Beside", "{deputy}, for {name}").format(deputy=names.person(deputy), name=voter)


def _asked(data: Data, names: Names, blueprint: str | None) -> str:
    absent, key = str(data.get("for_whom") or ""), str(data.get("transition") or "")
    found = names.transition(key, blueprint)
    named = words.labelled(translate("Beside", "Approval was asked for"), found.name if found is not None else key)
    if not absent:
        return named
    return translate("Beside", "{told}, in place of {name}").format(told=named, name=names.person(absent))


def _handed_on(data: Data, names: Names, _blueprint: str | None) -> str:
    giver, target, by = (names.person(str(data.get(key) or "")) for key in ("source", "target", "by"))
    told = translate("Beside", "{name} handed their vote to {other}").format(name=giver, other=target)
    if by != giver:
        told = translate("Beside", "{name} gave the vote of {giver} to {other}").format(
            name=by, giver=giver, other=target
        )
    comment = str(data.get("comment") or "")
    return f"{told}. “{comment}”" if comment else told


def _alarm(data: Data, _names: Names, _blueprint: str | None) -> str:
    return translate("Beside", "Somebody must look: {sentence}").format(sentence=said(str(data.get("sentence") or "")))


def _undone(data: Data, names: Names, blueprint: str | None) -> str:
    found = names.transition(str(data.get("transition") or ""), blueprint)
    state = names.state(blueprint, str((data.get("visit") or {}).get("state") or "") or None)
    text = translate("Beside", "“{transition}” was undone: in “{state}” as before")
    return text.format(transition=found.name if found else data.get("transition"), state=state)


def _later(data: Data, _names: Names, _blueprint: str | None) -> str:
    """An action that waits for its moment."""
    kind = str(json.loads(str(data.get("action") or "{}")).get("kind") or "")
    text = translate("Beside", "Later, on {moment}: {action}")
    return text.format(moment=words.moment(int(data.get("at") or 0)), action=action_names().get(kind, kind))


def _called(data: Data, names: Names, _blueprint: str | None) -> str:
    """A child that is to run through a Blueprint, or only to be opened."""
    if data.get("blueprint") is None:
        return translate("Beside", "A child ticket is asked for: {subject}").format(subject=data.get("subject"))
    named = names.name("blueprint", str(data["blueprint"]))
    return translate("Beside", "A child ticket is asked for, to run through “{blueprint}”").format(blueprint=named)


def _following(data: Data, names: Names, _blueprint: str | None) -> str:
    named = names.name("blueprint", str(data.get("blueprint") or ""))
    return translate("Beside", "Goes on to the Blueprint “{blueprint}”").format(blueprint=named)


def _failed(data: Data, _names: Names, _blueprint: str | None) -> str:
    kind = str(data.get("action") or "")
    return translate("Beside", "An action failed: {action}").format(action=action_names().get(kind, kind))


def _calling(data: Data, _names: Names, _blueprint: str | None) -> str:
    return translate("Beside", "Called: {target}").format(target=data.get("target"))


def _turn(data: Data, names: Names, _blueprint: str | None) -> str:
    text = translate("Beside", "It is the turn of {name} in “{team}”")
    return text.format(name=names.person(str(data.get("person") or "")), team=names.name("team", str(data.get("team"))))


def _simply(say: Callable[[], str]) -> Tell:
    return lambda _data, _names, _blueprint: say()


TELL: Mapping[str, Tell] = {
    "task_created": _task,
    "task_changed": _task,
    "task_finished": _numbered(lambda: translate("Beside", "Task {number} is done")),
    "task_reopened": _numbered(lambda: translate("Beside", "Task {number} is to be done after all")),
    "task_removed": _numbered(lambda: translate("Beside", "Task {number} was taken off")),
    "task_due": _numbered(lambda: translate("Beside", "Task {number} is due")),
    "tasks_ordered": _simply(lambda: translate("Beside", "The tasks were put in another order")),
    "follower_added": _about_person(lambda: translate("Beside", "{name} follows the ticket")),
    "follower_removed": _about_person(lambda: translate("Beside", "{name} follows the ticket no more")),
    "snoozed": _aside,
    "woken": _woken,
    "linked": _numbered(lambda: translate("Beside", "Linked with #{number}")),
    "unlinked": _numbered(lambda: translate("Beside", "Linked with #{number} no more")),
    "merged_into": _numbered(lambda: translate("Beside", "Merged into #{number}, which goes on in its place")),
    "merge_undone": _numbered(lambda: translate("Beside", "Taken apart from #{number}")),
    "conversation_joined": _numbered(lambda: translate("Beside", "What was said on #{number} is read here now")),
    "conversation_parted": _numbered(lambda: translate("Beside", "Messages went to #{number}")),
    "comments_redacted": _simply(lambda: translate("Beside", "Messages were made anonymous")),
    "approval_requested": _asked,
    "approval_voted": _vote,
    "approval_granted": _simply(lambda: translate("Beside", "Approved")),
    "approval_rejected": _simply(lambda: translate("Beside", "Rejected")),
    "approval_closed": _simply(lambda: translate("Beside", "The request for approval ended")),
    "approval_delegated": _handed_on,
    "form_discarded": _about_person(lambda: translate("Beside", "The half-filled form of {name} was thrown away")),
    "child_opened": _child(lambda: translate("Beside", "Ticket #{number} was opened for this one")),
    "child_ended": _child(lambda: translate("Beside", "Ticket #{number} is finished")),
    "escalation_acknowledged": _simply(lambda: translate("Beside", "The escalation was acknowledged")),
    "branches_cancelled": _simply(lambda: translate("Beside", "The other branches were dropped")),
    "alarm_raised": _alarm,
    "action_failed": _failed,
    "action_armed": _later,
    "call_queued": _calling,
    "child_requested": _called,
    "blueprint_planned": _following,
    "blueprint_requested": _following,
    "turn_given": _turn,
    "move_undone": _undone,
    "migration_undone": _simply(lambda: translate("Beside", "Taken back to the former version of the Blueprint")),
}
