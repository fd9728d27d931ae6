"""The tables. Moments are integers (ms since epoch, UTC); values of the model are JSON text."""

from __future__ import annotations

import sqlalchemy as sa

import runtime.store.approval_tables
import runtime.store.dashboard_table
import runtime.store.figure_tables
import runtime.store.file_table
import runtime.store.finding_table
import runtime.store.migration_tables
import runtime.store.notice_tables
import runtime.store.person_tables
import runtime.store.presence_table
import runtime.store.rights_tables
import runtime.store.sla_table  # noqa: F401  its tables are in the metadata too
from runtime.store import columns, work_tables

metadata = columns.metadata
task, follower, link = work_tables.task, work_tables.follower, work_tables.link
_Key, _key, _moment, _ticket, _xact = columns.Key, columns.key, columns.moment, columns.ticket, columns.xact

NEVER = 9_007_199_254_740_991
"""In `ticket.due_at`: nothing is due. Sorts last, unlike NULL on SQLite."""

LIVE_BELOW = 4
"""Tickets of a category below this (Category.SOLVED) are live; a literal, so that partial indexes serve."""

desk_fact = sa.Table(
    "desk_fact",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
"""Single facts about the desk: its name, the set-up's revision, how far figures are sealed."""

setup_item = sa.Table(
    "setup_item",
    metadata,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Teams, departments, organisations, calendars, statuses, fields…: one JSON value each."""

person = sa.Table(
    "person",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("email", sa.Text, nullable=False),
    sa.Column("active", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("sorted_by", sa.Text, nullable=False, server_default=""),
    sa.Column("found_by", sa.Text, nullable=False, server_default=""),
    sa.Index("ix_person_email", "email"),
    sa.Index("ix_person_role", "role"),
    sa.Index("ix_person_listed", "role", "active", "sorted_by", "id"),
)
"""`sorted_by`: the folded name; `found_by`: folded, all that a person is looked up by, a line each."""

blueprint = sa.Table(
    "blueprint",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("department", sa.Text),
    sa.Column("activity", sa.Text, nullable=False),
    sa.Column("rank", sa.Integer, nullable=False),
)

draft = sa.Table(
    "draft",
    metadata,
    sa.Column("blueprint_id", sa.Text, sa.ForeignKey("blueprint.id"), primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    _moment("saved_at"),
    sa.Column("saved_by", sa.Text, nullable=False),
)

scenario_suite = sa.Table(
    "scenario_suite",
    metadata,
    sa.Column("blueprint_id", sa.Text, sa.ForeignKey("blueprint.id"), primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    _moment("saved_at"),
    sa.Column("saved_by", sa.Text, nullable=False),
)
"""What a Blueprint is expected to do: process tests kept beside it."""

blueprint_version = sa.Table(
    "blueprint_version",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("blueprint_id", sa.Text, sa.ForeignKey("blueprint.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("checksum", sa.Text, nullable=False),
    _moment("published_at"),
    sa.Column("published_by", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.UniqueConstraint("blueprint_id", "number"),
    sqlite_autoincrement=True,
)
"""`id` is never given twice, not even after a version was deleted: processes remember versions by it."""

ticket = sa.Table(
    "ticket",
    metadata,
    _key(),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("ref", sa.Text),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("requester", sa.Text),
    sa.Column("organisation", sa.Text),
    sa.Column("department", sa.Text, nullable=False),
    sa.Column("team", sa.Text),
    sa.Column("assignee", sa.Text),
    sa.Column("type", sa.Text),
    sa.Column("priority", sa.Integer, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("category", sa.Integer, nullable=False),
    sa.Column("tags", sa.Text, nullable=False),
    sa.Column("fields", sa.Text, nullable=False),
    sa.Column("messages", sa.Integer, nullable=False),
    sa.Column("public_replies", sa.Integer, nullable=False),
    sa.Column("reopened", sa.Integer, nullable=False),
    _moment("created_at"),
    _moment("updated_at"),
    _moment("due_at"),
    # The latest run and the open visit, so that one read serves a decision.
    sa.Column("run_id", _Key),
    sa.Column("version_id", sa.Integer),
    sa.Column("run_ended", sa.BigInteger),
    sa.Column("state", sa.Text),
    sa.Column("visit_id", _Key),
    sa.Column("memory", sa.Text),
    sa.Column("tasks", sa.Integer, nullable=False, server_default="0"),
    sa.Column("open_tasks", sa.Integer, nullable=False, server_default="0"),
    sa.Column("snoozed_until", sa.BigInteger),
    sa.Column("merged_into", sa.BigInteger),
    sa.Column("sla", sa.Text),
)
for _name, _rare in (("snoozed", ticket.c.snoozed_until), ("merged", ticket.c.merged_into)):
    _some = _rare.is_not(None)
    sa.Index(f"ix_ticket_{_name}", _rare, sqlite_where=_some, postgresql_where=_some)
sa.Index(
    "uq_ticket_ref",
    ticket.c.ref,
    unique=True,
    sqlite_where=ticket.c.ref.is_not(None),
    postgresql_where=ticket.c.ref.is_not(None),
)
_live = ticket.c.category < sa.literal_column(str(LIVE_BELOW))
for _name, _where in (
    ("team", sa.and_(_live, ticket.c.team.is_not(None))),
    ("assignee", sa.and_(_live, ticket.c.assignee.is_not(None))),
    ("department", _live),
):
    sa.Index(
        f"ix_ticket_live_{_name}",
        ticket.c[_name],
        ticket.c.due_at,
        sqlite_where=_where,
        postgresql_where=_where,
    )

ticket_text = sa.Table(
    "ticket_text",
    metadata,
    _ticket(primary_key=True),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("resolution", sa.Text, nullable=False),
)
"""Long texts, apart: a transition rewrites the ticket's row, not these."""

ticket_tag = sa.Table(
    "ticket_tag",
    metadata,
    sa.Column("tag", sa.Text, primary_key=True),
    _ticket(primary_key=True),
    sqlite_with_rowid=False,
)
sa.Index("ix_ticket_tag_ticket", ticket_tag.c.ticket_id)

comment = sa.Table(
    "comment",
    metadata,
    _key(),
    _ticket(),
    _moment("at"),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("public", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("attachments", sa.Text, nullable=False),
    sa.Column("shown_by", sa.BigInteger),
    sa.Index("ix_comment_ticket", "ticket_id", "id"),
)
"""`shown_by`: the ticket in whose conversation a comment is read, where that is not the one it was written on."""
_elsewhere = comment.c.shown_by.is_not(None)
sa.Index("ix_comment_shown_by", comment.c.shown_by, sqlite_where=_elsewhere, postgresql_where=_elsewhere)
_attached = comment.c.attachments != "[]"
sa.Index("ix_comment_attached", comment.c.id, sqlite_where=_attached, postgresql_where=_attached)

attachment = sa.Table(
    "attachment",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    _moment("kept_at"),
    _moment("gone_at", nullable=True),
    sa.Column("gone_by", sa.Text),
)
"""`gone_at`: when a rule of the settings, `gone_by`, took its content out, which is empty since."""

run = sa.Table(
    "run",
    metadata,
    _key(),
    _ticket(),
    sa.Column("version_id", sa.Integer, sa.ForeignKey("blueprint_version.id"), nullable=False),
    _moment("started"),
    _moment("ended", nullable=True),
    sa.Column("end_kind", sa.Integer, nullable=False),
    _moment("first_violation", nullable=True),
    sa.Column("violation_kind", sa.Integer, nullable=False),
    sa.Index("ix_run_ticket", "ticket_id"),
)
sa.Index(
    "ix_run_open",
    run.c.version_id,
    sqlite_where=run.c.ended.is_(None),
    postgresql_where=run.c.ended.is_(None),
)
sa.Index(
    "ix_run_ended",
    run.c.ended,
    sqlite_where=run.c.ended.is_not(None),
    postgresql_where=run.c.ended.is_not(None),
)

visit = sa.Table(
    "visit",
    metadata,
    _key(),
    _ticket(),
    sa.Column("run_id", _Key, sa.ForeignKey("run.id"), nullable=False),
    sa.Column("version_id", sa.Integer, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("occurrence", sa.Integer, nullable=False),
    _moment("entered"),
    _moment("claimed", nullable=True),
    _moment("left", nullable=True),
    sa.Column("transition", sa.Text),
    sa.Column("allowance", sa.BigInteger),
    sa.Column("calendar", sa.Text),
    _moment("due", nullable=True),
    _moment("broken", nullable=True),
    sa.Column("team", sa.Text),
    sa.Column("priority", sa.Integer),
    sa.Column("assignee", sa.Text),
)
"""`allowance` (ms) and `calendar` are the limit as copied at entry; team, priority, assignee are those at leaving.

`due`: when the limit would break as things stand, NULL while its clock stands; `broken`: when it broke.

A run has one open visit. That of a run which ended in a final state is *resting*: it closes only if the run resumes.
A ticket that is taken out there, or goes on outside, leaves it as it is: what becomes of the ticket after the run is no
work of the run's, and figures that were told of it stay true. Its history says when it left.
"""
sa.Index(
    "uq_visit_open",
    visit.c.run_id,
    unique=True,
    sqlite_where=visit.c.left.is_(None),
    postgresql_where=visit.c.left.is_(None),
)
sa.Index(
    "ix_visit_left",
    visit.c.left,
    sqlite_where=visit.c.left.is_not(None),
    postgresql_where=visit.c.left.is_not(None),
)

event = sa.Table(
    "event",
    metadata,
    sa.Column("seq", _Key, primary_key=True),
    _ticket(),
    sa.Column("version", sa.Integer, nullable=False),
    _moment("at"),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    *_xact("event"),
    sa.Index("ix_event_ticket", "ticket_id", "seq"),
)
"""Facts, append only. `version` is the ticket's version that the command made."""
sa.Index(
    "ix_event_alarm",
    event.c.ticket_id,
    sqlite_where=event.c.kind == sa.literal_column("'alarm_raised'"),
    postgresql_where=event.c.kind == sa.literal_column("'alarm_raised'"),
)
REDACTION = event.c.kind == sa.literal_column("'comments_redacted'")
"""Part of every question for them: so the partial index serves."""
sa.Index("ix_event_redaction", event.c.ticket_id, sqlite_where=REDACTION, postgresql_where=REDACTION)

WATCHED_KINDS = ("action_failed", "escalated", "escalation_acknowledged", "limit_broken")
"""Rare facts that those who watch a desk ask for over all tickets."""
WATCHED = event.c.kind.in_([sa.literal_column(f"'{kind}'") for kind in WATCHED_KINDS])
"""Part of every question for them: so the partial index serves."""
sa.Index("ix_event_watched", event.c.kind, event.c.at, sqlite_where=WATCHED, postgresql_where=WATCHED)

due = sa.Table(
    "due",
    metadata,
    _ticket(primary_key=True),
    sa.Column("clock", sa.Text, primary_key=True),
    _moment("at"),
    sa.Column("stage", sa.Integer, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Index("ix_due_at", "at"),
    sqlite_with_rowid=False,
)
"""The next moment of each of a ticket's clocks; the SLA clock sweeps by the index on `at`."""

outbox = sa.Table(
    "outbox",
    metadata,
    _key(),
    sa.Column("ticket_id", _Key, sa.ForeignKey("ticket.id")),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("recipients", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    _moment("queued_at"),
    _moment("next_try", nullable=True),
    sa.Column("attempts", sa.Integer, nullable=False),
    _moment("sent_at", nullable=True),
    sa.Column("status", sa.Text, nullable=False, server_default="waiting"),
    sa.Column("lease", sa.Text, nullable=False, server_default=""),
    sa.Column("reason", sa.Text, nullable=False, server_default=""),
)
"""What leaves after the commit, at least once; `next_try` NULL means done or given up.

`key` names the letter for good (its Message-ID): ticket, version and place in the outcome, so no two are the same.
A letter to several people is one row until a postman takes it, then one each. `status`: waiting, sent, dead or
discarded; `lease`: which postman has it, until `next_try`; `reason`: why it was not sent, in the words last heard.
Of the channel `action` are actions that could not be done, with their JSON: dead until somebody has them tried again.
"""
sa.Index(
    "ix_outbox_waiting",
    outbox.c.next_try,
    sqlite_where=outbox.c.next_try.is_not(None),
    postgresql_where=outbox.c.next_try.is_not(None),
)

sa.Index(
    "ix_outbox_sent",
    outbox.c.ticket_id,
    outbox.c.sent_at,
    sqlite_where=outbox.c.sent_at.is_not(None),
    postgresql_where=outbox.c.sent_at.is_not(None),
)
_dead = outbox.c.status == sa.literal_column("'dead'")
sa.Index("ix_outbox_dead", outbox.c.id, sqlite_where=_dead, postgresql_where=_dead)

PEOPLE_KINDS = ("people.put", "customer.change", "requester.add")

journal = sa.Table(
    "journal",
    metadata,
    sa.Column("command_id", sa.Text, primary_key=True),
    sa.Column("actor", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    _moment("at"),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("receipt", sa.Text, nullable=False),
    sa.Column("seal", sa.Integer),
    sqlite_with_rowid=False,
)
"""Every command once, with its receipt: a retry is answered from here. `seal`: the block of the audit it is in."""
sa.Index(
    "ix_journal_unsealed",
    journal.c.at,
    sqlite_where=journal.c.seal.is_(None),
    postgresql_where=journal.c.seal.is_(None),
)

ABOUT_PEOPLE = journal.c.kind.in_([sa.literal_column(f"'{kind}'") for kind in PEOPLE_KINDS])
"""Commands that say who somebody is. Part of every question for them: so the partial index serves."""
sa.Index("ix_journal_people", journal.c.at, sqlite_where=ABOUT_PEOPLE, postgresql_where=ABOUT_PEOPLE)

desk_change = sa.Table(
    "desk_change",
    metadata,
    sa.Column("seq", _Key, primary_key=True),
    sa.Column("event_seq", sa.BigInteger, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    *_xact("desk_change"),
)
"""Changes that are no ticket's: `setup`, or `blueprint:<id>`; placed between events by `event_seq`."""

form_draft = sa.Table(
    "form_draft",
    metadata,
    _ticket(primary_key=True),
    sa.Column("transition", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    _moment("saved_at"),
)

turn = sa.Table(
    "turn",
    metadata,
    sa.Column("team", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, nullable=False),
)
"""Whom round robin chose last, per team."""
