"""The transition that is chosen: what it is called, and what starts it."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from designer.catalogue import Catalogue, Choice
from designer.document import Document
from designer.panels.editors import ChoiceEditor, DurationEditor, LineEditor, TextEditor
from designer.panels.page import Page
from designer.panels.several import SeveralEditor
from designer.widgets.tick import Tick
from runtime.model import edits
from runtime.model.blueprint import Blueprint, EventName, Manual, On, Style, Timer, Transition, When
from runtime.model.durations import Duration, Unit, runs_on_business_time
from runtime.model.switched import switch

_USUAL = Duration(amount=1, unit=Unit.BUSINESS_DAYS)


class TransitionTab(Page):
    """A tab about one transition."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.transition_id = ""

    @property
    def transition(self) -> Transition | None:
        """The transition that is shown, as it is now."""
        return self.document.blueprint.transitions_by_id.get(self.transition_id)

    def show_transition(self, transition_id: str) -> None:
        """Show another transition."""
        self.document.end_merge()
        self.transition_id = transition_id
        self.show_now()

    def put(self, text: str, merge: str = "", **changes: object) -> None:
        """Change properties of the transition."""

        def edit(drawn: Blueprint) -> Blueprint:
            transition = drawn.transitions_by_id[self.transition_id]
            return edits.change_transition(drawn, transition.having(**changes))

        if self.transition is not None:
            self.attempt(text, edit, f"transition:{self.transition_id}:{merge}" if merge else "")


class TransitionPage(TransitionTab):
    """Its name, where it leads, the button, and the trigger."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.name, self.confirm, self.description = LineEditor(), LineEditor(), TextEditor(lines=3)
        self.source, self.target, self.style_of = ChoiceEditor(), ChoiceEditor(), ChoiceEditor()
        self.excluded, self.trigger, self.event_name = SeveralEditor(), ChoiceEditor(), ChoiceEditor()
        self.after, self.calendar, self.off = DurationEditor(), ChoiceEditor(), Tick()
        self._lay_out()
        self._connect()
        self.begin()

    @override
    def show_now(self) -> None:
        transition = self.transition
        if transition is None:
            return
        blueprint = self.document.blueprint
        states = [Choice(state.id, state.name) for state in blueprint.states]
        self.name.show_value(transition.name)
        self.source.offer(states, none=self.tr("Every state (common)"))
        self.source.show_value(transition.source)
        self.target.offer(states, none=self.tr("Back to the state before"))
        self.target.show_value(transition.target)
        self.excluded.offer([choice for choice in states if choice.id != transition.target])
        self.excluded.show_value(transition.excluded)
        self._excluded_row.setVisible(transition.source is None)
        self.style_of.show_value(transition.style.value)
        self.confirm.show_value(transition.confirm)
        self.description.show_value(transition.description)
        self.off.set_checked(transition.off)
        self._show_trigger(transition)

    def _show_trigger(self, transition: Transition) -> None:
        trigger = transition.trigger
        self.trigger.show_value(trigger.kind)
        self._after_row.setVisible(isinstance(trigger, Timer))
        self._calendar_row.setVisible(isinstance(trigger, Timer) and runs_on_business_time(trigger.after.unit))
        for row in self._button_rows:
            row.setVisible(transition.manual)
        self._event_row.setVisible(isinstance(trigger, On))
        if isinstance(trigger, Timer):
            self.after.show_value(trigger.after)
            self.calendar.show_value(trigger.calendar)
        if isinstance(trigger, On):
            self.event_name.show_value(trigger.event.value)

    @override
    def offer(self) -> None:
        self.style_of.offer([Choice(style.value, name) for style, name in style_names().items()])
        kinds = {
            "manual": self.tr("Somebody presses its button"),
            "timer": self.tr("By itself, after a time in the state"),
            "when": self.tr("By itself, as soon as its criteria hold"),
            "on": self.tr("By itself, when something happens"),
        }
        self.trigger.offer([Choice(kind, name) for kind, name in kinds.items()])
        self.event_name.offer([Choice(event.value, name) for event, name in event_names().items()])
        self.calendar.offer(self.catalogue.hours, none=self.tr("The department’s calendar"))

    def _lay_out(self) -> None:
        rows = self.rows
        rows.row(self.name, lambda: self.tr("&Name of the button"))
        rows.row(self.source, lambda: self.tr("&From"))
        self._excluded_row = rows.row(self.excluded, lambda: self.tr("Not offered in"))
        rows.row(self.target, lambda: self.tr("&To"))
        rows.row(self.trigger, lambda: self.tr("It &happens"))
        self._after_row = rows.row(self.after, lambda: self.tr("After"))
        self._calendar_row = rows.row(self.calendar, lambda: self.tr("Business time is counted by"))
        self._event_row = rows.row(self.event_name, lambda: self.tr("When"))
        self._button_rows = (
            rows.row(self.style_of, lambda: self.tr("Look of the &button")),
            rows.row(self.confirm, lambda: self.tr("Ask before (&confirm)")),
        )
        rows.row(self.description, lambda: self.tr("&Description"))
        rows.tick(self.off)
        rows.say(self.off.set_text, lambda: self.tr("Switched &off: offered nowhere"))

    def _connect(self) -> None:
        for editor in (self.name, self.confirm, self.description):
            self.ends_merge(editor)
        change = self.tr("Change transition")
        self.name.edited.connect(self._rename)
        self.source.picked.connect(lambda key: self._reconnect(source=key))
        self.target.picked.connect(lambda key: self._reconnect(target=key))
        self.excluded.edited.connect(
            lambda keys: self.attempt(change, lambda drawn: edits.set_excluded(drawn, self.transition_id, keys))
        )
        self.style_of.picked.connect(lambda key: self.put(change, style=key))
        self.confirm.edited.connect(lambda text: self.put(change, "confirm", confirm=text))
        self.description.edited.connect(lambda text: self.put(change, "description", description=text))
        self.trigger.picked.connect(self._trigger_by)
        self.off.clicked.connect(self._switch)
        self.after.edited.connect(lambda duration: self._change_timer(after=duration))
        self.calendar.picked.connect(lambda key: self._change_timer(calendar=key))
        self.event_name.picked.connect(lambda key: self.put(change, trigger=On(event=EventName(key))))

    def _switch(self, off: bool) -> None:
        text = self.tr("Switch off") if off else self.tr("Switch on")
        self.attempt(text, lambda drawn: switch(drawn, [self.transition_id], on=not off))

    def _rename(self, name: str) -> None:
        key = self.transition_id
        self.attempt(
            self.tr("Rename transition"),
            lambda drawn: edits.rename_transition(drawn, key, name),
            f"transition:{key}:name",
        )

    def _reconnect(self, **ends: str | None) -> None:
        transition = self.transition
        if transition is not None:
            source, target = ends.get("source", transition.source), ends.get("target", transition.target)
            self.attempt(
                self.tr("Move transition"), lambda drawn: edits.reconnect(drawn, transition.id, source, target)
            )

    def _trigger_by(self, kind: str) -> None:
        makers: dict[str, Callable[[], object]] = {
            "manual": Manual,
            "timer": lambda: Timer(after=_USUAL),
            "when": When,
            "on": lambda: On(event=EventName.CUSTOMER_REPLIED),
        }
        self.put(self.tr("Change the trigger"), trigger=makers[kind]())

    def _change_timer(self, **changes: object) -> None:
        transition = self.transition
        if transition is not None and isinstance(transition.trigger, Timer):
            self.put(self.tr("Change the timer"), "timer", trigger=transition.trigger.having(**changes))


def style_names() -> dict[Style, str]:
    """How a button looks."""
    translate = QCoreApplication.translate
    return {
        Style.PRIMARY: translate("TransitionPage", "Primary"),
        Style.NORMAL: translate("TransitionPage", "Normal"),
        Style.DANGER: translate("TransitionPage", "Dangerous"),
    }


def event_names() -> dict[EventName, str]:
    """What an event is called, after “when”."""
    translate = QCoreApplication.translate
    return {
        EventName.CUSTOMER_REPLIED: translate("EventNames", "the customer replied"),
        EventName.AGENT_REPLIED: translate("EventNames", "an agent replied"),
        EventName.CHILD_CLOSED: translate("EventNames", "the child ticket is closed"),
        EventName.WEBHOOK: translate("EventNames", "another program calls"),
        EventName.GROUP_DONE: translate("EventNames", "the parallel group is done"),
    }
