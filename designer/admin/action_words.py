"""What people may do, in words: the rows of the permission matrix."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from runtime.model.rights import Action, Grant

translate = QCoreApplication.translate


def action_name(action: Action) -> str:
    """What an action is called."""
    return {
        Action.TRANSFER_OWNERSHIP: translate("Actions of people", "Hand the desk over"),
        Action.SECURITY: translate("Actions of people", "Change settings, passwords and roles"),
        Action.PEOPLE: translate("Actions of people", "Add and change people, teams, departments and organisations"),
        Action.DESK_SETUP: translate("Actions of people", "Change fields, layouts, ticket types and statuses"),
        Action.CALENDARS: translate("Actions of people", "Change calendars"),
        Action.SETUP_READ: translate("Actions of people", "See how the desk is set up"),
        Action.BLUEPRINT_DRAFT: translate("Actions of people", "Draw Blueprints"),
        Action.BLUEPRINT_PUBLISH: translate("Actions of people", "Publish and deactivate Blueprints"),
        Action.BLUEPRINT_MIGRATE: translate("Actions of people", "Take tickets over to another version"),
        Action.BLUEPRINT_READ: translate("Actions of people", "See Blueprints"),
        Action.FIGURES: translate("Actions of people", "See figures and dashboards"),
        Action.EXPORT: translate("Actions of people", "Export figures"),
        Action.TICKET_READ: translate("Actions of people", "Read tickets"),
        Action.TICKET_HISTORY: translate("Actions of people", "Read a ticket’s history"),
        Action.TICKET_CREATE: translate("Actions of people", "Open tickets"),
        Action.TICKET_EDIT: translate("Actions of people", "Change a ticket’s fields"),
        Action.TICKET_WORK: translate("Actions of people", "Take tickets up and put them aside"),
        Action.TRANSITION: translate("Actions of people", "Execute transitions"),
        Action.OVERRIDE: translate("Actions of people", "Move tickets by force, take them out of a Blueprint"),
        Action.ASSIGN: translate("Actions of people", "Give tickets to others"),
        Action.PUBLIC_REPLY: translate("Actions of people", "Reply to customers"),
        Action.PRIVATE_NOTE: translate("Actions of people", "Write notes to colleagues"),
        Action.BULK: translate("Actions of people", "Change many tickets at once"),
        Action.MERGE: translate("Actions of people", "Merge and split tickets"),
        Action.REDACT: translate("Actions of people", "Make a person anonymous"),
        Action.AUDIT_READ: translate("Actions of people", "Read the audit"),
        Action.OWN_ACCESS: translate("Actions of people", "Change one’s own password"),
        Action.OPERATE: translate("Actions of people", "Back up, verify and look after the desk"),
    }[action]


def how_far(grant: Grant) -> str:
    """How far a role may go with an action."""
    return {
        Grant.YES: translate("Actions of people", "everywhere"),
        Grant.DEPARTMENTS: translate("Actions of people", "in their departments"),
        Grant.OWN: translate("Actions of people", "what is theirs"),
        Grant.NAMED: translate("Actions of people", "where the Blueprint names them"),
        Grant.NO: translate("Actions of people", "no"),
    }[grant]
