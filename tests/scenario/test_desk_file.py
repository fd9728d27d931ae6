"""A desk filled beside its place: whole or not at all, and called after its own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from runtime.desk.door import open_desk
from runtime.messages.system import Hello
from runtime.scenario.desk_file import filled_beside


def _fill(part: Path) -> None:
    open_desk(str(part), create=True).close()


def test_a_desk_filled_beside_its_place_is_called_after_the_place(tmp_path: Path) -> None:
    place = tmp_path / "demo.desk"
    with filled_beside(place, ".window.part") as part:
        _fill(part)
    desk = open_desk(str(place))
    assert desk.ask(Hello()).name == "demo"
    desk.close()
    assert [each.name for each in tmp_path.iterdir() if "part" in each.name] == []


def test_what_a_killed_program_left_is_no_hindrance(tmp_path: Path) -> None:
    place = tmp_path / "demo.desk"
    left = tmp_path / ".demo.desk.part"
    left.mkdir()
    (left / "demo.desk").write_text("half a desk")
    with filled_beside(place, ".part") as part:
        _fill(part)
    assert place.exists()
    assert not left.exists()


def test_nothing_stands_in_the_place_when_it_was_stopped(tmp_path: Path) -> None:
    place = tmp_path / "demo.desk"

    def stopped() -> None:
        with filled_beside(place, ".part") as part:
            _fill(part)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert list(tmp_path.iterdir()) == []
