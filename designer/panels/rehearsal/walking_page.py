"""The walk itself: where the ticket stands, the buttons, what else may happen, the clock, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.page import Rows
from designer.panels.rehearsal.asking import Asking
from designer.panels.rehearsal.captured import Captured
from designer.panels.rehearsal.cast import pretend
from designer.panels.rehearsal.clock import ClockBox
from designer.panels.rehearsal.happenings import Naming
from designer.panels.rehearsal.offers import Offers
from designer.panels.rehearsal.questions import BUILT_IN, fields_of, question
from designer.panels.rehearsal.standing import ActingAs, Standing, Story
from designer.panels.rehearsal.votes import Votes
from designer.panels.rehearsal.walk import Walk
from designer.sentences import all_said
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.focus import at_hand, enter
from designer.widgets.inputs import Question
from runtime.messages.rehearsal import ReasonView, RehearsalView, RehearsedOffer
from runtime.model.blueprint import EventName, On
from runtime.model.fields import FieldValue
from runtime.model.forms import CommentItem, FieldItem, Filled, FormItem
from runtime.model.people import Role
from runtime.model.scenario import AnyStep, Claim, Edit, Execute, Happen, Release, Say

_TEXT = "text"


class WalkingPage(QScrollArea):
    """Everything about the present moment of a walk, in one column."""

    def __init__(self, walk: Walk, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk, self._document, self._catalogue = walk, document, catalogue
        self.standing, self.acting, self.offers, self.votes = Standing(), ActingAs(catalogue), Offers(), Votes()
        self.clock, self.captured, self.story = ClockBox(), Captured(), Story()
        self.problem, self.asking = QLabel(), None
        self.replies, self.writes, self.edits, self.takes, self.ends, self.calls = (QPushButton() for _ in range(6))
        self._answer: Callable[[Filled], AnyStep | None] | None = None
        self._place = QWidget()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self._connect()

    asking: Asking | None
    """The form that is being filled in."""

    def show_view(self, view: RehearsalView) -> None:
        """Show where the walk stands; a hand that was here stays here, though what it pressed is gone."""
        held = at_hand(self)
        self._close_form()
        naming = Naming.of(view, self._document.blueprint, self._catalogue)
        self.standing.show_view(view, naming)
        self.acting.show_view(view)
        self.offers.show_offers(view.offers, view.unseen, view.cast)
        self.votes.show_approvals(view.approvals)
        self.clock.show_view(view, naming)
        self.captured.show_view(view)
        self.story.show_view(view, self._document.blueprint, self._catalogue)
        self._show_others(view)
        self._say_stopped(view)
        if held and not at_hand(self) and not enter(self.offers):
            enter(self.clock)

    def refuse(self, reasons: Sequence[ReasonView]) -> None:
        """Say everything that stands against what was tried."""
        if self.asking is not None:
            self.asking.refuse(reasons)
            self.ensureWidgetVisible(self.asking)
        else:
            self._say_problem("\n".join(all_said(reasons)))

    def press(self, offer: RehearsedOffer) -> None:
        """A transition's button: done at once, or its form is opened."""
        person = self._person
        if not offer.form and not offer.confirm:
            self._walk.do(Execute(person=person, transition=offer.id))
            return
        self._ask(
            offer.name,
            offer.name,
            offer.form,
            lambda filled: Execute(person=person, transition=offer.id, form=filled),
            warning=offer.confirm,
        )

    @property
    def _person(self) -> str:
        return self._walk.view.person if self._walk.view is not None else ""

    def _show_others(self, view: RehearsalView) -> None:
        person = next((one.name for one in view.cast if one.id == view.person), view.person)
        self.writes.setText(self.tr("{name} writes…").format(name=person))
        taken = view.ticket.claimed_at is not None
        self.takes.setText(self.tr("Put back") if taken else self.tr("Take up"))
        self.takes.setVisible(view.state is not None and not view.complete)
        self.ends.setVisible(view.awaits_child)
        ways = (self._document.blueprint.transitions_by_id.get(offer.id) for offer in view.offers)
        triggers = [way.trigger for way in ways if way is not None]
        self.calls.setVisible(any(isinstance(one, On) and one.event is EventName.WEBHOOK for one in triggers))

    def _say_stopped(self, view: RehearsalView) -> None:
        if not view.refused:
            self._say_problem("")
            return
        changed = self.tr("The draft changed: step {number} of this walk can no longer be done.")
        reasons = "\n".join(all_said(view.refused))
        self._say_problem(f"{changed.format(number=view.done + 1)}\n{reasons}")

    def _say_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if text:
            self.ensureWidgetVisible(self.problem)

    def _ask(
        self,
        title: str,
        act: str,
        items: Sequence[FormItem],
        answer: Callable[[Filled], AnyStep | None],
        *,
        warning: str = "",
    ) -> None:
        self._close_form()
        self._answer = answer
        asking = self.asking = Asking(title, act, items, self._question, self._present(), warning=warning)
        asking.answered.connect(self._answered)
        asking.cancelled.connect(self._close_form)
        layout = self._place.layout()
        if layout is not None:
            layout.addWidget(asking)
        self._place.show()
        self.offers.hide()
        asking.show()
        asking.begin()
        self.ensureWidgetVisible(asking)

    def _answered(self, filled: Filled) -> None:
        step = self._answer(filled) if self._answer is not None else None
        if step is not None:
            self._walk.do(step)
        elif self.asking is not None:
            self.asking.form.show_problems([(_TEXT, self.tr("Write something first."))])

    def _close_form(self) -> None:
        if self.asking is not None:
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = self._answer = None
        self._place.hide()
        self.offers.show()
        self._say_problem("")

    def _question(self, key: str) -> Question:
        return question(key, self._catalogue, self._document.blueprint)

    def _present(self) -> dict[str, FieldValue]:
        view = self._walk.view
        if view is None:
            return {}
        ticket = view.ticket
        built_in = ("subject", "department", "team", "assignee", "type", "priority", "resolution")
        return {**ticket.fields, **{key: getattr(ticket, key) for key in built_in}}

    def _lay_out(self) -> None:
        rows = Rows()
        self.setWidget(rows)
        self._place.setLayout(QVBoxLayout())
        self._place.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self._place.hide()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        rows.whole(self.standing)
        rows.whole(self.acting)
        rows.whole(self.problem)
        rows.whole(self._place)
        rows.whole(self.offers)
        rows.whole(self.votes)
        rows.section(lambda: self.tr("Time"))
        rows.whole(self.clock)
        rows.section(lambda: self.tr("What else may happen"))
        rows.whole(self._others())
        rows.section(lambda: self.tr("What happened"))
        rows.whole(self.story)
        rows.section(lambda: self.tr("Captured, not sent"))
        rows.whole(self.captured)
        rows.say(self.replies.setText, lambda: self.tr("The customer writes…"))
        rows.say(self.edits.setText, lambda: self.tr("Edit the ticket…"))
        rows.say(self.ends.setText, lambda: self.tr("The called ticket ends…"))
        rows.say(self.calls.setText, lambda: self.tr("Another program calls"))

    def _others(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for button in (self.replies, self.writes, self.edits, self.takes, self.ends, self.calls):
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self.offers.pressed.connect(self.press)
        self.offers.act_as.connect(self._walk.act_as)
        self.acting.person_wanted.connect(self._walk.act_as)
        self.acting.role_wanted.connect(self._make_up)
        self.votes.wanted.connect(self._walk.do)
        self.clock.wanted.connect(self._walk.do)
        self.replies.clicked.connect(self._ask_reply)
        self.writes.clicked.connect(self._ask_comment)
        self.edits.clicked.connect(self._ask_values)
        self.takes.clicked.connect(self._take)
        self.ends.clicked.connect(self._end_child)
        self.calls.clicked.connect(lambda: self._walk.do(Happen(event=EventName.WEBHOOK)))

    def _make_up(self, role: Role) -> None:
        if self._walk.view is not None:
            self._walk.assume(pretend(role, self._walk.view.ticket.department))

    def _ask_reply(self) -> None:
        self._ask_text(self.replies.text(), None, public=True)

    def _ask_comment(self) -> None:
        """A reply to the customer, or a note to colleagues."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for public, text in ((True, self.tr("Reply to the customer…")), (False, self.tr("Note to colleagues…"))):
            ask = partial(self._ask_text, text, self._person, public=public)
            menu.addAction(text).triggered.connect(lambda _checked=False, ask=ask: ask())
        menu.popup(self.writes.mapToGlobal(self.writes.rect().bottomLeft()))

    def _ask_text(self, title: str, person: str | None, *, public: bool) -> None:
        """What somebody writes; nobody: the customer."""

        def answer(filled: Filled) -> AnyStep | None:
            text = filled.comments.get(_TEXT, "").strip()
            return Say(person=person, text=text, public=public) if text else None

        self._ask(title, self.tr("Write"), (CommentItem(id=_TEXT, public=public, required=True),), answer)

    def _ask_values(self) -> None:
        person = self._person
        keys = ("subject", *BUILT_IN, "department", *fields_of(self._document.blueprint, self._catalogue))
        items = [FieldItem(id=key, field=key) for key in keys]
        self._ask(
            self.tr("Edit the ticket"),
            self.tr("Save"),
            items,
            lambda filled: Edit(person=person, fields=filled.fields),
        )

    def _take(self) -> None:
        view = self._walk.view
        if view is not None:
            taken = view.ticket.claimed_at is not None
            self._walk.do(Release(person=view.person) if taken else Claim(person=view.person))

    def _end_child(self) -> None:
        """In one of the final states of the Blueprint it runs through, where that is known."""
        states = self._ends_of_child()
        if not states:
            self._walk.do(Happen(event=EventName.CHILD_CLOSED))
            return
        menu = QMenu(self)
        for key, name in states.items():
            step = Happen.model_validate({"event": EventName.CHILD_CLOSED, "state": key})
            menu.addAction(name.replace("&", "&&")).triggered.connect(lambda _on=False, step=step: self._walk.do(step))
        menu.popup(self.ends.mapToGlobal(self.ends.rect().bottomLeft()))

    def _ends_of_child(self) -> dict[str, str]:
        view = self._walk.view
        opened = [one.data for one in view.history if one.kind == "child_opened"] if view is not None else []
        called = str(opened[-1].get("blueprint", "")) if opened else ""
        known = {blueprint.id: blueprint for blueprint in self._catalogue.in_force() or ()}
        return {state.id: state.name for state in known[called].states if state.final} if called in known else {}
