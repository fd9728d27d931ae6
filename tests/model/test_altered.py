"""Altered values: what `dataclasses.replace` gives."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from runtime.model import altered as module
from runtime.model.altered import altered, maker, quick
from runtime.model.events import How, Moved
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Clock, Run, Ticket, Visit

TICKET = Ticket(id=1, version=3, subject="Printer", created_at=5, updated_at=6, department="it", tags=("a", "b"))
RUN = Run(id=2, version_id=7, started=5, limit=Clock(allowance=9, calendar=None), performers={"ask": ("ann",)})
VISIT = Visit(id=4, state="open", occurrence=1, entered=8)


@pytest.mark.parametrize(
    ("value", "changes"),
    [
        (TICKET, {"version": 4, "assignee": "ann", "tags": ()}),
        (RUN, {"limit": None, "ended": 11}),
        (VISIT, {}),
        (Snapshot(ticket=TICKET, run=RUN, visit=VISIT), {"visit": None}),
    ],
)
def test_it_is_what_replace_gives(value, changes) -> None:
    before = repr(value)
    assert altered(value, **changes) == replace(value, **changes)
    assert repr(value) == before


def test_what_a_class_does_not_have_cannot_change() -> None:
    with pytest.raises(AttributeError):
        altered(VISIT, colour="red")


@dataclass(frozen=True, slots=True)
class Checked:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError


@dataclass(frozen=True)
class Slotless:
    one: int
    two: int


@pytest.mark.parametrize("value", [Checked(1, 2), Slotless(1, 2)])
def test_values_it_would_spoil_are_refused(value) -> None:
    with pytest.raises(TypeError):
        altered(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slow:
    one: int
    two: str = "b"
    three: list[int] = field(default_factory=list)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Quick:
    one: int
    two: str = "b"
    three: list[int] = field(default_factory=list)


made_slow = maker(Slow)


@pytest.mark.parametrize("given", [{"one": 1}, {"one": 1, "two": ""}, {"one": 1, "three": [3]}])
def test_what_is_made_quickly_is_the_same(given) -> None:
    slow = Slow(**given)
    for make, kind in ((Quick, Quick), (made_slow, Slow)):
        made = make(**given)
        assert type(made) is kind
        assert repr(made) == repr(slow).replace("Slow", kind.__name__)
        assert made == kind(**given)
        assert make(one=1).three is not make(one=1).three


@pytest.mark.parametrize("given", [{}, {"two": "a"}, {"one": 1, "four": 4}])
def test_and_is_refused_for_the_same_arguments(given) -> None:
    for kind in (Quick, Slow, made_slow):
        with pytest.raises(TypeError):
            kind(**given)


@pytest.mark.parametrize(
    "value",
    [
        Quick(one=1),
        made_slow(one=1),
        altered(Quick(one=1), two="c"),
        altered(VISIT, claimed=9),
        altered(TICKET),
        TICKET,
    ],
)
def test_nobody_writes_to_a_value_that_is_made(value) -> None:
    for name in ("one", "state", "version"):
        if hasattr(value, name):
            with pytest.raises(FrozenInstanceError):
                setattr(value, name, 5)


def test_an_event_knows_its_kind() -> None:
    place = {"source": "a", "target": "b", "status": "open", "category": 1, "occurrence": 1}
    moved = Moved(transition=None, how=How.MANUAL, performer="ann", **place)
    assert (moved.kind, altered(moved, target="c").target, type(altered(moved, target="c"))) == ("moved", "c", Moved)


@pytest.mark.parametrize("kind", [Checked, Slotless])
def test_no_other_class_is_made_quickly(kind) -> None:
    for way in (quick, maker):
        with pytest.raises(TypeError):
            way(kind)


def test_an_attribute_may_be_called_as_what_makes_it() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Named:
        new: int
        kind: str = "a"
        thawed: tuple[int, ...] = field(default_factory=tuple)

    assert maker(Named)(new=1, thawed=(2,)) == Named(new=1, thawed=(2,))
    assert altered(Named(new=1), kind="b", new=2) == Named(new=2, kind="b")
    assert quick(Named)(new=3).kind == "a"


def test_ways_of_altering_are_kept_within_bounds(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    for names in ({"one": 2}, {"two": "c"}, {"three": []}, {"one": 2, "two": "c"}, {"two": "c", "one": 2}):
        assert altered(Slow(one=1), **names) == replace(Slow(one=1), **names)
        assert len(module._KNOWN) <= 3
