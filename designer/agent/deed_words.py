"""What deeds are called, and what one would do or did, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent.names import Names
from designer.sentences import all_said
from runtime.messages.macros import DeedPreview, DeedsPreview
from runtime.model.fields import FieldValue
from runtime.model.macros import Deed, Effect, GiveTask, SetFields, TakeTransition

translate = QCoreApplication.translate

_MOST_SAID = 120


def deed_name(kind: str) -> str:
    """What a kind of deed is called."""
    names = {
        "set_fields": translate("Deeds", "Set fields"),
        "tags": translate("Deeds", "Change tags"),
        "assign_to": translate("Deeds", "Assign"),
        "say": translate("Deeds", "Write a reply or a note"),
        "take_transition": translate("Deeds", "Execute a transition"),
        "force_into": translate("Deeds", "Force into a state"),
        "leave_blueprint": translate("Deeds", "Take out of the Blueprint"),
        "give_task": translate("Deeds", "Add a task"),
        "let_follow": translate("Deeds", "Add a follower"),
        "under_policy": translate("Deeds", "Apply an SLA policy"),
    }
    return names[kind]


def deed_title(deed: Deed, names: Names) -> str:
    """What a deed is called, and with what: “Set fields: Priority”."""
    name = deed_name(deed.kind)
    match deed:
        case SetFields(fields=values):
            columns = (key if names.is_column(key) else f"field.{key}" for key in values)
            return words.labelled(name, ", ".join(names.column(column) for column in columns))
        case TakeTransition(transition=key):
            drawn = names.transition(key)
            return words.labelled(name, drawn.name if drawn is not None else key)
        case GiveTask(title=title):
            return words.labelled(name, title)
    return name


def effects(preview: DeedPreview, names: Names, blueprint: str | None) -> list[str]:
    """What a deed would change, a line each; every reason where it is refused."""
    if preview.effect is Effect.REFUSED:
        return all_said(preview.reasons)
    lines = []
    if preview.state is not None:
        state = names.state(blueprint, preview.state)
        lines.append(translate("Deeds", "would go to “{state}”").format(state=state))
    lines += [_change(each.field, each.old, each.new, names) for each in preview.fields if each.field != "state"]
    if preview.says is not None:
        cut = words.in_brief(preview.says, _MOST_SAID)
        lines.append(translate("Deeds", "would say: “{words}”").format(words=cut))
    return lines or [_plain(preview)]


def _plain(preview: DeedPreview) -> str:
    if preview.effect is Effect.NOTHING:
        return translate("Deeds", "would change nothing: it is so already")
    return deed_name(preview.deed)


def _change(field: str, old: FieldValue, new: FieldValue, names: Names) -> str:
    nothing = translate("Deeds", "nothing")
    column = field if names.is_column(field) else f"field.{field}"
    before, after = (names.name(column, value) or nothing for value in (old, new))
    return translate("Deeds", "{field}: {old} → {new}").format(field=names.column(column), old=before, new=after)


def in_one_line(preview: DeedsPreview, names: Names, blueprint: str | None) -> str:
    """The whole preview of a ticket; only what is refused, where something is."""
    said = [each for each in preview.deeds if not preview.refused or each.effect is Effect.REFUSED]
    return " · ".join(line for each in said for line in effects(each, names, blueprint))
