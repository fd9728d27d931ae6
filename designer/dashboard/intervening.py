"""Stepping in on tickets: a ticket is read first, a reason is asked for, and the desk decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.intervene_dialog import InterveneDialog
from designer.dashboard.questions import Questions
from designer.dashboard.reassign_dialog import ReassignDialog
from designer.dashboard.taking_over import TakingOver
from designer.panels.absence_words import away, named_with_absence
from runtime.messages.base import Command
from runtime.messages.blueprints import ListVersions, VersionView
from runtime.messages.faults import Conflict, Fault, Refused
from runtime.messages.setup import SetupView
from runtime.messages.stuck import BegunForm, DiscardForms, ListForms
from runtime.messages.tickets import AddComment, ExitBlueprint, ForceMove, GetTicket, TicketPlace, TicketView
from runtime.model.values import Moment


def named(ticket_id: int, subject: str, *about: str) -> str:
    """Which ticket a dialog is about, and what else is to be known of it, a line each."""
    return "\n".join(filter(None, (f"#{ticket_id}  {subject}", *about)))


class Interventions(QObject):
    """Moves tickets by force, takes them out, gives them to somebody else; `then` follows each that was done."""

    learned = Signal(object)
    """The SetupView it was told."""

    def __init__(
        self,
        questions: Questions,
        page: QWidget,
        then: Callable[[], None],
        taken_over: Callable[[Sequence[int]], None] | None = None,
    ) -> None:
        """`taken_over` learns which tickets were taken over, in place of `then`."""
        super().__init__(page)
        self._questions, self._page, self._then = questions, page, then
        self._setup: SetupView | None = None
        self.taking_over = TakingOver(questions, page, taken_over or (lambda _tickets: then()))

    def move(self, ticket_id: int, about: str = "") -> None:
        """Ask into which state, and why. What is shown may be a minute old: the ticket is read first."""
        self._questions.ask(GetTicket(ticket_id=ticket_id), partial(self._ask_where, about))

    def take_out(self, ticket_id: int, about: str = "") -> None:
        """Ask why it is to leave its Blueprint."""
        self._questions.ask(GetTicket(ticket_id=ticket_id), partial(self._ask_why_out, about))

    def throw_form_away(self, ticket_id: int, about: str = "") -> None:
        """Tell which half-filled forms lie on it, and ask whose are to go, and why."""
        self._questions.ask(ListForms(ticket_id=ticket_id), partial(self._ask_which_form, ticket_id, about))

    def _ask_which_form(self, ticket_id: int, about: str, forms: tuple[BegunForm, ...]) -> None:
        if not forms:
            text = self.tr("Nobody has a half-filled form on ticket {number}.").format(number=ticket_id)
            self._questions.failed.emit(Refused(text))
            return
        begun = self.tr("“{transition}”, begun by {name}, kept {moment}")
        told = [
            begun.format(transition=each.transition_name, name=each.person_name, moment=words.moment(each.saved_at))
            for each in forms
        ]
        hear = self.tr("Whoever began it is told, with your reason. What was filled in is gone for good.")
        people = {each.person: each.person_name for each in forms}
        choice = (("", self.tr("All of them")), *people.items()) if len(people) > 1 else ()
        lines = "\n".join(filter(None, (about or f"#{ticket_id}", *told, hear)))
        dialog = InterveneDialog(self.tr("Throw a half-filled form away"), lines, choice, self._page)
        dialog.state.setAccessibleName(self.tr("Whose form"))
        dialog.confirmed.connect(
            lambda whose, reason: self.send(
                dialog, DiscardForms(ticket_id=ticket_id, reason=reason, person=whose or None)
            )
        )
        dialog.open()

    def learn(self, setup: SetupView) -> None:
        """The desk's teams and people: who can be given tickets."""
        self._setup = setup
        self.learned.emit(setup)

    def give(
        self, tickets: Sequence[int], at: Moment | None = None, *, to: str | None = None, told: Sequence[str] = ()
    ) -> None:
        """Ask to whom these go, and why; oneself is one of them.

        `at`: the present moment, to tell who is away; `to`: who is offered first; `told`: the tickets in words.
        """
        if self._setup is None or not tickets:
            return
        teams = {team.id: team.name for team in self._setup.teams}
        setup = self._setup.as_setup()
        people = {
            person.id: named_with_absence(person.name, away(person.id, setup, at) if at is not None else "")
            for person in self._setup.people
            if person.active
        }
        dialog = ReassignDialog(self._questions, tickets, teams, people, self._page)
        if told:
            dialog.show_tickets(told)
        if to is not None:
            dialog.choose_person(to)
        dialog.done_with.connect(self._then)
        dialog.open()

    def note(self, ticket_id: int, about: str) -> None:
        """Ask for a note to colleagues."""
        dialog = InterveneDialog(
            self.tr("Write a note"),
            about,
            (),
            self._page,
            hint=self.tr("For colleagues; the customer does not see it."),
        )
        dialog.confirmed.connect(
            lambda _state, text: self.send(dialog, AddComment(ticket_id=ticket_id, body=text, public=False))
        )
        dialog.open()

    def send(self, dialog: InterveneDialog, *commands: Command[TicketPlace]) -> None:
        """Do what a dialog asked for. It goes when all is done; a refusal is told in it, and what was written stays."""
        faults: list[Fault | None] = []

        def answered(fault: Fault | None) -> None:
            faults.append(fault)
            if len(faults) == len(commands):
                self._settle(dialog, [each.sentence for each in faults if each is not None])
                if not all(faults):
                    self._then()

        for command in commands:
            self._questions.courier.do(command, self, lambda _place: answered(None), answered)

    def _settle(self, dialog: InterveneDialog, refused: Sequence[str]) -> None:
        if refused:
            dialog.refuse("\n".join(dict.fromkeys(refused)))
        else:
            dialog.accept()

    def _ask_where(self, about: str, ticket: TicketView) -> None:
        if ticket.blueprint_id is None or ticket.state is None:
            self._is_in_none(ticket)
            return
        question = ListVersions(blueprint_id=ticket.blueprint_id)
        self._questions.ask(question, partial(self._offer_states, ticket, about))

    def _offer_states(self, ticket: TicketView, about: str, versions: tuple[VersionView, ...]) -> None:
        """Those of the version it is in, which need not be the newest."""
        of_its_own = (each.blueprint.states for each in versions if each.version_id == ticket.blueprint_version)
        states = tuple(
            (each.id, each.name) for each in next(of_its_own, ()) if each.id != ticket.state and not each.off
        )
        if not states:
            self._questions.failed.emit(Refused(self.tr("There is no other state in its Blueprint to move it to.")))
            return
        how = self.tr(
            "By force: no owner and no form is asked for. What is to happen on leaving and entering states happens."
        )
        dialog = self._ask_why(ticket, f"{about}\n{how}".lstrip(), states)
        if ticket.came_from is not None:
            dialog.prefer(ticket.came_from, self.tr("{state} (where it came from)"))

    def _ask_why_out(self, about: str, ticket: TicketView) -> None:
        if ticket.state is None:
            self._is_in_none(ticket)
            return
        self._ask_why(ticket, about, ())

    def _is_in_none(self, ticket: TicketView) -> None:
        """Told at once: whoever writes down a reason first is refused only then."""
        text = self.tr("Ticket {number} is in no Blueprint: its status is changed on its page, in Work.")
        self._questions.failed.emit(Refused(text.format(number=ticket.id)))

    def _ask_why(self, ticket: TicketView, about: str, states: tuple[tuple[str, str], ...]) -> InterveneDialog:
        title = self.tr("Move it") if states else self.tr("Take it out of the Blueprint")
        rests = self.tr("It is in “{state}”.").format(state=ticket.state_name or ticket.status)
        dialog = InterveneDialog(title, named(ticket.id, ticket.subject, rests, about), states, self._page)
        dialog.confirmed.connect(partial(self._intervene, dialog, ticket))
        dialog.open()
        return dialog

    def _intervene(self, dialog: InterveneDialog, ticket: TicketView, state: str, reason: str) -> None:
        place = {"ticket_id": ticket.id, "expected_version": ticket.version}
        command = ForceMove(**place, state=state, reason=reason) if state else ExitBlueprint(**place, reason=reason)

        def done(_place: TicketPlace) -> None:
            self._settle(dialog, ())
            self._then()

        def refused(fault: Fault) -> None:
            if isinstance(fault, Conflict):
                as_it_is, otherwise = partial(self._was_changed, dialog), partial(dialog.refuse, fault.sentence)
                self._questions.ask(GetTicket(ticket_id=ticket.id), as_it_is, otherwise)
            else:
                self._settle(dialog, (fault.sentence,))

        self._questions.courier.do(command, self, done, refused)

    def _was_changed(self, dialog: InterveneDialog, ticket: TicketView) -> None:
        """Somebody was at the ticket while the reason was written: told, and the next press is about it as it is."""
        dialog.confirmed.disconnect()
        dialog.confirmed.connect(partial(self._intervene, dialog, ticket))
        told = self.tr(
            "Somebody changed this ticket while you wrote: it is in “{state}” now. What you wrote is kept; press again "
            "if it is still to be done."
        )
        dialog.refuse(told.format(state=ticket.state_name or ticket.status))
