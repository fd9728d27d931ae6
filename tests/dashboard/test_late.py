"""The place of a page: it is made when it is first looked at, and then knows all it was told."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from designer.widgets.late import Late


def test_a_page_is_made_when_it_is_seen_and_knows_what_it_was_told_last(qtbot):
    place = Late(QLabel)
    qtbot.addWidget(place)
    place.tell(QLabel.setText, "first")
    place.tell(QLabel.setIndent, 7)
    place.tell(QLabel.setText, "last")
    assert place.made is None
    with qtbot.waitExposed(place):
        place.show()
    assert place.made is not None and (place.made.text(), place.made.indent()) == ("last", 7)
    place.tell(QLabel.setText, "now")
    assert place.page is place.made and place.page.text() == "now"
    qtbot.waitUntil(place.page.isVisible)


def test_who_asks_for_a_page_has_it_made(qtbot):
    place = Late(QLabel)
    qtbot.addWidget(place)
    place.tell(QLabel.setText, "asked for")
    assert place.page.text() == "asked for" and not place.page.isVisible()


def test_watch_makes_the_page_that_is_looked_at_and_no_other(qtbot, watch):
    assert [place for place in watch.tabs.places if place.made is not None] == [watch.tabs.overview]
    watch.tabs.setCurrentWidget(watch.tabs.limits)
    qtbot.waitUntil(lambda: watch.tabs.limits.made is not None and watch.limits.watched is watch.watched)
    assert watch.tabs.time.made is watch.tabs.replay.made is None
