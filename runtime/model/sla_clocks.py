"""What a ticket remembers of its SLA policy: by what it counts, and each clock as it stands.

A clock is a function of the ticket's *course* and of the policy's target: whatever changes, it is counted again from
the same facts, and comes out the same whether it was followed all along or begun late.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from runtime.model.altered import altered
from runtime.model.blueprint import Category
from runtime.model.ticket import Clock
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The facts of a ticket that SLA clocks count by.

    `stays`: since when its status was of which category, from its opening on. `asked`: the oldest customer's message
    after a reply that is unanswered, and how many such rounds began (`asks`). `told`: since when an update is awaited,
    and how many such rounds began (`tellings`).
    """

    stays: tuple[tuple[Moment, int], ...]
    first_reply: Moment | None = None
    asked: Moment | None = None
    asks: int = 0
    told: Moment | None = None
    tellings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaClock:
    """One metric of a ticket under one version of a policy. `round` counts from 1.

    `clock.since` is None while it stands still; a `broken` clock goes on. `ended`: when it was met, or `dropped`
    because nothing asks for it any more. `fired`: how many of its levels lie behind.
    """

    metric: str
    round: int
    policy: str
    version: int
    priority: int
    started: Moment
    clock: Clock
    fired: int = 0
    broken: Moment | None = None
    ended: Moment | None = None
    dropped: bool = False

    @property
    def due(self) -> Moment | None:
        """When it breaks, or broke, as things stand; None while it stands still and once it has ended."""
        return self.clock.due if self.ended is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sla:
    """A ticket's policy (None: none applies), the latest clock of each metric, and its course."""

    policy: str | None
    version: int
    course: Course
    held: str | None = None
    """The policy that was asked for by name; None: the rules choose."""
    clocks: Mapping[str, SlaClock] = field(default_factory=dict)

    @property
    def due(self) -> Moment | None:
        """The earliest due moment of its clocks."""
        return min((clock.due for clock in self.clocks.values() if clock.due is not None), default=None)


def opened(at: Moment, category: int) -> Course:
    """The course of a ticket that was just opened."""
    return Course(stays=((at, int(category)),))


def replied(course: Course, at: Moment) -> Course:
    """After a public reply of an agent. On a solved ticket nobody awaits the next update."""
    first = at if course.first_reply is None else course.first_reply
    course = altered(course, first_reply=first, asked=None)
    return course if course.stays[-1][1] >= Category.SOLVED else _awaiting_update(course, at)


def asked(course: Course, at: Moment) -> Course:
    """After a customer's message: it begins a round where a reply was given and none is awaited."""
    if course.first_reply is None or course.asked is not None:
        return course
    return altered(course, asked=at, asks=course.asks + 1)


def turned(course: Course, at: Moment, category: int) -> Course:
    """After the status came to be of this category. Solving ends every round; reopening awaits an update."""
    category = int(category)
    before = course.stays[-1][1]
    if category == before:
        return course
    kept = course.stays[:-1] if course.stays[-1][0] == at else course.stays
    course = altered(course, stays=(*kept, (at, category)))
    if category >= Category.SOLVED:
        return altered(course, asked=None, told=None)
    reopened = before >= Category.SOLVED and course.first_reply is not None
    return _awaiting_update(course, at) if reopened else course


def _awaiting_update(course: Course, at: Moment) -> Course:
    return altered(course, told=at, tellings=course.tellings + 1)
