"""The settings of the desk as a whole."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from designer import words
from designer.admin.edits import Shelf
from designer.admin.keep_one import KeepOneDialog
from designer.admin.letter_words import waiting_since
from designer.admin.outgoing_deeds import OutgoingDeeds
from designer.admin.retention_words import foreseen
from designer.admin.settings_form import DeskSettings, SettingsForm, is_gateway
from designer.admin.things_page import ThingsPage
from designer.courier import Courier
from designer.panels.versions.question import Question
from designer.sentences import said
from designer.widgets.scrolled import in_sight
from runtime.messages.access import WhoHasPasswords
from runtime.messages.letters import GetPost, PostView
from runtime.messages.requesters import InSeveral, RequesterView, SetMembers
from runtime.messages.retention import LettingGo, PreviewRetention
from runtime.messages.setup import PutSettings, SetupChanged, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.mailing import Mailing, why_not_address, why_not_country
from runtime.model.outgoing import why_not_mailed, why_not_outgoing
from runtime.model.retention import RetentionRule

CALENDAR, SENDER = "calendar", "sender"
"""Parts of this page that others lead to."""
_NAMED_AT_MOST = 8


class SettingsPage(ThingsPage[DeskSettings]):
    """One form; what switching signing-in on means is said before."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        self.settings_form = SettingsForm()
        self.outgoing = OutgoingDeeds(courier, self.settings_form)
        super().__init__(courier, info, Shelf(_settings, _begin, _put), self.settings_form, parent)
        self.head(
            lambda: self.tr("Settings"),
            lambda: self.tr("What holds for all of “{name}”.").format(
                name=self.setup.name if self.setup else info.name
            ),
        )
        self.without_list()
        self.settings_form.retention.look_wanted.connect(self._look_at_retention)

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Show the settings; the name in the head, too."""
        me = next((each.email for each in setup.people if each.id == self.info.actor), "")
        self.settings_form.outgoing.suggest_reader(me)
        self._ask_letters()  # before what may be saved again now: once people sign in, this window must first do so
        super().show_setup(setup)
        self.say_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_letters()

    @override
    def show_part(self, part: str) -> None:
        form = self.settings_form
        line = {CALENDAR: form.calendar, SENDER: form.mail_from}.get(part)
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            in_sight(line)

    def _ask_letters(self) -> None:
        if self.isVisible():
            self.courier.ask(GetPost(), self, self.settings_form.tell_letters, self.failed.emit)
            self.outgoing.look()

    def _look_at_retention(self, rules: tuple[RetentionRule, ...]) -> None:
        tell = partial(self.settings_form.retention.tell, rules)
        self.courier.ask(PreviewRetention(rules=rules), self, tell, self.failed.emit)

    @override
    def why_not(self, thing: DeskSettings) -> str:
        """What is no address is said while it is typed."""
        mailing = thing.settings.mailing
        wrong = next((each for each in _addresses(mailing) if why_not_address(each) is not None), None)
        if wrong is not None:
            return self.tr("“{address}” is no mail address: write one like name@company.example.").format(address=wrong)
        amiss = why_not_outgoing(thing.settings.outgoing) or why_not_mailed(thing.settings.outgoing, mailing)
        if amiss is not None:
            return said(amiss)
        if mailing.sms_gateway and not is_gateway(mailing.sms_gateway):
            return self.tr("An SMS gateway’s address has {number} where the telephone number goes.")
        amiss = why_not_country(mailing.sms_country)
        if amiss is not None:
            return said(amiss)
        return super().why_not(thing)

    @override
    def confirm(self, thing: DeskSettings) -> None:
        """What waits and would leave at once is said before it does; then what signing in would mean."""
        before = self.setup.settings.outgoing if self.setup is not None else thing.settings.outgoing
        wanted = thing.settings.outgoing
        if wanted.channels - before.channels:
            self.courier.ask(GetPost(), self, partial(self._ask_sending, thing), self.give_up)
        else:
            self._confirm_retention(thing)

    def _ask_sending(self, thing: DeskSettings, post: PostView) -> None:
        if not post.waiting or post.runs:
            self._confirm_retention(thing)
            return
        stale = self.tr("They leave as soon as this is saved. What is out of date is better never sent: see Health.")
        told = [waiting_since(post), stale]
        question = Question(self.tr("Send what waits?"), told, self.tr("Send"), self)
        question.confirmed.connect(lambda _why: self._confirm_retention(thing))
        question.rejected.connect(self.not_confirmed)
        question.open()

    def _confirm_retention(self, thing: DeskSettings) -> None:
        """What new rules would let go of at once is said before they do."""
        rules = thing.settings.retention
        before = self.setup.settings.retention if self.setup is not None else rules
        if rules != before and any(rule.active for rule in rules):
            self.courier.ask(PreviewRetention(rules=rules), self, partial(self._ask_letting_go, thing), self.give_up)
        else:
            self._confirm_signing_in(thing)

    def _ask_letting_go(self, thing: DeskSettings, found: LettingGo) -> None:
        self.settings_form.retention.tell(thing.settings.retention, found)
        if not found.customers and not found.files:
            self._confirm_signing_in(thing)
            return
        told = [*foreseen(found), self.tr("The clock begins with it within the hour. It cannot be taken back.")]
        question = Question(self.tr("Let go of this from now on?"), told, self.tr("Let it go"), self)
        question.confirmed.connect(lambda _why: self._confirm_signing_in(thing))
        question.rejected.connect(self.not_confirmed)
        question.open()

    def _confirm_signing_in(self, thing: DeskSettings) -> None:
        """Switched on only by who could come in afterwards, and knowing who could not be kept out."""
        if self._begins_signing_in(thing):
            self.courier.ask(WhoHasPasswords(), self, partial(self._ask_signing_in, thing), self.give_up)
        else:
            self._confirm_one_each(thing)

    def _confirm_one_each(self, thing: DeskSettings) -> None:
        """Before customers are in one organisation each, it is said for each of them which."""
        several = self.setup is not None and self.setup.settings.several_organisations
        if several and not thing.settings.several_organisations:
            self.courier.ask(InSeveral(), self, partial(self._ask_which_to_keep, thing), self.give_up)
        else:
            self.put(thing)

    def _ask_which_to_keep(self, thing: DeskSettings, people: tuple[RequesterView, ...]) -> None:
        if not people or self.setup is None:
            self.put(thing)
            return
        dialog = KeepOneDialog(people, self.setup.organisations, self)
        dialog.chosen.connect(lambda leaving: self._leave(thing, list(leaving)))
        dialog.rejected.connect(self.not_confirmed)
        dialog.open()

    def _leave(self, thing: DeskSettings, leaving: list[SetMembers]) -> None:
        """One organisation after the other; then it is looked whether anybody is left who is in several."""
        if not leaving:
            self.courier.ask(InSeveral(), self, partial(self._ask_which_to_keep, thing), self.give_up)
            return
        self.courier.do(leaving[0], self, lambda _changed: self._leave(thing, leaving[1:]), self.give_up)

    @override
    def put(self, thing: DeskSettings) -> None:
        """Put the settings on the desk; once people sign in, this window does so too."""
        if self.setup is not None and self._begins_signing_in(thing):
            command = _put(thing, self.setup.revision)
            self._put_last = thing
            self.courier.do(command, self, self._signing_in, self._refused)
        else:
            super().put(thing)

    def _begins_signing_in(self, thing: DeskSettings) -> bool:
        was_on = self.setup is not None and self.setup.settings.people_sign_in
        return thing.settings.people_sign_in and not was_on

    def _ask_signing_in(self, thing: DeskSettings, protected: tuple[str, ...]) -> None:
        if self.info.actor not in protected:
            self.not_confirmed()
            self.refuse(
                self.tr("Set a password of your own first, or you could not come in any more: People, your name.")
            )
            return
        told = [self.tr("You sign in yourself at once, and everybody with a password from their next step on.")]
        without = [
            each.name
            for each in (self.setup.people if self.setup is not None else ())
            if each.active and each.id not in protected
        ]
        if without:
            still = self.tr("In the name of these anybody may still work: {names}.")
            told.append(words.with_some(still, without, _NAMED_AT_MOST))
            told.append(self.tr("Afterwards give each of them a code for a password: People, “Codes for everybody…”."))
        question = Question(self.tr("People sign in from now on?"), told, self.tr("Switch on"), self)
        question.confirmed.connect(lambda _why: self._confirm_one_each(thing))
        question.rejected.connect(self.not_confirmed)
        question.open()

    def _signing_in(self, _changed: SetupChanged) -> None:
        self.not_confirmed()
        self.discard()
        self.reopening_wanted.emit()


def _addresses(mailing: Mailing) -> tuple[str, ...]:
    return ((mailing.sender,) if mailing.sender else ()) + mailing.own_addresses


def _settings(setup: SetupView) -> tuple[DeskSettings, ...]:
    return (_begin(setup),)


def _begin(setup: SetupView) -> DeskSettings:
    return DeskSettings(name=setup.name, settings=setup.settings)


def _put(thing: DeskSettings, revision: int) -> PutSettings:
    return PutSettings(name=thing.name, settings=thing.settings, revision=revision)
