"""Every page of Watch asks about the tickets the filters choose, whatever it asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.dashboard.period_chooser import Period
from runtime.messages.charts import GetCharts
from runtime.messages.escalations import ListEscalations
from runtime.messages.replay import GetReplay
from runtime.messages.reports import GetPauses, GetTransitionReport, GetWays
from runtime.messages.setup import PutOrganisations, PutTeams
from runtime.messages.sla import GetPolicyFigures
from runtime.messages.stuck import StuckTickets
from runtime.messages.system import GetFigures
from runtime.messages.workload import GetWorkload
from runtime.model.people import Organisation, Team
from runtime.model.values import DAY
from tests.dashboard.test_watch import turn
from tests.workspaces.conftest import NOW

FIGURES = (GetFigures, GetCharts, GetPauses, GetTransitionReport, GetWays, GetReplay)
OPEN_NOW = (StuckTickets, ListEscalations, GetWorkload)
"""What is asked of the tickets that are open now: a period says nothing of them."""


@pytest.fixture
def setup_of(place):
    """Teams and organisations to choose among."""
    desk = desks.open_existing(str(place))
    desk.do(PutTeams(teams=tuple(Team(id=key, name=key.title()) for key in ("anna", "bert"))))
    desk.do(PutOrganisations(organisations=(Organisation(id="acme", name="Acme"),)))
    desk.close()


@pytest.fixture
def asked(setup_of, watch, monkeypatch):
    """The questions that leave from now on, the latest of each kind."""
    found, courier = {}, watch.questions.courier
    digest = courier.digest

    def noting(query, *others):
        found[type(query)] = query
        return digest(query, *others)

    monkeypatch.setattr(courier, "digest", noting)
    return found


def test_each_filter_says_that_it_narrows_and_is_taken_back_by_one_click(qtbot, watch, asked):
    bar, titles = watch.filters, watch.title
    qtbot.waitUntil(lambda: bar.team.findData("anna") > 0, timeout=10_000)
    assert not any(each.isVisible() for each in (*bar.undo.values(), bar.clear))
    bar.team.setCurrentIndex(bar.team.findData("anna"))
    bar.priority.setCurrentIndex(3)
    qtbot.waitUntil(lambda: watch.watched.bounds == ("Anna", "High"), timeout=20_000)
    assert "only Anna, High" in titles.about.text() or "only Anna, High" in titles.name.toolTip()
    assert bar.team.font().bold() or bar.team.font().weight() > 500
    assert [box for box, undo in bar.undo.items() if undo.isVisible()] == [bar.team, bar.priority]
    qtbot.mouseClick(bar.undo[bar.team], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: watch.watched.bounds == ("High",), timeout=20_000)
    assert not bar.undo[bar.team].isVisible()
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: watch.watched.bounds == (), timeout=20_000)
    assert "only" not in titles.name.toolTip()


def test_all_that_is_chosen_is_asked_for_on_every_page(qtbot, watch, asked):
    bar = watch.filters
    qtbot.waitUntil(lambda: bar.organisation.findData("acme") > 0 and bar.team.findData("anna") > 0, timeout=10_000)
    bar.period.put(Period.EVERYTHING)
    department = bar.department.itemData(1)
    for box, value in ((bar.department, department), (bar.team, "anna"), (bar.priority, 3), (bar.organisation, "acme")):
        box.setCurrentIndex(box.findData(value))
    qtbot.waitUntil(lambda: watch.watched.question.organisations == ("acme",), timeout=20_000)
    for page in ("limits", "stuck", "transitions", "workload", "escalations", "overview"):
        turn(qtbot, watch, page)
    watch.tabs.setCurrentWidget(watch.tabs.replay)
    qtbot.waitUntil(lambda: set(asked) >= {*FIGURES, *OPEN_NOW, GetPolicyFigures}, timeout=20_000)
    want = {"departments": (department,), "teams": ("anna",), "priorities": (3,), "organisations": ("acme",)}
    for kind in (*FIGURES, *OPEN_NOW):
        about = getattr(asked[kind], "question", asked[kind])
        assert about.blueprint_id == watch.watched.figures.blueprint_id
        assert {name: getattr(about, name) for name in want} == want, kind
    promises = asked[GetPolicyFigures]
    one = (promises.department, promises.team, promises.priority, promises.organisation)
    assert one == (department, "anna", 3, "acme")


def test_a_period_is_asked_for_wherever_something_happened_in_one(qtbot, watch, asked):
    watch.filters.period.put(Period.DAYS_30)
    watch.filters.period.changed.emit()
    qtbot.waitUntil(lambda: watch.watched.question.since is not None, timeout=20_000)
    since = watch.watched.question.since
    assert since == NOW - 30 * DAY
    for page in ("limits", "transitions"):
        turn(qtbot, watch, page)
    qtbot.waitUntil(lambda: set(asked) >= {*FIGURES[:-1], GetPolicyFigures} - {GetWays}, timeout=20_000)
    assert asked[GetPolicyFigures].since == since
    assert asked[GetFigures].until == since  # the period before, asked for last
    for kind in (GetCharts, GetPauses, GetTransitionReport):
        assert asked[kind].question.since == since
