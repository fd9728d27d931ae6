"""The switches of the desk, each with what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QWidget

from designer.admin.letter_words import left_in_words, waiting_in_words
from designer.admin.outgoing_form import OutgoingForm
from designer.admin.retention_form import RetentionForm
from designer.admin.thing_form import ThingForm
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, LineEditor, NumberEditor
from designer.panels.signature_editor import SignatureEditor
from designer.panels.zone import ZoneEditor
from designer.theme import set_tone
from designer.widgets.tick import Tick
from runtime.messages.letters import PostView
from runtime.messages.setup import SetupView
from runtime.model.mailing import NUMBER, Mailing
from runtime.model.setup import LONGEST_LOCK, Lifecycle, Settings
from runtime.model.values import Id, Name, Value


class DeskSettings(Value):
    """The settings as the one thing of a page."""

    id: Id = "settings"
    name: Name
    """What the desk is called."""
    settings: Settings


class SettingsForm(ThingForm[DeskSettings]):
    """Every switch of the desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thing: DeskSettings | None = None
        self.name, self.zone, self.calendar = LineEditor(), ZoneEditor(), ChoiceEditor()
        self.sign_in, self.several, self.assign = Tick(), Tick(), Tick()
        self.lock_after = NumberEditor(0, LONGEST_LOCK)
        self.life = {name: Tick() for name in Lifecycle.model_fields}
        self.mail_from, self.sender_name = LineEditor(), LineEditor()
        self.own, self.otherwise = LineEditor(), ChoiceEditor()
        self.letters = QLabel()
        self.outgoing = OutgoingForm()
        self._post: PostView | None = None
        self.signature = SignatureEditor(house=True)
        self.retention = RetentionForm()
        self._arrange_desk()
        self._arrange_time()
        self._arrange_people()
        self._arrange_life()
        self._arrange_replies()
        self._arrange_mail()
        self._arrange_retention()
        self._connect()

    @override
    def offer(self, setup: SetupView) -> None:
        """Fill the choices from the set-up."""
        self.retention.offer(setup)
        self.calendar.offer([Choice(each.id, each.name) for each in setup.calendars])
        self.otherwise.offer([Choice("en", self.tr("English")), Choice("fr", self.tr("French"))])

    @override
    def show_value(self, thing: DeskSettings) -> None:
        """Show the settings."""
        self._thing, settings = thing, thing.settings
        self.name.show_value(thing.name)
        self.zone.show_value(settings.zone)
        self.calendar.show_value(settings.default_calendar)
        self.sign_in.set_checked(settings.people_sign_in)
        with QSignalBlocker(self.lock_after):
            self.lock_after.setValue(settings.lock_after)
        self._lock_row.setVisible(settings.people_sign_in)
        self.several.set_checked(settings.several_organisations)
        self.assign.set_checked(settings.agents_assign)
        for name, tick in self.life.items():
            tick.set_checked(getattr(settings.lifecycle, name))
        self._show_mail(settings.mailing)
        self.outgoing.show_value(settings.outgoing)
        self.retention.show_value(settings.retention)

    @property
    def mailing(self) -> Mailing:
        """How the desk writes, as it is shown."""
        return self._thing.settings.mailing if self._thing is not None else Mailing()

    def tell_letters(self, post: PostView) -> None:
        """Say how the letters of the desk fare, and what sends them."""
        self._post = post
        self._show_letters()

    def _show_letters(self) -> None:
        post = self._post
        if post is not None:
            self.letters.setText(waiting_in_words(post) or left_in_words(post))
            set_tone(self.letters, "warning" if post.waiting and not post.runs else "")

    def _show_mail(self, mailing: Mailing) -> None:
        self.mail_from.show_value(mailing.sender)
        self.sender_name.show_value(mailing.sender_name)
        self.outgoing.sms.show_mailing(mailing)
        self.otherwise.show_value(mailing.otherwise)
        if addresses_in(self.own.text()) != mailing.own_addresses:
            self.own.show_value(", ".join(mailing.own_addresses))
        self.signature.show_value(mailing.signature)

    def _arrange_desk(self) -> None:
        self.section(lambda: self.tr("Desk"))
        self.row(
            self.name,
            lambda: self.tr("Name"),
            lambda: self.tr("In the window’s title, among the desks opened before, and in the name of a backup."),
        )

    def _arrange_time(self) -> None:
        self.section(lambda: self.tr("Time"))
        self.row(self.zone, lambda: self.tr("Time zone"), lambda: self.tr("Where days begin and end in the figures."))
        self.row(
            self.calendar,
            lambda: self.tr("Calendar"),
            lambda: self.tr("The business hours of every department that names no calendar of its own."),
        )

    def _arrange_people(self) -> None:
        self.section(lambda: self.tr("People"))
        self._switch(
            self.sign_in,
            lambda: self.tr("People sign in"),
            lambda: self.tr(
                "Whoever has a password comes in with it only. This keeps colleagues apart; it does not encrypt the "
                "desk: whoever can read its file can read what is in it. People without a password need none."
            ),
        )
        self._lock_row = self.row(
            self.lock_after,
            lambda: self.tr("Lock the window after"),
            lambda: self.tr(
                "Without a key or a movement of the mouse for so long, it asks for the password again; drafts stay. "
                "For whoever came in with a password."
            ),
        )
        self.say(self.lock_after.setSpecialValueText, lambda: self.tr("Never"))
        self.say(self.lock_after.setSuffix, lambda: self.tr(" minutes"))
        self._switch(
            self.assign,
            lambda: self.tr("Agents assign"),
            lambda: self.tr("Agents may give out tickets of their departments; else their supervisors do."),
        )
        self._switch(
            self.several,
            lambda: self.tr("Customers may be in several organisations"),
            lambda: self.tr(
                "Off, each is in one. When it is switched off again, you are asked for everybody who is in several "
                "which one to keep."
            ),
        )

    def _arrange_life(self) -> None:
        self.section(lambda: self.tr("Tickets outside a Blueprint"))
        said: dict[str, tuple[Callable[[], str], Callable[[], str]]] = {
            "open_on_assignment": (
                lambda: self.tr("Assigning opens"),
                lambda: self.tr("A new ticket becomes open when somebody gets it."),
            ),
            "never_back_to_new": (
                lambda: self.tr("Never back to new"),
                lambda: self.tr("A ticket that was worked on does not become new again."),
            ),
            "agent_reply_waits": (
                lambda: self.tr("Replying waits for the customer"),
                lambda: self.tr("A public reply makes a new or open ticket pending, until the customer answers."),
            ),
            "customer_comment_reopens": (
                lambda: self.tr("Customers reopen"),
                lambda: self.tr("A reply of the customer opens a ticket again that is pending, on hold or solved."),
            ),
            "solved_needs_assignee": (
                lambda: self.tr("Solved by somebody"),
                lambda: self.tr("A ticket without an assignee cannot be solved."),
            ),
            "leaving_team_unassigns": (
                lambda: self.tr("Leaving a team leaves its tickets"),
                lambda: self.tr("Who leaves a team loses its unsolved tickets; they wait in its queue."),
            ),
        }
        for name, words in said.items():
            self._switch(self.life[name], *words)

    def _arrange_replies(self) -> None:
        self.section(lambda: self.tr("Replies to customers"))
        self._switch(
            self.life["replies_are_mailed"],
            lambda: self.tr("Public replies are mailed to the customer"),
            lambda: self.tr(
                "The requester and customers in copy each get a letter with the reply and its files. Notes never "
                "leave. Off, customers read replies on the desk only."
            ),
        )
        self._switch(
            self.life["replies_name_author"],
            lambda: self.tr("They bear the name of whoever replied"),
            lambda: self.tr("As “Nora Lind via Returns”, with the sender’s name below. Off, the sender’s name alone."),
        )

    def _arrange_mail(self) -> None:
        self.section(lambda: self.tr("Outgoing letters"))
        self.letters.setObjectName("tileNote")
        self.letters.setWordWrap(True)
        self.whole(self.letters)
        self.say(lambda _text: self._show_letters(), str)
        self.row(
            self.mail_from,
            lambda: self.tr("Sender’s address"),
            lambda: self.tr("Letters leave from it. Without one, none is mailed."),
        )
        self.row(self.sender_name, lambda: self.tr("Sender’s name"))
        self.whole(self.outgoing)
        self.section(lambda: self.tr("How letters are written"))
        self.row(
            self.own,
            lambda: self.tr("The desk’s other mailboxes"),
            lambda: self.tr("With commas between them. No letter is sent there: it would come back as a ticket."),
        )
        self.row(
            self.otherwise,
            lambda: self.tr("Language of letters"),
            lambda: self.tr("For readers whose language is not known."),
        )
        self.row(
            self.signature,
            lambda: self.tr("Signature"),
            lambda: self.tr(
                "Below every letter. Departments and agents may have their own; “The writer’s own signature” "
                "puts an agent’s into this one instead. A line whose placeholders say nothing is left out."
            ),
        )

    def _arrange_retention(self) -> None:
        self.section(lambda: self.tr("Retention"))
        self.remark(
            lambda: self.tr(
                "Once an hour the clock lets go of what the rules in force say, a little at a time. A customer is made "
                "anonymous when every ticket they asked for or follow is reached by a rule; a file loses its content "
                "when every ticket it is attached to is. Histories keep ids, names and sizes of files. It cannot be "
                "taken back, and backups made before still hold everything."
            )
        )
        self.whole(self.retention)

    def _switch(self, tick: Tick, text: Callable[[], str], help_: Callable[[], str]) -> None:
        self.tick(tick, help_)
        self.say(tick.set_text, text)

    def _connect(self) -> None:
        self.name.edited.connect(self._rename)
        self.zone.picked.connect(lambda zone: self._change(zone=zone))
        self.calendar.picked.connect(lambda key: self._change(default_calendar=key))
        self.sign_in.clicked.connect(lambda on: self._change(people_sign_in=on))
        self.sign_in.clicked.connect(self._lock_row.setVisible)
        self.lock_after.valueChanged.connect(lambda minutes: self._change(lock_after=minutes))
        self.several.clicked.connect(lambda on: self._change(several_organisations=on))
        self.assign.clicked.connect(lambda on: self._change(agents_assign=on))
        for name, tick in self.life.items():
            tick.clicked.connect(lambda on, name=name: self._change_life(name, on=on))
        self.mail_from.edited.connect(lambda text: self._change_mail(sender=text.strip()))
        self.sender_name.edited.connect(lambda text: self._change_mail(sender_name=text))
        self.outgoing.sms.mailing_edited.connect(lambda changes: self._change_mail(**changes))
        self.own.edited.connect(lambda text: self._change_mail(own_addresses=addresses_in(text)))
        self.otherwise.picked.connect(lambda key: self._change_mail(otherwise=key))
        self.outgoing.edited.connect(lambda outgoing: self._change(outgoing=outgoing))
        self.retention.edited.connect(lambda rules: self._change(retention=rules))
        self.signature.edited.connect(lambda texts: self._change_mail(signature=texts))

    def _rename(self, name: str) -> None:
        if self._thing is not None:
            self._thing = self._thing.model_copy(update={"name": name})
            self.edited.emit(self._thing)

    def _change_life(self, name: str, *, on: bool) -> None:
        if self._thing is not None:
            self._change(lifecycle=self._thing.settings.lifecycle.model_copy(update={name: on}))

    def _change_mail(self, **changes: object) -> None:
        if self._thing is not None:
            self._change(mailing=self._thing.settings.mailing.model_copy(update=changes))

    def _change(self, **changes: object) -> None:
        if self._thing is not None:
            settings = self._thing.settings.model_copy(update=changes)
            self._thing = self._thing.model_copy(update={"settings": settings})
            self.edited.emit(self._thing)


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of one text, with commas between them."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, text.split(",")))))


def is_gateway(text: str) -> bool:
    """Whether a telephone number has its place in the address."""
    return text.count(NUMBER) == 1
