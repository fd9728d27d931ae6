"""How the things a ticket names are called: people, teams, statuses, states. Ids are for machines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from designer import words
from designer.catalogue import Catalogue, Choice, Named
from designer.courier import Courier
from designer.panels.sla_words import clock_name
from designer.widgets.tags_input import TagsInput
from runtime.messages.blueprints import ListVersions, VersionView
from runtime.messages.requesters import MOST_NAMED, NameRequesters, RequesterView
from runtime.messages.views import ListTags
from runtime.model.blueprint import Blueprint, Transition
from runtime.model.fields import Field, FieldType, FieldValue
from runtime.model.folding import fold
from runtime.model.functions import IDENTITY
from runtime.model.people import SYSTEM
from runtime.model.refusals import spelled

MOMENTS = frozenset({"entered_at", "due_at", "created_at", "updated_at"})


class Names(QObject):
    """Knows the catalogue by heart, and learns Blueprints when they are met; `changed` when it learnt something."""

    changed = Signal()

    def __init__(self, courier: Courier, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self.catalogue = courier, catalogue
        self._by_id: dict[str, dict[str, str]] = {}
        self._versions: dict[int, Blueprint] = {}
        self._states: dict[tuple[str, str], str] = {}
        self._asked: set[tuple[str, int | None]] = set()
        self._learning: dict[str, list[Callable[[], None]]] = {}
        self._customers: dict[str, str] = {}
        self._strangers: set[str] = set()
        self._met: set[str] = set()
        catalogue.changed.connect(self._learn)

    def person(self, key: str | None) -> str:
        """Somebody's name; a customer's, whom the set-up does not list, is asked for; until then their id is read."""
        if key == SYSTEM:
            return self.tr("the desk")
        if not key:
            return ""
        if key.startswith(IDENTITY):
            return self.tr("{name} (function)").format(name=self._known("function", key.removeprefix(IDENTITY)))
        known = self._by_id.get("person", {}).get(key) or self._customers.get(key)
        if known is None and self._by_id:
            self._ask_for(key)
        return known or _readable(key)

    def _ask_for(self, key: str) -> None:
        """All who are met in one turn of the event loop are asked for at once; each of them once."""
        if key in self._met:
            return
        if not self._strangers:
            QTimer.singleShot(0, self, self._ask_for_strangers)
        self._met.add(key)
        self._strangers.add(key)

    def _ask_for_strangers(self) -> None:
        ids = tuple(sorted(self._strangers))
        self._strangers.clear()
        for begin in range(0, len(ids), MOST_NAMED):
            query = NameRequesters(ids=ids[begin : begin + MOST_NAMED])
            self._courier.ask(query, self, self._learn_requesters, lambda _fault: None)

    def _learn_requesters(self, people: tuple[RequesterView, ...]) -> None:
        self._customers |= {person.id: person.name for person in people}
        if people:
            self.changed.emit()

    def name(self, column: str, value: FieldValue) -> str:
        """A value of one of a ticket's columns or fields, in words."""
        if value in (None, "", ()):
            return ""
        if column.startswith("field."):
            return self.field_value(column.removeprefix("field."), value)
        if isinstance(value, int):
            return self._of_number(column, value)
        if isinstance(value, tuple):
            return ", ".join(value)
        return self._of_text(column, str(value))

    def _of_text(self, column: str, value: str) -> str:
        if column == "due_of":
            return clock_name(value)
        if column in ("assignee", "requester"):
            return self.person(value)
        return self._known(column, value) if column in self._by_id else value

    def _of_number(self, column: str, value: int) -> str:
        if column in MOMENTS:
            return words.moment(value)
        return self.priority(value) if column == "priority" else str(value)

    def priority(self, value: int) -> str:
        """A priority by its name."""
        named = {1: self.tr("Low"), 2: self.tr("Normal"), 3: self.tr("High"), 4: self.tr("Urgent")}
        return named.get(value, str(value))

    def is_column(self, name: str) -> bool:
        """Whether every ticket has this; the others are the desk's own fields."""
        return name in self._titles()

    def column(self, name: str) -> str:
        """The title of a column."""
        return self._titles().get(name, self._known("field", name.removeprefix("field.")))

    def _titles(self) -> dict[str, str]:
        return {
            "id": self.tr("No."),
            "subject": self.tr("Subject"),
            "requester": self.tr("Requester"),
            "organisation": self.tr("Organisation"),
            "department": self.tr("Department"),
            "team": self.tr("Team"),
            "assignee": self.tr("Assignee"),
            "type": self.tr("Type"),
            "priority": self.tr("Priority"),
            "status": self.tr("Status"),
            "tags": self.tr("Tags"),
            "blueprint": self.tr("Blueprint"),
            "state": self.tr("State"),
            "entered_at": self.tr("In state since"),
            "due_at": self.tr("Time left"),
            "due_of": self.tr("Next due"),
            "created_at": self.tr("Opened"),
            "updated_at": self.tr("Changed"),
            "resolution": self.tr("Resolution"),
            "description": self.tr("Description"),
        }

    def field_value(self, key: str, value: FieldValue) -> str:
        """A custom field's value in words."""
        field = next((each for each in (self._setup_fields()) if each.id == key), None)
        if field is not None and field.type is FieldType.MOMENT and isinstance(value, int):
            return words.moment(value)
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, int | float):
            return words.decimal(value, 0 if value == int(value) else 2)
        options = {option.id: option.name for option in field.options} if field is not None else {}
        for own in field.department_options.values() if field is not None else ():
            options |= {option.id: option.name for option in own}
        if field is not None and field.type is FieldType.PERSON:
            return self.person(str(value))
        values = value if isinstance(value, tuple) else (value,)
        return ", ".join(options.get(str(each), str(each)) for each in values if each is not None)

    def state(self, blueprint: str | None, state: str | None) -> str:
        """A state's name, in the newest version known; asks for the Blueprint when it is met for the first time.

        A ticket that went on to another Blueprint was in states of the one before: what its own does not know is looked
        for in all of them.
        """
        if blueprint is None or state is None:
            return ""
        self.meet(blueprint)
        known = self._states.get((blueprint, state))
        if known is None and self.knows(blueprint):
            self.meet_all()
            known = next((name for (_, each), name in self._states.items() if each == state), None)
        return known or _readable(state)

    def states(self) -> list[Choice]:
        """Every state of the Blueprints that are known, by name; one id is offered once, whatever they call it."""
        blueprints = self._by_id.get("blueprint", {})
        called: dict[str, dict[str, list[str]]] = {}
        for (blueprint, state), name in self._states.items():
            called.setdefault(state, {}).setdefault(name, []).append(blueprints.get(blueprint, blueprint))
        found = [Choice(state, _with_places(names, len(blueprints) > 1)) for state, names in called.items()]
        return sorted(found, key=lambda choice: (fold(choice.name), choice.id))

    def transitions(self) -> list[Choice]:
        """Every transition by hand of the Blueprints that are known, by name; one id is offered once."""
        blueprints = self._by_id.get("blueprint", {})
        called: dict[str, dict[str, list[str]]] = {}
        for version in self._newest():
            for each in version.transitions:
                place = blueprints.get(version.id, version.id)
                called.setdefault(each.id, {}).setdefault(each.name, []).append(place)
        found = [Choice(key, _with_places(names, len(blueprints) > 1)) for key, names in called.items()]
        return sorted(found, key=lambda choice: (fold(choice.name), choice.id))

    def transition(self, key: str, blueprint: str | None = None) -> Transition | None:
        """A transition as it is drawn in the newest version that has it; first of all in those of this Blueprint."""
        newest = sorted(self._newest(), key=lambda version: version.id != blueprint)
        return next((each for version in newest if (each := version.transitions_by_id.get(key)) is not None), None)

    def knows(self, blueprint: str | None) -> bool:
        """Whether the states of this Blueprint can be named."""
        return any(each == blueprint for each, _ in self._states)

    def _newest(self) -> list[Blueprint]:
        newest = {version.id: version for _, version in sorted(self._versions.items())}
        return list(newest.values())

    def complete_tags(self, tags: TagsInput) -> None:
        """Offer the desk's tags while one is typed."""

        def seek(beginning: str) -> None:
            query = ListTags(beginning=beginning)
            self._courier.ask(query, tags, tags.offer, lambda _fault: None)

        tags.sought.connect(seek)

    def meet_all(self) -> None:
        """Learn every Blueprint there is, as far as one may read it."""
        for choice in self.catalogue.blueprints:
            self.meet(choice.id)

    def version(self, version_id: int | None) -> Blueprint | None:
        """A published Blueprint, as far as it is known."""
        return self._versions.get(version_id or 0)

    def meet(self, blueprint: str, version_id: int | None = None) -> None:
        """Ask for the versions of a Blueprint, unless this one is known or was asked for."""
        if version_id in self._versions or (blueprint, version_id) in self._asked:
            return
        self._asked.add((blueprint, version_id))
        self.learn(blueprint, lambda: None)

    def learn(self, blueprint: str, then: Callable[[], None]) -> None:
        """Ask for the versions of a Blueprint; `then` is called also where one may not read it.

        Who asks while the same question is on its way shares its answer.
        """
        waiting = self._learning.setdefault(blueprint, [])
        waiting.append(then)
        if len(waiting) == 1:
            learnt = partial(self._learnt, blueprint, waiting)
            self._courier.ask(ListVersions(blueprint_id=blueprint), self, learnt, lambda _fault: learnt(()))

    def _learnt(self, blueprint: str, waiting: list[Callable[[], None]], versions: tuple[VersionView, ...]) -> None:
        if self._learning.get(blueprint) is waiting:
            del self._learning[blueprint]
        if versions:
            self._learn_versions(blueprint, versions)
        for then in waiting:
            then()

    def forget_versions(self) -> None:
        """Blueprints changed: ask again when one is met; what is on its way was asked before."""
        self._asked.clear()
        self._learning.clear()

    def _learn_versions(self, blueprint: str, versions: tuple[VersionView, ...]) -> None:
        for version in reversed(versions):
            self._versions[version.version_id] = version.blueprint
            self._states |= {(blueprint, state.id): state.name for state in version.blueprint.states}
        self.changed.emit()

    def _learn(self) -> None:
        setup = self.catalogue.setup
        if setup is None:
            return
        lists: dict[str, Sequence[Named]] = {
            "person": setup.people,
            "team": setup.teams,
            "department": setup.departments,
            "organisation": setup.organisations,
            "status": setup.statuses,
            "type": setup.ticket_types,
            "field": setup.fields,
            "function": setup.functions,
        }
        self._by_id |= {kind: {each.id: each.name for each in things} for kind, things in lists.items()}
        self._by_id["blueprint"] = {choice.id: choice.name for choice in self.catalogue.blueprints}
        self.changed.emit()

    def _setup_fields(self) -> tuple[Field, ...]:
        return self.catalogue.setup.fields if self.catalogue.setup is not None else ()

    def _known(self, kind: str, key: str | None) -> str:
        return self._by_id.get(kind, {}).get(key, _readable(key)) if key else ""


def _with_places(names: dict[str, list[str]], several: bool) -> str:
    """“Waiting (Returns, Repairs)”: what a state is called and where, when there is more than one place."""
    told = ((name, ", ".join(_as_looked_up(names[name]))) for name in _as_looked_up(names))
    return " · ".join(f"{name} ({places})" if several else name for name, places in told)


def _as_looked_up(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda name: (fold(name), name))


def _readable(key: str) -> str:
    """An id as a name, where nobody has told it."""
    key = spelled(key)
    return key.replace("-", " ").replace("_", " ").title() if key.islower() else key
