"""BPMN's gateways and events folded into transitions: each way from one resting part to the next is one.

Every sequence flow of the file is either on such a way (`Folded.carried`) or named in the report. What ran side by
side between two parallel gateways becomes a parallel group where each branch is one activity; else it is a choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from runtime.exchange.bpmn_graph import GATEWAYS, Flow, Graph, Part
from runtime.exchange.bpmn_timers import duration_of
from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.flow_sketch import Group, Move, Sketch, team
from runtime.model.blueprint import MAX_STATES, Category, Manual, Timer, Trigger

_AT_ONCE: Final = {"parallelGateway": "parallel", "inclusiveGateway": "inclusive", "complexGateway": "complex"}
_LONGEST_WAY = 200
_WAYS_OF_ONE = 60
_ALL_STEPS = 20_000
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Way:
    """The flows from one resting part to another, in order; `by`: the boundary event it begins with."""

    flows: tuple[Flow, ...]
    target: str
    by: Part | None = None


@dataclass(slots=True)
class _Block:
    """A parallel group that was found: its gateway rests, its branches are transitions."""

    split: Part
    source: str
    branches: list[Part]
    flows: list[Flow]
    target: str


@dataclass(slots=True)
class Folded:
    """A process as a sketch, and the ids of the sequence flows that its transitions and its start are made of."""

    sketch: Sketch
    carried: set[str] = field(default_factory=set)


def folded(graph: Graph, name: str, report: Report) -> Folded:
    """The sketch of a process. Raises BadFlow when it is wider than a Blueprint."""
    return _Folding(graph, name, report).folded()


class _Folding:
    def __init__(self, graph: Graph, name: str, report: Report) -> None:
        self._graph = graph
        self._report = report
        self._steps = 0
        self._folded = Folded(Sketch(name, notes=list(graph.texts)))
        self._blocks: dict[str, _Block] = {}

    def folded(self) -> Folded:
        self._find_blocks()
        starts = self._starts()
        sketch = self._folded.sketch
        resting = [part for part in self._graph.parts.values() if part.rests]
        if len(resting) > MAX_STATES:
            raise BadFlow("too_wide", name=sketch.name, found=str(len(resting)), most=str(MAX_STATES), what="states")
        for part in resting:
            self._state(part)
        for part in resting:
            self._leave(part)
        sketch.starts.extend(starts)
        self._tell_left_out()
        return self._folded

    # --- parallel groups

    def _find_blocks(self) -> None:
        for part in list(self._graph.parts.values()):
            if part.kind in _AT_ONCE and len(self._graph.out_of(part.id)) >= _TWO:
                block = self._block(part) if part.kind == "parallelGateway" else None
                if block is None:
                    self._report.add("choice", gateway=part.called, kind=_AT_ONCE[part.kind])
                else:
                    self._keep(block)

    def _block(self, split: Part) -> _Block | None:
        out = self._graph.out_of(split.id)
        branches = [self._graph.parts[flow.target] for flow in out]
        on = [flow for branch in branches for flow in self._graph.out_of(branch.id)]
        joins = {flow.target for flow in on}
        alone = all(self._stands_alone(branch) for branch in branches)
        if not alone or len(joins) != 1 or len({branch.id for branch in branches}) != len(branches):
            return None
        join = self._graph.parts[joins.pop()]
        if join.kind != "parallelGateway" or len(self._graph.coming[join.id]) != len(branches):
            return None
        ways = list(self._ways(join.id))
        if len(ways) != 1 or ways[0].target == split.id:
            return None
        target = ways[0].target
        source = split.element.get("groupSource")
        known = source in self._graph.parts and self._graph.parts[source].rests
        return _Block(split, source if known else split.id, branches, [*out, *on, *ways[0].flows], target)

    def _stands_alone(self, branch: Part) -> bool:
        graph = self._graph
        plain = branch.rests and not branch.ends and branch.id not in graph.boundaries
        return plain and len(graph.out_of(branch.id)) == 1 == len(graph.coming[branch.id])

    def _keep(self, block: _Block) -> None:
        names = [branch.called for branch in block.branches]
        block.split.rests = block.source == block.split.id
        block.split.name = block.split.name or " + ".join(names)
        for branch in block.branches:
            branch.rests = False
        self._blocks[block.split.id] = block
        if block.source == block.split.id:
            self._report.add("parallel_group", tasks=", ".join(names), group=block.split.name)

    # --- states and the ways between them

    def _starts(self) -> list[str]:
        """The first states; a start from which there is a choice rests itself."""
        found: list[str] = []
        for start in self._graph.starts:
            ways = list(self._ways(start.id)) if not start.rests else []
            targets = dict.fromkeys(way.target for way in ways)
            if len(targets) == 1:
                self._carry(flow for way in ways for flow in way.flows)
                found.extend(targets)
            elif targets or start.rests:
                start.rests = True
                start.name = start.name or "Start"
                found.append(start.id)
        return found

    def _state(self, part: Part) -> None:
        own = self._folded.sketch.state(part.id, part.name or ("End" if part.ends else part.id))
        own.instructions = "\n\n".join(each.text for each in part.element.all("documentation") if each.text)
        own.id = part.element.get("stateId") or None
        own.final = part.ends or part.element.get("final") == "true"
        known = Category.__members__.get(part.element.get("category").upper())
        own.category = known if known is not None else Category.SOLVED if own.final else Category.OPEN

    def _leave(self, part: Part) -> None:
        out = self._graph.out_of(part.id)
        if part.kind not in GATEWAYS and len(out) >= _TWO and not all(flow.condition for flow in out):
            self._report.add("choice", gateway=part.called, kind="several flows")
        block = self._blocks.get(part.id)
        if block is not None:
            self._branches(block)
            return
        for way in self._ways_out(part):
            self._carry(way.flows)
            self._folded.sketch.moves.append(self._move(part, way))
        for block in (each for each in self._blocks.values() if each.source == part.id):
            self._branches(block)

    def _branches(self, block: _Block) -> None:
        sketch, key = self._folded.sketch, block.split.id
        own = block.split.element.get("groupId") or None
        sketch.groups.append(Group(key, block.split.name, block.source, block.target, id=own))
        self._carry(block.flows)
        for branch in block.branches:
            own = branch.element.get("transitionId") or None
            owners = (team(branch.lane, self._report),) if branch.lane else ()
            sketch.moves.append(Move(block.source, block.target, branch.called, id=own, owners=owners, group=key))

    def _ways_out(self, part: Part) -> Iterator[_Way]:
        yield from self._ways(part.id, tell=part)
        for host in (part.id, *part.within):
            for event in self._graph.boundaries.get(host, ()):
                yield from self._ways(event.id, tell=part, by=event)

    def _ways(self, key: str, tell: Part | None = None, by: Part | None = None) -> Iterator[_Way]:
        """Every simple way from a part to resting ones; the search is bounded, and says when it stopped."""
        waiting: list[tuple[Flow, ...]] = [(flow,) for flow in reversed(self._graph.out_of(key))]
        found = 0
        while waiting:
            flows = waiting.pop()
            target = self._graph.parts[flows[-1].target]
            self._steps += 1
            if self._steps > _ALL_STEPS or found >= _WAYS_OF_ONE or len(flows) > _LONGEST_WAY:
                if tell is not None:
                    self._report.add("ways_cut", state=tell.called)
                return
            if target.rests:
                found += 1
                yield _Way(flows, target.id, by)
            elif target.id in self._blocks:
                self._carry(flows)  # the group's own source enters it
            else:
                been = {flow.source for flow in flows}
                out = self._graph.out_of(target.id)
                waiting.extend((*flows, flow) for flow in reversed(out) if target.id not in been)

    def _move(self, part: Part, way: _Way) -> Move:
        passed = [self._graph.parts[flow.target] for flow in way.flows[:-1]]
        events = [*([way.by] if way.by else []), *(each for each in passed if each.kind == "intermediateCatchEvent")]
        names = [flow.name for flow in way.flows if flow.name] or [each.name for each in events if each.name]
        name = " / ".join(dict.fromkeys(names))
        target = self._graph.parts[way.target]
        for flow in way.flows:
            if flow.condition:
                self._report.add("condition", element=name or target.called, what=flow.condition)
        if way.by is not None and way.by.element.get("cancelActivity") == "false":
            self._report.add("beside", element=way.by.called, state=part.called)
        key = next((flow.own for flow in way.flows if flow.own), None)
        return Move(
            part.id,
            way.target,
            name,
            id=key,
            owners=(team(part.lane, self._report),) if part.lane else (),
            trigger=self._trigger(part, events, name or target.called),
        )

    def _trigger(self, part: Part, events: list[Part], name: str) -> Trigger:
        timer = next((each for each in events if each.event == "timer"), None)
        if timer is None:
            return Manual()
        written, duration = duration_of(timer.element)
        if duration is None:
            self._report.add("timer_lost", element=timer.called, time=written or "—")
            return Manual()
        self._report.add("timer_exact", transition=name, time=written, state=part.called)
        return Timer(after=duration)

    def _carry(self, flows: Iterator[Flow] | tuple[Flow, ...] | list[Flow]) -> None:
        self._folded.carried.update(flow.id for flow in flows if flow.id)

    def _tell_left_out(self) -> None:
        parts = self._graph.parts
        for flow in self._graph.flows:
            if flow.id not in self._folded.carried:
                ends = {"source": parts[flow.source].called, "target": parts[flow.target].called}
                self._report.add("flow_left_out", flow=flow.id, **ends)
