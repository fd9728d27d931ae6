"""What the kinds of actions are called, wherever one is offered or told of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def action_names() -> dict[str, str]:
    """By kind, in the language of the window."""
    translate = QCoreApplication.translate
    return {
        "send_letter": translate("ActionsEditor", "Send a letter"),
        "set_field": translate("ActionsEditor", "Set a field"),
        "assign": translate("ActionsEditor", "Hand the ticket on"),
        "change_tags": translate("ActionsEditor", "Change tags"),
        "post_note": translate("ActionsEditor", "Post a note"),
        "create_task": translate("ActionsEditor", "Create a task"),
        "open_ticket": translate("ActionsEditor", "Open a child ticket"),
        "add_follower": translate("ActionsEditor", "Add a follower"),
        "apply_sla": translate("ActionsEditor", "Apply an SLA policy"),
        "fire": translate("ActionsEditor", "Execute a transition"),
        "start_blueprint": translate("ActionsEditor", "Start another Blueprint"),
        "call_webhook": translate("ActionsEditor", "Call a web address"),
        "call_function": translate("ActionsEditor", "Call a function"),
    }
