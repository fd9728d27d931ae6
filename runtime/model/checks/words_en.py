"""Findings and fixes in English: what is wrong, and what to do about it."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "dangling": "“{element}” names “{id}”, which is no element of this Blueprint ({place}). Name one that is.",
    "state_name_taken": "Two states are named “{name}”. Rename one.",
    "transition_name_taken": "Two transitions that leave “{state}” are named “{name}”. Rename one.",
    "form_item_twice": "Two items of the form of “{element}” have the id “{item}”. Rename one.",
    "branch_elsewhere": (
        "“{element}” does not join the same states as its parallel group “{group}”. Take it out of the group."
    ),
    "group_small": "The parallel group “{element}” needs two transitions or more. Add one or dissolve the group.",
    "group_needs": (
        "The parallel group “{element}” has {branches} transitions and cannot need {needs}. Lower the number."
    ),
    "no_start": "No state of “{element}” is the start. Choose where tickets enter.",
    "no_final": "No state of “{element}” is final. Choose where tickets are done.",
    "dead_end": (
        "Nothing leads out of “{element}”, so a ticket stays there for ever. Draw a transition, or make the "
        "state final."
    ),
    "trap": "Tickets that come to {states} go round there and never reach a final state. Draw a way out.",
    "unreachable": "No transition leads from the start to “{element}”. Draw one, or remove the state.",
    "unknown_status": (
        "“{element}” names the status “{named}”, which this desk does not have. Choose another, or have it added."
    ),
    "unknown_calendar": (
        "“{element}” counts on the calendar “{named}”, which this desk does not have. Choose another."
    ),
    "unknown_team": "“{element}” names the team “{named}”, which this desk does not have. Choose another.",
    "unknown_person": "“{element}” names the person “{named}”, whom this desk does not know. Choose somebody else.",
    "unknown_department": (
        "“{element}” names the department “{named}”, which this desk does not have. Choose another."
    ),
    "unknown_field": (
        "“{element}” names the field “{named}”, which this desk does not have. Choose another, or have it added."
    ),
    "unknown_ticket_type": (
        "“{element}” names the ticket type “{named}”, which this desk does not have. Choose another."
    ),
    "unknown_sla_policy": (
        "“{element}” applies the SLA policy “{named}”, which this desk does not have or has switched off. "
        "Choose another, or switch it on in Manage ▸ SLA policies."
    ),
    "unknown_function": (
        "“{element}” calls the function “{named}”, which this desk does not have or has switched off. "
        "Choose another, or switch it on in Manage ▸ Functions."
    ),
    "unknown_template": "“{element}” sends the template “{named}”, which this desk does not have. Choose another.",
    "unknown_blueprint": (
        "“{element}” hands over to the Blueprint “{blueprint}”, which is not in force on this desk. Publish it, "
        "or choose another."
    ),
    "unknown_transition": (
        "“{element}” names “{named}”, a transition that is not in this Blueprint any more. Choose another."
    ),
    "unknown_state": (
        "The conditions of “{element}” name “{named}”, a state that is not in this Blueprint any more. Choose another."
    ),
    "unknown_role": "“{element}” writes to the role “{named}”, which does not exist. Choose another.",
    "status_category": (
        "“{element}” and its status “{status}” do not mean the same. Choose another status, or change what "
        "the state means."
    ),
    "unknown_operand": (
        "The conditions of “{element}” ask for “{operand}”, which no ticket has. Choose another field."
    ),
    "operator_unfit": (
        "The conditions of “{element}” compare “{operand}” by “{operator}”, which does not fit it. Choose "
        "another comparison."
    ),
    "value_unfit": (
        "The conditions of “{element}” compare “{operand}” with {value}, which does not fit it. Correct the value."
    ),
    "criteria_never": (
        "The conditions of “{element}” contradict each other, so it can never happen. Change one of them."
    ),
    "criteria_never_here": (
        "The conditions of “{element}” can never hold in “{state}”, where it begins. Change them, or let it "
        "begin elsewhere."
    ),
    "criteria_always": (
        "The conditions of “{element}” hold whatever the ticket is like. Remove them, or say what was meant."
    ),
    "entry_never": "No ticket can meet the conditions on which “{element}” takes tickets in. Change one of them.",
    "entry_always": (
        "Every ticket meets the conditions on which “{element}” takes tickets in. Remove them, or say what was meant."
    ),
    "entry_status": (
        "“{element}” takes in tickets with the status “{status}”, but none of its states bears it. Give it "
        "to a state, or drop the condition."
    ),
    "validation_never": (
        "What “{element}” demands of “{item}” contradicts itself, so no answer is ever accepted. Change the rule."
    ),
    "status_on_form": (
        "The form of “{element}” asks for the status, which only transitions change, so it is never "
        "accepted. Take the status off the form."
    ),
    "formula_on_form": (
        "The form of “{element}” asks for “{item}”, which is computed by a formula. Make it read-only, or take it "
        "off the form."
    ),
    "sets_formula": "“{element}” sets “{item}”, which is computed by a formula. Remove the action.",
    "sets_status": "“{element}” sets the status, which only transitions change. Remove the action.",
    "automatic_form_stuck": (
        "“{element}” happens by itself, but its form demands “{item}”, which only a person can give. Make it "
        "optional, or let a person do it."
    ),
    "automatic_form_empty": (
        "“{element}” happens by itself, but its form demands “{item}” and has no default for it. Give it "
        "one, or make it optional."
    ),
    "fired_form": (
        "“{element}” fires “{transition}”, whose form demands “{item}”. Give it a default, or make it optional."
    ),
    "field_not_in_layout": (
        "The form of “{element}” demands “{item}”, which is on no layout of these tickets. Add it to the "
        "layout, or take it off the form."
    ),
    "unknown_placeholder": "A text of “{element}” holds {placeholder}, which nothing will fill in. Correct it.",
    "letter_empty": "“{element}” sends a letter without a text. Choose a template, or write one.",
    "function_inputs": (
        "“{element}” gives the function “{function}” something it does not take, so the call would fail. Choose the "
        "function again."
    ),
    "letter_to_nobody": "A letter of “{element}” reaches nobody. Choose other recipients.",
    "approval_automatic": (
        "“{element}” happens by itself, so nobody can be asked to approve it first. Let a person do it, or "
        "drop the approval."
    ),
    "approval_branch": (
        "“{element}” is a branch of a parallel group, and no branch waits for an approval. Ask for it after the group."
    ),
    "approval_nobody": "“{element}” waits for an approval, but names nobody who gives it. Name approvers.",
    "approval_too_few": (
        "“{element}” needs {needs} approvals, but names {people} approvers. Lower the number, or name more."
    ),
    "approvers_few": (
        "“{element}” needs {needs} approvals, but only {people} active people may give one. Lower the "
        "number, or name more."
    ),
    "nobody_approves": "Nobody active may approve “{element}”. Name other approvers, or fill their team.",
    "no_reject_target": (
        "When “{element}” is not approved, the ticket stays where it is. Say where it goes instead, if it should."
    ),
    "nobody_here": (
        "No agent works where “{element}” runs yet, so nobody may perform what is open to anyone there. Add people in "
        "Manage, or name other owners."
    ),
    "nobody_performs": "Nobody active may perform “{element}”. Name other owners, or fill their team.",
    "four_eyes_alone": (
        "Only {person} may perform “{element}”, and must not, having performed “{transition}”. Name somebody "
        "else for one of them."
    ),
    "owner_against_criteria": (
        "Whoever owns “{element}” can never meet its conditions on who performs it. Change the owners or the "
        "conditions."
    ),
    "automatic_race": (
        "“{element}” and “{transition}” may be ready at the same moment, and nothing says which goes first. "
        "Put them in order."
    ),
    "automatic_cycle": (
        "{transitions} follow each other by themselves without end. Give one of them a condition, or let a "
        "person do it."
    ),
    "automatic_maybe_cycle": (
        "{transitions} follow each other by themselves, and nothing they do ends it. Add a condition that stops them."
    ),
    "timer_on_hold": (
        "“{element}” waits for a time that stands still: “{state}” is on hold. Change what the state means, "
        "or the trigger."
    ),
    "timer_never": (
        "The time “{element}” waits for never passes: its calendar is not open long enough. Choose another "
        "calendar or a shorter time."
    ),
    "limit_never_due": (
        "The limit of “{element}” never ends: its calendar is not open long enough. Choose another calendar "
        "or a shorter time."
    ),
    "limit_stands_still": (
        "The limit of “{element}” never runs: it pauses in every ticket that is {category}. Let it run "
        "there, or remove it."
    ),
    "limit_over_run": (
        "The limit of “{element}” ({limit}) is longer than that of the whole run ({run}). Shorten it, or "
        "give the run longer."
    ),
    "path_over_run": (
        "Even on the shortest way, {states}, the limits add up to more than that of the whole run ({run}). "
        "Shorten some, or give the run longer."
    ),
    "limit_after_timer": (
        "“{transition}” takes the ticket out of “{element}” before its limit ends, so the limit is never "
        "broken. Shorten the limit, or remove it."
    ),
    "escalation_after_timer": (
        "“{transition}” takes the ticket out of “{element}” before escalation {level} comes. Let it come "
        "earlier, or remove it."
    ),
    "reminder_at_once": (
        "Reminder {number} of “{element}” comes as soon as the limit begins, as it is set no shorter before "
        "its end than the limit lasts. Shorten it."
    ),
    "limit_on_final": "“{element}” is final, so its limit never runs. Remove it.",
    "wait_without_limit": (
        "“{element}” waits for somebody outside who may never answer. Give it a limit, or a transition with a timer."
    ),
    "calls_cycle": "{blueprints} call each other, so child tickets are opened without end. Cut the circle.",
    "then_cycle": (
        "{blueprints} follow each other in a circle, so a ticket never comes to rest. Cut the circle, if it "
        "is not meant."
    ),
    "then_not_final": (
        "“{element}” names a Blueprint to enter next, but is not final, so it never does. Make it final, or "
        "remove the Blueprint."
    ),
    "call_on_final": (
        "“{element}” is final, so it never calls its Blueprint. Remove the Blueprint, or let a state call it in which "
        "tickets wait."
    ),
    "call_unheard": (
        "“{element}” calls a Blueprint, but nothing happens when the child ticket is closed, so tickets wait there "
        "until somebody notices. Let a transition happen when the child is closed."
    ),
    "status_elsewhere": (
        "“{element}” bears the status “{status}”, which tickets of this department do not: they get another one of "
        "the same meaning. Choose one of theirs."
    ),
}
"""By code; the placeholders are facts of the finding."""

FIXES: dict[str, str] = {
    "start_there": "Let tickets enter at “{element}”",
    "make_final": "Make “{element}” final",
    "remove_state": "Remove “{element}”",
    "remove_transition": "Remove “{element}”",
    "drop_criteria": "Remove the conditions of “{element}”",
    "drop_entry_criteria": "Remove the conditions of entry",
    "drop_limit": "Remove the limit of “{element}”",
    "run_on_hold": "Let the limit of “{element}” run there",
    "put_after": "Put “{element}” after “{first}”",
    "drop_form_item": "Take “{label}” off the form",
    "need_all": "Need every transition of “{element}”",
    "make_all_final": "Make {states} final",
    "connect": "Draw a transition from “{element}” to “{to}”",
    "rename": "Rename it to “{name}”",
    "take_category": "Make “{element}” {category}",
    "make_pending": "Make “{state}” pending",
    "on_child_closed": "Let “{element}” happen when the child is closed",
    "by_hand": "Let a person do “{element}”",
    "dissolve": "Dissolve “{element}”",
    "leave_group": "Take “{element}” out of the group",
    "drop_part": "Take it out",
    "drop_action": "Remove the action",
    "drop_approval": "Do without an approval",
    "drop_hand_over": "Remove the hand-over",
    "drop_reminder": "Remove the reminder",
    "drop_escalation": "Remove the escalation",
    "category_status": "Let “{element}” bear the status of its category",
    "department_calendar": "Count on the department’s calendar",
    "drop_condition": "Remove the condition on “{operand}”",
    "drop_named": "Take “{label}” out of the conditions",
    "drop_performer": "Remove the conditions on who performs it",
    "drop_condition_part": "Remove condition {number}",
    "drop_rule": "Remove rule {number} on “{item}”",
    "drop_owner": "Take “{named}” out",
    "drop_last_owner": "Take “{named}” out: every agent of the department may perform it",
    "open_to_all": "Let every agent of the department perform it",
    "approved_by_supervisors": "Let the supervisors approve it",
    "approved_by_all": "Ask all who may approve it",
    "drop_type": "Take “{named}” off the ticket types",
    "drop_recipient": "Take “{named}” off the letter",
    "drop_placeholder": "Take {placeholder} out of the text",
    "optional_item": "Make “{label}” optional",
    "read_only_item": "Make “{label}” read-only",
    "ids_apart": "Give each item an id of its own",
    "around_the_clock": "Count around the clock",
    "remind_half_way": "Remind when half of the limit has passed",
    "as_long_as": "Allow “{element}” {limit}",
    "give_limit": "Allow “{element}” {limit}",
}
"""By the name of a fix: what its button says."""

TERMS: dict[str, str] = {
    "minute": "minute",
    "minutes": "minutes",
    "hour": "hour",
    "hours": "hours",
    "day": "day",
    "days": "days",
    "business_minute": "business minute",
    "business_minutes": "business minutes",
    "business_hour": "business hour",
    "business_hours": "business hours",
    "business_day": "business day",
    "business_days": "business days",
    "new": "new",
    "open": "open",
    "pending": "pending",
    "on_hold": "on hold",
    "solved": "solved",
    "closed": "closed",
    "is": "is",
    "is_not": "is not",
    "in": "is one of",
    "not_in": "is none of",
    "contains": "contains",
    "not_contains": "does not contain",
    "starts": "begins with",
    "empty": "is empty",
    "not_empty": "is not empty",
    "less": "less than",
    "at_most": "at most",
    "greater": "more than",
    "at_least": "at least",
    "between": "between",
    "matches": "matches",
    "changed": "has changed",
    "changed_to": "has changed to",
    "changed_from": "has changed from",
}
"""Units, categories and comparisons, as facts name them."""
