"""What is written and read out on the canvas, in the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.canvas.overlay import Overlay
from runtime.model.blueprint import Blueprint, ParallelGroup, State, Timer, Transition, Waiting
from runtime.model.durations import Duration, Unit
from runtime.model.faces import Stripe, first_of, stripe_of, whose_turn
from runtime.model.owners import Owner, People, Roles, Teams
from runtime.model.refusals import spelled
from runtime.model.switched import is_off

type Names = Mapping[str, str]
"""The names of people, teams, fields and departments by their ids, as the desk knows them."""


def owner_caption(owner: Owner, names: Names) -> str:
    """A kind of owner in two words: “Agent L1”, “Ticket owner”."""
    match owner:
        case People(ids=ids) | Teams(ids=ids):
            return first_of([names.get(key, key) for key in ids])
        case Roles(roles=roles):
            return first_of([_role(role.value) for role in roles])
    return _PLAIN[owner.kind]() if owner.kind in _PLAIN else _named(owner, names)


def _named(owner: Owner, names: Names) -> str:
    key = str(getattr(owner, "field", None) or getattr(owner, "department", None) or "")
    return names.get(key, key)


def _role(role: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "owner": translate("Captions", "Owners"),
        "administrator": translate("Captions", "Administrators"),
        "process_owner": translate("Captions", "Process owners"),
        "supervisor": translate("Captions", "Supervisors"),
        "agent": translate("Captions", "Agents"),
        "light_agent": translate("Captions", "Light agents"),
        "customer": translate("Captions", "Customers"),
    }
    return known.get(role, role)


_PLAIN: Mapping[str, Callable[[], str]] = {
    "anyone_in_department": lambda: QCoreApplication.translate("Captions", "Department"),
    "assignee": lambda: QCoreApplication.translate("Captions", "Ticket owner"),
    "ticket_team": lambda: QCoreApplication.translate("Captions", "Ticket’s team"),
    "requester": lambda: QCoreApplication.translate("Captions", "Requester"),
    "supervisor_of_assignee": lambda: QCoreApplication.translate("Captions", "Owner’s manager"),
    "previous_performer": lambda: QCoreApplication.translate("Captions", "Previous agent"),
    "not_performer_of": lambda: QCoreApplication.translate("Captions", "Four eyes"),
}


def state_owner(blueprint: Blueprint, state: State, names: Names) -> str:
    """Whose turn it is in a state: the owners of the ways out, or who it waits for. Nothing where nobody is named."""
    found = dict.fromkeys(owner_caption(owner, names) for owner in whose_turn(blueprint, state))
    if found:
        return first_of([name for name in found if name])
    if state.waiting is Waiting.CUSTOMER:
        return QCoreApplication.translate("Captions", "Customer")
    if state.waiting is Waiting.SUPPLIER:
        return QCoreApplication.translate("Captions", "Supplier")
    leaving = [each for each in blueprint.leaving(state.id) if each.source is not None]
    if leaving and not any(each.manual for each in leaving):
        return QCoreApplication.translate("Captions", "System")
    return ""


def off_caption() -> str:
    """Kept, and not in use."""
    return QCoreApplication.translate("Captions", "switched off")


def kind_caption(kind: Stripe) -> str:
    """The kind of a state in words."""
    translate = QCoreApplication.translate
    return {
        "start": translate("Captions", "start"),
        "open": translate("Captions", "open"),
        "hold": translate("Captions", "on hold"),
        "done": translate("Captions", "final"),
    }[kind]


def duration_caption(duration: Duration) -> str:
    """A duration for a chip: “8 h”; whether it is business time is said by the tooltip."""
    translate = QCoreApplication.translate
    short = {
        Unit.MINUTES: translate("Captions", "{n} min"),
        Unit.HOURS: translate("Captions", "{n} h"),
        Unit.DAYS: translate("Captions", "{n} d"),
        Unit.BUSINESS_MINUTES: translate("Captions", "{n} min"),
        Unit.BUSINESS_HOURS: translate("Captions", "{n} h"),
        Unit.BUSINESS_DAYS: translate("Captions", "{n} d"),
    }
    return short[duration.unit].format(n=duration.amount)


def duration_in_words(duration: Duration) -> str:
    """A duration to be read out."""
    translate = QCoreApplication.translate
    one = {
        Unit.MINUTES: translate("Captions", "1 minute"),
        Unit.HOURS: translate("Captions", "1 hour"),
        Unit.DAYS: translate("Captions", "1 day"),
        Unit.BUSINESS_MINUTES: translate("Captions", "1 business minute"),
        Unit.BUSINESS_HOURS: translate("Captions", "1 business hour"),
        Unit.BUSINESS_DAYS: translate("Captions", "1 business day"),
    }
    if duration.amount == 1:
        return one[duration.unit]
    long = {
        Unit.MINUTES: translate("Captions", "{n} minutes"),
        Unit.HOURS: translate("Captions", "{n} hours"),
        Unit.DAYS: translate("Captions", "{n} days"),
        Unit.BUSINESS_MINUTES: translate("Captions", "{n} business minutes"),
        Unit.BUSINESS_HOURS: translate("Captions", "{n} business hours"),
        Unit.BUSINESS_DAYS: translate("Captions", "{n} business days"),
    }
    return long[duration.unit].format(n=duration.amount)


def group_caption(blueprint: Blueprint, group: ParallelGroup) -> str:
    """What a parallel group is called, and how many of its branches are needed: “Checks: 2 of 3”."""
    branches = len(branches_of(blueprint, group))
    if group.needs == "all":
        needed = QCoreApplication.translate("Captions", "all {n}").format(n=branches)
    else:
        counted = QCoreApplication.translate("Captions", "{needed} of {n}")
        needed = counted.format(needed=1 if group.needs == "any" else group.needs, n=branches)
    return words.labelled(group.name, needed)


def group_in_words(blueprint: Blueprint, group: ParallelGroup) -> str:
    """When a parallel group lets a ticket go on, for tooltips and screen readers."""
    translate = QCoreApplication.translate
    if group.needs == "all":
        when = translate("Captions", "on to “{target}” once all of these are done")
    elif group.needs in ("any", 1):
        when = translate("Captions", "on to “{target}” once one of these is done")
    else:
        when = translate("Captions", "on to “{target}” once {needed} of these are done")
    target = _state_name(blueprint, group.target, group.target)
    return words.labelled(
        when.format(target=target, needed=group.needs), ", ".join(each.name for each in branches_of(blueprint, group))
    )


def branches_of(blueprint: Blueprint, group: ParallelGroup) -> list[Transition]:
    """The transitions of a group that are offered."""
    return [each for each in blueprint.transitions if each.parallel == group.id and not is_off(blueprint, each)]


def leads_caption(blueprint: Blueprint, state: State, names: Names) -> str:
    """Where tickets go that no line shows: on to the next Blueprint, through one on a child; or come from, rejected."""
    translate = QCoreApplication.translate
    if state.final and state.then is not None:
        return f"→ {_blueprint_name(state.then, names)}"
    if state.calls is not None and not state.final:
        return translate("Captions", "calls {blueprint}").format(blueprint=_blueprint_name(state.calls, names))
    rejecting = [each.name for each in _rejecting(blueprint, state)]
    return words.labelled(translate("Captions", "rejected"), first_of(rejecting)) if rejecting else ""


def _leads_in_words(blueprint: Blueprint, state: State, names: Names) -> list[str]:
    translate = QCoreApplication.translate
    told = []
    if state.final and state.then is not None:
        text = translate("Captions", "complete here, it goes on to the Blueprint “{blueprint}”")
        told.append(text.format(blueprint=_blueprint_name(state.then, names)))
    if state.calls is not None and not state.final:
        text = translate("Captions", "a child ticket runs through “{blueprint}” meanwhile")
        told.append(text.format(blueprint=_blueprint_name(state.calls, names)))
    text = translate("Captions", "here when “{transition}” is rejected")
    return [*told, *(text.format(transition=each.name) for each in _rejecting(blueprint, state))]


def _rejecting(blueprint: Blueprint, state: State) -> list[Transition]:
    asking = (each for each in blueprint.transitions if each.approval is not None and not is_off(blueprint, each))
    return [each for each in asking if each.approval is not None and each.approval.reject_to == state.id]


def _blueprint_name(key: str, names: Names) -> str:
    return names.get(f"blueprint.{key}") or spelled(key)


def state_in_words(blueprint: Blueprint, state: State, owner: str, over: Overlay, names: Names) -> str:
    """What a screen reader says of a state after its name."""
    translate = QCoreApplication.translate
    leaving = [each.name for each in blueprint.leaving(state.id)]
    parts = [kind_caption(stripe_of(blueprint, state))]
    if state.off:
        parts.append(translate("Captions", "switched off: no ticket comes here"))
    if over.count is not None:
        parts.append(translate("Captions", "%n ticket(s)", "", over.count))
    if owner:
        parts.append(translate("Captions", "owner {owner}").format(owner=owner))
    if state.limit is not None:
        parts.append(translate("Captions", "limit {limit}").format(limit=duration_in_words(state.limit.allows)))
    parts += _leads_in_words(blueprint, state, names)
    if over.metric:
        parts.append(over.metric)
    ways = translate("Captions", "%n transition(s)", "", len(leaving))
    parts.append(words.labelled(ways, ", ".join(leaving)) if leaving else ways)
    return ", ".join(parts)


def transition_in_words(blueprint: Blueprint, transition: Transition, names: Names) -> str:
    """What a screen reader says of a transition after its name."""
    translate = QCoreApplication.translate
    source = _state_name(blueprint, transition.source, translate("Captions", "any state"))
    target = _state_name(blueprint, transition.target, translate("Captions", "where it came from"))
    parts = [translate("Captions", "from {source} to {target}").format(source=source, target=target)]
    if isinstance(transition.trigger, Timer):
        text = translate("Captions", "automatic, after {time}")
        parts.append(text.format(time=duration_in_words(transition.trigger.after)))
    elif not transition.manual:
        parts.append(translate("Captions", "automatic"))
    if is_off(blueprint, transition):
        parts.append(translate("Captions", "switched off, itself or by its state: offered nowhere"))
    elif transition.source is None:
        offered = [state.name for state in blueprint.states if transition in blueprint.leaving(state.id)]
        parts.append(
            words.labelled(translate("Captions", "offered in %n state(s)", "", len(offered)), ", ".join(offered))
        )
    owners = [owner_caption(owner, names) for owner in transition.owners]
    if owners:
        parts.append(translate("Captions", "owner {owner}").format(owner=", ".join(owners)))
    return ", ".join((*parts, *_approval_in_words(blueprint, transition, names)))


def _approval_in_words(blueprint: Blueprint, transition: Transition, names: Names) -> list[str]:
    """Who must agree, and where the ticket goes when they do not."""
    translate, approval = QCoreApplication.translate, transition.approval
    if approval is None:
        return []
    who = ", ".join(owner_caption(owner, names) for owner in approval.approvers)
    told = [translate("Captions", "needs the approval of {people}").format(people=who)]
    if approval.reject_to is not None:
        target = _state_name(blueprint, approval.reject_to, spelled(approval.reject_to))
        told.append(translate("Captions", "rejected: to {target}").format(target=target))
    return told


def _state_name(blueprint: Blueprint, key: str | None, otherwise: str) -> str:
    state = blueprint.states_by_id.get(key or "")
    return state.name if state else otherwise
