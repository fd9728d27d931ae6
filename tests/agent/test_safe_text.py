"""The viewer loads nothing from anywhere and shows every mail at once."""

from __future__ import annotations

import email
from email import policy
from typing import override

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox

from designer.agent.safe_text import SafeText
from tests.data import real
from tests.pace import reference_seconds

AT_ONCE_S = 0.3


class Counting(SafeText):
    def __init__(self):
        super().__init__()
        self.loaded = []

    @override
    def loadResource(self, kind, name):
        found = super().loadResource(kind, name)
        self.loaded.append((QUrl(name).toString(), not (isinstance(found, QImage) and found.isNull())))
        return found


@pytest.fixture
def viewer(qtbot):
    viewer = Counting()
    qtbot.addWidget(viewer)
    viewer.resize(600, 100)
    viewer.show()
    return viewer


def _show(viewer, body, pictures=None):
    viewer.show_body(body, pictures)
    QCoreApplication.processEvents()


def _png():
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_no_picture_but_those_that_came_along_is_loaded(viewer, tmp_path):
    (tmp_path / "x.png").write_bytes(_png())
    _show(
        viewer,
        f'<p>x<img src="file://{tmp_path}/x.png"><img src="{tmp_path}/x.png"><img src="http://127.0.0.1:9/x.png">'
        '<img src="cid:here"><img src="cid:gone"></p>',
        {"here": _png()},
    )
    assert {name for name, _ in viewer.loaded} <= {"cid:here", "cid:gone"}
    assert ("cid:here", True) in viewer.loaded
    assert ("cid:gone", True) not in viewer.loaded


def test_a_viewer_given_hostile_html_past_the_cleaner_loads_nothing(viewer, tmp_path):
    (tmp_path / "x.png").write_bytes(_png())
    viewer.setHtml(f'<img src="file://{tmp_path}/x.png"><link rel="stylesheet" href="file://{tmp_path}/x.png">')
    QCoreApplication.processEvents()
    assert viewer.loaded
    assert not any(got for _, got in viewer.loaded)


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>" * 20 + "x",
        "<div>" * 20_000 + "x",
        "<div>x</div>" * 20_000,
        "<table><tr><td colspan=2000000000>x</td></tr></table>",
        "<p>" + "word " * 45_000,
        "<p>" + "x" * 200_000,
        "x" * 3_000_000,
        "<b>x" * 3_000,
    ],
    ids=["tables", "nested", "blocks", "colspan", "paragraph", "word", "long", "bold"],
)
def test_nothing_freezes(viewer, body):
    assert reference_seconds(lambda: _show(viewer, body), within=1.0) < 1.0
    assert viewer.loaded == []


def test_a_link_shows_where_it_leads_before_it_is_opened(qtbot, viewer):
    opened = []
    viewer.opener = opened.append
    viewer.anchorClicked.emit(QUrl("https://example.com/real"))
    box = viewer.findChild(QMessageBox) or viewer.window().findChild(QMessageBox)
    assert box.informativeText() == "https://example.com/real"
    assert opened == []
    box.button(QMessageBox.StandardButton.Open).click()
    assert [url.toString() for url in opened] == ["https://example.com/real"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "//evil/share", "javascript:alert(1)"])
def test_other_links_are_not_even_offered(viewer, address):
    viewer.anchorClicked.emit(QUrl(address))
    assert viewer.window().findChild(QMessageBox) is None


@pytest.mark.data
def test_every_real_mail_is_shown_at_once_and_loads_nothing(viewer):
    shown = 0
    for path in sorted(real("emails").rglob("*")):
        if not path.is_file() or path.suffix in {".json", ".md"}:
            continue
        for body in _bodies(path.read_bytes()):
            taken = reference_seconds(lambda body=body: _show(viewer, body), within=AT_ONCE_S)
            assert taken < AT_ONCE_S, path.name
            shown += 1
    assert shown > 100
    assert all(name.startswith("cid:") for name, _ in viewer.loaded)
    assert not any(got for _, got in viewer.loaded)


def _bodies(raw):
    """As the standard library reads it; what is no mail is shown as it is."""
    message = email.message_from_bytes(raw, policy=policy.compat32)
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    found = [part.get_payload(decode=True) for part in parts] if message.keys() else [raw]
    return [body.decode("utf-8", "replace") for body in found if isinstance(body, bytes)]
