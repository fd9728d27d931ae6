"""Which function answers which message: handlers bear the message's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime.desk import letters, notices, processes, setup_changes, ticket_changes, ticket_views, whole_desk
from runtime.messages import blueprints, setup, system, tickets
from runtime.messages import letters as post
from runtime.messages.base import Message

HANDLERS: dict[type[Message[Any]], Callable[[Any, Any], Any]] = {
    setup.PutPeople: setup_changes.put_people,
    setup.PutTeams: setup_changes.put_teams,
    setup.PutDepartments: setup_changes.put_departments,
    setup.PutOrganisations: setup_changes.put_organisations,
    setup.PutCalendars: setup_changes.put_calendars,
    setup.PutStatuses: setup_changes.put_statuses,
    setup.PutTicketTypes: setup_changes.put_ticket_types,
    setup.PutFields: setup_changes.put_fields,
    setup.PutLayouts: setup_changes.put_layouts,
    setup.PutTemplates: setup_changes.put_templates,
    setup.PutSettings: setup_changes.put_settings,
    setup.GetSetup: setup_changes.get_setup,
    blueprints.SaveDraft: processes.save_draft,
    blueprints.GetDraft: processes.get_draft,
    blueprints.PublishBlueprint: processes.publish_blueprint,
    blueprints.SetActivity: processes.set_activity,
    blueprints.RankBlueprints: processes.rank_blueprints,
    blueprints.DeleteBlueprint: processes.delete_blueprint,
    blueprints.ListBlueprints: processes.list_blueprints,
    blueprints.GetVersion: processes.get_version,
    blueprints.ListVersions: processes.list_versions,
    tickets.CreateTicket: ticket_changes.create_ticket,
    tickets.EditTicket: ticket_changes.edit_ticket,
    tickets.AddComment: ticket_changes.add_comment,
    tickets.ExecuteTransition: ticket_changes.execute_transition,
    tickets.ClaimVisit: ticket_changes.claim_visit,
    tickets.ReleaseVisit: ticket_changes.release_visit,
    tickets.ForceMove: ticket_changes.force_move,
    tickets.ExitBlueprint: ticket_changes.exit_blueprint,
    tickets.SaveForm: ticket_changes.save_form,
    tickets.KeepFile: ticket_changes.keep_file,
    tickets.GetTicket: ticket_views.get_ticket,
    tickets.ListTickets: ticket_views.list_tickets,
    tickets.CountTickets: ticket_views.count_tickets,
    tickets.GetHistory: ticket_views.get_history,
    tickets.GetConversation: ticket_views.get_conversation,
    tickets.GetForm: ticket_views.get_form,
    tickets.ExplainTransitions: ticket_views.explain_transitions,
    tickets.ListCases: ticket_views.list_cases,
    post.ListLetters: letters.list_letters,
    post.RetryLetter: letters.retry_letter,
    post.DiscardLetter: letters.discard_letter,
    post.PreviewLetter: letters.preview_letter,
    post.ListNotices: notices.list_notices,
    post.MarkNoticesRead: notices.mark_notices_read,
    post.GetNoticeWishes: notices.get_notice_wishes,
    post.PutNoticeWishes: notices.put_notice_wishes,
    post.SendBroadcast: notices.send_broadcast,
    system.Hello: whole_desk.hello,
    system.ChangesSince: whole_desk.changes_since,
    system.NextDue: whole_desk.next_due,
    system.Sweep: whole_desk.sweep,
    system.SealDays: whole_desk.seal_days,
    system.VerifyDesk: whole_desk.verify_desk,
    system.GetFigures: whole_desk.get_figures,
}
