"""Every page of Manage in a small window, and the dialogs of customers: nothing is cut off in either language."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea

from designer import desks
from designer.admin.codes_for_all import CodesDialog, Given
from designer.settings import Language
from runtime.messages.setup import PutPeople, PutSettings
from runtime.messages.system import Hello
from runtime.model.people import Person, Role
from runtime.model.retention import LetGo, RetentionRule
from runtime.model.setup import Settings
from tests.admin.managing import managing
from tests.looks.resting import lasting_misfits

SMALL = (1010, 640)
"""What a window of 1100 by 700 leaves for a workspace."""
SMALLEST = (884, 450)
"""What is left of a full-HD screen at twice the size."""
PAGES = (
    *("start", "people", "teams", "departments", "customers", "organisations", "organisation_fields", "roles"),
    *("fields", "layouts", "types", "statuses", "calendars", "sla", "templates", "limits"),
    *("functions", "settings", "health", "audit"),
)
RULES = (
    RetentionRule(what=LetGo.REQUESTER, months=36, written=True),
    RetentionRule(what=LetGo.FILES, months=18, except_tag="legal-hold"),
)
TWINS = tuple(
    Person(
        id=f"twin-{place}",
        name="Maximiliane Featherstonehaugh",
        email=f"maximiliane{dot}featherstonehaugh@a-rather-long-name.example",
        role=Role.CUSTOMER,
    )
    for place, dot in enumerate((".", "-"))
)


@pytest.fixture
def manage(qtbot, language: Language, place, open_courier, settings):
    """The workspace in a small window, in the language."""
    desk = desks.open_existing(str(place))
    desk.do(PutPeople(people=TWINS))
    desk.do(PutSettings(settings=Settings(retention=RULES)))
    with managing(qtbot, open_courier, desk.ask(Hello()), settings, SMALL) as workspace:
        yield workspace
    desk.close()


def _page(qtbot, manage, name):
    manage.go_to(name)
    qtbot.waitUntil(lambda: name in manage.pages and manage.pages[name].isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: manage.pages[name].setup is not None, timeout=10_000)
    return manage.pages[name]


def test_every_page_fits_at_twice_the_size(qtbot, manage) -> None:
    """Tabs may have to be scrolled to there: they have arrows, and keys."""
    manage.resize(*SMALLEST)
    found = {name: lasting_misfits(qtbot, _page(qtbot, manage, name)) for name in PAGES}
    scrolled = "has to be scrolled to"
    assert {name: faults for name, faults in found.items() if any(scrolled not in each for each in faults)} == {}


def test_limits_name_their_blueprints_at_twice_the_size(qtbot, manage) -> None:
    manage.resize(*SMALLEST)
    table = _page(qtbot, manage, "limits").table
    qtbot.waitUntil(lambda: table.rowCount() > 0, timeout=10_000)
    qtbot.waitUntil(lambda: table.columnWidth(0) >= 100, timeout=5_000)
    assert not table.horizontalScrollBar().isVisible()
    assert table.horizontalHeaderItem(3).text() in table.item(0, 0).toolTip()


def test_every_page_fits(qtbot, manage) -> None:
    assert set(manage._entries) == set(PAGES)
    found = {name: lasting_misfits(qtbot, _page(qtbot, manage, name)) for name in PAGES}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("dialog", ["add", "look_for_twins", "_ask_whom_to_unite", "_ask_anonymity"])
def test_the_dialogs_of_customers_fit(qtbot, manage, dialog: str) -> None:
    page = _page(qtbot, manage, "customers")
    qtbot.waitUntil(lambda: page._view is not None, timeout=10_000)
    getattr(page, dialog)()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
    shown = QApplication.activeModalWidget()
    listed = getattr(shown, "list", None)
    if dialog == "look_for_twins":
        qtbot.waitUntil(lambda: listed.count() > 0, timeout=10_000)
    assert lasting_misfits(qtbot, shown) == []
    shown.reject()


def test_the_table_of_people_fits_with_all_that_is_wrong_and_what_was_added(qtbot, manage):
    manage.resize(*SMALLEST)
    page = _page(qtbot, manage, "people")
    page.ask_table()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
    shown = QApplication.activeModalWidget()
    assert lasting_misfits(qtbot, shown) == []
    shown.text.setPlainText("Ada Byron\tada@new.example\tKing\tBench, Night\nBen\tnobody at home\nCid\tcid@new.example")
    assert lasting_misfits(qtbot, shown) == []
    shown.yes.click()
    qtbot.waitUntil(shown.outcome.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: shown.table.rowCount() == 2, timeout=10_000)
    assert lasting_misfits(qtbot, shown) == []
    shown.reject()


def test_codes_for_everybody_fit_with_what_was_refused(qtbot, manage) -> None:
    manage.resize(*SMALLEST)
    page = _page(qtbot, manage, "people")
    given = [Given(each, "x" * 32, 1_760_000_000_000) for each in TWINS]
    dialog = CodesDialog(given, [f"{TWINS[0].name}: nobody active here has the id “{TWINS[0].id}”."], page)
    dialog.open()
    assert lasting_misfits(qtbot, dialog) == []
    dialog.reject()


def test_no_form_is_wider_than_its_card_at_twice_the_size(qtbot, manage) -> None:
    """A card has no horizontal bar: what is wider than it is out of reach."""
    manage.resize(*SMALLEST)
    too_wide = {}
    for name in PAGES:
        page = _page(qtbot, manage, name)
        for card in page.findChildren(QScrollArea, "cardScroll"):
            if card.isVisible() and card.widget().minimumSizeHint().width() > card.viewport().width():
                too_wide[name] = (card.widget().minimumSizeHint().width(), card.viewport().width())
    assert too_wide == {}
