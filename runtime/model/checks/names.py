"""How elements are called in sentences."""

from __future__ import annotations

from collections.abc import Iterable

from runtime.model.checks.ground import Ground
from runtime.model.forms import ChecklistItem, FieldItem, FormItem, TaskItem, WidgetItem


def item_name(item: FormItem, ground: Ground) -> str:
    """What people call a form item: its field's name, its title, else its id."""
    match item:
        case FieldItem():
            return field_name(item.field, ground)
        case ChecklistItem() | TaskItem() | WidgetItem():
            return item.title
    return item.id


def field_name(key: str, ground: Ground) -> str:
    """What people call a field."""
    field = ground.setup.fields.get(key) if ground.setup else None
    return field.name if field else key.replace("_", " ").capitalize()


def listed(names: Iterable[str]) -> str:
    """Names in a row, for either language."""
    return ", ".join(f"“{name}”" for name in names)
