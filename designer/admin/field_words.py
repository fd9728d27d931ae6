"""What a custom field's types and visibilities are called, each with a word of what it is good for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from runtime.model.fields import FieldType, Visibility


def type_names() -> dict[FieldType, str]:
    """Every type, in the order they are offered."""
    translate = QCoreApplication.translate
    return {
        FieldType.TEXT: translate("FieldTypes", "Text"),
        FieldType.LONG_TEXT: translate("FieldTypes", "Long text"),
        FieldType.CHOICE: translate("FieldTypes", "Choice"),
        FieldType.CHOICES: translate("FieldTypes", "Several choices"),
        FieldType.YES_NO: translate("FieldTypes", "Yes or no"),
        FieldType.NUMBER: translate("FieldTypes", "Number"),
        FieldType.DATE: translate("FieldTypes", "Date"),
        FieldType.MOMENT: translate("FieldTypes", "Date and time"),
        FieldType.PERSON: translate("FieldTypes", "Person"),
        FieldType.ORGANISATION: translate("FieldTypes", "Organisation"),
        FieldType.EMAIL: translate("FieldTypes", "Mail address"),
        FieldType.URL: translate("FieldTypes", "Web address"),
    }


def formula_name() -> str:
    """What a field is called that nobody types."""
    return QCoreApplication.translate("FieldTypes", "Formula")


def formula_example() -> str:
    """What it is good for, with an example."""
    return QCoreApplication.translate(
        "FieldTypes", "Computed from other fields, and nobody types it, such as a total: round({price} * 1.2, 2)."
    )


def type_examples() -> dict[FieldType, str]:
    """What each type is good for, with an example."""
    translate = QCoreApplication.translate
    return {
        FieldType.TEXT: translate("FieldTypes", "A line of text, such as an order number: A-10023."),
        FieldType.LONG_TEXT: translate("FieldTypes", "Several lines, such as steps that lead to the fault."),
        FieldType.CHOICE: translate("FieldTypes", "One option of a list, such as the product: Kettle, Toaster."),
        FieldType.CHOICES: translate("FieldTypes", "Any number of options, such as what was tried: restart, update."),
        FieldType.YES_NO: translate("FieldTypes", "Yes, no or not said, such as whether the warranty still runs."),
        FieldType.NUMBER: translate("FieldTypes", "A number that can be compared, such as an amount: 149.90."),
        FieldType.DATE: translate("FieldTypes", "A day, such as the day of purchase: 12 March 2026."),
        FieldType.MOMENT: translate("FieldTypes", "A day and a time, such as an appointment: 12 March 2026, 14:30."),
        FieldType.PERSON: translate("FieldTypes", "Somebody who works here, such as the technician on site."),
        FieldType.ORGANISATION: translate("FieldTypes", "A customer company, such as the reseller."),
        FieldType.EMAIL: translate("FieldTypes", "A mail address that is checked: name@company.example."),
        FieldType.URL: translate("FieldTypes", "A link to a page: https://company.example/order/10023."),
    }


def visibility_names() -> dict[Visibility, str]:
    """Who sees a field's value."""
    translate = QCoreApplication.translate
    return {
        Visibility.AGENTS: translate("FieldTypes", "Agents only"),
        Visibility.CUSTOMERS_READ: translate("FieldTypes", "Agents, and customers read it"),
        Visibility.CUSTOMERS_EDIT: translate("FieldTypes", "Agents, and customers fill it in"),
    }
