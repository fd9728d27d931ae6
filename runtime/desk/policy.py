"""Who may send which message: the first of three rings. A message that is not in the table is refused.

A row names the action of the permission matrix (`model/rights`) the message is, or, for what is none, the roles.
The second ring (may this actor see this ticket, act in this department?) is `visibility` and `rings`, the third
(does this actor own this transition?) is the engine's.
"""

from __future__ import annotations

from typing import Any

from runtime.messages import (
    absences,
    access,
    anatomy,
    approvals,
    behind,
    blueprints,
    bulk,
    calendars,
    charts,
    checkpoints,
    checks,
    clock,
    customers,
    dashboards,
    detectors,
    escalations,
    files,
    findings,
    formulas,
    functions,
    intake,
    keeping,
    letters,
    links,
    macros,
    matching,
    migration,
    presence,
    promised,
    rehearsal,
    replay,
    reports,
    requesters,
    retention,
    scenarios,
    setup,
    signing,
    sla,
    stuck,
    system,
    targets,
    tickets,
    views,
    working,
    workload,
)
from runtime.messages.base import COMMANDS, QUERIES, Command, Message
from runtime.messages.faults import Forbidden
from runtime.model.people import DESIGNERS, EVERYBODY, OVERSEERS, STAFF, Actor, Role
from runtime.model.rights import Action, roles_for

type Rule = Action | frozenset[Role]

POLICY: dict[type[Message[Any]], Rule] = {
    setup.PutPeople: Action.PEOPLE,
    setup.TakeBackPeople: Action.PEOPLE,
    setup.PutTeams: Action.PEOPLE,
    setup.PutDepartments: Action.PEOPLE,
    setup.PutOrganisations: Action.PEOPLE,
    setup.PutCalendars: Action.CALENDARS,
    calendars.PreviewCalendars: Action.CALENDARS,
    calendars.ListLimits: Action.SETUP_READ,
    setup.PutStatuses: Action.DESK_SETUP,
    setup.PutTicketTypes: Action.DESK_SETUP,
    setup.PutFields: Action.DESK_SETUP,
    setup.PutOrganisationFields: Action.DESK_SETUP,
    setup.PutLayouts: Action.DESK_SETUP,
    setup.PutTemplates: DESIGNERS,
    setup.PutFunctions: Action.DESK_SETUP,
    functions.ListCalls: Action.OPERATE,
    functions.PreviewCall: Action.DESK_SETUP,
    functions.PreviewResult: Action.DESK_SETUP,
    functions.TakeResult: frozenset({Role.ADMINISTRATOR}),
    setup.PutSettings: Action.SECURITY,
    setup.PutRoles: Action.SECURITY,
    setup.RemoveFromSetup: DESIGNERS,
    setup.GetSetup: Action.SETUP_READ,
    formulas.TryFormula: Action.DESK_SETUP,
    formulas.GetFormulaProgress: Action.SETUP_READ,
    sla.PutSlaPolicies: Action.DESK_SETUP,
    sla.RankSlaPolicies: Action.DESK_SETUP,
    sla.PreviewSlaPolicies: Action.DESK_SETUP,
    sla.ListSlaVersions: Action.SETUP_READ,
    sla.GetPolicyFigures: Action.FIGURES,
    promised.GetPromised: Action.FIGURES,
    absences.PutAbsences: STAFF,
    access.TransferOwnership: Action.TRANSFER_OWNERSHIP,
    access.SetPassword: Action.OWN_ACCESS,
    access.RemovePassword: Action.OWN_ACCESS,
    access.WhoHasPasswords: Action.SECURITY,
    access.IssueReset: Action.PEOPLE,
    access.SealAudit: Action.OPERATE,
    access.ExportAuditHead: Action.OPERATE,
    access.VerifyAudit: Action.OPERATE,
    access.ReadAudit: Action.AUDIT_READ,
    keeping.PreviewAnonymise: Action.REDACT,
    keeping.AnonymisePerson: Action.REDACT,
    retention.PreviewRetention: Action.SECURITY,
    retention.GetDueRetention: Action.OPERATE,
    retention.RemoveFiles: Action.REDACT,
    retention.ListRetentionRuns: Action.OPERATE,
    blueprints.SaveDraft: Action.BLUEPRINT_DRAFT,
    blueprints.GetDraft: Action.BLUEPRINT_DRAFT,
    blueprints.PublishBlueprint: Action.BLUEPRINT_PUBLISH,
    checks.CheckBlueprint: Action.BLUEPRINT_DRAFT,
    matching.CountMatches: Action.BLUEPRINT_DRAFT,
    blueprints.SetActivity: Action.BLUEPRINT_PUBLISH,
    blueprints.RankBlueprints: Action.BLUEPRINT_PUBLISH,
    blueprints.DeleteBlueprint: Action.BLUEPRINT_DRAFT,
    blueprints.ListBlueprints: Action.BLUEPRINT_READ,
    blueprints.GetVersion: Action.BLUEPRINT_READ,
    blueprints.ListVersions: Action.BLUEPRINT_READ,
    migration.DraftFromVersion: Action.BLUEPRINT_DRAFT,
    migration.DiscardDraft: Action.BLUEPRINT_DRAFT,
    checkpoints.KeepCheckpoint: Action.BLUEPRINT_DRAFT,
    checkpoints.DeleteCheckpoint: Action.BLUEPRINT_DRAFT,
    checkpoints.ListCheckpoints: Action.BLUEPRINT_DRAFT,
    migration.CompareVersions: Action.BLUEPRINT_DRAFT,
    migration.WhereUsed: Action.BLUEPRINT_READ,
    migration.CountInFlight: Action.BLUEPRINT_READ,
    stuck.StuckTickets: OVERSEERS,
    stuck.ListForms: Action.OVERRIDE,
    stuck.DiscardForms: Action.OVERRIDE,
    migration.SuggestMigration: Action.BLUEPRINT_MIGRATE,
    migration.PreviewMigration: Action.BLUEPRINT_MIGRATE,
    migration.StartMigration: Action.BLUEPRINT_MIGRATE,
    migration.ContinueMigration: Action.BLUEPRINT_MIGRATE,
    migration.CancelMigration: Action.BLUEPRINT_MIGRATE,
    migration.RollBackMigration: Action.BLUEPRINT_MIGRATE,
    migration.PreviewRollBack: Action.BLUEPRINT_MIGRATE,
    migration.GetMigration: Action.BLUEPRINT_MIGRATE,
    migration.ListMigrations: Action.BLUEPRINT_MIGRATE,
    migration.ListMigratedTickets: Action.BLUEPRINT_MIGRATE,
    tickets.CreateTicket: Action.TICKET_CREATE,
    intake.ForeseeTicket: STAFF,
    tickets.EditTicket: Action.TICKET_EDIT,
    tickets.AddComment: EVERYBODY,
    tickets.ExecuteTransition: Action.TRANSITION,
    tickets.UndoTransition: Action.TRANSITION,
    tickets.ClaimVisit: Action.TICKET_WORK,
    tickets.ReleaseVisit: Action.TICKET_WORK,
    tickets.ForceMove: Action.OVERRIDE,
    tickets.ExitBlueprint: Action.OVERRIDE,
    tickets.SaveForm: Action.TRANSITION,
    tickets.GetForm: Action.TRANSITION,
    tickets.KeepFile: EVERYBODY,
    files.ListFiles: Action.TICKET_READ,
    files.GetFile: Action.TICKET_READ,
    tickets.GetTicket: Action.TICKET_READ,
    tickets.ListTickets: Action.TICKET_READ,
    tickets.CountTickets: Action.TICKET_READ,
    tickets.GetHistory: Action.TICKET_HISTORY,
    tickets.GetConversation: Action.TICKET_READ,
    tickets.ExplainTransitions: Action.TICKET_HISTORY,
    tickets.ListCases: Action.OPERATE,
    requesters.FindRequesters: STAFF,
    requesters.NameRequesters: STAFF,
    requesters.CustomersOf: STAFF,
    requesters.InSeveral: Action.PEOPLE,
    requesters.SetMembers: Action.PEOPLE,
    requesters.AddRequester: STAFF,
    customers.ListCustomers: Action.PEOPLE,
    customers.GetCustomer: Action.PEOPLE,
    customers.ChangeCustomer: Action.PEOPLE,
    customers.PreviewMergeCustomers: Action.PEOPLE,
    customers.MergeCustomers: Action.PEOPLE,
    customers.ListTwins: Action.PEOPLE,
    customers.TellApart: Action.PEOPLE,
    views.SearchTickets: Action.TICKET_READ,
    views.RebuildSearch: Action.OPERATE,
    views.PutView: STAFF,
    views.DeleteView: STAFF,
    views.ListViews: STAFF,
    views.ListTags: STAFF,
    views.ListView: STAFF,
    views.PreviewView: STAFF,
    views.MyWork: STAFF,
    views.GetTicketFields: Action.TICKET_READ,
    views.PreviewMove: Action.TICKET_EDIT,
    views.MoveDepartment: Action.TICKET_EDIT,
    letters.ListLetters: Action.OPERATE,
    letters.ListTicketLetters: Action.TICKET_HISTORY,
    letters.RetryLetter: Action.OPERATE,
    letters.DiscardLetter: Action.OPERATE,
    letters.RetryLetters: Action.OPERATE,
    letters.DiscardLetters: Action.OPERATE,
    letters.GetPost: STAFF,
    letters.PreviewLetter: OVERSEERS,
    letters.ListNotices: EVERYBODY,
    letters.MarkNoticesRead: EVERYBODY,
    letters.GetNoticeWishes: STAFF,
    letters.PutNoticeWishes: STAFF,
    letters.SendBroadcast: OVERSEERS,
    signing.PreviewReply: STAFF,
    signing.PutSignature: STAFF,
    scenarios.PutScenarios: Action.BLUEPRINT_DRAFT,
    scenarios.GetScenarios: Action.BLUEPRINT_DRAFT,
    scenarios.RunScenarios: Action.BLUEPRINT_DRAFT,
    rehearsal.Rehearse: Action.BLUEPRINT_DRAFT,
    rehearsal.WalkAsScenario: Action.BLUEPRINT_DRAFT,
    bulk.BulkOffers: Action.BULK,
    bulk.StartBulk: Action.BULK,
    bulk.ContinueBulk: Action.BULK,
    bulk.CancelBulk: Action.BULK,
    bulk.UndoBulk: Action.BULK,
    bulk.GetBulk: Action.BULK,
    bulk.ListBulks: Action.BULK,
    bulk.ListBulkResults: Action.BULK,
    macros.PutMacro: Action.TICKET_EDIT,
    macros.DeleteMacro: Action.TICKET_EDIT,
    macros.ListMacros: Action.TICKET_EDIT,
    macros.PreviewDeeds: Action.TICKET_EDIT,
    macros.PreviewMacro: Action.TICKET_EDIT,
    macros.ApplyMacro: Action.TICKET_EDIT,
    links.LinkTickets: Action.TICKET_EDIT,
    links.UnlinkTickets: Action.TICKET_EDIT,
    links.ListLinks: Action.TICKET_HISTORY,
    links.MergeTickets: Action.MERGE,
    links.UnmergeTicket: Action.MERGE,
    links.SplitComment: Action.TICKET_EDIT,
    links.FollowUp: Action.TICKET_EDIT,
    links.GetSolveOffer: Action.TICKET_HISTORY,
    working.AddTask: Action.TICKET_WORK,
    working.EditTask: Action.TICKET_WORK,
    working.FinishTask: STAFF,
    working.ReopenTask: STAFF,
    working.RemoveTask: Action.TICKET_WORK,
    working.OrderTasks: Action.TICKET_WORK,
    working.ListTasks: Action.TICKET_HISTORY,
    working.MyTasks: STAFF,
    working.SnoozeTicket: Action.TICKET_WORK,
    working.WakeTicket: Action.TICKET_WORK,
    working.ApplySlaPolicy: Action.OVERRIDE,
    working.FollowTicket: STAFF,
    working.UnfollowTicket: EVERYBODY,
    working.ListFollowers: Action.TICKET_HISTORY,
    presence.TellPresence: STAFF,
    presence.ListPresence: STAFF,
    presence.TellDrawing: Action.BLUEPRINT_DRAFT,
    presence.ListDrawing: Action.BLUEPRINT_DRAFT,
    approvals.DecideApproval: Action.TRANSITION,
    approvals.DelegateApproval: STAFF,
    approvals.WithdrawApproval: Action.TRANSITION,
    approvals.ListApprovals: EVERYBODY,
    system.Hello: STAFF,
    system.ChangesSince: STAFF,
    clock.GetClock: STAFF,
    system.NextDue: STAFF,
    system.Sweep: Action.OPERATE,
    system.SealDays: Action.OPERATE,
    system.VerifyDesk: Action.OPERATE,
    system.GetFigures: Action.FIGURES,
    charts.GetCharts: Action.FIGURES,
    replay.GetReplay: Action.FIGURES,
    replay.NameReplayed: Action.TICKET_READ,
    dashboards.PutDashboard: Action.FIGURES,
    dashboards.DeleteDashboard: Action.FIGURES,
    dashboards.ListDashboards: Action.FIGURES,
    findings.PutFinding: Action.FIGURES,
    findings.DeleteFinding: Action.FIGURES,
    findings.ListFindings: Action.FIGURES,
    behind.GetCounted: Action.FIGURES,
    anatomy.GetAnatomy: Action.FIGURES,
    detectors.GetDetections: Action.FIGURES,
    reports.GetPauses: Action.FIGURES,
    reports.GetTransitionReport: Action.FIGURES,
    reports.GetBranches: Action.FIGURES,
    reports.GetWays: Action.FIGURES,
    targets.GetTargets: Action.FIGURES,
    targets.PutTarget: Action.OVERRIDE,
    workload.GetWorkload: OVERSEERS,
    escalations.ListEscalations: OVERSEERS,
    escalations.AcknowledgeEscalations: OVERSEERS,
}


_OF_THE_SETUP = {
    absences.PutAbsences,
    access.TransferOwnership,
    customers.ChangeCustomer,
    customers.MergeCustomers,
    customers.TellApart,
    access.SetPassword,
    access.RemovePassword,
    keeping.AnonymisePerson,
    requesters.SetMembers,
    sla.PutSlaPolicies,
    sla.RankSlaPolicies,
}
"""Those that are said of it in another module than the set-up's."""

CHANGE_THE_SETUP = frozenset(
    message
    for message in POLICY
    if issubclass(message, Command)
    and (message.__module__ in {setup.__name__, blueprints.__name__, scenarios.__name__} or message in _OF_THE_SETUP)
)
"""Commands that wait for each other: what one decides on the set-up stays true until it is written."""


def authorize(message: Message[Any], actor: Actor) -> None:
    """Forbidden unless the table lets the actor's role send the message."""
    if actor.role not in roles_of(type(message)):
        raise Forbidden(f"A {actor.role.replace('_', ' ')} may not do this ({message.kind}).")
    insist_not_without(type(message), actor)


def insist_result(message: Message[Any]) -> None:
    """Forbidden for whatever a function would say but its result."""
    if not isinstance(message, functions.TakeResult):
        raise Forbidden(f"A function gives its result, and nothing else ({message.kind}).")


def insist_not_without(message: type[Message[Any]], actor: Actor) -> None:
    """Forbidden where the actor's own role takes away what it takes to send such a message."""
    if POLICY[message] in actor.without:
        raise Forbidden(f"Your role on this desk does without it ({message.kind}): ask an administrator.")


def roles_of(message: type[Message[Any]]) -> frozenset[Role]:
    """The roles that may send it; none for a message without a policy."""
    rule = POLICY.get(message, frozenset())
    return roles_for(rule) if isinstance(rule, Action) else rule


def check_complete() -> None:
    """Stop the start when a message has no policy: what was forgotten must not be open."""
    forgotten = {*COMMANDS.values(), *QUERIES.values()} - POLICY.keys()
    if forgotten:
        names = ", ".join(sorted(message.__name__ for message in forgotten))
        raise RuntimeError(f"These messages have no policy: {names}.")
