from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from runtime.exchange.blueprint_file import open_file


def test_a_file_can_be_read_again(design, tmp_path):
    design.exports.write(tmp_path / "out.json")
    assert open_file(tmp_path / "out.json") == design.document.blueprint
    assert "out.json" in design.status.text()


@pytest.mark.parametrize(("name", "head"), [("a.png", b"\x89PNG"), ("a.pdf", b"%PDF"), ("a", b"{")])
def test_the_end_of_the_name_says_what_is_written(design, tmp_path, name, head):
    design.exports.write(tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(head)


def test_a_place_that_cannot_be_written_is_told(qtbot, design, tmp_path):
    with qtbot.waitSignal(design.failed) as told:
        design.exports.write(tmp_path / "nowhere" / "out.json")
    assert "Choose another place" in told.args[0].sentence
    assert not (tmp_path / "nowhere").exists()


def test_the_menu_asks_where_to(qtbot, design, tmp_path):
    design.exports.menu.aboutToShow.emit()
    design.exports.menu.actions()[1].trigger()
    dialog = design.findChild(QFileDialog)
    assert dialog.defaultSuffix() == "png"
    dialog.fileSelected.emit(str(tmp_path / "asked.png"))
    dialog.reject()
    assert Path(tmp_path / "asked.png").exists()
