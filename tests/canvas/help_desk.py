"""The fifteen states of a help desk, as in the pictures of the design, arranged as the program arranges them."""

from __future__ import annotations

from designer.canvas.overlay import Overlay
from runtime.model.arrange.arranging import arrange
from runtime.model.blueprint import Blueprint, Category, State, Timer, Transition, Waiting
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.owners import Requester, Teams

_M, _H, _D = Unit.MINUTES, Unit.HOURS, Unit.DAYS
NAMES = {
    "dispatch": "Dispatcher",
    "lead": "Team lead",
    "l1": "Agent L1",
    "l2": "Agent L2",
    "engineering": "Engineering",
    "manager": "Manager",
    "vendor": "Vendor",
    "change": "Change mgr",
}
# id, name, owner, limit, category, waiting, count, heat, metric, tone
_STATES = (
    ("new", "New", "requester", (15, _M), "new", "ours", 12, 0, "", "ok"),
    ("triage", "Triage", "dispatch", (1, _H), "open", "ours", 9, 1, "p90 44 min · 0.7× limit", "ok"),
    ("assigned", "Assigned", "lead", (2, _H), "open", "ours", 14, 1, "p90 1.3 h · 0.7× limit", "ok"),
    ("wip", "In progress", "l1", (8, _H), "open", "ours", 38, 2, "p90 8.6 h · 1.1× limit", "ok"),
    (
        "waitcust",
        "Waiting for customer",
        "requester",
        (3, _D),
        "pending",
        "customer",
        27,
        1,
        "p90 2.4 d · 0.8× limit",
        "ok",
    ),
    (
        "wait3p",
        "Waiting for third party",
        "vendor",
        (5, _D),
        "on_hold",
        "supplier",
        8,
        1,
        "p90 4.6 d · 0.9× limit",
        "ok",
    ),
    ("esc2", "Escalated to L2", "l2", (4, _H), "open", "ours", 19, 4, "p90 9.4 h · 2.4× limit", "bad"),
    ("esc3", "Escalated to L3", "engineering", (1, _D), "open", "ours", 6, 3, "p90 1.3 d · 1.3× limit", "warn"),
    ("approval", "Pending approval", "manager", (1, _D), "on_hold", "ours", 11, 3, "p90 1.9 d · 1.9× limit", "warn"),
    ("approved", "Approved", "manager", (1, _H), "open", "ours", 2, 0, "", "ok"),
    ("change", "Change scheduled", "change", (2, _D), "open", "ours", 4, 0, "", "ok"),
    ("resolved", "Resolved", "l1", (3, _D), "solved", "ours", 53, 0, "", "ok"),
    ("reopened", "Reopened", "lead", (1, _H), "open", "ours", 3, 0, "", "ok"),
    ("closed", "Closed", "", None, "closed", "ours", None, 0, "", "ok"),
    ("rejected", "Rejected", "dispatch", None, "solved", "ours", None, 0, "", "ok"),
)
_TRANSITIONS = (
    ("new", "triage", "Start triage"),
    ("triage", "assigned", "Assign"),
    ("triage", "rejected", "Reject as spam"),
    ("triage", "approval", "Request approval"),
    ("assigned", "wip", "Start work"),
    ("assigned", "assigned", "Reassign"),
    ("assigned", "triage", "Send back"),
    ("wip", "wip", "Add work note"),
    ("wip", "waitcust", "Ask customer"),
    ("waitcust", "wip", "Customer replied"),
    ("waitcust", "resolved", "No reply after 3 days"),
    ("wip", "wait3p", "Contact vendor"),
    ("wait3p", "wip", "Vendor answered"),
    ("wip", "esc2", "Escalate"),
    ("wip", "esc2", "Limit passed (auto)"),
    ("esc2", "esc3", "Escalate to engineering"),
    ("esc2", "wip", "Return to L1"),
    ("esc3", "esc2", "Return to L2"),
    ("esc3", "change", "Plan change"),
    ("approval", "approved", "Approve"),
    ("approval", "rejected", "Refuse"),
    ("approved", "assigned", "Hand over"),
    ("change", "resolved", "Change done"),
    ("esc2", "resolved", "Resolve"),
    ("wip", "resolved", "Resolve"),
    ("wip", "resolved", "Resolve with workaround"),
    ("resolved", "closed", "Confirm"),
    ("resolved", "reopened", "Reopen"),
    ("reopened", "wip", "Resume"),
    ("rejected", "closed", "Close"),
)


def help_desk(*, arranged: bool = True) -> Blueprint:
    """The help desk, with its cards and lines in their places."""
    drawn = Blueprint(
        id="help-desk",
        name="Help desk",
        start="new",
        states=tuple(map(_state, _STATES)),
        transitions=tuple(_transitions()),
    )
    return arrange(drawn) if arranged else drawn


def live_figures() -> dict[str, Overlay]:
    """Tickets and waiting, as in the pictures."""
    return {
        key: Overlay(count=count, heat=heat, metric=metric, tone=tone)
        for key, _, _, _, _, _, count, heat, metric, tone in _STATES
    }


def _state(row) -> State:
    key, name, _, limit, category, waiting, *_ = row
    allows = None if limit is None else Limit(allows=Duration(amount=limit[0], unit=limit[1]))
    return State(
        id=key,
        name=name,
        category=Category[category.upper()],
        waiting=Waiting(waiting),
        final=key == "closed",
        limit=allows,
    )


def _transitions():
    owners = {key: owner for key, _, owner, *_ in _STATES}
    for place, (source, target, name) in enumerate(_TRANSITIONS):
        auto = "auto" in name or "No reply" in name
        owner = owners[source]
        yield Transition(
            id=f"t{place:02}",
            name=name,
            source=source,
            target=target,
            order=place,
            trigger=Timer(after=Duration(amount=3, unit=_D)) if auto else Transition.model_fields["trigger"].default,
            owners=(Requester(),) if owner == "requester" else (Teams(ids=(owner,)),),
        )
