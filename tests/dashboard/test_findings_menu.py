"""Named findings, with real clicks: what is shown is kept under a name, opened again, shared and deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.dashboard.drill import Drill, KeptDrill, PromiseDrill, Spans
from designer.dashboard.filter_bar import Choices
from designer.dashboard.findings_menu import FindingDialog, drafted, drill_of_finding
from runtime.messages.behind import Behind
from runtime.messages.findings import MOST_FINDINGS, ListFindings, NamedFinding, PutFinding
from runtime.messages.sla import Standing
from runtime.messages.system import GetFigures
from runtime.model.sla import Metric
from runtime.model.views import Audience
from tests.dashboard.test_watch import choose, turn

LEFT = Qt.MouseButton.LeftButton


def actions(watch) -> dict:
    watch.findings.menu.aboutToShow.emit()
    return {each.text(): each for each in watch.findings.menu.actions() if each.text()}


def keep(qtbot, watch, name: str, audience: int = 0) -> None:
    actions(watch)["Save what is shown…"].trigger()
    dialog = watch.findings.findChildren(FindingDialog)[-1]
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, name)
    dialog.audience.setCurrentIndex(audience)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: any(each.finding.title == name for each in watch.findings.known), timeout=10_000)


def test_what_is_shown_is_kept_and_opened_again(qtbot, watch, place):
    assert "Nothing kept yet" in next(iter(actions(watch)))
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "stuck")
    watch.filters.priority.setCurrentIndex(2)
    qtbot.waitUntil(lambda: watch._question is not None and watch._question.priorities == (2,), timeout=10_000)
    drill = Drill(Behind.VISITS, "Longest in New", state="New", least_s=60.0)
    watch._open_number(drill)
    qtbot.waitUntil(lambda: watch.tickets.list.count() > 0, timeout=10_000)
    listed = watch.tickets.list.count()
    keep(qtbot, watch, "Slow mornings")
    qtbot.mouseClick(watch.tickets.shut, LEFT)
    watch.filters.clear.click()
    other = next(each.name for each in watch.blueprints.summaries if each.version and each.name != "Incident")
    choose(qtbot, watch, other)
    turn(qtbot, watch, "flow")
    actions(watch)["Slow mornings"].trigger()
    qtbot.waitUntil(lambda: watch.watched is not None and watch.watched.figures.blueprint == "Incident", timeout=10_000)
    qtbot.waitUntil(lambda: watch.tickets.isVisible() and watch.tickets.list.count() == listed, timeout=10_000)
    assert watch.tabs.page_name == "stuck" and watch.filters.choices.priority == 2


def test_what_is_kept_while_figures_are_awaited_is_bounded_by_the_filters_as_they_are(qtbot, watch, place):
    choose(qtbot, watch, "Incident")
    watch.filters.priority.setCurrentIndex(2)
    qtbot.waitUntil(lambda: watch._question is not None and watch._question.priorities == (2,), timeout=10_000)
    watch._open_number(Drill(Behind.VISITS, "Longest in New", state="New", least_s=60.0))
    qtbot.waitUntil(watch.tickets.isVisible, timeout=10_000)
    watch.filters.priority.setCurrentIndex(3)
    assert watch._question.priorities == (2,), "the answer to the other filters is on its way"
    actions(watch)["Save what is shown…"].trigger()
    dialog = watch.findings.findChildren(FindingDialog)[-1]
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: bool(watch.findings.known), timeout=10_000)
    desk = desks.open_existing(str(place))
    kept = desk.ask(ListFindings())[0].finding
    desk.close()
    assert kept.bounds.priority == 3 and kept.opened.question.priorities == (3,)


def test_one_is_shared_shown_with_its_audience_and_deleted(qtbot, watch, place):
    choose(qtbot, watch, "Incident")
    everyone = 1 + len(watch._setup.teams)
    keep(qtbot, watch, "R&D waits", audience=everyone)
    desk = desks.open_existing(str(place))
    kept = desk.ask(ListFindings())[0].finding
    assert (kept.title, kept.audience, kept.opened, kept.page) == ("R&D waits", Audience.EVERYONE, None, "overview")
    shown = actions(watch)
    assert "R&&D waits · Everyone" in shown
    shown["R&&D waits · Everyone"].trigger()
    assert watch._summary.name == "Incident"
    shown["Delete"].menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: not watch.findings.known, timeout=10_000)
    assert desk.ask(ListFindings()) == ()
    desk.close()


def test_a_refusal_is_said_and_what_was_typed_stays(qtbot, watch, place):
    desk = desks.open_existing(str(place))
    for number in range(MOST_FINDINGS):
        desk.do(PutFinding(finding=NamedFinding(id=f"f{number}", title=f"Kept {number}", blueprint_id="incident")))
    desk.close()
    choose(qtbot, watch, "Incident")
    actions(watch)["Save what is shown…"].trigger()
    dialog = watch.findings.findChildren(FindingDialog)[-1]
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(dialog.trouble.isVisible, timeout=10_000)
    assert "findings already" in dialog.trouble.text() and dialog.name.text() == "Incident" and dialog.yes.isEnabled()
    dialog.reject()


def test_of_a_blueprint_that_is_gone_nothing_is_shown(qtbot, watch):
    choose(qtbot, watch, "Incident")
    before = watch.filters.choices
    watch.findings.chosen.emit(NamedFinding(id="x", title="Gone", blueprint_id="nowhere"))
    assert watch._summary.name == "Incident" and watch.filters.choices == before


@pytest.mark.parametrize(
    ("drill", "kept"),
    [
        (Drill(Behind.LATE_BY, "Late", least_s=60.0), True),
        (Drill(Behind.VISITS, "That week", within=(0, 1)), False),
        (PromiseDrill("Broken", Standing.BROKEN, Metric.RESOLUTION), False),
        (None, False),
    ],
)
def test_numbers_that_mean_the_same_next_week_are_kept(watch, drill, kept):
    summary = next(each for each in watch.blueprints.summaries if each.version)
    finding, about = drafted(summary, Choices(), "limits", drill, GetFigures(blueprint_id=summary.id))
    assert (finding.opened is not None) is kept and summary.name in about
    again = drill_of_finding(finding)
    if kept:
        assert isinstance(again, KeptDrill) and again.spans is Spans.OVER and again.title == drill.title
        asked = again.query(GetFigures(blueprint_id=summary.id, since=5, priorities=(3,)), 0)
        assert (asked.question.since, asked.question.priorities, asked.least_s) == (5, (3,), 60.0)
        assert drafted(summary, Choices(), "limits", again, GetFigures(blueprint_id="x"))[0].opened == finding.opened
