"""Every code a check may find, with how much it weighs."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """An error blocks publishing, a warning wants a tick, a hint is a thought."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


ERRORS = (
    # integrity
    "dangling",
    "state_name_taken",
    "transition_name_taken",
    "form_item_twice",
    "branch_elsewhere",
    "group_small",
    "group_needs",
    # graph
    "no_start",
    "no_final",
    "dead_end",
    "trap",
    # what the desk does not have
    "unknown_status",
    "unknown_calendar",
    "unknown_team",
    "unknown_person",
    "unknown_department",
    "unknown_field",
    "unknown_ticket_type",
    "unknown_template",
    "unknown_sla_policy",
    "unknown_function",
    "unknown_blueprint",
    "unknown_transition",
    "unknown_state",
    "unknown_role",
    "status_category",
    # criteria
    "unknown_operand",
    "operator_unfit",
    "value_unfit",
    "criteria_never",
    "criteria_never_here",
    "entry_never",
    "entry_status",
    "validation_never",
    # forms and actions
    "status_on_form",
    "sets_status",
    "formula_on_form",
    "sets_formula",
    "automatic_form_stuck",
    # rights
    "approval_automatic",
    "approval_branch",
    "approval_nobody",
    "approval_too_few",
    # automation
    "automatic_cycle",
    "timer_on_hold",
    "timer_never",
    "limit_never_due",
    # chains
    "calls_cycle",
)
WARNINGS = (
    "unreachable",
    "criteria_always",
    "entry_always",
    "field_not_in_layout",
    "unknown_placeholder",
    "letter_empty",
    "function_inputs",
    "letter_to_nobody",
    "automatic_form_empty",
    "fired_form",
    "nobody_here",
    "nobody_performs",
    "four_eyes_alone",
    "owner_against_criteria",
    "nobody_approves",
    "approvers_few",
    "automatic_race",
    "automatic_maybe_cycle",
    "limit_over_run",
    "path_over_run",
    "limit_stands_still",
    "limit_after_timer",
    "escalation_after_timer",
    "reminder_at_once",
    "then_cycle",
    "then_not_final",
    "call_unheard",
    "call_on_final",
    "status_elsewhere",
)
HINTS = ("limit_on_final", "wait_without_limit", "no_reject_target")

SEVERITIES: dict[str, Severity] = {
    **dict.fromkeys(ERRORS, Severity.ERROR),
    **dict.fromkeys(WARNINGS, Severity.WARNING),
    **dict.fromkeys(HINTS, Severity.HINT),
}
"""One weight for one code."""
