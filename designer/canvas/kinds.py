"""What kind of state a card is, as its stripe says, and how a state becomes another kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category, State, Waiting
from runtime.model.faces import Stripe

KINDS: tuple[Stripe, ...] = ("start", "open", "hold", "done")


def kind_names() -> Mapping[Stripe, str]:
    """The kinds as a menu offers them."""
    translate = QCoreApplication.translate
    return {
        "start": translate("Kinds", "&Start"),
        "open": translate("Kinds", "&Open"),
        "hold": translate("Kinds", "On &hold"),
        "done": translate("Kinds", "&Closed"),
    }


def become(drawn: Blueprint, state_ids: Iterable[str], kind: Stripe) -> Blueprint:
    """Make states this kind; of several, the first one is where tickets enter. What is of that kind stays as it is.

    Raises EditRefused as `edits.change_state` does.
    """
    keys = list(state_ids)
    for key in keys[:1] if kind == "start" else keys:
        state = drawn.states_by_id[key]
        drawn = edits.change_state(drawn, state.having(**_changes(state, kind)))
        if kind == "start":
            drawn = edits.set_start(drawn, key)
        elif drawn.start == key:
            drawn = edits.set_start(drawn, None)
    return drawn


def _changes(state: State, kind: Stripe) -> dict[str, Any]:
    """A status of the desk goes with its category: where that becomes another one, the state bears the usual one."""
    if kind == "done":
        closed = state.category >= Category.SOLVED
        return {"final": True} | ({} if closed else {"category": Category.CLOSED, "status": None})
    if kind == "hold":
        resting = state.category in (Category.PENDING, Category.ON_HOLD)
        return {"final": False} | ({} if resting else {"category": Category.ON_HOLD, "status": None})
    if state.category < Category.PENDING:
        return {"final": False, "waiting": Waiting.OURS}
    return {"final": False, "waiting": Waiting.OURS, "category": Category.OPEN, "status": None}
