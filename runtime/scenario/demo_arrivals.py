"""When which tickets arrive in the demonstration, and who sends them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from runtime.model.people import Person
from runtime.model.ticket import Priority
from runtime.model.values import HOUR, Moment
from runtime.model.wall_clock import wall_time, zone_named
from runtime.scenario import demo_setup
from runtime.scenario.demo_stories import STORIES, Story
from runtime.scenario.demo_topics import Topic

_BY_HOUR = (1, 1, 1, 1, 1, 2, 4, 8, 20, 30, 32, 28, 18, 22, 30, 28, 24, 18, 12, 9, 7, 5, 3, 2)
_WEEKEND = 0.25
_PRIORITIES = ((Priority.LOW, 0.15), (Priority.NORMAL, 0.61), (Priority.HIGH, 0.18), (Priority.URGENT, 0.06))


@dataclass(frozen=True, slots=True)
class Arrival:
    """A ticket that comes in."""

    at: Moment
    story: Story
    requester: Person
    topic: Topic
    priority: int


def arrivals(dice: Random, number: int, since: Moment, until: Moment) -> list[Arrival]:
    """So many tickets in order of time: most on weekdays, in the late morning and the early afternoon."""
    customers = demo_setup.customers()
    moments = sorted(_moment(dice, since, until) for _ in range(number))
    return [_arrival(dice, at, customers) for at in moments]


def _moment(dice: Random, since: Moment, until: Moment) -> Moment:
    """Drawn by rejection from the profile of a week."""
    zone = zone_named(demo_setup.ZONE)
    while True:
        at = dice.randrange(since, until - HOUR)
        local = wall_time(zone, at)
        weight = _BY_HOUR[local.hour] * (_WEEKEND if local.weekday() > 4 else 1)  # noqa: PLR2004  Saturday, Sunday
        if dice.random() * max(_BY_HOUR) < weight:
            return at


def _arrival(dice: Random, at: Moment, customers: Sequence[Person]) -> Arrival:
    story = dice.choices(STORIES, [story.share for story in STORIES])[0]
    priority = dice.choices([one for one, _ in _PRIORITIES], [weight for _, weight in _PRIORITIES])[0]
    return Arrival(at, story, dice.choice(customers), dice.choice(story.topics), int(priority))
