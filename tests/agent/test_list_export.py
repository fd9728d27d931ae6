"""A list as CSV: all of it, harmless to a spreadsheet, whole or not at all, for who may export."""

from __future__ import annotations

import csv

import pytest

from designer import desks
from designer.agent.lists import ViewList
from runtime.messages.tickets import CreateTicket
from runtime.messages.views import ListView


def _three_at_once(wanted, _most, after):
    return ListView(view_id=wanted.view.id, limit=3, after=after)


def look(qtbot, work):
    qtbot.waitUntil(lambda: work.places.summary("view:all_unsolved") is not None)
    work.places.choose("view:all_unsolved")
    qtbot.waitUntil(lambda: work.panel.model.line_count > 0)


def export(qtbot, work, path):
    with qtbot.waitSignal(work.panel.export.told) as told:
        work.panel.export.write(str(path))
    return told.args[0], list(csv.reader(path.read_text("utf-8-sig").splitlines()))


class TestOfWhoMay:
    @pytest.fixture
    def person(self):
        return "claire-moreau"

    @pytest.fixture
    def hers(self, place, person):
        desk = desks.open_existing(str(place), person)
        yield desk
        desk.close()

    def test_every_ticket_of_the_view_is_in_it_in_words(self, qtbot, work, hers, tmp_path):
        hers.do(CreateTicket(subject='=HYPERLINK("http://evil")', department="returns"))
        look(qtbot, work)
        assert work.panel.export.button.isVisible()
        told, (titles, *rows) = export(qtbot, work, tmp_path / "list.csv")
        columns = work.panel.model.list.columns
        assert titles == [work.names.column(column) for column in columns]
        page = hers.ask(ListView(view_id="all_unsolved", limit=500))
        assert [row[columns.index("id")] for row in rows] == [str(each.ticket.id) for each in page.rows]
        assert str(len(rows)) in told
        subjects = [row[columns.index("subject")] for row in rows]
        assert '\'=HYPERLINK("http://evil")' in subjects
        assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)

    def test_more_than_one_portion_is_asked_for(self, qtbot, work, hers, tmp_path, monkeypatch):
        monkeypatch.setattr(ViewList, "query", _three_at_once)
        look(qtbot, work)
        _told, (_titles, *rows) = export(qtbot, work, tmp_path / "list.csv")
        assert len(rows) == len(hers.ask(ListView(view_id="all_unsolved", limit=500)).rows)

    def test_where_nothing_can_be_written_nothing_is_and_it_is_said(self, qtbot, work, tmp_path):
        look(qtbot, work)
        with qtbot.waitSignal(work.panel.export.failed) as failed:
            work.panel.export.write(str(tmp_path / "nowhere" / "list.csv"))
        assert "cannot be written" in failed.args[0].sentence
        assert work.panel.export.button.isEnabled()


def test_agents_export_no_lists(work):
    assert not work.panel.export.button.isVisible()
