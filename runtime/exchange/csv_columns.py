"""Which column of a CSV file holds the case, the activity, the time: by name, then by content.

A name decides where it is a usual one; among equals, the column whose cells behave like its role
does. What stays open is refused with the columns and the option that would decide it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from runtime.exchange.event_log import BadLog, Columns
from runtime.exchange.log_times import EPOCH_MILLISECONDS, EPOCH_SECONDS, likely_format

MISSING = frozenset({"", "?", "NULL", "NaN", "nan"})
"""Cells that say a case, an activity, a time, a resource or a group is not known."""

ASK = "Say --case COL --activity COL --time COL."

type Ranks = tuple[frozenset[str], ...]


def _ranks(*lines: str) -> Ranks:
    return tuple(frozenset(line.split()) for line in lines)


# Usual names, most telling first; XES names as they are, others in lower case letters and digits.
_CASE = _ranks(
    "case:concept:name",
    "case caseid casenumber casekey",
    "ticket ticketid ticketnumber ticketkey incidentid incidentnumber issueid issuekey requestid "
    "requestnumber number traceid processinstanceid dossier dossierid",
    "incident issue request trace order orderid id key",
)
_ACTIVITY = _ranks(
    "concept:name",
    "activity activityname activityid activite aktivitaet",
    "state status incidentstate incidentstatus ticketstate ticketstatus casestate casestatus "
    "issuestatus newstate newstatus tostate tostatus etat statut",
    "event eventname task taskname action operation step",
)
_TIME = _ranks(
    "time:timestamp",
    "timestamp eventtime eventtimestamp completetimestamp completiontime endtimestamp",
    "time datetime date at when sysupdatedat sysupdatedon updatedat updatedon updated changedat "
    "changedon modifiedat modifiedon dateheure horodatage",
    "starttimestamp starttime startdate start createdat createdon created syscreatedat syscreatedon",
)
_RESOURCE = _ranks(
    "org:resource",
    "resource user agent actor performer",
    "sysupdatedby updatedby changedby modifiedby",
    "assignedto assignee owner username",
)
_GROUP = _ranks("org:group", "group team assignmentgroup supportgroup assignedgroup", "department workgroup")


@dataclass(frozen=True, slots=True)
class Table:
    """The named columns of a file and its first rows, each as wide as the header."""

    names: tuple[str, ...]
    rows: Sequence[Sequence[str]]

    def cells(self, column: int) -> list[str]:
        """The cells of a column that say something."""
        return [row[column] for row in self.rows if row[column] not in MISSING]


@dataclass(frozen=True, slots=True)
class Places:
    """Where each role stands, by column number; and the likely format of the time."""

    case: int
    activity: tuple[int, ...]
    time: int
    resource: int | None
    group: int | None
    time_format: str | None
    guessed: tuple[str, ...]
    """Columns that content alone told, under no usual name."""

    @property
    def roles(self) -> frozenset[int]:
        """Every column that has a role."""
        others = {self.resource, self.group} - {None}
        return frozenset({self.case, self.time, *self.activity, *others})  # type: ignore[arg-type]


def find_places(table: Table, columns: Columns) -> Places:
    """The place of every role, told or found. Raises `BadLog`, of kind "columns"."""
    finder = _Finder(table)
    told_case = finder.told(columns.case)
    told_activity = tuple(finder.place(name) for name in columns.activity)
    time = finder.told(columns.time)
    resource, group = finder.told(columns.resource), finder.told(columns.group)
    finder.taken |= {told_case, *told_activity, time, resource, group} - {None}
    time = finder.time() if time is None else time
    case = finder.case() if told_case is None else told_case
    activity = told_activity or (finder.activity(case),)
    resource = finder.by_name(_RESOURCE, finder.says) if resource is None else resource
    group = finder.by_name(_GROUP, finder.says) if group is None else group
    time_format = likely_format(table.cells(time))
    return Places(case, activity, time, resource, group, time_format, tuple(finder.guessed))


class _Finder:
    def __init__(self, table: Table) -> None:
        self._table = table
        self._plain = [_plain(name) for name in table.names]
        self.taken: set[int | None] = set()
        self.guessed: list[str] = []

    def told(self, name: str | None) -> int | None:
        return None if name is None else self.place(name)

    def place(self, name: str) -> int:
        names = self._table.names
        if names.count(name) == 1:
            return names.index(name)
        known = ", ".join(names)
        what = "Several columns are" if name in names else "No column is"
        raise BadLog(f"{what} called “{name}”. The columns are: {known}.", 1, "columns")

    def time(self) -> int:
        found = self.by_name(_TIME, self._is_time)
        if found is None:
            found = self._guess(self._only([c for c in self._free() if self._is_clear_time(c)]))
        return self._take(found, "the time", "--time")

    def case(self) -> int:
        found = self.by_name(_CASE, self.says)
        if found is None:
            found = self._guess(self._most_various([c for c in self._free() if self._recurs(c)]))
        return self._take(found, "the case", "--case")

    def activity(self, case: int) -> int:
        found = self.by_name(_ACTIVITY, self.says)
        if found is None:
            fitting = [c for c in self._free() if self._is_activity_like(c, case)]
            found = self._guess(self._only(fitting))
        return self._take(found, "the activity", "--activity")

    def by_name(self, ranks: Ranks, fits: Callable[[int], bool]) -> int | None:
        """The one fitting column of the first rank that has any; two of one rank are refused.

        A name of the XES standard, the first rank, is taken at its word even when it is empty.
        """
        for rank in ranks:
            found = [c for c in self._free() if self._plain[c] in rank]
            found = [c for c in found if rank is ranks[0] or fits(c)]
            if found:
                self._refuse_several(found, ranks)
                self.taken.add(found[0])
                return found[0]
        return None

    def _refuse_several(self, found: list[int], ranks: Ranks) -> None:
        if len(found) == 1:
            return
        option = {id(_CASE): "--case", id(_ACTIVITY): "--activity", id(_TIME): "--time"}
        options = {**option, id(_RESOURCE): "--resource", id(_GROUP): "--group"}
        wanted = options[id(ranks)]
        names = ", ".join(self._table.names[c] for c in found)
        raise BadLog(
            f"Each of these columns could be meant by {wanted}: {names}. Say {wanted} COL.",
            1,
            "columns",
        )

    def _take(self, found: int | None, what: str, option: str) -> int:
        if found is None:
            known = ", ".join(self._table.names)
            raise BadLog(
                f"Which column holds {what} cannot be told (missing: {option}). The columns are: {known}. {ASK}",
                1,
                "columns",
            )
        self.taken.add(found)
        return found

    def _free(self) -> list[int]:
        return [c for c in range(len(self._table.names)) if c not in self.taken]

    @staticmethod
    def _only(found: list[int]) -> int | None:
        return found[0] if len(found) == 1 else None

    def _guess(self, found: int | None) -> int | None:
        """What content alone told is noted, for the user to judge."""
        if found is not None:
            self.guessed.append(self._table.names[found])
        return found

    def _most_various(self, found: list[int]) -> int | None:
        """The column of most values, if it has twice as many as any other."""
        values = {column: len(set(self._table.cells(column))) for column in found}
        ranked = sorted(found, key=lambda column: -values[column])
        if len(ranked) > 1 and values[ranked[0]] < 2 * values[ranked[1]]:
            return None
        return ranked[0] if ranked else None

    def says(self, column: int) -> bool:
        """Whether any cell says something."""
        return bool(self._table.cells(column))

    def _is_time(self, column: int) -> bool:
        return likely_format(self._table.cells(column)) is not None

    def _is_clear_time(self, column: int) -> bool:
        """A time by content alone: numbers could as well be amounts or ids."""
        kind = likely_format(self._table.cells(column))
        return kind not in {None, EPOCH_SECONDS, EPOCH_MILLISECONDS}

    def _recurs(self, column: int) -> bool:
        """Never missing, of several values that come again; no time."""
        cells = self._table.cells(column)
        whole = len(cells) == len(self._table.rows)
        return whole and 1 < len(set(cells)) < len(cells) and not self._is_time(column)

    def _is_activity_like(self, column: int, case: int) -> bool:
        """Words that recur over the cases and change within one; no time."""
        cells = self._table.cells(column)
        few = 1 < len(set(cells)) <= max(2, len(cells) / 2)
        words = sum(any(map(str.isalpha, cell)) for cell in cells) == len(cells)
        return few and words and not self._is_time(column) and self._changes(column, case)

    def _changes(self, column: int, case: int) -> bool:
        first: dict[str, str] = {}
        return any(first.setdefault(row[case], row[column]) != row[column] for row in self._table.rows)


def _plain(name: str) -> str:
    """A column's name as the ranks know it; a XES name is left whole."""
    lower = name.strip().casefold()
    return lower if ":" in lower else re.sub(r"[^\w]|_", "", lower)
