"""Repairs within an element: its owners, conditions, form, actions and limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime.model import edits
from runtime.model.actions import Recipient, SendLetter
from runtime.model.blueprint import Blueprint
from runtime.model.checks.parts import Change, with_part
from runtime.model.checks.repairs import Arguments, Repair
from runtime.model.criteria import ALWAYS_TRUE, AllOf, AnyOf, Compare, Criterion, NotOf
from runtime.model.durations import Duration, Unit
from runtime.model.forms import AttachmentItem, ChecklistItem
from runtime.model.limits import Limit, Reminder
from runtime.model.owners import NotPerformerOf, OtherDepartment, People, PersonInField, Roles, Teams
from runtime.model.people import Role
from runtime.model.refusals import fresh_id, state_of, transition_of

PLAIN_UNITS = {
    Unit.BUSINESS_MINUTES: Unit.MINUTES,
    Unit.BUSINESS_HOURS: Unit.HOURS,
    Unit.BUSINESS_DAYS: Unit.DAYS,
}
"""The unit that counts around the clock, by the one that waits for opening hours."""


def _within(blueprint: Blueprint, told: Arguments, place: str, change: Change) -> Blueprint:
    """The Blueprint with a part of the element changed that the arguments name."""
    if told["kind"] == "state":
        return edits.change_state(blueprint, with_part(state_of(blueprint, told["id"]), place, change))
    if told["kind"] == "transition":
        return edits.change_transition(blueprint, with_part(transition_of(blueprint, told["id"]), place, change))
    return with_part(blueprint, place, change)


def _changing(change: Callable[[Any, Arguments], Any]) -> Repair:
    """A repair that makes something else of the part at the place its arguments name."""
    return lambda blueprint, told: _within(blueprint, told, told["part"], lambda part: change(part, told))


def _nothing(_part: object, _told: Arguments) -> None:
    return None


def _without_owner(owners: tuple[Any, ...], told: Arguments) -> tuple[Any, ...]:
    return tuple(left for owner in owners for left in _left_of(owner, told["named"]))


def _left_of(owner: Any, named: str) -> tuple[Any, ...]:
    """What is left of an owner without the one named."""
    match owner:
        case Teams() | People():
            ids = tuple(key for key in owner.ids if key != named)
            return (owner.having(ids=ids),) if ids else ()
        case OtherDepartment(department=key) | PersonInField(field=key) | NotPerformerOf(transition=key) if (
            key == named
        ):
            return ()
    return (owner,)


def _only_limits(owners: tuple[Any, ...], _told: Arguments) -> tuple[Any, ...]:
    """Nobody named, so every agent of the department; whoever must not stays out."""
    return tuple(owner for owner in owners if isinstance(owner, NotPerformerOf))


def _supervisors(_owners: tuple[Any, ...], _told: Arguments) -> tuple[Any, ...]:
    return (Roles(roles=(Role.SUPERVISOR,)),)


def _without_recipient(letter: Any, told: Arguments) -> Any:
    """A letter that nobody is left to read is not sent at all."""
    left = tuple(one for one in letter.to if not _is(one, told["named"])) if isinstance(letter, SendLetter) else ()
    return letter.having(to=left) if left else None


def _is(recipient: Recipient, named: str) -> bool:
    return recipient.id == named


def _without_placeholder(action: Any, told: Arguments) -> Any:
    """The texts of an action without a placeholder; an action whose text is empty then goes."""
    texts = {name: getattr(action, name) for name in ("text", "title", "subject", "body") if hasattr(action, name)}
    left = {name: text.replace(told["placeholder"], "").strip() for name, text in texts.items()}
    return action.having(**left) if any(left.values()) else None


def _without_comparison(criterion: Criterion, told: Arguments) -> Criterion:
    return _pruned(criterion, told) or ALWAYS_TRUE


def _pruned(criterion: Criterion, told: Arguments) -> Criterion | None:
    """The conditions without what the arguments name; None where nothing is left of them."""
    if isinstance(criterion, Compare):
        return _compared_otherwise(criterion, told)
    if isinstance(criterion, NotOf):
        inner = _pruned(criterion.of, told)
        return None if inner is None else criterion.having(of=inner)
    parts = tuple(left for part in criterion.of if (left := _pruned(part, told)) is not None)
    return criterion.having(of=parts) if parts else None


def _compared_otherwise(compare: Compare, told: Arguments) -> Compare | None:
    """The comparison without a value that is named; None where it was the only one, or the operand is all that is."""
    if not compare.operand.startswith(told["operand"]) or told.get("operator", compare.operator) != compare.operator:
        return compare
    if "named" not in told or compare.value == told["named"]:
        return None
    if isinstance(compare.value, tuple) and told["named"] in compare.value:
        left = tuple(value for value in compare.value if value != told["named"])
        return compare.having(value=left) if left else None
    return compare


def _without_part(criterion: Criterion, told: Arguments) -> Criterion:
    """All parts but the one of this number, counted from 1."""
    if not isinstance(criterion, AllOf | AnyOf):
        return ALWAYS_TRUE
    at = int(told["number"]) - 1
    return criterion.having(of=(*criterion.of[:at], *criterion.of[at + 1 :]))


def _without_rule(item: Any, told: Arguments) -> Any:
    at = int(told["number"]) - 1
    return item.having(validations=(*item.validations[:at], *item.validations[at + 1 :]))


def _optional(item: Any, _told: Arguments) -> Any:
    if isinstance(item, AttachmentItem):
        return item.having(at_least=0)
    if isinstance(item, ChecklistItem):
        return item.having(items=tuple(line.having(required=False) for line in item.items))
    return item.having(required=False)


def _ids_apart(items: tuple[Any, ...], _told: Arguments) -> tuple[Any, ...]:
    """Every item after the first of its id gets one of its own."""
    taken: set[str] = set()
    apart = []
    for item in items:
        key = fresh_id(item.id, taken | {each.id for each in items}) if item.id in taken else item.id
        taken.add(key)
        apart.append(item.having(id=key))
    return tuple(apart)


def _around_the_clock(duration: Duration, _told: Arguments) -> Duration:
    return duration.having(unit=PLAIN_UNITS.get(duration.unit, duration.unit))


def _as_long_as(limit: Limit, told: Arguments) -> Limit:
    return limit.having(allows=duration_of(told["limit"]), calendar=told.get("calendar"))


def duration_of(words: str) -> Duration:
    """The duration that an argument tells: `5 business_days`, and `1 hour` as findings say it."""
    amount, unit = words.split()
    return Duration(amount=int(amount), unit=Unit(unit if unit.endswith("s") else f"{unit}s"))


def _limited(blueprint: Blueprint, told: Arguments) -> Blueprint:
    """A first limit for a state. It runs also on hold, for waiting is what it measures."""
    limit = Limit(allows=duration_of(told["limit"]), calendar=told.get("calendar"), pause_on_hold=False)
    return edits.set_state_limit(blueprint, told["id"], limit)


REPAIRS: dict[str, Repair] = {
    **dict.fromkeys(
        (
            "drop_part",
            "drop_action",
            "drop_approval",
            "drop_hand_over",
            "drop_reminder",
            "drop_escalation",
            "drop_limit",
            "drop_form_item",
            "category_status",
            "department_calendar",
        ),
        _changing(_nothing),
    ),
    "drop_criteria": _changing(lambda _tree, _told: ALWAYS_TRUE),
    "drop_entry_criteria": _changing(lambda _tree, _told: ALWAYS_TRUE),
    **dict.fromkeys(("drop_condition", "drop_named", "drop_performer"), _changing(_without_comparison)),
    "drop_condition_part": _changing(_without_part),
    "drop_rule": _changing(_without_rule),
    "drop_owner": _changing(_without_owner),
    "drop_last_owner": _changing(_without_owner),
    "open_to_all": _changing(_only_limits),
    "approved_by_supervisors": _changing(_supervisors),
    "approved_by_all": _changing(lambda approval, _told: approval.having(needs="all")),
    "drop_type": _changing(lambda types, told: tuple(key for key in types if key != told["named"])),
    "drop_recipient": _changing(_without_recipient),
    "drop_placeholder": _changing(_without_placeholder),
    "optional_item": _changing(_optional),
    "read_only_item": _changing(lambda item, _told: item.having(read_only=True)),
    "ids_apart": _changing(_ids_apart),
    "around_the_clock": _changing(_around_the_clock),
    "remind_half_way": _changing(lambda reminder, _told: Reminder(percent=50, actions=reminder.actions)),
    "run_on_hold": _changing(lambda limit, _told: limit.having(pause_on_hold=False, pause_pending=False)),
    "as_long_as": _changing(_as_long_as),
    "give_limit": _limited,
}
