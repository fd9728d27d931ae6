"""In whose lane each state stands: the team or person whose turn it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer.canvas.captions import Names, owner_caption, state_owner
from runtime.model.blueprint import Blueprint, State
from runtime.model.faces import whose_turn
from runtime.model.owners import Owner, People, Teams


def lane_names(blueprint: Blueprint, names: Names) -> dict[str, str]:
    """The name of every state's lane. Where nobody is named it is that of where tickets come from.

    Of several owners the first counts, as a card can stand in one lane only.
    """
    lanes = {state.id: _own(blueprint, state, names) for state in blueprint.states}
    everybody = QCoreApplication.translate("Captions", "Department")
    for _ in blueprint.states:  # at most so many states follow one another without an owner
        for state in blueprint.states:
            if not lanes[state.id] and state.final:
                lanes[state.id] = _before(blueprint, state, lanes)
    return {key: lane or everybody for key, lane in lanes.items()}


def _own(blueprint: Blueprint, state: State, names: Names) -> str:
    first = next(whose_turn(blueprint, state), None)
    return _alone(first, names) if first is not None else state_owner(blueprint, state, names)


def _alone(owner: Owner, names: Names) -> str:
    if isinstance(owner, People | Teams) and owner.ids:
        return names.get(owner.ids[0], owner.ids[0])
    return owner_caption(owner, names)


def _before(blueprint: Blueprint, state: State, lanes: dict[str, str]) -> str:
    sources = (each.source for each in blueprint.transitions if each.target == state.id and each.source is not None)
    return next((lanes[source] for source in sources if lanes.get(source)), "")
