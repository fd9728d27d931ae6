"""Handlers for who may come in, and for the audit of what everybody did."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.messages import access as said
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.setup import SetupChanged
from runtime.model.password_rules import why_not_password
from runtime.model.people import Person, Role
from runtime.model.reset_codes import as_meant
from runtime.model.rights import Action, everywhere, reaches, roles_for
from runtime.model.values import Id, Moment
from runtime.store import audit, passwords, setup_rows
from runtime.store.passwords import FIRST_LASTS, RESET_LASTS


def transfer_ownership(command: said.TransferOwnership, work: Work) -> SetupChanged:
    """The owner makes somebody who works here the owner, and becomes an administrator."""
    after = work.setup.people.get(command.to)
    if after is None or not after.active:
        raise Refused(f"“{command.to}” does not work on this desk: name somebody who does.")
    if after.id == work.actor.id:
        raise Refused("You are the owner already: name somebody else.")
    if work.setup.settings.people_sign_in and not passwords.has_password(work.session, after.id):
        raise Refused(
            f"{after.name} has no password: on a desk on which people sign in anybody could be its owner in their name."
            " Let them set one first."
        )
    before = work.setup.people[work.actor.id].having(role=Role.ADMINISTRATOR)
    setup_rows.put_people(work.session, (before, after.having(role=Role.OWNER, own_role=None)))
    return _changed(work)


def set_password(command: said.SetPassword, work: Work) -> None:
    """Give oneself a password; who has one must say it."""
    person = _person(work, work.actor.id)
    kept = passwords.read(work.session, person.id)
    if kept.hash is not None and not passwords.matches(command.present or "", kept.hash):
        raise Forbidden("Your present password is another one. Type it again, or ask an administrator for a reset.")
    reason = why_not_password(command.password, person)
    if reason is not None:
        raise Refused(str(reason), (reason,))
    passwords.keep(work.session, person.id, passwords.Kept(passwords.hashed(command.password), None, None))
    _changed(work)


def remove_password(command: said.RemovePassword, work: Work) -> SetupChanged:
    """Take a password away: one's own by saying it, that of somebody of no higher role by the right to."""
    mine = command.person_id == work.actor.id
    if not mine and not everywhere(Action.SECURITY, work.actor):
        raise Forbidden(f"A {work.actor.role.replace('_', ' ')} may not do this ({command.kind}).")
    person = _person(work, command.person_id)
    if not mine and not _reached(person, work):
        raise Forbidden(f"You may not remove the password of somebody with the role {person.role.replace('_', ' ')}.")
    kept = passwords.read(work.session, person.id)
    if kept.hash is None:
        raise Refused(f"{person.name} has no password.")
    if mine and not passwords.matches(command.present or "", kept.hash):
        raise Forbidden("Your present password is another one. Type it again.")
    if work.setup.settings.people_sign_in and person.role in roles_for(Action.SECURITY):
        raise Refused(
            f"{person.name} administers a desk on which people sign in: without a password anybody could do so in "
            "their name. Switch “People sign in” off first, or give them another role."
        )
    passwords.keep(work.session, person.id, passwords.NOTHING)
    return _changed(work)


def who_has_passwords(query: said.WhoHasPasswords, work: Work) -> tuple[Id, ...]:
    """Those who have one, of those who work here."""
    return tuple(sorted(passwords.owners(work.session) & work.setup.people.keys()))


def issue_reset(command: said.IssueReset, work: Work) -> Moment:
    """Let somebody of no higher role set a new password; the one they have stays until they do."""
    person = _person(work, command.person_id)
    if not _reached(person, work):
        raise Forbidden(f"You may not reset the password of somebody with the role {person.role.replace('_', ' ')}.")
    code = passwords.hashed(as_meant(command.code))  # before anything is read: it takes its time
    kept = passwords.to_change(work.session, person.id)
    until = work.now + (FIRST_LASTS if kept.hash is None else RESET_LASTS)
    passwords.keep(work.session, person.id, kept._replace(reset=code, reset_until=until))
    return until


def _person(work: Work, person_id: str) -> Person:
    found = setup_rows.find_people(work.session, (person_id,)).get(person_id)
    if found is None or not found.active:
        raise NotFound(f"Nobody active here has the id “{person_id}”.")
    return found


def _reached(person: Person, work: Work) -> bool:
    return reaches(work.actor, person.role, work.setup.roles.get(person.own_role or ""))


def _changed(work: Work) -> SetupChanged:
    """Every process reads again who may come in, and how."""
    work.note_setup()
    return SetupChanged(revision=setup_rows.next_revision(work.session))


def seal_audit(command: said.SealAudit, work: Work) -> said.AuditHead:
    """Chain what was done since the last seal."""
    return audit.seal(work.session, work.now)


def export_audit_head(query: said.ExportAuditHead, work: Work) -> said.AuditHead:
    """Where the sealed audit ends."""
    return audit.head(work.session)


def verify_audit(query: said.VerifyAudit, work: Work) -> said.AuditReport:
    """Compute the chain again."""
    return audit.verify(work.session, query.head)


def read_audit(query: said.ReadAudit, work: Work) -> said.AuditPage:
    """Administrators read all; process owners what was done to their Blueprints, supervisors to their tickets."""
    actor = work.actor
    departments = actor.departments
    bounds = audit.Bounds(
        everything=everywhere(Action.AUDIT_READ, actor),
        tickets_of=departments if actor.role is Role.SUPERVISOR else frozenset(),
        blueprints_of=departments if actor.role is Role.PROCESS_OWNER else frozenset(),
    )
    return audit.page(work.session, query, bounds)
