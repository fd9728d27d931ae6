from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.admin.customers import AddCustomersDialog
from runtime.messages.requesters import AddRequester, CustomersOf
from runtime.messages.setup import PutOrganisations, PutSettings
from runtime.messages.sla import PutSlaPolicies
from runtime.model.durations import Duration, Unit
from runtime.model.people import Organisation
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.admin.hands import dialog_of, keys_of, press, type_into, until_saved


@pytest.fixture
def organisations(page, other):
    other.do(PutOrganisations(organisations=(Organisation(id="kettles", name="AAA Kettles", domains=("k.example",)),)))
    shown = page("organisations")
    shown.choose("kettles")
    return shown


@pytest.fixture
def panel(manage, organisations, now, qtbot):
    organisations.show_setup(now())
    organisations.choose("kettles")
    found = organisations.form.customers
    qtbot.waitUntil(lambda: bool(found.count.text()), timeout=10_000)
    return found


def _one(now, key):
    return next(each for each in now().organisations if each.id == key)


def _members(other, key="kettles"):
    return [person.id for person in other.ask(CustomersOf(organisation=key)).people]


def test_domains_and_tags_come_in_one_text(qtbot, organisations, now):
    press(qtbot, organisations.add_button)
    type_into(qtbot, organisations.form.name, "Acme")
    type_into(qtbot, organisations.form.domains, "ACME.example, acme.test @acme.org ")
    type_into(qtbot, organisations.form.tags, "vip, north ")
    press(qtbot, organisations.save_button)
    until_saved(qtbot, organisations)
    found = _one(now, "acme")
    assert found.domains == ("acme.example", "acme.test", "acme.org")
    assert found.tags == ("vip", "north")


def test_an_organisation_names_its_own_sla_policy(qtbot, organisations, now, other):
    allows = dict.fromkeys(range(1, 5), Duration(amount=1, unit=Unit.DAYS))
    gold = SlaPolicy(id="gold", name="Gold", targets=(SlaTarget(metric=Metric.RESOLUTION, allows=allows),))
    other.do(PutSlaPolicies(policies=(gold, gold.having(id="old", name="Old", enabled=False))))
    organisations.show_setup(now())
    organisations.choose("kettles")
    box = organisations.form.policy
    assert box.itemText(0) == "The first that matches" and box.findData("old") < 0
    box.setCurrentIndex(box.findData("gold"))
    box.activated.emit(box.currentIndex())
    press(qtbot, organisations.save_button)
    until_saved(qtbot, organisations)
    assert _one(now, "kettles").sla_policy == "gold"


def test_what_is_no_domain_is_said_while_it_is_typed(qtbot, organisations):
    type_into(qtbot, organisations.form.domains, "acme")
    assert "“acme” is no domain" in organisations.problem.text()
    assert not organisations.save_button.isEnabled()
    qtbot.keyClicks(organisations.form.domains, ".example")
    assert organisations.save_button.isEnabled()


def test_a_domain_of_two_is_warned_of_with_the_name_it_counts_for(qtbot, organisations, now, other):
    other.do(PutOrganisations(organisations=(Organisation(id="able", name="AA Able", domains=("able.example",)),)))
    organisations.show_setup(now())
    organisations.choose("kettles")
    type_into(qtbot, organisations.form.domains, "k.example ABLE.example")
    assert "AA Able" in organisations.form.claims.text()
    assert organisations.form.claims.isVisible()
    press(qtbot, organisations.save_button)
    until_saved(qtbot, organisations)
    assert "it counts for AA Able only" in organisations.told.text()


def test_a_customer_is_found_and_added(qtbot, organisations, panel, other, now):
    other.do(PutOrganisations(organisations=(Organisation(id="pots", name="Pots", domains=("pots.example",)),)))
    organisations.show_setup(now())
    customer = other.do(AddRequester(name="Zacharie Tilt", email="z@pots.example")).result
    press(qtbot, panel.add)
    dialog = dialog_of(qtbot, AddCustomersDialog)
    qtbot.keyClicks(dialog.search, "tilt")
    qtbot.waitUntil(lambda: keys_of(dialog.list) == [customer.id], timeout=10_000)
    said = dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Zacharie Tilt, z@pots.example · in Pots"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _members(other) == [customer.id], timeout=10_000)
    assert dialog.isVisible()
    press(qtbot, dialog.leave)
    qtbot.waitUntil(lambda: keys_of(panel.list) == [customer.id], timeout=10_000)
    assert "Zacharie Tilt was added." in organisations.told.text()
    assert "in another organisation" in organisations.told.text()


def test_somebody_new_is_added_and_a_known_address_is_refused(qtbot, organisations, panel, other):
    known = other.do(AddRequester(name="Zacharie", email="z@some.example")).result
    press(qtbot, panel.add)
    dialog = dialog_of(qtbot, AddCustomersDialog)
    type_into(qtbot, dialog.name, "Another")
    type_into(qtbot, dialog.email, known.email)
    press(qtbot, dialog.add_new)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10_000)
    assert "Zacharie" in dialog.problem.text()
    type_into(qtbot, dialog.email, "another@some.example")
    press(qtbot, dialog.add_new)
    qtbot.waitUntil(lambda: _members(other) == ["another"], timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_customers_are_taken_out(qtbot, organisations, panel, other, now):
    other.do(AddRequester(name="Zacharie", email="z@k.example"))
    organisations.show_setup(now())
    qtbot.waitUntil(lambda: keys_of(panel.list) == ["zacharie"], timeout=10_000)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, panel.remove)
    qtbot.waitUntil(lambda: _members(other) == [], timeout=10_000)
    qtbot.waitUntil(lambda: "Nobody yet" in panel.count.text(), timeout=10_000)


def test_where_several_are_allowed_it_says_so_and_the_settings_are_near(qtbot, organisations, panel, other, now):
    assert "in one organisation" in panel.rule.text()
    other.do(PutSettings(settings=now().settings.having(several_organisations=True)))
    organisations.show_setup(now())
    assert "may be in several" in panel.rule.text()
    with qtbot.waitSignal(organisations.page_wanted) as wanted:
        qtbot.mouseClick(panel.settings, Qt.MouseButton.LeftButton)
    assert wanted.args == ["settings"]
