"""The cards of a limit: who is reminded before it breaks, and what happens level by level after."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.panels.actions_editor import ActionsEditor
from designer.panels.cards import CardList
from designer.panels.editors import DurationEditor, NumberEditor
from designer.panels.limit_line import short
from designer.panels.value_form import Tell, ValueForm
from runtime.model.blueprint import Blueprint
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Reminder


class LimitCards(CardList):
    """What both have in common: each card ends with what happens then."""

    def __init__(
        self,
        catalogue: Catalogue,
        blueprint: Callable[[], Blueprint],
        courier: Courier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`blueprint`: whose transitions the actions may execute; `courier`: to the desk letters are tried on."""
        self._catalogue, self._blueprint, self._courier = catalogue, blueprint, courier
        super().__init__(self._name_of, self._form_of, self._new, parent)

    def _name_of(self, value: object) -> str:
        raise NotImplementedError

    def _form_of(self, value: object, tell: Tell) -> QWidget:
        raise NotImplementedError

    def _new(self) -> list[tuple[str, Callable[[], object]]]:
        raise NotImplementedError

    def _add_actions(self, form: ValueForm) -> None:
        actions = ActionsEditor(self._catalogue, self._blueprint, self._courier)
        actions.show_value(form.value.actions)
        actions.edited.connect(lambda given: form.put(actions, actions=given))
        form.add(actions, self.tr("What happens then"))


class ReminderCards(LimitCards):
    """Before the breach: at a share of the limit, or so long before its end."""

    @override
    def _name_of(self, value: object) -> str:
        if not isinstance(value, Reminder):
            raise TypeError(value)
        if value.percent is not None:
            return self.tr("At {percent} of the limit").format(percent=words.percent(value.percent / 100))
        return self.tr("{time} before the end").format(time=short(value.before)) if value.before else ""

    @override
    def _new(self) -> list[tuple[str, Callable[[], object]]]:
        hour = Duration(amount=1, unit=Unit.HOURS)
        return [
            (self.tr("At a share of the limit"), lambda: Reminder(percent=80)),
            (self.tr("So long before its end"), lambda: Reminder(before=hour)),
        ]

    @override
    def _form_of(self, value: object, tell: Tell) -> QWidget:
        form = _form(value, tell)
        if form.value.percent is not None:
            share = NumberEditor(1, 99)
            share.setSuffix(self.tr(" %"))
            share.setValue(form.value.percent)
            share.valueChanged.connect(lambda percent: form.put(share, percent=percent))
            form.add(share, self.tr("Share of the limit"))
        else:
            before = DurationEditor()
            before.show_value(form.value.before)
            before.edited.connect(lambda duration: form.put(before, before=duration))
            form.add(before, self.tr("Before the end"))
        self._add_actions(form)
        return form


class EscalationCards(LimitCards):
    """After the breach, level by level."""

    @override
    def _name_of(self, value: object) -> str:
        if not isinstance(value, Escalation):
            raise TypeError(value)
        return self.tr("{time} after").format(time=short(value.after)) if value.after else self.tr("At the breach")

    @override
    def _new(self) -> list[tuple[str, Callable[[], object]]]:
        after = Duration(amount=4, unit=Unit.BUSINESS_HOURS) if self.values else None
        return [(self.tr("A level"), lambda: Escalation(after=after))]

    @override
    def _form_of(self, value: object, tell: Tell) -> QWidget:
        form = _form(value, tell)
        form.maybe_duration("after", self.tr("Only so long after the breach"))
        self._add_actions(form)
        return form


def _form(value: object, tell: Tell) -> ValueForm:
    if not isinstance(value, Reminder | Escalation):
        raise TypeError(value)
    return ValueForm(value, tell)
