from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit

from designer.workspaces.exports import FORMATS
from designer.workspaces.losses import LeftBehind
from runtime.exchange.blueprint_file import open_file
from runtime.exchange.flow_files import read_flow


def test_a_file_can_be_read_again(design, tmp_path):
    design.exports.write(tmp_path / "out.json")
    assert open_file(tmp_path / "out.json") == design.document.blueprint
    assert "out.json" in design.status.text()


@pytest.mark.parametrize(
    ("name", "head"),
    [("a.png", b"\x89PNG"), ("a.pdf", b"%PDF"), ("a.svg", b"<svg"), ("a.SVG", b"<svg"), ("a.mmd", b"---\ntitle:")],
)
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
    _named(design, "PNG").trigger()
    dialog = design.findChild(QFileDialog)
    assert dialog.defaultSuffix() == "png"
    dialog.fileSelected.emit(str(tmp_path / "asked.png"))
    dialog.reject()
    assert Path(tmp_path / "asked.png").exists()


def _named(design, words):
    return next(action for action in design.exports.menu.actions() if words in action.text())


def test_the_menu_has_every_format(design):
    design.exports.menu.aboutToShow.emit()
    offered = " ".join(action.text() for action in design.exports.menu.actions())
    for known in ("JSON", "PNG", "SVG", "PDF", "BPMN 2.0", "Mermaid", "Print"):
        assert known in offered


def test_a_name_without_an_end_gets_that_of_the_format_chosen(design, tmp_path):
    design.exports.write(tmp_path / "drawn", "svg")
    assert (tmp_path / "drawn.svg").read_bytes().startswith(b"<svg")


def test_what_is_typed_in_the_dialog_decides(qtbot, design, tmp_path):
    design.exports.menu.aboutToShow.emit()
    _named(design, "JSON").trigger()
    dialog = design.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    field.clear()
    qtbot.keyClicks(field, "x.svg")
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "x.svg").exists)
    assert (tmp_path / "x.svg").read_bytes().startswith(b"<svg")


def test_an_unknown_end_is_refused_and_the_known_ones_are_named(qtbot, design, tmp_path):
    with qtbot.waitSignal(design.failed) as told:
        design.exports.write(tmp_path / "x.docx")
    assert all(f".{known}" in told.args[0].sentence for known in FORMATS)
    assert not list(tmp_path.glob("x*"))


def test_what_bpmn_has_no_word_for_is_told_before_it_is_written(qtbot, design, tmp_path):
    design.exports.write(tmp_path / "x.bpmn")
    dialog = design.findChild(LeftBehind)
    assert any("owners" in sentence for sentence in dialog.report.sentences)
    assert not (tmp_path / "x.bpmn").exists()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    drawn, read = design.document.blueprint, read_flow(tmp_path / "x.bpmn").blueprints[0]
    assert {state.name for state in read.states} == {state.name for state in drawn.states}
    assert "x.bpmn" in design.status.text()


def test_who_does_not_agree_leaves_no_file(qtbot, design, tmp_path):
    design.exports.write(tmp_path / "x.bpmn")
    qtbot.keyClick(design.findChild(LeftBehind), Qt.Key.Key_Escape)
    assert not (tmp_path / "x.bpmn").exists()
