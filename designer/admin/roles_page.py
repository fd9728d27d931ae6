"""Roles: what each of the seven may do, and roles of the desk's own that may do less."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.action_words import action_name, how_far
from designer.admin.edits import NEW, Shelf
from designer.admin.page import sentence
from designer.admin.removal import removing
from designer.admin.roles import STAFF, role_name, role_sentence
from designer.admin.thing_form import ThingForm
from designer.admin.things_page import ThingsPage
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.widgets.assistance import explain
from designer.widgets.tick import Tick
from runtime.messages.setup import PutRoles, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.people import Role
from runtime.model.rights import TAKEN_AWAY, Action, Grant, OwnRole, grant

_READY = "ready-made:"
"""Before the id of a role that every desk has."""


class RoleForm(ThingForm[OwnRole]):
    """A role as the list of what it may do. What is taken away of a ready-made role is ticked off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup: SetupView | None = None
        self.name, self.made_from = LineEditor(), ChoiceEditor()
        self._rows: dict[Action, QWidget] = {}
        self.about = sentence()
        self.about.setObjectName("secondary")
        self.ticks = {action: Tick() for action in Action}
        self.row(self.name, lambda: self.tr("Name"))
        self.row(self.made_from, lambda: self.tr("Made from"))
        self.whole(self.about)
        self.section(lambda: self.tr("What it may do"))
        for action, tick in self.ticks.items():
            self._rows[action] = self.tick(tick)
            tick.clicked.connect(partial(self._turn, action))
        self.name.edited.connect(lambda text: self.change(name=text))
        self.made_from.picked.connect(lambda key: self.change(made_from=Role(str(key))))
        self.say(lambda _text: self._follow(), str)

    @override
    def offer(self, setup: SetupView) -> None:
        """Roles that others are made from, and who bears what."""
        self._setup = setup
        self.made_from.offer([Choice(role.value, role_name(role)) for role in STAFF])

    @override
    def show_value(self, thing: OwnRole) -> None:
        """Show a role; a ready-made one is only looked at."""
        self.thing = thing
        ready = is_ready(thing.id)
        if ready:
            self.made_from.offer([Choice(thing.made_from.value, role_name(thing.made_from))])
        else:
            self.made_from.offer([Choice(role.value, role_name(role)) for role in STAFF])
        self.name.show_value(thing.name)
        self.name.setReadOnly(ready)
        self.made_from.setEnabled(not ready and not self._borne())
        self.made_from.show_value(thing.made_from.value)
        self._follow()

    def _borne(self) -> bool:
        """Whether somebody bears it: then it stays made from the same role."""
        people = self._setup.people if self._setup is not None else ()
        return self.thing is not None and any(each.own_role == self.thing.id for each in people)

    def _about_base(self, role: OwnRole) -> str:
        if is_ready(role.id):
            return role_sentence(role.made_from)
        said = self.tr("It may never do more than that one. {what}").format(what=role_sentence(role.made_from))
        stays = self.tr("People bear it, so this stays.")
        return f"{said} {stays}" if self._borne() else said

    def _follow(self) -> None:
        """What depends on the role: which ticks there are, and how far each goes."""
        role = self.thing
        if role is None:
            return
        for action, tick in self.ticks.items():
            far = grant(action, role.made_from)
            loose = not is_ready(role.id) and action in TAKEN_AWAY and far is not Grant.NO
            tick.set_text(self.tr("{action}: {far}").format(action=action_name(action), far=how_far(far)))
            self._rows[action].setVisible(far is not Grant.NO)
            tick.set_checked(far is not Grant.NO and action not in role.without)
            tick.setEnabled(loose)
        self.about.setText(self._about_base(role))
        self.about.show()

    def _turn(self, action: Action, on: bool) -> None:
        if self.thing is not None:
            others = {each for each in self.thing.without if each is not action}
            self.change(without=tuple(sorted(others if on else others | {action})))

    @override
    def change(self, **changes: object) -> None:
        """The ready-made ones are only looked at."""
        if self.thing is not None and not is_ready(self.thing.id):
            super().change(**changes)

    @override
    def followed(self, thing: OwnRole, changes: Collection[str]) -> None:
        self._follow()


class RolesPage(ThingsPage[OwnRole]):
    """The ready-made roles, to be looked at, and those of the desk's own."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_roles, self._begin, _put, removing(SetupKind.ROLE))
        super().__init__(courier, info, shelf, RoleForm(), parent)
        explain(self, "people-and-rights")
        self.head(
            lambda: self.tr("Roles"),
            lambda: self.tr(
                "What people may do at most. Make a role of your own where one of these may do too much: it is given "
                "to people like any other."
            ),
        )

    @override
    def describe(self, thing: OwnRole) -> str:
        """Whether every desk has it, or what it is made from; and how many bear it."""
        people = self.setup.people if self.setup is not None else ()
        if is_ready(thing.id):
            bearers = sum(each.role is thing.made_from and each.own_role is None for each in people)
            known = self.tr("ready-made")
        else:
            bearers = sum(each.own_role == thing.id for each in people)
            known = self.tr("made from {role}").format(role=role_name(thing.made_from).lower())
        if thing.made_from is Role.CUSTOMER:
            return known
        people_of_it = self.tr("%Ln person(s)", "", bearers)
        return f"{known} · {people_of_it}"

    @override
    def rank(self, thing: OwnRole) -> tuple[int, str]:
        """The ready-made ones first, from the most to the least."""
        return (list(Role).index(thing.made_from), "") if is_ready(thing.id) else (len(Role), thing.name)

    @override
    def removable(self, thing: OwnRole) -> bool:
        """What every desk has stays."""
        return not is_ready(thing.id)

    def _begin(self, _setup: SetupView) -> OwnRole:
        return OwnRole(id=NEW, name=self.tr("New role"), made_from=Role.AGENT)


def is_ready(key: str) -> bool:
    """Whether a role is one that every desk has."""
    return key.startswith(_READY)


def _roles(setup: SetupView) -> tuple[OwnRole, ...]:
    ready = (
        OwnRole.model_construct(id=f"{_READY}{role}", name=role_name(role), made_from=role, without=()) for role in Role
    )
    return (*ready, *setup.roles)


def _put(role: OwnRole, revision: int) -> PutRoles:
    without = tuple(action for action in role.without if grant(action, role.made_from) is not Grant.NO)
    return PutRoles(roles=(role.having(without=without),), revision=revision)
