"""What the form of outgoing letters asks of this computer: where secrets are known from, and a test letter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer import desks
from designer.admin.secret_dialog import SecretDialog
from designer.admin.settings_form import SettingsForm
from designer.courier import Courier
from runtime.messages.faults import Fault
from runtime.model.outgoing import SmsWay

if TYPE_CHECKING:
    from runtime.desk.safekeeping import Wanted


class OutgoingDeeds(QObject):
    """Keyrings and mail servers take their time: each is asked beside the window."""

    def __init__(self, courier: Courier, form: SettingsForm) -> None:
        super().__init__(form)
        self._courier, self._whole, self._form = courier, form, form.outgoing
        self._form.left.connect(self.look)
        self._form.trial.wanted.connect(self._test)
        self._form.sms.trial.wanted.connect(self._test_sms)
        for row in (self._form.password, self._form.secret, self._form.sms.secret):
            row.wanted.connect(self._ask)
            row.unwanted.connect(self._forget)

    def look(self) -> None:
        """Learn where the secrets are known from, if any is needed."""
        outgoing = self._form.outgoing
        if outgoing.user or outgoing.signed or (outgoing.sms is SmsWay.WEB and outgoing.gateway.needs_secret):
            find = partial(desks.find_secrets, outgoing)
            self._courier.work(find, self._form, self._form.show_secrets, self._fail)

    def _ask(self, wanted: Wanted) -> None:
        about = self.tr("Letters leave with it: “{name}”. Whoever works on this desk elsewhere gives it there.")
        dialog = SecretDialog(self._courier, wanted, about.format(name=wanted.name), self._form.window())
        dialog.told.connect(self.look)
        dialog.open()

    def _forget(self, wanted: Wanted) -> None:
        forget = partial(desks.forget_secret, wanted)
        self._courier.work(lambda _desk: forget(), self._form, lambda _none: self.look(), self._fail)

    def _test(self, to: str) -> None:
        mailing = self._whole.mailing
        text = (
            self.tr("Test letter of “{name}”").format(name=mailing.sender_name or mailing.sender),
            self.tr("This letter shows that letters leave this desk. Nobody needs to answer it."),
        )
        send = partial(desks.send_test, self._form.outgoing, mailing, to, text)
        sent = self.tr("The mail server took the letter to {address}.").format(address=to)
        tell = self._form.trial.end
        self._courier.work(send, self._form, lambda _none: tell(sent, ""), lambda fault: tell(fault.sentence, "bad"))

    def _test_sms(self, to: str) -> None:
        text = self.tr("This SMS shows that SMS leave this desk. Nobody needs to answer it.")
        send, sms = partial(desks.send_test_sms, self._form.outgoing, self._whole.mailing, to, text), self._form.sms
        self._courier.work(send, self._form, sms.tell_test, sms.fail_test)

    def _fail(self, fault: Fault) -> None:
        self._form.trial.end(fault.sentence, "bad")
