"""How tickets of the demonstration live: who works on them how long, what they decide, how long others take.

Numbers are invented; their shape is that of real desks: many short jobs, some very long ones (log-normal), and two
teams with barely enough hands: the returns desk, where parcels wait to be inspected, and the second line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from runtime.model.fields import FieldValue
from runtime.model.forms import EMPTY, Filled
from runtime.scenario.demo_topics import DISPUTES, EXCHANGES, INCIDENTS, RETURNS, Topic
from runtime.scenario.demo_words import RESOLUTIONS, TO_COLLEAGUES, TO_CUSTOMERS

SUPERVISORS_POOL = "supervisors"
_OFTEN = 0.6


@dataclass(frozen=True, slots=True)
class Way:
    """One way on, chosen with its weight. `branch`: a second branch of a parallel group, done after this one."""

    weight: float
    transition: str
    branch: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A state that is worked on by a team: how many working minutes in the middle, how unevenly, and what comes of it.

    `not_by`: the transition whose performer leaves this to a colleague (four eyes).
    """

    team: str
    minutes: float
    ways: tuple[Way, ...]
    spread: float = 0.6
    not_by: str | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A state that waits for somebody outside: how likely they answer, after how many days, and what that does.

    `transition` None: the customer writes, and the Blueprint does the rest. `by`: the team that notices.
    """

    answers: float
    days: float
    transition: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One kind of ticket: its Blueprint and department, its share of all tickets, and what happens in each state."""

    blueprint: str
    department: str
    share: float
    type: str
    topics: tuple[Topic, ...]
    states: Mapping[str, Job | Silence]


STORIES = (
    Story(
        blueprint="incident",
        department="technical",
        share=0.42,
        type="incident",
        topics=INCIDENTS,
        states={
            "new": Job("first-line", 4, (Way(1, "take"),)),
            "first-line": Job("first-line", 26, (Way(0.5, "solve"), Way(0.27, "hand-over"), Way(0.23, "ask")), 0.8),
            "waiting-for-customer": Silence(0.8, 1.4),
            "second-line": Job("second-line", 195, (Way(0.92, "fix"), Way(0.08, "hand-back")), 0.8),
            "resolved": Silence(0.06, 3, "reopen", "first-line"),
        },
    ),
    Story(
        blueprint="returns",
        department="returns",
        share=0.28,
        type="request",
        topics=RETURNS,
        states={
            "received": Job("returns-desk", 9, (Way(0.9, "accept"), Way(0.1, "refuse"))),
            "awaiting-parcel": Silence(0.9, 3, "arrived", "returns-desk"),
            "inspection": Job("returns-desk", 165, (Way(0.94, "check-article", "check-invoice"), Way(0.06, "damaged"))),
            "refund": Job("refunds", 16, (Way(0.93, "pay"), Way(0.07, "back")), 0.8, "check-invoice"),
        },
    ),
    Story(
        blueprint="exchange",
        department="exchange",
        share=0.16,
        type="request",
        topics=EXCHANGES,
        states={
            "requested": Job("exchange-desk", 7, (Way(1, "look"),)),
            "stock-check": Job(
                "exchange-desk",
                14,
                (Way(0.62, "in-stock"), Way(0.12, "elsewhere"), Way(0.2, "order"), Way(0.06, "instead")),
            ),
            "waiting-for-supplier": Silence(1, 8, "came", "exchange-desk"),
            "shipping": Job("exchange-desk", 12, (Way(1, "ship"),)),
        },
    ),
    Story(
        blueprint="billing-dispute",
        department="billing",
        share=0.14,
        type="question",
        topics=DISPUTES,
        states={
            "received": Job("refunds", 6, (Way(1, "open"),)),
            "review": Job("refunds", 32, (Way(0.6, "wrong"), Way(0.4, "right")), 0.8),
            "correction": Job("refunds", 22, (Way(1, "correct"),)),
            "signature": Job(SUPERVISORS_POOL, 6, (Way(0.88, "sign"), Way(0.12, "redo")), 0.5, "correct"),
        },
    ),
)

_REASONS = ("too-large", "damaged", "not-as-described", "changed-my-mind")
_PRODUCTS = ("lamp", "chair", "desk", "router", "heater")


def order_number(dice: Random) -> FieldValue:
    """Such as A-204518."""
    return f"A-{dice.randrange(100_000, 999_999)}"


def filled(transition: str, dice: Random, tongues: Tongues) -> Filled:
    """The transition's form as an agent would fill it in."""
    form = _FORMS.get(transition)
    return form(Pen(transition, dice, tongues)) if form else EMPTY


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages a form is filled in: the customer's, and the desk's among colleagues."""

    customer: str
    desk: str


@dataclass(frozen=True, slots=True)
class Pen:
    """Fills in the form of one transition."""

    transition: str
    dice: Random
    tongues: Tongues

    def resolution(self) -> str:
        """How it was solved."""
        return self.dice.choice(RESOLUTIONS[self.transition]).told(self.tongues.desk)

    def answer(self) -> str:
        """What the customer is told."""
        return self.dice.choice(TO_CUSTOMERS[self.transition]).told(self.tongues.customer)

    def note(self) -> str:
        """What colleagues are told."""
        return self.dice.choice(TO_COLLEAGUES[self.transition]).told(self.tongues.desk)

    def often(self) -> bool:
        """More often than not."""
        return self.dice.random() < _OFTEN

    def amount(self) -> float:
        """Euros."""
        return round(self.dice.lognormvariate(4, 0.9), 2)


def _resolution(pen: Pen) -> Filled:
    return Filled(resolution=pen.resolution())


def _answered(pen: Pen) -> Filled:
    return Filled(resolution=pen.resolution(), comments={"answer": pen.answer()})


def _noted(item: str) -> Callable[[Pen], Filled]:
    return lambda pen: Filled(comments={item: pen.note()})


def _told(item: str) -> Callable[[Pen], Filled]:
    return lambda pen: Filled(comments={item: pen.answer()})


_FORMS: Mapping[str, Callable[[Pen], Filled]] = {
    "accept": lambda pen: Filled(fields={"order": order_number(pen.dice), "reason": pen.dice.choice(_REASONS)}),
    "refuse": _answered,
    "damaged": _answered,
    "right": _answered,
    "check-article": lambda pen: Filled(ticked=("complete", "unused", *(["photo"] if pen.often() else []))),
    "check-invoice": lambda pen: Filled(fields={"amount": pen.amount()}),
    "wrong": lambda pen: Filled(fields={"amount": pen.amount()}),
    "pay": _resolution,
    "back": _noted("why"),
    "hand-back": _noted("why"),
    "redo": _noted("why"),
    "reopen": _noted("why"),
    "correct": _noted("note"),
    "sign": _resolution,
    "look": lambda pen: Filled(fields={"order": order_number(pen.dice), "product": pen.dice.choice(_PRODUCTS)}),
    "order": _told("answer"),
    "instead": _resolution,
    "ship": lambda pen: Filled(resolution=pen.resolution(), ticked=("address", "slip")),
    "ask": _told("question"),
    "hand-over": lambda pen: Filled(
        fields={"serial": f"SN{pen.dice.randrange(10**7):07}"}, comments={"found": pen.note()}
    ),
    "solve": lambda pen: Filled(resolution=pen.resolution(), comments={"answer": pen.answer()} if pen.often() else {}),
    "fix": _resolution,
}
