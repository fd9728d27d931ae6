"""A Blueprint discovered from an event log: what was done, drawn so that it can be run, governed and changed.

One state per activity, one transition per pair of activities that followed each other directly. Without a share to
leave out, the Blueprint fits its own log entirely: every case can pass through it, event by event.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from math import sqrt

from runtime.exchange.event_log import EventLog
from runtime.exchange.log_counts import Counts, Pair, Performed, count
from runtime.exchange.log_drawing import drawn
from runtime.exchange.state_words import category_of, waiting_of
from runtime.exchange.suggestions import Cast, suggested_limit, suggested_owners
from runtime.model.blueprint import MAX_STATES, MAX_TRANSITIONS, Blueprint, Category, State, Transition
from runtime.model.drawing import Drawing
from runtime.model.forms import FieldItem
from runtime.model.limits import Limit
from runtime.model.refusals import MAX_NAME, free_name, fresh_id

_NAMED = 3
"""So many performers are named in a transition's description."""


class TooWide(Exception):
    """The log has more activities or pairs than a Blueprint may have; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to discover. Shares are from 0 (nothing is left out) to 1.

    `activity_share`: leave out activities that fewer than this share of the cases had.
    `min_share`: leave out pairs that are rarer than this among the visits of their two states (geometric mean).
    `ending_share`: final are only states in which this share ends, of all cases and of its visits (geometric mean).
    `cast`: the desk's ids of groups and resources; without it they are made from the names. `with_team`: transitions
    ask for the team, where the log has groups.
    """

    id: str = "discovered"
    name: str = "Discovered"
    department: str | None = None
    activity_share: float = 0.0
    min_share: float = 0.0
    ending_share: float = 0.0
    cast: Cast | None = None
    with_team: bool = True


def discover(log: EventLog, options: Options = Options()) -> Blueprint:
    """The Blueprint behind a log. Raises TooWide when it would exceed a Blueprint's bounds."""
    cast = options.cast or cast_of(log)
    counts = count(_without_rare(log, options.activity_share))
    pairs = _kept_pairs(counts, options.min_share)
    kept = {activity for pair in pairs for activity in pair} | {_first(counts)} | _finals(counts, options.ending_share)
    _refuse_too_wide(len(kept), len(pairs))
    ids = state_ids(kept)
    states = _states(counts, ids, options)
    return Blueprint(
        id=options.id,
        name=options.name,
        description=f"Discovered from {_count(len(log.cases), 'case')} with {_count(log.event_count, 'event')}"
        + (f" of {log.source}." if log.source else "."),
        department=options.department,
        start=ids[_first(counts)],
        states=states,
        transitions=_transitions(counts, pairs, ids, states, replace(options, cast=cast)),
        drawing=_drawing(counts, pairs, ids),
        tags=("discovered",),
    )


def _without_rare(log: EventLog, share: float) -> EventLog:
    """The log without the events of activities that fewer than this share of its cases had."""
    having = Counter(activity for case in log.cases for activity in {event.activity for event in case.events})
    rare = {activity for activity, cases in having.items() if cases < share * len(log.cases)}
    if not rare or len(rare) == len(having):
        return log
    shortened = (
        replace(case, events=tuple(event for event in case.events if event.activity not in rare)) for case in log.cases
    )
    return replace(log, cases=tuple(case for case in shortened if case.events))


def state_ids(activities: set[str]) -> dict[str, str]:
    """A state's id for each activity: readable, and the same for the same activities."""
    ids: dict[str, str] = {}
    for activity in sorted(activities):
        ids[activity] = fresh_id(activity, set(ids.values()))
    return ids


def cast_of(log: EventLog) -> Cast:
    """Ids for the groups and resources of a log, made from their names: the same for the same names."""
    groups, resources = performers_of(log)
    return Cast(_named(groups), _named(resources))


def performers_of(log: EventLog) -> tuple[list[str], list[str]]:
    """The groups and the resources a log names, sorted."""
    groups = {event.group for case in log.cases for event in case.events if event.group is not None}
    resources = {event.resource for case in log.cases for event in case.events if event.resource is not None}
    return sorted(groups), sorted(resources)


def _named(names: list[str]) -> dict[str, str]:
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        ids[name] = fresh_id(name, taken)
        taken.add(ids[name])
    return ids


def _first(counts: Counts) -> str:
    return min(counts.starts, key=lambda activity: (-counts.starts[activity], activity))


def _kept_pairs(counts: Counts, share: float) -> list[Pair]:
    """Pairs that matter at one of their ends, by frequency.

    A state's strongest way in is kept unless cases begin there more often, its strongest way out unless they end
    there more often: so no state is cut off, and noise does not lead into the start or out of the end.
    """
    ranked = sorted(counts.pairs, key=lambda pair: (-counts.pairs[pair], pair))
    kept = {pair for pair in ranked if _weight(counts, pair) >= share}
    joined = [pair for pair in reversed(ranked) if pair[0] != pair[1]]
    ways_out = {source: (source, target) for source, target in joined}
    ways_in = {target: (source, target) for source, target in joined}
    kept.update(pair for pair in ways_out.values() if counts.pairs[pair] > counts.ends[pair[0]])
    kept.update(pair for pair in ways_in.values() if counts.pairs[pair] > counts.starts[pair[1]])
    return [pair for pair in ranked if pair in kept]


def _weight(counts: Counts, pair: Pair) -> float:
    """How much the pair matters at its ends: its share of the geometric mean of their visits (Ochiai 1957).

    A rare branch counts for much because all that enters it comes this way; the same number of slips between two
    frequent states counts for little.
    """
    return counts.pairs[pair] / sqrt(counts.events[pair[0]] * counts.events[pair[1]])


def _finals(counts: Counts, share: float) -> frozenset[str]:
    commonest = min(counts.ends, key=lambda activity: (-counts.ends[activity], activity))
    return frozenset(
        activity
        for activity, ends in counts.ends.items()
        if activity == commonest or ends / sqrt(counts.cases * counts.events[activity]) >= share
    )


def _refuse_too_wide(states: int, transitions: int) -> None:
    for found, most, things in ((states, MAX_STATES, "states"), (transitions, MAX_TRANSITIONS, "transitions")):
        if found > most:
            raise TooWide(
                f"The log makes {found:,} {things}, and a Blueprint has {most:,} at most. "
                "Name another activity column, or leave out what is rare."
            )


def _states(counts: Counts, ids: dict[str, str], options: Options) -> tuple[State, ...]:
    finals = _finals(counts, options.ending_share)
    states: list[State] = []
    for activity in sorted(ids):
        name = free_name(activity[:MAX_NAME], [state.name for state in states])
        states.append(_state(counts, activity, ids[activity], name, final=activity in finals))
    return tuple(states)


def _state(counts: Counts, activity: str, key: str, name: str, *, final: bool) -> State:
    category = category_of(
        activity,
        ending=counts.ends[activity] / counts.events[activity],
        is_left=counts.leavings(activity) > 0,
        is_start=activity == _first(counts),
    )
    return State(
        id=key,
        name=name,
        category=category,
        status=key,
        waiting=waiting_of(activity),
        final=final,
        limit=None if final else _limit(counts, activity, category),
    )


def _limit(counts: Counts, activity: str, category: Category) -> Limit | None:
    if category is Category.ON_HOLD:  # its clock would stand still
        return None
    return suggested_limit(counts.stays.get(activity, ()))


def _transitions(
    counts: Counts, pairs: list[Pair], ids: dict[str, str], states: tuple[State, ...], options: Options
) -> tuple[Transition, ...]:
    form = (FieldItem(id="team", field="team"),) if options.with_team and _has_groups(counts) else ()
    cast = options.cast or Cast()
    by_id = {state.id: state for state in states}
    keys: set[str] = set()
    transitions = []
    for order, pair in enumerate(pairs):
        source, target = (by_id[ids[activity]] for activity in pair)
        key = fresh_id(f"{source.id} to {target.id}", keys)
        keys.add(key)
        performed = counts.performed[pair]
        transition = Transition(
            id=key,
            name=target.name,
            source=source.id,
            target=target.id,
            order=order,
            description=_told(counts, pair, performed),
            owners=suggested_owners(performed, cast),
            form=form,
        )
        transitions.append(transition)
    return tuple(transitions)


def _has_groups(counts: Counts) -> bool:
    return any(performed.groups for performed in counts.performed.values())


def _told(counts: Counts, pair: Pair, performed: Performed) -> str:
    often = f"{counts.pairs[pair]:,} of {counts.leavings(pair[0]):,} times"
    names = performed.groups + performed.people
    ranked = sorted(names, key=lambda name: (-names[name], name))
    if not ranked:
        return f"{often}."
    more = len(ranked) - _NAMED
    return f"{often}; by {', '.join(ranked[:_NAMED])}{f' and {more:,} more' if more > 0 else ''}."


def _drawing(counts: Counts, pairs: list[Pair], ids: dict[str, str]) -> Drawing:
    order = {key: counts.position(activity) for activity, key in ids.items()}
    order[ids[_first(counts)]] = -1.0
    return drawn(order, [(ids[source], ids[target]) for source, target in pairs])


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
