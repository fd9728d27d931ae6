"""By which way SMS leave: as mails to an address, or by a provider's address on the web; and a test SMS."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from designer.admin.secret_row import SecretRow
from designer.admin.trial_line import TrialLine
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.panels.page import Rows
from designer.sentences import said
from designer.widgets.tick import Tick
from runtime.messages.faults import Fault
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing, SmsWay
from runtime.model.sms import USUAL_BODIES, Method, SmsGateway, Written, why_not_gateway


class SmsForm(Rows):
    """Shows what is kept on the desk; the provider's secret is not, and has a row of its own."""

    edited = Signal(object)
    """Properties of the Outgoing by name, as they are wanted now."""
    mailing_edited = Signal(object)
    """Properties of the Mailing by name, as they are wanted now."""
    left = Signal()
    """The provider or its user may be another one now: where is the secret?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gateway = SmsGateway()
        self._by_web = False
        self.way, self.method, self.written = ChoiceEditor(), ChoiceEditor(), ChoiceEditor()
        self.address, self.country = LineEditor(), LineEditor()
        self.texts, self.url, self.user = Tick(), LineEditor(), LineEditor()
        self.body, self.headers = TextEditor(lines=3), TextEditor(lines=2)
        self.secret = SecretRow()
        self.trial = TrialLine(self._may_try)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._arrange_ways()
        self._arrange_provider()
        self._arrange_trial()
        self._connect()

    def show_value(self, outgoing: Outgoing) -> None:
        """Show these without telling."""
        self._gateway, self._by_web = outgoing.gateway, outgoing.sms is SmsWay.WEB
        self.way.show_value(outgoing.sms.value)
        self.texts.set_checked(outgoing.texts)
        gateway = outgoing.gateway
        for editor, text in ((self.url, gateway.url), (self.user, gateway.user), (self.body, gateway.body)):
            editor.show_value(text)
        if _lines(self.headers.toPlainText()) != gateway.headers:
            self.headers.show_value("\n".join(gateway.headers))
        self.method.show_value(gateway.method.value)
        self.written.show_value(gateway.written.value)
        self._show_rows()

    def show_mailing(self, mailing: Mailing) -> None:
        """Show what of it says of SMS."""
        self.address.show_value(mailing.sms_gateway)
        self.country.show_value(mailing.sms_country)

    def tell_test(self, number: str) -> None:
        """The provider took the test SMS to this number."""
        self.trial.end(self.tr("The provider took the SMS to {number}.").format(number=number), "")

    def fail_test(self, fault: Fault) -> None:
        """Why it did not leave."""
        self.trial.end(said(fault.sentence), "bad")

    def _arrange_ways(self) -> None:
        self.section(lambda: self.tr("SMS"))
        self.row(self.way, lambda: self.tr("They leave"))
        self.row(
            self.country,
            lambda: self.tr("Calling code of numbers without one"),
            lambda: self.tr("Such as 33. Empty: a number that names no country gets no SMS."),
        )
        self._address_row = self.row(
            self.address,
            lambda: self.tr("Address of the gateway"),
            lambda: self.tr(
                "It turns a mail into an SMS: {number}@sms.example. They leave as mail does. Empty: there is none."
            ),
        )
        self.say(lambda _text: self._offer(), str)

    def _arrange_provider(self) -> None:
        self._web_rows = [
            self.tick(self.texts, lambda: self.tr("One at a time, as with mail. Off, SMS wait.")),
            self.row(
                self.url,
                lambda: self.tr("Address of the provider"),
                lambda: self.tr("Begins with https://. {to} in it is the number, {text} the message."),
            ),
            self.row(self.method, lambda: self.tr("Method")),
        ]
        self.say(self.texts.set_text, lambda: self.tr("Send SMS from this window and others of this desk"))
        self._body_rows = [
            self.row(self.written, lambda: self.tr("The body is")),
            self.row(
                self.body, lambda: self.tr("Body"), lambda: self.tr("With {to} and {text}, as the provider says.")
            ),
        ]
        self._web_rows += [
            *self._body_rows,
            self.row(
                self.headers,
                lambda: self.tr("Headers"),
                lambda: self.tr("One a line: “Authorization: Bearer {secret}”. {secret} is the secret below."),
            ),
            self.row(
                self.user,
                lambda: self.tr("User of the provider"),
                lambda: self.tr("Signs in with the secret as the password (Basic). Empty where none is wanted."),
            ),
        ]
        self._secret_row = self.row(self.secret, lambda: self.tr("Secret of the provider"))

    def _arrange_trial(self) -> None:
        help_ = lambda: self.tr("Leaves at once, by what stands above, saved or not.")  # noqa: E731  said of one row
        self._web_rows.append(self.row(self.trial, lambda: self.tr("Test SMS to"), help_))
        self.trial.name(lambda: self.tr("Test SMS to"), lambda: self.tr("Send a test SMS"))
        self.whole(self.trial.told)

    def _connect(self) -> None:
        self.way.picked.connect(self._choose_way)
        self.address.edited.connect(lambda text: self.mailing_edited.emit({"sms_gateway": text.strip()}))
        self.country.edited.connect(lambda text: self.mailing_edited.emit({"sms_country": text.strip().lstrip("+")}))
        self.texts.clicked.connect(lambda on: self.edited.emit({"texts": on}))
        self.url.edited.connect(lambda text: self._change(url=text.strip()))
        self.user.edited.connect(lambda text: self._change(user=text.strip()))
        self.body.edited.connect(lambda text: self._change(body=text))
        self.headers.edited.connect(lambda text: self._change(headers=_lines(text)))
        self.method.picked.connect(lambda key: self._change(method=Method(str(key))))
        self.written.picked.connect(self._write)
        for line in (self.url, self.user, self.headers):
            line.edited.connect(lambda _text: self.secret.show_known(None))
            line.left.connect(self.left)

    def _offer(self) -> None:
        self.way.offer(
            [
                Choice(SmsWay.MAIL.value, self.tr("as mails, through an address")),
                Choice(SmsWay.WEB.value, self.tr("by a provider on the web")),
            ]
        )
        self.method.offer([Choice(each.value, each.value) for each in Method])
        self.written.offer([Choice(Written.JSON.value, "JSON"), Choice(Written.FORM.value, self.tr("a form"))])

    def _choose_way(self, key: object) -> None:
        self._by_web = key == SmsWay.WEB.value
        self._show_rows()
        self.edited.emit({"sms": SmsWay(str(key))})
        self.left.emit()

    def _write(self, key: object) -> None:
        """The usual body goes along with another way of writing it."""
        written, gateway = Written(str(key)), self._gateway
        body = USUAL_BODIES[written] if gateway.body == USUAL_BODIES[gateway.written] else gateway.body
        self.body.show_value(body)
        self._change(written=written, body=body)

    def _change(self, **changes: object) -> None:
        self._gateway = self._gateway.model_copy(update=changes)
        self.trial.forget()
        self._show_rows()
        self.edited.emit({"gateway": self._gateway})

    def _show_rows(self) -> None:
        gateway = self._gateway
        self._address_row.setVisible(not self._by_web)
        for row in self._web_rows:
            row.setVisible(self._by_web)
        for row in self._body_rows:
            row.setVisible(self._by_web and gateway.method is not Method.GET)
        self._secret_row.setVisible(self._by_web and gateway.needs_secret)
        self.trial.follow()

    def _may_try(self, number: str) -> bool:
        return bool(self._gateway.url) and why_not_gateway(self._gateway) is None and bool(number)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.splitlines())))
