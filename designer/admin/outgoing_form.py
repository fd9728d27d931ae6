"""By which way letters leave: the mail server, its password, a test letter; SMS; calls of web addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from designer.admin.secret_row import SecretRow
from designer.admin.sms_form import SmsForm
from designer.admin.trial_line import TrialLine
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, LineEditor, NumberEditor
from designer.panels.page import Rows
from designer.widgets.tick import Tick
from runtime.model.mailing import why_not_address
from runtime.model.outgoing import DEFAULT_PORTS, Outgoing, Security, SmsWay, why_not_outgoing

if TYPE_CHECKING:
    from runtime.desk.post_setup import Secrets

_HIGHEST_PORT = 65_535


class OutgoingForm(Rows):
    """Shows what is kept on the desk; passwords are not, and have rows of their own."""

    edited = Signal(object)
    """The Outgoing as it is wanted now."""
    left = Signal()
    """The server or its user may be another one now: where is the password?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outgoing = Outgoing()
        self.mail, self.calls, self.signed, self.private = Tick(), Tick(), Tick(), Tick()
        self.host, self.user = LineEditor(), LineEditor()
        self.security, self.port = ChoiceEditor(), NumberEditor(1, _HIGHEST_PORT)
        self.password, self.secret = SecretRow(), SecretRow()
        self.trial = TrialLine(self._may_try)
        self.sms = SmsForm()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._arrange_mail()
        self._arrange_trial()
        self.whole(self.sms)
        self._arrange_calls()
        self._connect()
        self.show_value(self._outgoing)

    @property
    def outgoing(self) -> Outgoing:
        """What is shown."""
        return self._outgoing

    def show_value(self, outgoing: Outgoing) -> None:
        """Show these without telling."""
        self._outgoing = outgoing
        for tick, on in zip(self._ticks(), self._switches(), strict=True):
            tick.set_checked(on)
        self.host.show_value(outgoing.host)
        self.user.show_value(outgoing.user)
        self.security.show_value(outgoing.security.value)
        self.port.blockSignals(True)
        self.port.setValue(outgoing.port)
        self.port.blockSignals(False)
        self.sms.show_value(outgoing)
        self._show_rows()

    def show_secrets(self, secrets: Secrets | None) -> None:
        """Say where the password and the secret are known from."""
        self.password.show_known(secrets.mail if secrets is not None else None)
        self.secret.show_known(secrets.calls if secrets is not None else None)
        self.sms.secret.show_known(secrets.sms if secrets is not None else None)

    def suggest_reader(self, address: str) -> None:
        """A test letter goes there unless somebody says otherwise."""
        if not self.trial.to.text():
            self.trial.to.show_value(address)
            self._show_rows()

    def _ticks(self) -> tuple[Tick, ...]:
        return self.mail, self.calls, self.signed, self.private

    def _switches(self) -> tuple[bool, ...]:
        outgoing = self._outgoing
        return outgoing.mail, outgoing.calls, outgoing.signed, outgoing.private

    def _arrange_mail(self) -> None:
        self.tick(
            self.mail,
            lambda: self.tr(
                "One window at a time sends, of all that have this desk open, and takes turns with “main.py post”. "
                "Off, letters wait."
            ),
        )
        self.say(self.mail.set_text, lambda: self.tr("Send mail from this window and others of this desk"))
        self.row(self.host, lambda: self.tr("Mail server"), lambda: self.tr("Such as mail.company.example."))
        self.row(self.security, lambda: self.tr("Encryption"))
        self.row(self.port, lambda: self.tr("Port"))
        self.port.setGroupSeparatorShown(False)
        self.row(
            self.user,
            lambda: self.tr("User"),
            lambda: self.tr("Whom the server asks for a password. Empty where it asks for none."),
        )
        self._password_row = self.row(self.password, lambda: self.tr("Password"))
        self.say(lambda _text: self._offer(), str)

    def _arrange_trial(self) -> None:
        self.row(
            self.trial,
            lambda: self.tr("Test letter to"),
            lambda: self.tr("Leaves at once, by what stands above, saved or not."),
        )
        self.trial.name(lambda: self.tr("Test letter to"), lambda: self.tr("Send a test letter"))
        self.whole(self.trial.told)

    def _arrange_calls(self) -> None:
        self.section(lambda: self.tr("Calls of web addresses"))
        self.tick(self.calls, lambda: self.tr("As Blueprints ask for it. Off, calls wait."))
        self.say(self.calls.set_text, lambda: self.tr("Call web addresses from this window and others of this desk"))
        self._call_rows = [
            self.tick(self.signed, lambda: self.tr("With it the other side knows that a call comes from this desk.")),
            self.row(self.secret, lambda: self.tr("Secret of the signature")),
            self.tick(self.private, lambda: self.tr("Else a call that leads there is given up.")),
        ]
        self.say(self.signed.set_text, lambda: self.tr("Sign each call"))
        self.say(self.private.set_text, lambda: self.tr("Calls, of an SMS provider too, may go into our own network"))

    def _connect(self) -> None:
        for tick, name in zip(self._ticks(), ("mail", "calls", "signed", "private"), strict=True):
            tick.clicked.connect(lambda on, name=name: self._change(**{name: on}))
        self.sms.edited.connect(lambda changes: self._change(**changes))
        self.sms.left.connect(self.left)
        self.calls.clicked.connect(lambda _on: self.left.emit())
        self.signed.clicked.connect(lambda _on: self.left.emit())
        self.host.edited.connect(lambda text: self._change(host=text.strip()))
        self.user.edited.connect(lambda text: self._change(user=text.strip()))
        for line in (self.host, self.user):
            line.edited.connect(lambda _text: self.show_secrets(None))
            line.left.connect(self.left)
        self.port.valueChanged.connect(lambda port: self._change(port=port))
        self.security.picked.connect(self._encrypt)

    def _offer(self) -> None:
        self.security.offer(
            [
                Choice(Security.STARTTLS.value, self.tr("STARTTLS: begins in the open, then encrypts")),
                Choice(Security.TLS.value, self.tr("TLS: encrypted from the start")),
                Choice(Security.NONE.value, self.tr("None: only within your own network")),
            ]
        )

    def _encrypt(self, key: object) -> None:
        """Another way of encrypting has another usual port."""
        security = Security(str(key))
        usual = self._outgoing.port == DEFAULT_PORTS[self._outgoing.security]
        port = DEFAULT_PORTS[security] if usual else self._outgoing.port
        self._change(security=security, port=port)
        self.show_value(self._outgoing)

    def _change(self, **changes: object) -> None:
        self._outgoing = self._outgoing.model_copy(update=changes)
        self.trial.forget()
        self._show_rows()
        self.edited.emit(self._outgoing)

    def _show_rows(self) -> None:
        outgoing = self._outgoing
        self._password_row.setVisible(bool(outgoing.user))
        signed, secret, private = self._call_rows
        signed.setVisible(outgoing.calls)
        private.setVisible(outgoing.calls or outgoing.sms is SmsWay.WEB)
        secret.setVisible(outgoing.calls and outgoing.signed)
        self.trial.follow()

    def _may_try(self, address: str) -> bool:
        sound = bool(self._outgoing.host) and why_not_outgoing(self._outgoing) is None
        return sound and why_not_address(address) is None
