from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.admin.keep_one import KeepOneDialog
from designer.admin.settings_form import SettingsForm
from designer.panels.versions.question import Question
from runtime.messages.access import SetPassword
from runtime.messages.requesters import AddRequester, NameRequesters, SetMembers
from runtime.messages.retention import LettingGo, RestingTicket
from runtime.messages.setup import PutOrganisations, PutSettings
from runtime.messages.system import Hello
from runtime.model.people import Organisation
from runtime.model.retention import LetGo, RetentionRule
from runtime.model.setup import Lifecycle
from runtime.store import retention, setup_rows
from tests.admin.hands import choose, dialog_of, press, type_into, until_saved
from tests.passphrases import GOOD

pytestmark = pytest.mark.usefixtures("cheap_passwords")


@pytest.fixture
def settings_page(page):
    return page("settings")


def _press_box(qtbot, form, tick):
    tick.box.setFocus()
    qtbot.keyClick(tick.box, " ")


def test_every_switch_is_kept(qtbot, settings_page, now):
    form, before = settings_page.form, now().settings
    calendar = next(each for each in now().calendars if each.id != before.default_calendar)
    for tick in (form.assign, form.several, *form.life.values()):
        _press_box(qtbot, form, tick)
    choose(qtbot, form.calendar, calendar.id)
    form.zone.picked.emit("Asia/Tokyo")
    press(qtbot, settings_page.save_button)
    until_saved(qtbot, settings_page)
    after = now().settings
    assert after.zone == "Asia/Tokyo"
    assert after.default_calendar == calendar.id
    assert after.agents_assign is not before.agents_assign
    assert after.several_organisations is not before.several_organisations
    for name in Lifecycle.model_fields:
        assert getattr(after.lifecycle, name) is not getattr(before.lifecycle, name)


@pytest.mark.parametrize("by_key", [False, True], ids=["mouse", "key"])
def test_whoever_saves_or_discards_is_where_they_were_at_work(qtbot, settings_page, now, by_key):
    line = settings_page.form.name
    for button, text in ((settings_page.save_button, "Another desk"), (settings_page.discard_button, "A third")):
        type_into(qtbot, line, text)
        if by_key:
            button.setFocus()
            qtbot.keyClick(button, " ")
        else:
            press(qtbot, button)
        qtbot.waitUntil(lambda: not settings_page.unsaved, timeout=10_000)
        qtbot.waitUntil(line.hasFocus, timeout=10_000)
    assert now().name == "Another desk"


def test_when_windows_lock_is_said_where_people_sign_in(qtbot, settings_page, other, now):
    form = settings_page.form
    assert not form.lock_after.isVisible(), "nobody could unlock with a password"
    other.do(SetPassword(password=GOOD))
    _press_box(qtbot, form, form.sign_in)
    assert form.lock_after.isVisible() and form.lock_after.text() == "Never"
    type_into(qtbot, form.lock_after.lineEdit(), "10")
    press(qtbot, settings_page.save_button)
    press(qtbot, dialog_of(qtbot, Question).yes)
    qtbot.waitUntil(lambda: enter_now(other).lock_after == 10, timeout=10_000)


def enter_now(other):
    """The settings, though one would have to sign in by now."""
    with other.database.read() as session:
        return setup_rows.load_setup(session).settings


def test_the_desk_is_called_otherwise(qtbot, settings_page, other, now):
    type_into(qtbot, settings_page.form.name, " ")
    assert "name" in settings_page.problem.text()
    assert not settings_page.save_button.isEnabled()
    type_into(qtbot, settings_page.form.name, "Kettle & Co returns")
    press(qtbot, settings_page.save_button)
    until_saved(qtbot, settings_page)
    assert now().name == other.ask(Hello()).name == "Kettle & Co returns"
    qtbot.waitUntil(lambda: "“Kettle & Co returns”" in settings_page._purpose.text(), timeout=10_000)
    other.do(PutSettings(settings=now().settings.having(zone="Asia/Tokyo")))
    assert now().name == "Kettle & Co returns", "who gives no name changes none"


def test_mail_is_set_up_and_what_is_no_address_is_said(qtbot, settings_page, now):
    form = settings_page.form
    type_into(qtbot, form.mail_from, "help")
    assert "“help” is no mail address" in settings_page.problem.text()
    assert not settings_page.save_button.isEnabled()
    type_into(qtbot, form.mail_from, "help@desk.example")
    type_into(qtbot, form.own, "a@desk.example, b@desk.example")
    type_into(qtbot, form.outgoing.sms.address, "sms@desk.example")
    assert "{number}" in settings_page.problem.text()
    type_into(qtbot, form.outgoing.sms.address, "{number}@sms.example")
    form.signature.begin_in("fr")
    form.signature.text.setFocus()
    qtbot.keyClicks(form.signature.text, "Cordialement")
    press(qtbot, settings_page.save_button)
    until_saved(qtbot, settings_page)
    mailing = now().settings.mailing
    assert mailing.sender == "help@desk.example"
    assert mailing.own_addresses == ("a@desk.example", "b@desk.example")
    assert mailing.sms_gateway == "{number}@sms.example"
    assert mailing.signature == {"fr": "Cordialement"}


def test_signing_in_is_not_switched_on_by_who_could_not_come_in(qtbot, settings_page, now):
    _press_box(qtbot, settings_page.form, settings_page.form.sign_in)
    press(qtbot, settings_page.save_button)
    qtbot.waitUntil(settings_page.problem.isVisible, timeout=10_000)
    assert "Set a password of your own first" in settings_page.problem.text()
    assert settings_page.unsaved
    assert not now().settings.people_sign_in


def test_signing_in_begins_with_this_window(qtbot, manage, settings_page, other, now):
    other.do(SetPassword(password=GOOD))
    _press_box(qtbot, settings_page.form, settings_page.form.sign_in)
    press(qtbot, settings_page.save_button)
    question = dialog_of(qtbot, Question)
    assert "anybody may still work" in question.text.text()
    press(qtbot, question.no)
    assert settings_page.unsaved
    press(qtbot, settings_page.save_button)
    with qtbot.waitSignal(manage.reopening_wanted, timeout=10_000):
        press(qtbot, dialog_of(qtbot, Question).yes)
    assert not settings_page.unsaved


@pytest.fixture
def in_both(other, now):
    """Two customers who are in two organisations each."""
    other.do(PutSettings(settings=now().settings.having(several_organisations=True)))
    both = (Organisation(id="kettles", name="Kettles"), Organisation(id="teapots", name="Teapots"))
    other.do(PutOrganisations(organisations=both))
    keys = [other.do(AddRequester(name=name)).result.id for name in ("Zacharie Tilt", "Zelda Pour")]
    for each in both:
        other.do(SetMembers(organisation=each.id, join=tuple(keys)))
    return keys


def _organisations_of(other, keys):
    return {each.id: each.organisations for each in other.ask(NameRequesters(ids=tuple(keys)))}


def test_which_organisation_each_keeps_is_said_before_only_one_is_allowed(qtbot, settings_page, other, now, in_both):
    settings_page.show_setup(now())
    _press_box(qtbot, settings_page.form, settings_page.form.several)
    press(qtbot, settings_page.save_button)
    dialog = dialog_of(qtbot, KeepOneDialog)
    first, second = in_both
    choose(qtbot, dialog.kept[second], "teapots")
    press(qtbot, dialog.yes)
    until_saved(qtbot, settings_page)
    assert not now().settings.several_organisations
    assert _organisations_of(other, in_both) == {first: ("kettles",), second: ("teapots",)}


def test_who_does_not_want_to_choose_keeps_everything(qtbot, settings_page, other, now, in_both):
    settings_page.show_setup(now())
    _press_box(qtbot, settings_page.form, settings_page.form.several)
    press(qtbot, settings_page.save_button)
    qtbot.keyClick(dialog_of(qtbot, KeepOneDialog), Qt.Key.Key_Escape)
    assert settings_page.unsaved
    assert now().settings.several_organisations
    assert set(_organisations_of(other, in_both).values()) == {("kettles", "teapots")}


def test_no_switch_is_without_its_sentence(qtbot):
    form = SettingsForm()
    qtbot.addWidget(form)
    for tick in (form.sign_in, form.several, form.assign, *form.life.values()):
        assert tick.text()
        assert tick.accessibleDescription()


def test_rules_of_retention_are_made_by_hand_and_kept(qtbot, settings_page, now):
    form = settings_page.form.retention
    assert not form.none.isHidden() and form.look.isHidden()
    press(qtbot, form.add)
    (card,) = form.cards
    choose(qtbot, card.what, LetGo.FILES.value)
    choose(qtbot, card.unit, "months")
    card.amount.selectAll()
    qtbot.keyClicks(card.amount, "18")
    choose(qtbot, card.department, now().departments[0].id)
    type_into(qtbot, card.tag, "legal-hold")
    press(qtbot, settings_page.save_button)
    until_saved(qtbot, settings_page)
    (rule,) = now().settings.retention
    assert rule == RetentionRule(
        what=LetGo.FILES, months=18, department=now().departments[0].id, except_tag="legal-hold"
    )
    press(qtbot, form.look)
    qtbot.waitUntil(lambda: "Nothing would go" in form.told.text())
    assert "reaches 0" in card.reach.text()
    press(qtbot, card.remove)
    assert not form.cards and not form.none.isHidden()
    press(qtbot, settings_page.save_button)
    until_saved(qtbot, settings_page)
    assert now().settings.retention == ()


def test_what_would_go_at_once_is_asked_before_it_is_saved(qtbot, settings_page, now, monkeypatch):
    ticket = RestingTicket(id=7, subject="Kettle", requester="Carl", updated_at=0)
    found = LettingGo(at=0, customers=2, files=3, size=2_000, tickets=(5,), first=(ticket,))
    monkeypatch.setattr(retention, "preview", lambda *_: found)
    press(qtbot, settings_page.form.retention.add)
    press(qtbot, settings_page.save_button)
    question = dialog_of(qtbot, Question)
    told = question.text.text()
    assert "2 customer" in told and "#7 · Kettle · Carl" in told
    press(qtbot, question.no)
    assert now().settings.retention == ()
    press(qtbot, settings_page.save_button)
    press(qtbot, dialog_of(qtbot, Question).yes)
    until_saved(qtbot, settings_page)
    assert now().settings.retention[0].months == 36
