"""All checks together: at once, or again and again while somebody draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.checks import automation, chains, criteria, forms, graph, limits, references, rights, structure
from runtime.model.checks.finding import Finding
from runtime.model.checks.ground import Ends, Ground, ends_of
from runtime.model.setup import Setup
from runtime.model.switched import as_offered

type _Of = tuple[Finding, ...]


def check(
    blueprint: Blueprint,
    setup: Setup | None = None,
    others: Iterable[Blueprint] | None = None,
    called: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Every finding, in a fixed order: errors first, then by element.

    `setup` None: no desk is known, and only what needs none is checked. `others`: the Blueprints in force on the desk;
    None: not known, so what this one hands over to is not looked for. `called`: the names of all Blueprints, by id.
    """
    return Checker(setup, others, called).check(blueprint)


class Checker:
    """Checks one Blueprint as it is edited.

    What is found in one state or transition alone is kept as long as it, the states it joins and the desk stay the
    same values: an edit shares all it did not touch. What depends on the whole drawing is found anew each time.
    """

    def __init__(
        self,
        setup: Setup | None = None,
        others: Iterable[Blueprint] | None = None,
        called: Mapping[str, str] | None = None,
    ) -> None:
        self.setup, self._called = setup, called
        self.others = None if others is None else {other.id: other for other in others}
        self._ground = Ground(setup, None)
        self._states: dict[int, tuple[State, _Of]] = {}
        self._transitions: dict[int, tuple[Transition, Ends, _Of]] = {}

    def check(self, blueprint: Blueprint) -> tuple[Finding, ...]:
        """Every finding of the Blueprint as it is now, less what is switched off; see `check`."""
        blueprint = as_offered(blueprint)
        ground = Ground(self.setup, blueprint.department, blueprint.entry.ticket_types)
        if ground != self._ground:
            self._ground, self._states, self._transitions = ground, {}, {}
        self._states = {id(state): self._of_state(state) for state in blueprint.states}
        self._transitions = {
            id(transition): self._of_transition(transition, ends_of(transition, blueprint))
            for transition in blueprint.transitions
        }
        found = chain(
            self._of_whole(blueprint),
            chain.from_iterable(known[-1] for known in self._states.values()),
            chain.from_iterable(known[-1] for known in self._transitions.values()),
        )
        return tuple(sorted(found, key=lambda finding: finding.order))

    def _of_state(self, state: State) -> tuple[State, _Of]:
        known = self._states.get(id(state))
        if known is not None:
            return known
        modules = (references, forms, limits)
        return state, tuple(finding for module in modules for finding in module.of_state(state, self._ground))

    def _of_transition(self, transition: Transition, ends: Ends) -> tuple[Transition, Ends, _Of]:
        known = self._transitions.get(id(transition))
        if known is not None and known[1].source is ends.source and known[1].target is ends.target:
            return known
        ground = self._ground
        found = chain(
            references.of_transition(transition, ground),
            forms.of_transition(transition, ground),
            criteria.of_transition(transition, ends, ground),
            rights.of_transition(transition, ends, ground),
            limits.of_transition(transition, ends, ground),
        )
        return transition, ends, tuple(found)

    def _of_whole(self, blueprint: Blueprint) -> Iterator[Finding]:
        ground, ways = self._ground, graph.ways_of(blueprint)
        yield from structure.of_blueprint(blueprint)
        yield from graph.of_blueprint(blueprint, ways)
        yield from references.of_blueprint(blueprint, ground)
        yield from references.within(blueprint)
        yield from criteria.of_blueprint(blueprint, ground)
        yield from forms.of_blueprint(blueprint, ground)
        yield from rights.of_blueprint(blueprint, ground)
        yield from limits.of_run(blueprint, ground)
        yield from limits.of_blueprint(blueprint, ways, ground)
        yield from automation.of_blueprint(blueprint, ground)
        yield from chains.of_blueprint(blueprint, self.others, self._called)
