"""The icons a ticket type may have: kept by name on the desk, drawn in the colour of the text beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from designer.widgets.icons import icon


def type_icon_names() -> dict[str, str]:
    """Every icon that can be chosen, with what it shows, in the order they are offered."""
    translate = QCoreApplication.translate
    return {
        "incident": translate("TypeIcons", "Warning sign"),
        "problem": translate("TypeIcons", "Bug"),
        "question": translate("TypeIcons", "Question mark"),
        "request": translate("TypeIcons", "Heart"),
        "task": translate("TypeIcons", "Ticked box"),
        "change": translate("TypeIcons", "Two arrows"),
        "complaint": translate("TypeIcons", "Speech bubble"),
        "return": translate("TypeIcons", "Arrow back"),
        "invoice": translate("TypeIcons", "Receipt"),
        "parcel": translate("TypeIcons", "Parcel"),
        "repair": translate("TypeIcons", "Spanner"),
        "phone": translate("TypeIcons", "Telephone"),
        "letter": translate("TypeIcons", "Letter"),
        "person": translate("TypeIcons", "Person"),
    }


def type_icon(name: str, colour: str) -> QIcon | None:
    """The icon of this name; None for none, and for a name this version does not know."""
    return icon(f"type-{name}", colour) if name in type_icon_names() else None
