"""What the desk does not have is on the disk of this computer, also after kill -9, and no window takes it from another."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from designer.workspaces.unsaved import Unsaved, UnsavedDrawings
from runtime.model import edits
from runtime.model.blueprint import Blueprint
from tests.desk.refund import REFUND

ROOT = Path(__file__).resolve().parents[2]
CHILD = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from designer.workspaces.unsaved import Unsaved, UnsavedDrawings
drawings = UnsavedDrawings(Path(sys.argv[2]))
drawings.keep(Unsaved.model_validate_json(sys.stdin.read()))
print("kept", flush=True)
import time
time.sleep(600)
"""


def unsaved(name="Drawn", at=1, key=REFUND.id):
    drawn = edits.rename_blueprint(REFUND, name).having(id=key)
    return Unsaved(drawn=drawn, base=REFUND.having(id=key), revision=3, kept_at=at)


@pytest.fixture
def window(tmp_path):
    """Opens a window's drawings; all are closed in the end."""
    opened = []

    def open_one():
        opened.append(UnsavedDrawings(tmp_path / "unsaved"))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()


def test_what_was_kept_is_there_whole_for_the_next_window(window):
    first = window()
    first.keep(unsaved("Once"))
    first.keep(unsaved("Twice", at=2))
    first.close()
    assert list(window().take_over().values()) == [unsaved("Twice", at=2)]


def test_a_window_that_is_open_is_left_alone(window):
    first, second = window(), window()
    first.keep(unsaved())
    assert second.take_over() == {}
    first.keep(unsaved("Still mine", at=2))
    assert first.holds(REFUND.id)


def test_after_kill_minus_nine_it_is_offered(tmp_path, window):
    folder = tmp_path / "unsaved"
    command = [sys.executable, "-c", CHILD, str(ROOT), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        child.stdin.write(unsaved("Before the crash").model_dump_json().encode())
        child.stdin.close()
        told = child.stdout.readline()
        found = window().take_over()
        child.kill()
    assert (told, found) == (b"kept\n", {}), "while it lives, it keeps its own"
    heir = window()
    assert [each.drawn.name for each in heir.take_over().values()] == ["Before the crash"]
    assert window().take_over() == {}, "it has one owner again"


def test_what_is_drawn_on_the_same_blueprint_does_not_write_over_what_was_left_behind(window):
    first = window()
    first.keep(unsaved("Left behind"))
    first.close()
    second = window()
    (name,) = second.take_over()
    second.keep(unsaved("Drawn since", at=2))
    second.forget(REFUND.id)
    second.close()
    third = window()
    assert [each.drawn.name for each in third.take_over().values()] == ["Left behind"]
    third.throw_away(name)
    third.close()
    assert window().take_over() == {}


def test_what_is_taken_up_is_one_with_what_is_drawn_on_it(window):
    first = window()
    first.keep(unsaved("Left behind"))
    first.close()
    second = window()
    (name,) = second.take_over()
    second.adopt(name, REFUND.id)
    second.keep(unsaved("Drawn on", at=2))
    second.close()
    third = window()
    (name,) = third.take_over()
    third.adopt(name, REFUND.id)
    third.forget(REFUND.id)
    third.close()
    assert window().take_over() == {}


def test_each_blueprint_has_its_own(window):
    first = window()
    first.keep(unsaved("One", at=2, key="one"))
    first.keep(unsaved("Two", at=1, key="two"))
    first.keep(unsaved("Three", at=3, key="three"))
    first.forget("one")
    first.close()
    assert [each.drawn.name for each in window().take_over().values()] == ["Two", "Three"]


def test_nobody_else_may_read_it(tmp_path, window):
    window().keep(unsaved())
    (folder,) = (tmp_path / "unsaved").iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_window_that_keeps_nothing_leaves_nothing(tmp_path, window):
    first = window()
    first.keep(unsaved())
    first.forget(REFUND.id)
    first.close()
    assert list((tmp_path / "unsaved").iterdir()) == []


def test_a_file_that_somebody_damaged_is_kept_and_holds_nothing_up(tmp_path, window, caplog):
    first = window()
    first.keep(unsaved("Whole", key="whole"))
    first.keep(unsaved("Damaged", key="damaged"))
    name = first._names["damaged"]
    (first._mine / name).write_text("{")
    first.close()
    second = window()
    assert [each.drawn.name for each in second.take_over().values()] == ["Whole"]
    assert "cannot be read" in caplog.text
    assert (second._mine / name).read_text() == "{"


def test_a_blueprint_comes_back_as_it_was(window):
    first, drawn = window(), Blueprint(id="empty", name="Nothing yet")
    first.keep(Unsaved(drawn=drawn, base=drawn, revision=0, kept_at=1))
    first.close()
    assert next(iter(window().take_over().values())).drawn == drawn
