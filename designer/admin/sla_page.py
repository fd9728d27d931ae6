"""SLA policies: what the desk promises, in the order in which tickets are asked; the first that matches wins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import override

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from designer import words
from designer.admin.edits import NEW, Shelf
from designer.admin.ranked_things import RankedThings
from designer.admin.removal import removing
from designer.admin.sla_changes import for_whom
from designer.admin.sla_form import SlaForm
from designer.admin.things_page import ThingsPage
from designer.courier import Courier
from designer.panels.criteria.sentences import in_words
from designer.panels.sla_words import metric_name
from designer.widgets.assistance import explain
from designer.widgets.commands import Command
from runtime.messages.faults import Fault
from runtime.messages.setup import GetSetup, SetupChanged, SetupKind, SetupView
from runtime.messages.sla import PutSlaPolicies, RankSlaPolicies
from runtime.messages.system import DeskInfo
from runtime.model.durations import Duration, Unit
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.ticket import Priority

_WIDTH = 960
"""Four priorities beside the metrics want more room than words do."""
_FIRST_REPLY, _SOLVED = Duration(amount=4, unit=Unit.BUSINESS_HOURS), Duration(amount=3, unit=Unit.BUSINESS_DAYS)
_URGENT = Duration(amount=1, unit=Unit.BUSINESS_HOURS), Duration(amount=1, unit=Unit.BUSINESS_DAYS)


class SlaPage(ThingsPage[SlaPolicy]):
    """Every policy of the desk, in its order. A new order is put on the desk at once; all else waits for Save."""

    lists = RankedThings

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        self.sla_form = SlaForm(courier)
        self.up, self.down = QPushButton(), QPushButton()
        shelf = Shelf(_policies, self._begin, _put, removing(SetupKind.SLA_POLICY))
        super().__init__(courier, info, shelf, self.sla_form, parent)
        self.sla_form.setMaximumWidth(_WIDTH)
        explain(self, "sla-policies")
        self._arrange_order()
        self.head(
            lambda: self.tr("SLA policies"),
            lambda: self.tr(
                "What you promise your customers, in a Blueprint or not. "
                "A ticket gets the first policy from the top whose conditions it meets, and no other."
            ),
        )
        self.nothing.explain(
            lambda: self.tr(
                "No policies yet. A policy promises when a ticket gets its first reply and its solution; "
                "each promise is a clock on the ticket, and breaches are counted in Watch.\n\n"
                "Begin with one for everybody: a first reply within 4 business hours, solved within 3 business days. "
                "You can change all of it before you save."
            ),
            lambda: self.tr("Begin with a policy for everybody…"),
        )

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Show the set-up as it is now, and ask for the versions of the policy that is shown."""
        super().show_setup(setup)
        self.sla_form.look_at_versions()
        self._show_order()

    @override
    def rank(self, thing: SlaPolicy) -> tuple[int, str]:
        """The order of the desk; a new one goes last."""
        order = self._order
        return (order.index(thing.id) if thing.id in order else len(order)), ""

    @override
    def describe(self, thing: SlaPolicy) -> str:
        """Its place, for whom it is and what it promises; or why it takes no ticket."""
        place = words.number(self.rank(thing)[0] + 1)
        return " · ".join((place, *self._about(thing)))

    @override
    def why_not(self, thing: SlaPolicy) -> str:
        """A policy promises something."""
        found = super().why_not(thing)
        return found or ("" if thing.targets else self.tr("Give at least one metric a target."))

    @override
    def turned_to(self, thing: SlaPolicy) -> None:
        """Its versions are the desk's to say."""
        self.sla_form.look_at_versions()
        self._show_order()

    def offered_commands(self) -> Iterator[Command]:
        """The policies by name, for the command palette."""
        for policy in self.setup.sla_policies if self.setup is not None else ():
            yield Command(policy.name, self.tr("SLA policy"), partial(self.choose, policy.id))

    def move_by(self, by: int) -> None:
        """Give the policy that is shown another place in the order."""
        key = self.current
        if key in self._order:
            self.move_to(key, self._order.index(key) + by)

    def move_to(self, key: str, place: int) -> None:
        """Give a policy this place among the others, counted from 0; beyond the ends nothing happens."""
        order = self._order
        if self.setup is None or key not in order or place == order.index(key) or not 0 <= place < len(order):
            return
        if self.search.text():
            self.tell(self.tr("End the search first: the order is that of all policies."))
            return
        order.remove(key)
        order.insert(place, key)
        command = RankSlaPolicies(ids=tuple(order), revision=self.setup.revision)
        self.courier.do(command, self, lambda _changed: self._ranked(key, place), self._not_ranked)

    @property
    def _order(self) -> list[str]:
        return [each.id for each in self.setup.sla_policies] if self.setup is not None else []

    def _about(self, thing: SlaPolicy) -> list[str]:
        if not thing.enabled:
            return [self.tr("Switched off")]
        above = self._takes_all_before(thing)
        if above is not None:
            return [self.tr("Never reached: “{name}” takes every ticket before").format(name=above.name)]
        promised = ", ".join(metric_name(target.metric) for target in thing.targets)
        return [for_whom(thing, self.sla_form.terms), promised]

    def _takes_all_before(self, thing: SlaPolicy) -> SlaPolicy | None:
        """The policy above that leaves nothing for this one, if there is one."""
        above = self.setup.sla_policies[: self.rank(thing)[0]] if self.setup is not None else ()
        found = (each for each in above if each.enabled and not in_words(each.conditions, self.sla_form.terms))
        return next(found, None)

    def _arrange_order(self) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button, by in ((self.up, -1), (self.down, 1)):
            button.setObjectName("quiet")
            button.clicked.connect(lambda _on=False, by=by: self.move_by(by))
            row.addWidget(button, 1)
        side = self._side.layout()
        if side is not None:
            side.addWidget(line)
        self.say(self.up.setText, lambda: self.tr("Earlier"))
        self.say(self.up.setToolTip, lambda: self.tr("Ask it before the policy above (Alt+↑)"))
        self.say(self.down.setText, lambda: self.tr("Later"))
        self.say(self.down.setToolTip, lambda: self.tr("Ask it after the policy below (Alt+↓)"))
        if isinstance(self.list, RankedThings):
            self.list.dropped.connect(self.move_to)
            self.list.stepped.connect(self.move_by)

    def _show_order(self) -> None:
        order, key = self._order, self.current
        place = order.index(key) if key in order else -1
        for button in (self.up, self.down):
            button.setVisible(len(order) > 1)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(order) - 1)

    def _ranked(self, key: str, place: int) -> None:
        name = next((each.name for each in self.setup.sla_policies if each.id == key), key) if self.setup else key
        told = self.tr("“{name}” is asked as number {place} now.").format(name=name, place=place + 1)
        self.courier.ask(GetSetup(), self, lambda setup: self._show_ranked(setup, key, told), self.failed.emit)

    def _show_ranked(self, setup: SetupView, key: str, told: str) -> None:
        self.show_setup(setup)
        self.choose(key)
        self._show_order()
        self.tell(told)

    def _not_ranked(self, fault: Fault) -> None:
        """The order as the desk has it comes back, with the reason."""
        self.courier.ask(GetSetup(), self, partial(self._show_not_ranked, fault), self.failed.emit)

    def _show_not_ranked(self, fault: Fault, setup: SetupView) -> None:
        self.show_setup(setup)
        self.refuse(fault.sentence)

    @override
    def summary(self, changed: SetupChanged) -> str:
        """Live tickets follow some at a time, and nobody need wait for it."""
        follow = self.tr("Live tickets follow within minutes.")
        return f"{super().summary(changed)} {follow}"

    def _begin(self, setup: SetupView) -> SlaPolicy:
        name = self.tr("New policy") if setup.sla_policies else self.tr("Everybody")
        return SlaPolicy(id=NEW, name=name, targets=_first_targets())


def _first_targets() -> tuple[SlaTarget, ...]:
    """What a desk might begin with: a first reply and a solution, sooner for what is urgent."""
    metrics = ((Metric.FIRST_REPLY, _FIRST_REPLY, _URGENT[0]), (Metric.RESOLUTION, _SOLVED, _URGENT[1]))
    return tuple(
        SlaTarget(metric=metric, allows={**dict.fromkeys(map(int, Priority), usual), int(Priority.URGENT): urgent})
        for metric, usual, urgent in metrics
    )


def _policies(setup: SetupView) -> tuple[SlaPolicy, ...]:
    """Without what is the desk's to give: another place or number is no change of what a hand made."""
    return tuple(policy.having(rank=0, version=0) for policy in setup.sla_policies)


def _put(policy: SlaPolicy, revision: int) -> PutSlaPolicies:
    return PutSlaPolicies(policies=(policy,), revision=revision)
