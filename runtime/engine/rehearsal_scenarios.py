"""Process tests (C-15): scenarios are rehearsed, and what was expected is compared with what came of it.

Pure, so hundreds run in a second. `scenario_of` is the way back: a walk of the rehearsal room becomes a scenario.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from runtime.engine import rehearse
from runtime.engine.rehearsal_course import Rehearsal
from runtime.model.blueprint import Blueprint
from runtime.model.events import LetterQueued
from runtime.model.fields import FieldValue
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.scenario import (
    AnyStep,
    Complete,
    DueAt,
    Expectation,
    FieldIs,
    LetterSent,
    Offered,
    Recorded,
    RefusedTo,
    Scenario,
    StateIs,
    StatusIs,
    Suite,
    instant,
    stamp,
)
from runtime.model.setup import Setup
from runtime.model.ticket import Clock
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that was not as expected. `place`: `given`, `when[2]`, `when[2].then[0]` or `then[1]`.

    `reasons` are those of a refusal, where one has to do with it. `expected` and `found` say to a terminal what there
    is for others as well: the `step` that went otherwise, or the expectation `wanted` and what was `got` instead of it.
    """

    place: str
    expected: str
    found: str
    reasons: tuple[Reason, ...] = ()
    step: AnyStep | None = None
    wanted: Expectation | None = None
    got: FieldValue = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one scenario: nothing failed, or each thing that did. After a step that fails none is tried."""

    id: str
    name: str
    failures: tuple[Failure, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether everything was as expected."""
        return not self.failures


def run_suite(
    suite: Suite, blueprint: Blueprint, setup: Setup, library: Sequence[Blueprint] = ()
) -> tuple[Result, ...]:
    """The result of every scenario, in their order; `library`: Blueprints tickets may go on into."""
    return tuple(run_scenario(scenario, suite, blueprint, setup, library) for scenario in suite.scenarios)


def run_scenario(
    scenario: Scenario, suite: Suite, blueprint: Blueprint, setup: Setup, library: Sequence[Blueprint] = ()
) -> Result:
    """The result of one scenario under what its suite assumes."""
    try:
        begun = rehearse.start(blueprint, setup, scenario.given, assume=suite.assume, library=library)
    except NotAllowed as refusal:
        failure = Failure("given", "the ticket is opened", "it is refused", refusal.reasons)
        return Result(scenario.id, scenario.name, (failure,))
    return Result(scenario.id, scenario.name, tuple(_failures(scenario, begun)))


def scenario_of(rehearsal: Rehearsal, key: str, name: str) -> Scenario:
    """The walk so far as a scenario, expecting at its end the state, status and due moments found, and every letter."""
    run, visit = rehearsal.snapshot.run, rehearsal.snapshot.visit
    then: list[Expectation] = [
        StateIs(state=rehearsal.state),
        StatusIs(status=rehearsal.snapshot.ticket.status),
        Complete(complete=rehearsal.complete),
        DueAt(limit="visit", at=_stamped(visit.limit if visit else None)),
        DueAt(limit="run", at=_stamped(run.limit if run else None)),
        *_letters(rehearsal),
    ]
    return Scenario(id=key, name=name, given=rehearsal.given, when=rehearsal.steps, then=tuple(then))


def _stamped(clock: Clock | None) -> str | None:
    return None if clock is None or clock.due is None else stamp(clock.due)


def _letters(rehearsal: Rehearsal) -> Iterator[LetterSent]:
    sent = rehearsal.happened(LetterQueued)
    for to, subject in dict.fromkeys((to, letter.subject) for letter in sent for to in letter.to):
        found = LetterSent(to=to, subject=subject)
        yield found.having(times=sum(_meant(found, letter, rehearsal) for letter in sent))


def _failures(scenario: Scenario, rehearsal: Rehearsal) -> Iterator[Failure]:
    for number, step in enumerate(scenario.when):
        place, since = f"when[{number}]", len(rehearsal.history)
        try:
            after = rehearse.perform(rehearsal, step)
        except NotAllowed as refusal:
            if not step.refused:
                yield Failure(place, f"{in_words(step)} is done", "it is refused", refusal.reasons, step)
                return
            yield from _wrong_refusal(place, step, refusal)
        else:
            if step.refused:
                wanted = f"{in_words(step)} is refused ({', '.join(step.refused)})"
                yield Failure(place, wanted, f"it is done, and the state is {_shown(after.state)}", step=step)
                return
            rehearsal = after
        yield from _unmet(step.then, rehearsal, f"{place}.then", since)
    yield from _unmet(scenario.then, rehearsal, "then", 0)


def _wrong_refusal(place: str, step: AnyStep, refusal: NotAllowed) -> Iterator[Failure]:
    codes = {reason.code for reason in refusal.reasons}
    missing = [code for code in step.refused if code not in codes]
    if missing:
        wanted = f"{in_words(step)} is refused with {', '.join(missing)}"
        yield Failure(place, wanted, f"it is refused with {', '.join(sorted(codes))}", refusal.reasons, step)


def _unmet(then: Iterable[Expectation], rehearsal: Rehearsal, place: str, since: int) -> Iterator[Failure]:
    for number, expected in enumerate(then):
        found = _COMPARE[type(expected)](expected, rehearsal, since)
        if found is not None:
            told, instead, reasons, got = found
            yield Failure(f"{place}[{number}]", told, instead, reasons, wanted=expected, got=got)


def in_words(step: AnyStep) -> str:
    """What a step is called in a report: “execute pay by ann”."""
    told = {name: getattr(step, name, None) for name in ("transition", "event", "person")}
    what = [step.kind.replace("_", " "), *(str(told[name]) for name in ("transition", "event") if told[name])]
    return " ".join(what) + (f" by {told['person']}" if told["person"] else "")


def _shown(value: object) -> str:
    return "none" if value in (None, "", ()) else str(value)


class _Other(NamedTuple):
    """It is otherwise than expected; perhaps with the reasons of a refusal, or with what there is as a value."""

    expected: str
    found: str
    reasons: tuple[Reason, ...] = ()
    got: FieldValue = None


def _state(expected: StateIs, rehearsal: Rehearsal, _since: int) -> _Other | None:
    return _same("the state", expected.state, rehearsal.state)


def _status(expected: StatusIs, rehearsal: Rehearsal, _since: int) -> _Other | None:
    return _same("the status", expected.status, rehearsal.snapshot.ticket.status)


def _field(expected: FieldIs, rehearsal: Rehearsal, _since: int) -> _Other | None:
    return _same(f"the field {expected.field}", expected.value, rehearsal.snapshot.ticket.value(expected.field))


def _complete(expected: Complete, rehearsal: Rehearsal, _since: int) -> _Other | None:
    said = {True: "complete", False: "not complete"}
    return _same("the run", said[expected.complete], said[rehearsal.complete])


def _same(what: str, expected: object, found: FieldValue) -> _Other | None:
    if expected == found and isinstance(expected, bool) == isinstance(found, bool):
        return None
    return _Other(f"{what} is {_shown(expected)}", f"it is {_shown(found)}", got=found)


def _due(expected: DueAt, rehearsal: Rehearsal, _since: int) -> _Other | None:
    run, visit, zone = rehearsal.snapshot.run, rehearsal.snapshot.visit, rehearsal.setup.settings.zone
    clock = (visit.limit if visit else None) if expected.limit == "visit" else (run.limit if run else None)
    found: Moment | None = clock.due if clock is not None else None
    wanted = None if expected.at is None else instant(expected.at, zone)
    if wanted == found:
        return None
    due = _stamped(clock)
    return _Other(f"the {expected.limit} is due {_shown(expected.at)}", f"it is due {_shown(due)}", got=due)


def _offered(expected: Offered, rehearsal: Rehearsal, _since: int) -> _Other | None:
    reasons = rehearse.why_not(rehearsal, expected.person, expected.transition)
    if not reasons:
        return None
    return _Other(f"{expected.transition} is offered to {expected.person}", "it is refused", reasons)


def _refused(expected: RefusedTo, rehearsal: Rehearsal, _since: int) -> _Other | None:
    reasons = rehearse.why_not(rehearsal, expected.person, expected.transition)
    codes = sorted({reason.code for reason in reasons})
    wanted = f"{expected.transition} is refused to {expected.person}"
    if not reasons:
        return _Other(wanted, "it is offered")
    if expected.code is None or expected.code in codes:
        return None
    return _Other(f"{wanted} with {expected.code}", f"it is refused with {', '.join(codes)}", reasons)


def _letter(expected: LetterSent, rehearsal: Rehearsal, since: int) -> _Other | None:
    sent = rehearsal.happened(LetterQueued, since)
    meant = sum(_meant(expected, letter, rehearsal) for letter in sent)
    if meant == expected.times or (expected.times is None and meant):
        return None
    told = (f" {name} “{value}”" for name, value in _told(expected) if value is not None)
    times = "" if expected.times is None else f" {expected.times} times"
    found = "; ".join(f"“{letter.subject}” to {', '.join(letter.to)}" for letter in sent) or "no letter"
    got = tuple(f"{letter.subject} → {', '.join(letter.to)}" for letter in sent)
    return _Other(f"a letter{''.join(told)} is sent{times}", f"sent: {found}", got=got)


def _told(expected: LetterSent) -> tuple[tuple[str, str | None], ...]:
    return ("to", expected.to), ("with the subject", expected.subject), ("that says", expected.says)


def _meant(expected: LetterSent, letter: LetterQueued, rehearsal: Rehearsal) -> bool:
    person = rehearsal.person(expected.to)
    addresses = {expected.to, person.email if person is not None else None}
    return (
        (expected.to is None or not addresses.isdisjoint(letter.to))
        and (expected.subject is None or expected.subject == letter.subject)
        and (expected.says is None or expected.says in letter.body)
    )


def _recorded(expected: Recorded, rehearsal: Rehearsal, since: int) -> _Other | None:
    kinds = [one.event.kind for one in rehearsal.history[since:]]
    found = kinds.count(expected.event)
    if found == expected.times or (expected.times is None and found):
        return None
    times = "" if expected.times is None else f" {expected.times} times"
    return _Other(
        f"{expected.event} is recorded{times}", f"recorded: {', '.join(kinds) or 'nothing'}", got=tuple(kinds)
    )


_COMPARE: dict[type[Any], Callable[[Any, Rehearsal, int], _Other | None]] = {
    StateIs: _state,
    StatusIs: _status,
    FieldIs: _field,
    Complete: _complete,
    DueAt: _due,
    Offered: _offered,
    RefusedTo: _refused,
    LetterSent: _letter,
    Recorded: _recorded,
}
