"""What happens by itself: ordered actions after a transition, at a state's door, before and after a breach."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from designer import words
from designer.catalogue import Catalogue, Choice
from designer.courier import Courier
from designer.panels.action_names import action_names
from designer.panels.call_function import fill_call_function, function_choices
from designer.panels.cards import begun_with
from designer.panels.cards_editor import CardsEditor
from designer.panels.editors import LineEditor, TextEditor
from designer.panels.field_values import field_name, usual_value
from designer.panels.letter_text import Placeholders, mark_unknown, offer_while_typing
from designer.panels.letter_trial import LetterTrial
from designer.panels.placeholders import insert_placeholder, placeholder_choices
from designer.panels.recipients import key_of, recipient_choices, recipient_of
from designer.panels.set_field import fill_set_field
from designer.panels.several import SeveralEditor
from designer.panels.value_form import Tell, ValueForm
from designer.widgets.tick import Tick
from runtime.model import actions
from runtime.model.actions import AssignHow, Channel, Hold, RecipientKind
from runtime.model.blueprint import Blueprint
from runtime.model.templates import unknown_placeholders
from runtime.model.values import Value


class ActionsEditor(CardsEditor):
    """Cards of actions, in the order they are done."""

    def __init__(
        self,
        catalogue: Catalogue,
        blueprint: Callable[[], Blueprint],
        courier: Courier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`courier`: to the desk with whose tickets letters are tried, where there is one."""
        super().__init__(catalogue, blueprint, parent)
        self._courier = courier
        self._trying = False

    def _names(self) -> dict[str, str]:
        return action_names()

    @override
    def _title(self, value: object) -> str:
        name = self._names()[value.kind]  # type: ignore[attr-defined]
        match value:
            case actions.SetField(field=key):
                return words.labelled(name, field_name(key, self._catalogue))
            case actions.SendLetter(template=str(key)):
                return words.labelled(name, self._catalogue.name_of(self._catalogue.templates, key))
            case actions.CallFunction(name=key):
                return words.labelled(name, self._catalogue.name_of(function_choices(self._catalogue, key), key))
            case actions.ApplySla(policy=str(key)):
                return words.labelled(name, self._catalogue.name_of(self._catalogue.sla_policies, key))
            case actions.SendLetter(subject=text) | actions.CreateTask(title=text) | actions.OpenTicket(subject=text):
                return words.labelled(name, text) if text else name
        return name

    @override
    def _kinds(self) -> Sequence[tuple[str, Callable[[], object]]]:
        makers = {
            "send_letter": lambda: actions.SendLetter(to=(recipient_of(RecipientKind.REQUESTER.value),)),
            "set_field": lambda: self._new_field("priority"),
            "assign": lambda: actions.Assign(how=AssignHow.PERFORMER),
            "change_tags": actions.ChangeTags,
            "post_note": lambda: actions.PostNote(text=self.tr("Note")),
            "create_task": lambda: actions.CreateTask(title=self.tr("Task")),
            "open_ticket": lambda: actions.OpenTicket(subject=self.tr("Child ticket")),
            "add_follower": begun_with(self._catalogue.people, lambda key: actions.AddFollower(person=key)),
            "apply_sla": actions.ApplySla,
            "fire": begun_with(self._transitions(), lambda key: actions.Fire(transition=key)),
            "start_blueprint": begun_with(
                self._catalogue.blueprints, lambda key: actions.StartBlueprint(blueprint=key)
            ),
            "call_webhook": lambda: actions.CallWebhook(url="https://example.org/"),
            "call_function": begun_with(self._catalogue.functions, lambda key: actions.CallFunction(name=key)),
        }
        names = self._names()
        return [(names[kind], make) for kind, make in makers.items() if make is not None]

    @override
    def _body(self, value: object, tell: Tell) -> QWidget:
        if not isinstance(value, Value):
            raise TypeError(value)
        form = ValueForm(value, tell)
        fill = getattr(self, f"_fill_{form.value.kind}")
        fill(form)
        form.maybe_duration("delay", self.tr("Later, after"))
        return form

    def _fill_send_letter(self, form: ValueForm) -> None:
        channels = {
            Channel.MAIL: self.tr("By mail"),
            Channel.NOTICE: self.tr("As a notice in the program"),
            Channel.SMS: self.tr("By SMS"),
        }
        form.choice("channel", self.tr("How"), _named(channels)).picked.connect(self.list.rebuild)
        several = SeveralEditor()
        several.offer(recipient_choices(self._catalogue, form.value.to))
        several.show_value([key_of(each) for each in form.value.to])
        several.edited.connect(lambda keys: form.put(several, to=tuple(recipient_of(key) for key in keys)))
        form.add(several, self.tr("To"))
        template = form.choice("template", self.tr("Template"), self._catalogue.templates, none=self.tr("Its own text"))
        template.picked.connect(self.list.rebuild)
        if form.value.template is None:
            of_sms = form.value.channel is Channel.SMS  # of which only the text is read
            subject = None if of_sms else self._filled(form.line("subject", self.tr("Subject")))
            body = self._filled(form.text("body", self.tr("Text"), lines=5))
            form.add(self._placeholder_button(subject, body))
        holds = {
            Hold.QUIET_HOURS: self.tr("waits for the end of quiet hours"),
            Hold.BUSINESS_HOURS: self.tr("waits for business hours"),
            Hold.NOTHING: self.tr("goes out at once, always"),
        }
        form.choice("hold", self.tr("To colleagues it"), _named(holds))
        self._let_try(form)

    def _let_try(self, form: ValueForm) -> None:
        """The letter as a real ticket would send it, as long as that is wanted here."""
        if self._courier is None:
            return
        box, trial = Tick(self.tr("Preview with a real ticket")), LetterTrial(self._courier, self._blueprint().id)
        box.set_checked(self._trying)
        trial.setVisible(self._trying)
        trial.show_action(form.value)
        form.told.connect(trial.show_action)

        def turn(on: bool) -> None:
            self._trying = on
            trial.setVisible(on)

        box.toggled.connect(turn)
        form.add(box)
        form.add(trial)

    def _filled[E: LineEditor | TextEditor](self, editor: E) -> E:
        """Placeholders of the ticket are filled into this text: they are offered, coloured, and told from mistakes."""
        offer_while_typing(editor, partial(placeholder_choices, self._catalogue))
        fields = [choice.id for choice in self._catalogue.fields]
        if isinstance(editor, TextEditor):
            editor.marks = Placeholders(editor.document(), lambda text: unknown_placeholders(text, fields), editor)
        else:
            mark_unknown(editor, fields)
            editor.edited.connect(lambda _text: mark_unknown(editor, fields))
        return editor

    def _placeholder_button(self, subject: LineEditor | None, body: TextEditor) -> QPushButton:
        button = QPushButton(self.tr("Insert ${…}"))
        button.setObjectName("add")
        button.clicked.connect(lambda: insert_placeholder(button, subject, body, self._catalogue))
        return button

    def _fill_set_field(self, form: ValueForm) -> None:
        fill_set_field(form, self._catalogue, self._blueprint(), self.list.rebuild)

    def _new_field(self, key: str) -> actions.SetField:
        return actions.SetField(field=key, value=usual_value(key, self._catalogue, self._blueprint()))

    def _fill_assign(self, form: ValueForm) -> None:
        hows = {
            AssignHow.PERFORMER: self.tr("to whoever performs it"),
            AssignHow.PERSON: self.tr("to a person"),
            AssignHow.TEAM: self.tr("to a team"),
            AssignHow.ROUND_ROBIN: self.tr("to a team’s members in turn"),
            AssignHow.LEAST_LOADED: self.tr("to a team’s member with the fewest tickets"),
            AssignHow.NOBODY: self.tr("to nobody"),
        }
        how = form.choice("how", self.tr("Hand it"), _named(hows))
        how.picked.connect(self.list.rebuild)
        if form.value.how is AssignHow.PERSON:
            form.choice("person", self.tr("Person"), self._catalogue.people, none=self.tr("Not chosen yet"))
        elif form.value.how in {AssignHow.TEAM, AssignHow.ROUND_ROBIN, AssignHow.LEAST_LOADED}:
            form.choice("team", self.tr("Team"), self._catalogue.teams, none=self.tr("The ticket’s team"))

    def _fill_change_tags(self, form: ValueForm) -> None:
        form.words("add", self.tr("Add"), self.tr("urgent, vip"))
        form.words("remove", self.tr("Remove"), self.tr("waiting"))

    def _fill_post_note(self, form: ValueForm) -> None:
        self._filled(form.text("text", self.tr("Text")))
        form.tick("public", self.tr("The customer reads it"))

    def _fill_create_task(self, form: ValueForm) -> None:
        self._filled(form.line("title", self.tr("Title")))
        form.choice("owner", self.tr("Who does it"), self._catalogue.people, none=self.tr("Nobody yet"))
        form.maybe_duration("due", self.tr("Due within"))

    def _fill_open_ticket(self, form: ValueForm) -> None:
        self._filled(form.line("subject", self.tr("Subject")))
        form.choice("department", self.tr("Department"), self._catalogue.departments, none=self.tr("The same"))
        form.choice("ticket_type", self.tr("Type"), self._catalogue.ticket_types, none=self.tr("None"))

    def _fill_add_follower(self, form: ValueForm) -> None:
        form.choice("person", self.tr("Person"), self._catalogue.people)

    def _fill_apply_sla(self, form: ValueForm) -> None:
        by_rules = self.tr("By the rules again: the first that matches")
        form.choice("policy", self.tr("SLA policy"), self._catalogue.sla_policies, none=by_rules)
        told = QLabel(self.tr("It stays the ticket’s until another is applied, whatever the conditions say."))
        told.setObjectName("tileNote")
        told.setWordWrap(True)
        form.add(told)

    def _fill_fire(self, form: ValueForm) -> None:
        form.choice("transition", self.tr("Transition"), self._transitions())

    def _fill_start_blueprint(self, form: ValueForm) -> None:
        form.choice("blueprint", self.tr("Blueprint"), self._catalogue.blueprints)

    def _fill_call_webhook(self, form: ValueForm) -> None:
        form.line("url", self.tr("Address"), "https://")

    def _fill_call_function(self, form: ValueForm) -> None:
        fill_call_function(form, self._catalogue, self.list.rebuild)

    def _transitions(self) -> list[Choice]:
        return [Choice(each.id, each.name) for each in self._blueprint().transitions]


def _named[E: str](names: dict[E, str]) -> list[Choice]:
    return [Choice(str(key), name) for key, name in names.items()]
