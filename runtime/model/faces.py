"""What the card of a state shows, whoever draws it and in whatever language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from runtime.model.blueprint import Blueprint, Category, State
from runtime.model.owners import Owner

type Stripe = Literal["start", "open", "hold", "done"]


def stripe_of(blueprint: Blueprint, state: State) -> Stripe:
    """The stripe of a card: where tickets enter, rest until somebody else is done, or are done; open anywhere else."""
    if state.final or state.category >= Category.SOLVED:
        return "done"
    if blueprint.start == state.id:
        return "start"
    if state.outside or state.category in (Category.PENDING, Category.ON_HOLD):
        return "hold"
    return "open"


def whose_turn(blueprint: Blueprint, state: State) -> Iterator[Owner]:
    """The owners of the ways out that people take; those from every state say nothing of this one."""
    for each in blueprint.leaving(state.id):
        if each.source is not None and each.manual:
            yield from each.owners


def first_of(names: Sequence[str]) -> str:
    """The first name, and how many there are besides: “Nora +2”; nothing where there is none."""
    return f"{names[0]} +{len(names) - 1}" if len(names) > 1 else "".join(names)
