from __future__ import annotations

import pytest

from runtime.exchange.atomic_file import replacing


def test_a_place_that_cannot_be_written_is_told_by_the_name_that_was_asked_for(tmp_path):
    wanted = tmp_path / "nowhere" / "out.svg"
    with pytest.raises(FileNotFoundError) as told, replacing(wanted):
        pass
    assert told.value.filename == str(wanted)


def test_what_fails_half_way_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    (tmp_path / "out.json").write_text("old")
    with pytest.raises(TypeError), replacing(tmp_path / "out.json") as file:
        file.write("no bytes")
    assert (tmp_path / "out.json").read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["out.json"]


def test_the_new_file_takes_the_place_of_the_old_one(tmp_path):
    (tmp_path / "out.json").write_text("old")
    with replacing(tmp_path / "out.json") as file:
        file.write(b"new")
    assert (tmp_path / "out.json").read_text() == "new"
