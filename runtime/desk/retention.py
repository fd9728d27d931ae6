"""What the desk's rules let go of: told before they are saved, found and taken out as the clock asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from runtime.desk.work import Work
from runtime.messages import retention as said
from runtime.messages.faults import Refused
from runtime.model.people import Person
from runtime.store import retention, setup_rows, traces
from runtime.store.retention import Rules


def preview_retention(query: said.PreviewRetention, work: Work) -> said.LettingGo:
    """What these rules would let go of now."""
    return retention.preview(work.session, Rules(query.rules, work.now))


def get_due_retention(query: said.GetDueRetention, work: Work) -> said.Due:
    """The next that are to go."""
    rules = _of(work)
    if not query.customers:
        return retention.next_due(work.session, rules, query.limit)
    return said.Due(customers=_with_traces(query.customers, rules, work))


def _with_traces(customers: Sequence[said.DueCustomer], rules: Rules, work: Work) -> tuple[said.DueCustomer, ...]:
    session = work.session
    known = setup_rows.find_people(session, [each.id for each in customers])
    going = [each for each in customers if each.id in known and retention.lets_go(session, rules, known[each.id])]
    wrote = [each.id for each in going if each.written]
    found = traces.find(session, [known[each.id] for each in going], wrote) if going else []
    return tuple(each.having(traces=theirs) for each, theirs in zip(going, found, strict=True))


def remove_files(command: said.RemoveFiles, work: Work) -> int:
    """Take the content out of those files that are let go at this moment."""
    files, size = retention.empty_files(work.session, _of(work), command.files)
    retention.note(work.session, command.run, files=files, size=size)
    return files


def list_retention_runs(query: said.ListRetentionRuns, work: Work) -> tuple[said.RetentionRun, ...]:
    """The latest looks of the clock in which something went."""
    return retention.runs(work.session, query.limit)


def insist_let_go(person: Person, work: Work) -> None:
    """Refused unless the rules let the customer go, or the one they go on as, at this moment."""
    if not retention.lets_go(work.session, _of(work), person):
        raise Refused(f"The rules of this desk do not let {person.name} go (any more).")


def _of(work: Work) -> Rules:
    return Rules(work.setup.settings.retention, work.now)
