"""Handlers for the desk's set-up: people, teams, calendars, fields and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from runtime.desk import desk_hours, formulas, newcomers, renamed
from runtime.desk.away import left_without_deputy
from runtime.desk.joining import joined
from runtime.desk.letters import why_not_template
from runtime.desk.recompute import insist_own_calendars, recompute_clocks
from runtime.desk.signing import refuse_unknown_in
from runtime.desk.uses import warnings_of
from runtime.desk.work import Work
from runtime.engine import lifecycle
from runtime.messages import setup as said
from runtime.messages.faults import Conflict, Forbidden, Refused
from runtime.model.blueprint import Category
from runtime.model.fields import Layout
from runtime.model.functions import IDENTITY
from runtime.model.mailing import why_not_address
from runtime.model.organisations import as_compared, claimed_twice
from runtime.model.people import AGENTS, SYSTEM, Department, Organisation, Person, Role, Team
from runtime.model.rights import Action, reaches, roles_for
from runtime.model.setup import Setup
from runtime.model.ticket import why_not_field_id
from runtime.model.wall_clock import zone_named
from runtime.model.where_used import Kind
from runtime.store import left_over, lists, passwords, setup_rows, sla_clocks, tickets


def get_setup(query: said.GetSetup, work: Work) -> said.SetupView:
    """The set-up as one value."""
    setup = work.setup
    return said.SetupView(
        revision=setup.revision,
        name=setup.name,
        settings=setup.settings,
        people=tuple(setup.people.values()),
        teams=tuple(setup.teams.values()),
        departments=tuple(setup.departments.values()),
        organisations=tuple(setup.organisations.values()),
        calendars=tuple(setup.calendars.values()),
        statuses=tuple(setup.statuses.values()),
        ticket_types=tuple(setup.ticket_types.values()),
        fields=tuple(setup.fields.values()),
        organisation_fields=tuple(setup.organisation_fields.values()),
        layouts=tuple(setup.layouts.values()),
        templates=tuple(setup.templates.values()),
        roles=tuple(setup.roles.values()),
        sla_policies=setup.sla_order,
        absences=tuple(setup.absences.values()),
        functions=tuple(setup.functions.values()),
    )


def put_people(command: said.PutPeople, work: Work) -> said.SetupChanged:
    """Add or change people. Nobody gives or takes a role above their own; one active owner stays."""
    known = setup_rows.find_people(work.session, [person.id for person in command.people])
    along = command.newcomers or said.Newcomers()
    newcomers.insist_new(command, known, work)
    work = newcomers.seeing(command, work) if command.newcomers is not None else work
    _insist_sound_departments(along.departments, work)
    for person in command.people:
        if person.id == SYSTEM:
            raise Refused("“system” is the id under which the clock acts: choose another one.")
        if person.id.startswith(IDENTITY):
            raise Refused(f"Ids that begin with “{IDENTITY}” are those of functions: choose another one.")
        before = known.get(person.id)
        _insist_reached(work, before, person)
        _insist_one_owner(person, before)
        refuse_unknown_in(person.signature)
        refuse_unknown("department", person.departments, work.setup.departments)
        _insist_fitting_role(person, work)
        refuse_unknown("organisation", person.organisations, work.setup.organisations)
        if len(person.organisations) > 1 and not work.setup.settings.several_organisations:
            raise Refused(f"{person.name} is in several organisations; the desk’s settings allow one.")
    people = [joined(person, work) if person.id not in known else person for person in command.people]
    setup_rows.put_people(work.session, people)
    renamed.follow(work, *((known[person.id], person) for person in people if person.id in known))
    gone = [(each.id, each.name) for each in people if not each.active and each.id in known and known[each.id].active]
    unable = [each for each in people if not each.active or each.role not in AGENTS]
    warnings = warnings_of(work, Kind.PERSON, gone) + left_without_deputy(unable, work.setup, work.now)
    _put_along(along, work)
    facts = newcomers.facts_by_now(work) if command.newcomers is not None else None
    return saved(work, command).having(warnings=warnings + _open_to_anybody(people, known, work), facts=facts)


def _put_along(along: said.Newcomers, work: Work) -> None:
    """What is made for newcomers, who are known by now."""
    teams = newcomers.teams_of(along, work)
    _insist_sound_teams(teams, work.setup)
    setup_rows.put_items(work.session, "department", along.departments)
    setup_rows.put_items(work.session, "team", teams)


def take_back_people(command: said.TakeBackPeople, work: Work) -> said.SetupChanged:
    """Take newcomers off the desk again, with what was made for them."""
    newcomers.taken_back(command, work)
    return saved(work, command)


def _open_to_anybody(people: Iterable[Person], known: Mapping[str, Person], work: Work) -> tuple[str, ...]:
    """Of those who come to administer a desk on which people sign in, who has no password to do so with."""
    if not work.setup.settings.people_sign_in:
        return ()
    administer, nobody = roles_for(Action.SECURITY), Person(id="nobody", name="Nobody", active=False)
    return tuple(
        f"{each.name} administers this desk from now on and has no password: until they set one, anybody who opens the"
        " desk may do so in their name."
        for each, before in ((one, known.get(one.id, nobody)) for one in people)
        if each.active
        and each.role in administer
        and not (before.active and before.role in administer)
        and not passwords.has_password(work.session, each.id)
    )


def _insist_reached(work: Work, before: Person | None, after: Person) -> None:
    for person in filter(None, (before, after)):
        if not reaches(work.actor, person.role, work.setup.roles.get(person.own_role or "")):
            raise Forbidden(f"You may not change somebody with the role {person.role.replace('_', ' ')}.")


def _insist_one_owner(person: Person, before: Person | None) -> None:
    """A desk has exactly one owner, who is active, and who alone can hand it over."""
    was, becomes = before is not None and before.role is Role.OWNER, person.role is Role.OWNER
    if becomes and not was:
        raise Refused(f"A desk has one owner, who alone can make {person.name} the next one by handing it over.")
    if was and not (becomes and person.active):
        raise Refused("A desk needs an active owner: make somebody else the owner first, by handing it over.")


def put_teams(command: said.PutTeams, work: Work) -> said.SetupChanged:
    """Add or change teams; who leaves one loses the team's unsolved tickets, when the desk says so."""
    _insist_sound_teams(command.teams, work.setup)
    for team in command.teams:
        _unassign_leavers(team, work.setup.teams.get(team.id), work)
    setup_rows.put_items(work.session, "team", command.teams)
    return saved(work, command)


def _insist_sound_teams(teams: Iterable[Team], setup: Setup) -> None:
    for team in teams:
        refuse_unknown("person", team.members, setup.people)
        refuse_unknown("department", (team.department,) if team.department else (), setup.departments)
        refuse_unknown("calendar", (team.calendar,) if team.calendar else (), setup.calendars)


def _unassign_leavers(team: Team, before: Team | None, work: Work) -> None:
    leavers = set(before.members) - set(team.members) if before else set()
    for person in sorted(leavers):
        for ticket_id in lists.live_tickets(work.session, team=team.id, assignees=(person,)):
            loaded = tickets.load(work.session, ticket_id, to_write=True)
            if loaded is not None:
                situation = work.situation(loaded.snapshot)
                work.record(loaded.snapshot, lifecycle.leaving_team(situation, person, team.id))


def put_departments(command: said.PutDepartments, work: Work) -> said.SetupChanged:
    """Add or change departments. Limits that run keep the calendar they were copied with; new ones take the new one.

    SLA policies promise what the department keeps: their clocks follow it.
    """
    _insist_sound_departments(command.departments, work)
    known = work.setup.departments
    insist_served(replace(work.setup, departments={**known, **{each.id: each for each in command.departments}}))
    opens_otherwise = [each.id for each in command.departments if _calendar(known.get(each.id)) != each.calendar]
    if opens_otherwise and work.setup.sla_versions:
        sla_clocks.look_again(work.session, work.now, departments=opens_otherwise)
    return _put(work, command, "department", command.departments)


def _insist_sound_departments(departments: Iterable[Department], work: Work) -> None:
    for department in departments:
        wrong = why_not_address(department.sender) if department.sender else None
        if wrong is not None:
            raise Refused(wrong)
        refuse_unknown_in(department.signature, house=True)
        calendars = (department.calendar,) if department.calendar else ()
        refuse_unknown("calendar", calendars, work.setup.calendars)
        _insist_first_status(department, work)


def _insist_first_status(department: Department, work: Work) -> None:
    """A ticket begins unsolved."""
    if department.status is None:
        return
    refuse_unknown("status", (department.status,), work.setup.statuses)
    if work.setup.statuses[department.status].category >= Category.SOLVED:
        raise Refused(f"Tickets of “{department.name}” cannot begin solved or closed: choose another status.")


def _calendar(department: Department | None) -> str | None:
    return None if department is None else department.calendar


def put_organisations(command: said.PutOrganisations, work: Work) -> said.SetupChanged:
    """Add or change organisations. A domain that several claim counts for the first by name; that is said."""
    organisations = [_with_sound_domains(each) for each in command.organisations]
    for organisation in organisations:
        teams = (organisation.default_team,) if organisation.default_team else ()
        refuse_unknown("team", teams, work.setup.teams)
        promised = (organisation.sla_policy,) if organisation.sla_policy else ()
        refuse_unknown("SLA policy", promised, work.setup.sla_policies)
        _refuse_unfit_values(organisation, work)
    known = work.setup.organisations
    otherwise = [each.id for each in organisations if each.id in known and _promised_otherwise(known[each.id], each)]
    if otherwise and work.setup.sla_versions:
        sla_clocks.look_again(work.session, work.now, organisations=otherwise)
    after = {**work.setup.organisations, **{each.id: each for each in organisations}}
    warnings = [
        f"{domain} is claimed by {', '.join(each.name for each in found)}: it counts for {found[0].name} only."
        for domain, found in claimed_twice(after.values()).items()
    ]
    return _put(work, command, "organisation", organisations).having(warnings=tuple(warnings))


def _refuse_unfit_values(organisation: Organisation, work: Work) -> None:
    """What is known of an organisation fits the desk's fields, as far as there are any of the name."""
    for key, value in organisation.fields.items():
        field = work.setup.organisation_fields.get(key)
        wrong = field.why_not(value) if field is not None else None
        if wrong is not None:
            raise Refused(wrong)


def _promised_otherwise(before: Organisation, after: Organisation) -> bool:
    """Whether another SLA policy may be its tickets'."""
    return (before.tags, before.sla_policy, before.fields) != (after.tags, after.sla_policy, after.fields)


def _with_sound_domains(organisation: Organisation) -> Organisation:
    domains = {domain: as_compared(domain) for domain in organisation.domains}
    wrong = [domain for domain, compared in domains.items() if compared is None]
    if wrong:
        raise Refused(f"“{wrong[0]}” is no domain of mail addresses: write it like “example.org”.")
    return organisation.having(domains=tuple(dict.fromkeys(found for found in domains.values() if found)))


def put_calendars(command: said.PutCalendars, work: Work) -> said.SetupChanged:
    """Add or change calendars, and move every due moment that runs on one of them."""
    insist_own_calendars(work, command.calendars)
    setup_rows.put_items(work.session, "calendar", command.calendars)
    if command.default is not None:
        known = {*work.setup.calendars, *(calendar.id for calendar in command.calendars)}
        refuse_unknown("calendar", (command.default,), known)
        desk_hours.take(command.default, work)
    changed = saved(work, command)
    changed_ones = frozenset(calendar.id for calendar in command.calendars)
    moved = recompute_clocks(work, changed_ones)
    left_over.note(work.session, changed_ones)
    return changed.model_copy(update={"moved": moved})


def put_statuses(command: said.PutStatuses, work: Work) -> said.SetupChanged:
    """Add or change statuses; one in use keeps its category, and departments what their tickets need."""
    for status in command.statuses:
        before = work.setup.statuses.get(status.id)
        if before and before.category is not status.category and lists.has_status(work.session, status.id):
            raise Refused(f"Tickets bear the status “{before.name}”: its category cannot change.")
        refuse_unknown("department", status.departments, work.setup.departments)
    insist_served(replace(work.setup, statuses={**work.setup.statuses, **{each.id: each for each in command.statuses}}))
    return _put(work, command, "status", command.statuses)


def insist_served(setup: Setup) -> None:
    """Refused while tickets of a department could not be opened, solved or closed, or begin as it says."""
    for department in setup.departments.values():
        for category in (Category.OPEN, Category.SOLVED, Category.CLOSED):
            if setup.status_for(category, department.id) is None:
                meaning = category.name.lower()
                raise Refused(f"Tickets of “{department.name}” would have no status that is {meaning}: leave them one.")
        first = setup.statuses.get(department.status or "")
        if first is not None and not first.borne_in(department.id):
            raise Refused(
                f"Tickets of “{department.name}” begin with “{first.name}”: let them begin with another first."
            )


def put_ticket_types(command: said.PutTicketTypes, work: Work) -> said.SetupChanged:
    """Add or change ticket types; who hides one learns where it is used. A ticket begins unsolved."""
    known = work.setup.ticket_types
    for kind in command.ticket_types:
        refuse_unknown("status", (kind.status,) if kind.status else (), work.setup.statuses)
        if kind.status and work.setup.statuses[kind.status].category >= Category.SOLVED:
            raise Refused(f"Tickets of the type “{kind.name}” cannot begin solved or closed: choose another status.")
    hidden = [
        (each.id, each.name)
        for each in command.ticket_types
        if not each.enabled and each.id in known and known[each.id].enabled
    ]
    warnings = warnings_of(work, Kind.TICKET_TYPE, hidden)
    return _put(work, command, "ticket_type", command.ticket_types).having(warnings=warnings)


def put_fields(command: said.PutFields, work: Work) -> said.SetupChanged:
    """Add or change fields; a field keeps its type."""
    for field in command.fields:
        taken = why_not_field_id(field.id)
        if taken is not None:
            raise Refused(str(taken), (taken,))
        before = work.setup.fields.get(field.id)
        if before is not None and before.type is not field.type:
            raise Refused(f"The field “{before.name}” keeps its type: add another field instead.")
    formulas.insist_sound(command.fields, work.setup)
    return _put(work, command, "field", command.fields)


def put_organisation_fields(command: said.PutOrganisationFields, work: Work) -> said.SetupChanged:
    """Add or change fields of organisations; a field keeps its type, by which conditions name it."""
    for field in command.fields:
        before = work.setup.organisation_fields.get(field.id)
        if before is not None and before.type is not field.type:
            raise Refused(f"The field “{before.name}” keeps its type: add another field instead.")
    return _put(work, command, "organisation_field", command.fields)


def put_layouts(command: said.PutLayouts, work: Work) -> said.SetupChanged:
    """Add or change layouts."""
    for layout in command.layouts:
        refuse_unknown("field", [item.field for item in layout.items], work.setup.fields)
        _refuse_required_formulas(layout, work)
    return _put(work, command, "layout", command.layouts)


def _refuse_required_formulas(layout: Layout, work: Work) -> None:
    """Nobody can fill in what a formula computes."""
    for item in layout.items:
        field = work.setup.fields[item.field]
        if field.formula and (item.required or item.require_when is not None):
            raise Refused(f"“{field.name}” is computed by a formula: the layout “{layout.name}” cannot require it.")


def put_templates(command: said.PutTemplates, work: Work) -> said.SetupChanged:
    """Add or change letter templates. Placeholders nobody knows are refused: a reader would see them."""
    for template in command.templates:
        wrong = why_not_template(template, work.setup)
        if wrong is not None:
            raise Refused(wrong)
    return _put(work, command, "template", command.templates)


def put_roles(command: said.PutRoles, work: Work) -> said.SetupChanged:
    """Add or change roles of the desk's own; one that people bear stays made from the same role."""
    for role in command.roles:
        before = work.setup.roles.get(role.id)
        given = work.actor.without.intersection(before.without).difference(role.without) if before else frozenset()
        if given:
            what = ", ".join(sorted(given)).replace("_", " ")
            raise Forbidden(f"Your role on this desk does without it ({what}): ask an administrator.")
        if before is None or before.made_from is role.made_from:
            continue
        bearers = [person.name for person in work.setup.people.values() if person.own_role == role.id]
        if bearers:
            names = ", ".join(bearers[:_NAMED_AT_MOST])
            raise Refused(f"{names} bear the role “{role.name}”: give them another first.")
    return _put(work, command, "role", command.roles)


def _insist_fitting_role(person: Person, work: Work) -> None:
    if person.own_role is None:
        return
    refuse_unknown("role", (person.own_role,), work.setup.roles)
    own = work.setup.roles[person.own_role]
    if own.made_from is not person.role:
        made_from = own.made_from.replace("_", " ")
        raise Refused(f"The role “{own.name}” is made from {made_from}: {person.name} must be one to bear it.")


def put_settings(command: said.PutSettings, work: Work) -> said.SetupChanged:
    """Change the desk's switches, and what it is called."""
    _insist_zone(command.settings.zone)
    refuse_unknown("calendar", (command.settings.default_calendar,), work.setup.calendars)
    refuse_unknown_in(command.settings.mailing.signature, house=True)
    rules = command.settings.retention
    refuse_unknown("department", filter(None, (rule.department for rule in rules)), work.setup.departments)
    refuse_unknown("ticket type", filter(None, (rule.ticket_type for rule in rules)), work.setup.ticket_types)
    if command.settings.people_sign_in and not passwords.has_password(work.session, work.actor.id):
        raise Refused("Set a password of your own first, or you could not come in any more.")
    if work.setup.settings.several_organisations and not command.settings.several_organisations:
        _insist_one_organisation_each(work)
    desk_hours.follow(command.settings.default_calendar, work)
    setup_rows.put_settings(work.session, command.settings)
    if command.name is not None:
        setup_rows.put_name(work.session, command.name)
    return saved(work, command)


def _insist_zone(zone: str) -> None:
    """Kept settings may name one that this computer does not know any more: they are read all the same."""
    try:
        zone_named(zone)
    except ValueError as nowhere:
        raise Refused(str(nowhere)) from nowhere


_NAMED_AT_MOST = 10


def _insist_one_organisation_each(work: Work) -> None:
    """Which of their organisations somebody keeps is for a person to say, one by one."""
    several = setup_rows.in_several_organisations(work.session, _NAMED_AT_MOST + 1)
    if several:
        more = " and others" if len(several) > _NAMED_AT_MOST else ""
        names = ", ".join(person.name for person in several[:_NAMED_AT_MOST])
        raise Refused(f"Say first which organisation to keep for each of these people: {names}{more}.")


def _put(work: Work, command: said.SetupCommand, kind: str, values: Sequence[setup_rows.Item]) -> said.SetupChanged:
    setup_rows.put_items(work.session, kind, values)
    return saved(work, command)


def saved(work: Work, command: said.SetupCommand) -> said.SetupChanged:
    """The set-up's next revision, once a command has changed it. Raises Conflict for one made on another revision.

    Counting up waits for whoever writes at the same time: two that saw the same set-up do not both get through.
    """
    work.note_setup()
    if work.setup.formulas or isinstance(command, said.PutFields):
        formulas.compute_again_where_changed(work)
    revision = setup_rows.next_revision(work.session)
    if command.revision is not None and revision != command.revision + 1:
        raise Conflict("Somebody changed the desk’s set-up meanwhile: look at it as it is now, then save again.")
    return said.SetupChanged(revision=revision)


def refuse_unknown(kind: str, ids: Iterable[str], known: object) -> None:
    """Refused for the first of the ids that the desk does not know."""
    for each in ids:
        if each not in known:  # type: ignore[operator]
            raise Refused(f"There is no {kind} “{each}” on this desk: add it first.")
