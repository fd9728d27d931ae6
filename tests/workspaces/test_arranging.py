"""Many transitions are arranged by another program, while this one goes on."""

from __future__ import annotations

from multiprocessing import active_children

import pytest
from PySide6.QtWidgets import QWidget

from designer.canvas.selection import Selection
from designer.catalogue import Catalogue
from designer.document import Document
from designer.workspaces.apart import FEW, Apart
from designer.workspaces.arranging import Arranging
from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.sheet import Direction
from runtime.model.blueprint import Blueprint
from runtime.model.owners import Teams
from tests.designer.conftest import *  # noqa: F403
from tests.makers import blueprint, state, transition


def knotted(states: int) -> Blueprint:
    """A state leads to the next seven."""
    keys = [f"s{number}" for number in range(states)]
    links = [
        transition(f"t{one}x{step}", keys[one], keys[(one + step) % states])
        for one in range(states)
        for step in range(1, 8)
    ]
    return blueprint(*(state(key) for key in keys), *links, start=keys[0])


@pytest.fixture(scope="module")
def apart():
    """One for all tests: a program takes a moment to begin."""
    apart = Apart()
    yield apart
    apart.end()
    assert not [each for each in active_children() if each.name == "arranging"]


@pytest.fixture
def arranging(qapp, apart):
    document = Document(knotted(10))
    window = QWidget()
    arranging = Arranging(document, Selection(document), Catalogue(document), apart, window)
    yield arranging
    arranging._errands.close(wait=True)
    window.deleteLater()


def test_it_is_arranged_over_there_as_it_would_be_here_and_in_one_step(qtbot, arranging, apart):
    document, before = arranging._document, arranging._document.blueprint
    assert len(before.transitions) > FEW
    with qtbot.waitSignal(arranging.arranged, timeout=20_000):
        arranging.arrange()
        arranging.arrange()  # it goes on
        assert document.blueprint == before, "the window did not wait for it"
    assert document.blueprint == arrange(before)
    assert document.changes == 1
    assert apart._other.is_alive(), "it is warm for the next one"
    document.undo()
    assert document.blueprint == before


def test_what_is_edited_meanwhile_stays(qtbot, arranging):
    document, said = arranging._document, []
    arranging.said.connect(said.append)
    arranging.arrange()
    renamed = document.blueprint.having(name="Meanwhile")
    document.apply("Rename", renamed)
    qtbot.waitUntil(lambda: "changed meanwhile" in said[-1])
    qtbot.waitUntil(lambda: not arranging._errands.under_way)
    assert document.blueprint == renamed
    with qtbot.waitSignal(arranging.arranged, timeout=20_000):
        arranging.arrange()
    assert document.blueprint == arrange(renamed)


def test_a_program_that_was_ended_is_told_of_and_the_next_is_begun(qtbot, arranging, apart):
    said = []
    arranging.said.connect(said.append)
    arranging.arrange()
    qtbot.waitUntil(lambda: apart._other is not None and apart._other.is_alive())
    apart._other.kill()  # by the system, say, for want of memory
    qtbot.waitUntil(lambda: "was ended" in said[-1])
    with qtbot.waitSignal(arranging.arranged, timeout=20_000):
        arranging.arrange()


def test_where_no_program_can_be_begun_it_is_arranged_here(monkeypatch):
    alone, drawn = Apart(), knotted(9)

    def refuse() -> None:
        raise PermissionError("no programs here")

    monkeypatch.setattr(alone, "_begin", refuse)
    assert alone.arrange(drawn) == arrange(drawn)


def test_few_need_no_other_program():
    alone, drawn = Apart(), knotted(8)
    assert alone.arrange(drawn) == arrange(drawn)
    assert alone._other is None


@pytest.mark.parametrize("states", [4, 10])
def test_it_reads_to_the_right_where_that_is_chosen(qtbot, arranging, apart, states):
    document, before = arranging._document, knotted(states)
    document.replace(before)
    with qtbot.waitSignal(arranging.arranged, timeout=20_000):
        arranging.across.trigger()
    assert document.blueprint == arrange(before, direction=Direction.RIGHT)
    assert document.undo_text


def test_lanes_by_owner_are_one_step(qapp, apart):
    drawn = blueprint(
        state("new"),
        state("shop"),
        state("done", final=True),
        transition("go", "new", "shop", owners=(Teams(ids=("first",)),)),
        transition("end", "shop", "done", owners=(Teams(ids=("second", "first")),)),
    )
    window = QWidget()
    document = Document(drawn)
    arranging = Arranging(document, Selection(document), Catalogue(document), apart, window)
    arranging.in_lanes.trigger()
    frames = {frame.name: set(frame.states) for frame in document.blueprint.drawing.frames}
    assert frames == {"first": {"new"}, "second": {"shop", "done"}}
    assert document.changes == 1
    document.undo()
    assert document.blueprint == drawn
    arranging.end()
    window.deleteLater()
