"""What many tickets write, gathered and written at once: one statement of a kind for all of them.

Inside `gathered` the plans that may wait do wait. Whatever else is asked of the database is asked after all that waits
was written, so nobody can tell the difference. A unit (`Session.apart`) that is refused takes back what it gathered; it
costs a savepoint only where it has asked the database itself. Rows keep the order of their units, and get the keys that
they would have got one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Any, override

from runtime.store.at_once import at_once
from runtime.store.database import Insertion, Plan, Session, Waiting
from runtime.store.troubles import DRIVER_ERRORS

type Order = Sequence[Sequence[Plan]]
"""The plans that may wait, those of one table together, in the order in which a ticket uses them as a rule."""


class Asunder(BaseException):
    """A row that was gathered could not be written, or met none, and nobody knows whose it was.

    No error of the unit it comes up in, so that nobody takes it for one: all of them are to be done one by one.
    """


class _Sheaf:
    """The rows of one plan that wait. `table` and `place`: where the plan stands in the order."""

    __slots__ = ("bind", "place", "plan", "required", "rows", "table")

    def __init__(self, plan: Plan, table: int, place: int, session: Session) -> None:
        self.plan = plan.keyed if isinstance(plan, Insertion) else plan
        self.table, self.place = table, place
        self.bind = self.plan.on(session.dialect)[1]
        self.required = False
        """Every row must meet one of the table's."""
        self.rows: list[Sequence[Any]] = []

    def write(self, session: Session) -> None:
        """All of them. Raises Asunder."""
        try:
            met = self._written(session)
        except DRIVER_ERRORS as error:
            raise Asunder from error
        if self.required and met != len(self.rows):
            raise Asunder
        self.rows.clear()

    def _written(self, session: Session) -> int:
        if session.dialect.name == "sqlite" or len(self.rows) == 1:
            return session.write_all(self.plan, self.rows)
        met = at_once(self.plan, session.dialect).write(session, self.rows)
        return session.write_all(self.plan, self.rows) if met is None else met


class Gathering(Waiting):
    """Lives as long as `gathered`. `ahead`: what was read of tickets before their turn, each given out once."""

    def __init__(self, session: Session, order: Order, ahead: dict[int, Any]) -> None:
        self._session = session
        self._sheaves = {
            plan: _Sheaf(plan, table, place, session)
            for table, plans in enumerate(order)
            for place, plan in enumerate(plans)
        }
        self._none_yet = [0] * len(order)
        self._reached = self._none_yet.copy()
        """Per table, the place in the order that the unit has come to."""
        self._ahead = ahead
        self._expected = max(1, len(ahead))
        self._own: list[tuple[_Sheaf, Sequence[Any]]] = []
        self._keys: dict[Insertion, int] = {}
        self._keys_before: dict[Insertion, int] = {}
        self._reserved: dict[Insertion, list[int]] = {}
        self._within = self._saved = False
        self._unit = _Unit(self)

    @override
    def ahead(self, ticket_id: int) -> Any:
        return self._ahead.pop(ticket_id, None)

    @override
    def keeps(self, plan: Plan, parameters: Mapping[str, Any], *, one: bool = False) -> bool:
        sheaf = self._sheaf(plan)
        if sheaf is None:
            return False
        if one:
            sheaf.required = True
        self._own.append((sheaf, sheaf.bind(parameters)))
        return True

    @override
    def keyed(self, plan: Insertion, parameters: Mapping[str, Any]) -> int | None:
        sheaf = self._sheaf(plan)
        if sheaf is None:
            return None
        key = self._next_key(plan)
        self._own.append((sheaf, sheaf.bind({**parameters, plan.key.name: key})))
        return key

    def _sheaf(self, plan: Plan) -> _Sheaf | None:
        """Where it may wait. Two statements of one unit on one table are written in the order they came."""
        found = self._sheaves.get(plan)
        if found is None:
            self._arrive(reading=plan.reads)
            return None
        if found.place < self._reached[found.table]:
            self._arrive()
        self._reached[found.table] = found.place
        return found

    @override
    def arrive(self) -> None:
        self._arrive()

    def _arrive(self, *, reading: bool = False) -> None:
        with self._direct():
            if self._within and not self._saved:
                self._write()
                self._session.command("SAVEPOINT unit")
                self._saved = True
            self._join()
            self._write()
        if not reading:
            self._ahead.clear()
            self._keys.clear()

    @contextmanager
    def _direct(self) -> Iterator[None]:
        """Inside, the database is asked at once."""
        self._session.waiting = None
        try:
            yield
        finally:
            self._session.waiting = self

    def _join(self) -> None:
        """What the unit has gathered waits with that of the others."""
        for sheaf, values in self._own:
            sheaf.rows.append(values)
        self._own.clear()
        self._reached[:] = self._none_yet

    def _write(self) -> None:
        for sheaf in self._sheaves.values():
            if sheaf.rows:
                sheaf.write(self._session)

    @override
    def apart(self) -> AbstractContextManager[None]:
        return self._unit

    def begin_unit(self) -> None:
        """What comes now may be taken back."""
        if self._within:
            raise AssertionError("A unit is not made of units.")
        self._join()
        self._within = True
        self._keys_before = self._keys.copy()

    def end_unit(self) -> None:
        """What has come stays."""
        if self._saved:
            with self._direct():
                self._session.command("RELEASE SAVEPOINT unit")
        self._within = self._saved = False

    def take_back_unit(self) -> None:
        """What has come was not."""
        self._own.clear()
        self._keys = {} if self._saved else self._keys_before
        if self._saved:
            with self._direct():
                self._session.command("ROLLBACK TO SAVEPOINT unit")
        self.end_unit()

    def _next_key(self, plan: Insertion) -> int:
        """As the database would give it: on SQLite the largest and one more."""
        if self._session.dialect.name != "sqlite":
            return self._reserve(plan)
        last = self._keys.get(plan)
        if last is None:
            last = self._asked(plan.largest)[0] or 0
        self._keys[plan] = last + 1
        return last + 1

    def _reserve(self, plan: Insertion) -> int:
        """Of a server's sequence as many at once as there are tickets; those left over are gone, as after a refusal."""
        reserved = self._reserved.setdefault(plan, [])
        if not reserved:
            reserved += reversed(self._asked(plan.reserved, many=self._expected))
        return reserved.pop()

    def _asked(self, plan: Plan, **parameters: int) -> list[Any]:
        """An answer to which nothing that waits matters."""
        with self._direct():
            return [row[0] for row in self._session.run(plan, parameters).fetchall()]


class _Unit(AbstractContextManager[None]):
    """A unit of a gathering, and after it the next: a savepoint that costs one only where it is needed."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering

    @override
    def __enter__(self) -> None:
        self._gathering.begin_unit()

    @override
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._gathering.end_unit()
        else:
            self._gathering.take_back_unit()


@contextmanager
def gathered(session: Session, order: Order, ahead: dict[int, Any]) -> Iterator[None]:
    """What is written inside by plans of this order is written at once, at the latest at the end.

    Raises Asunder when that cannot be done: the caller takes everything back, and does the units one by one.
    """
    gathering = session.waiting = Gathering(session, order, ahead)
    try:
        yield
        gathering.arrive()
    finally:
        session.waiting = None
