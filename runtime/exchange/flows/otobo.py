"""OTOBO's and Znuny's process YAML: activities, the dialogs filled in there, and transitions that fire on conditions.

An activity becomes a state. A dialog's fields become the form of the way out that its own answers lead to; where
that cannot be told, of every way out. A condition on a field of the form becomes a rule of that form, any other one a
criterion; conditions on what the dialog itself sets (the button, in effect) are met by choosing that transition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.flow_sketch import Move, Sketch, apart, field_id, team
from runtime.exchange.flows.otobo_forms import Asked, asked_of, with_rules
from runtime.exchange.flows.shapes import Data, listed, mapping, text
from runtime.model.actions import AnyAction, Assign, AssignHow, PostNote, SetField
from runtime.model.criteria import ALWAYS_TRUE, AllOf, Compare, Criterion, Operator

FORMAT: Final = "OTOBO/Znuny"
_HIDDEN: Final = "0"


def is_process(data: Data) -> bool:
    """Whether a YAML document is one."""
    return isinstance(data, dict) and {"Process", "Activities"} <= data.keys()


def sketch(data: Mapping[str, Data], report: Report) -> Sketch:
    """The process of a document. Raises BadFlow."""
    return _Reading(data, report).sketch()


@dataclass(frozen=True, slots=True)
class _Condition:
    """One field's condition of a transition."""

    field: str
    kind: str
    match: str


class _Reading:
    def __init__(self, data: Mapping[str, Data], report: Report) -> None:
        self._report = report
        self._activities = self._part(data, "Activities")
        self._dialogs = self._part(data, "ActivityDialogs")
        self._transitions = self._part(data, "Transitions")
        self._actions = self._part(data, "TransitionActions")
        self._process = mapping(data.get("Process"), "Process", FORMAT)
        self._config = mapping(self._process.get("Config"), "Process.Config", FORMAT)
        self._sketch = Sketch(self._text(self._process, "Name"), description=self._text(self._config, "Description"))

    def sketch(self) -> Sketch:
        named = listed(self._process.get("Activities"), "Process.Activities", FORMAT)
        path = mapping(self._config.get("Path"), "Path", FORMAT)
        for key in dict.fromkeys((*self._activities, *(text(each, "Activities", FORMAT) for each in named), *path)):
            self._state(key)
        for source, ways in path.items():
            for transition, way in mapping(ways, f"Path.{source}", FORMAT).items():
                self._way(source, transition, mapping(way, transition, FORMAT))
        start = self._text(self._config, "StartActivity")
        if start in self._sketch.states:
            self._sketch.starts.append(start)
        self._places()
        return self._sketch

    def _part(self, data: Mapping[str, Data], name: str) -> Mapping[str, Data]:
        return mapping(data.get(name), name, FORMAT)

    def _text(self, data: Mapping[str, Data], key: str) -> str:
        return text(data.get(key), key, FORMAT)

    def _known(self, of: Mapping[str, Data], key: str, element: str) -> Mapping[str, Data]:
        if key not in of:
            raise BadFlow("dangling", element=element, named=key)
        return mapping(of[key], key, FORMAT)

    def _state(self, key: str) -> None:
        activity = self._known(self._activities, key, self._sketch.name)
        own = self._sketch.state(key, self._text(activity, "Name"))
        told = [self._text(dialog, "DescriptionShort") for _, dialog in self._filled_in(key)]
        own.instructions = "\n".join(f"- {line}" for line in told if line)

    def _filled_in(self, activity: str) -> Iterator[tuple[str, Mapping[str, Data]]]:
        """The dialogs of an activity: their names and their configurations."""
        config = mapping(mapping(self._activities[activity], activity, FORMAT).get("Config"), activity, FORMAT)
        for key in mapping(config.get("ActivityDialog"), activity, FORMAT).values():
            wanted = mapping(key, activity, FORMAT).get("ActivityDialogEntityID") if isinstance(key, dict) else key
            dialog = self._known(self._dialogs, text(wanted, activity, FORMAT), activity)
            yield self._text(dialog, "Name"), mapping(dialog.get("Config"), "ActivityDialog", FORMAT)

    def _way(self, source: str, key: str, way: Mapping[str, Data]) -> None:
        transition = self._known(self._transitions, key, self._sketch.states[source].name)
        name = self._text(transition, "Name")
        target = self._text(way, "ActivityEntityID")
        if target not in self._sketch.states:
            raise BadFlow("dangling", element=name, named=target)
        conditions = self._conditions(mapping(transition.get("Config"), name, FORMAT), name)
        asked = self._asked(source, name, conditions)
        open_conditions = [each for each in conditions if each.field not in asked.sets]
        form, left = with_rules(asked.items, {each.field: each for each in open_conditions}, self._report)
        actions = [
            action
            for each in listed(way.get("TransitionAction"), name, FORMAT)
            for action in self._action(self._known(self._actions, text(each, name, FORMAT), name), name)
        ]
        criteria = self._criteria([each for each in open_conditions if each.field in left], name)
        move = Move(source, target, name, form=form, actions=tuple(actions), criteria=criteria)
        self._sketch.moves.append(move)

    def _asked(self, source: str, name: str, conditions: list[_Condition]) -> Asked:
        """The form of a way out: of the one dialog that leads to it, else of all dialogs, and nothing required."""
        dialogs = [(title, self._fields(config)) for title, config in self._filled_in(source)]
        fitting = [each for each in dialogs if _leads(each[1], conditions)]
        chosen = fitting if len(fitting) == 1 else dialogs
        if len(chosen) > 1:
            titles = ", ".join(title for title, _ in chosen)
            self._report.add("dialog_shared", element=self._sketch.states[source].name, what=titles)
        return asked_of([fields for _, fields in chosen], name, self._report)

    def _fields(self, config: Mapping[str, Data]) -> dict[str, Mapping[str, Data]]:
        """The fields of a dialog, in its own order."""
        fields = mapping(config.get("Fields"), "Fields", FORMAT)
        order = [text(each, "FieldOrder", FORMAT) for each in listed(config.get("FieldOrder"), "FieldOrder", FORMAT)]
        return {key: mapping(fields[key], key, FORMAT) for key in dict.fromkeys((*order, *fields)) if key in fields}

    def _conditions(self, config: Mapping[str, Data], name: str) -> list[_Condition]:
        """Every field's condition; those that are not all needed cannot be told apart, so they are lost."""
        groups = mapping(config.get("Condition"), name, FORMAT)
        found = []
        kinds = {self._text(config, "ConditionLinking") or "and"} if len(groups) > 1 else {"and"}
        for group in groups.values():
            told = mapping(group, name, FORMAT)
            fields = mapping(told.get("Fields"), name, FORMAT)
            kinds |= {self._text(told, "Type") or "and"} if len(fields) > 1 else set()
            for key, rule in fields.items():
                own = mapping(rule, key, FORMAT)
                found.append(_Condition(key, self._text(own, "Type"), self._text(own, "Match")))
        if kinds <= {"and"}:
            return found
        for each in found:
            self._report.add("condition", element=name, what=f"{each.field}: {each.match} ({'/'.join(sorted(kinds))})")
        return []

    def _criteria(self, conditions: list[_Condition], name: str) -> Criterion:
        found: list[Criterion] = []
        for each in conditions:
            if each.kind == "Regexp" and each.match == ".*":
                continue
            if not each.field.startswith("DynamicField_") or each.kind not in ("String", "Regexp"):
                self._report.add("condition", element=name, what=f"{each.field}: {each.match}")
                continue
            operand = f"field.{field_id(each.field.removeprefix('DynamicField_'), self._report)}"
            if each.kind == "String":
                found.append(Compare(operand=operand, operator=Operator.IS, value=each.match))
            elif each.match in (".+", "."):
                found.append(Compare(operand=operand, operator=Operator.NOT_EMPTY))
            else:
                self._report.add("condition", element=name, what=f"{each.field}: {each.match}")
        return AllOf(of=tuple(found)) if found else ALWAYS_TRUE

    def _action(self, action: Mapping[str, Data], name: str) -> Iterator[AnyAction]:
        config = mapping(action.get("Config"), name, FORMAT)
        kind = self._text(config, "Module").rpartition("::")[2]
        told = mapping(config.get("Config"), kind, FORMAT)
        if kind == "TicketArticleCreate" and self._text(told, "Body").strip():
            public = self._text(told, "IsVisibleForCustomer") == "1"
            yield PostNote(text=self._text(told, "Body")[:65_536], public=public)
        elif kind == "TicketQueueSet" and self._text(told, "Queue"):
            yield Assign(how=AssignHow.TEAM, team=team(self._text(told, "Queue"), self._report).ids[0])
        elif kind == "DynamicFieldSet" and told:
            for key, value in told.items():
                if key != "UserID":
                    yield SetField(field=field_id(key, self._report), value=text(value, key, FORMAT))
        else:
            self._report.add("function", element=name, what=f"{kind}: {self._text(action, 'Name')}")

    def _places(self) -> None:
        layout = mapping(self._process.get("Layout"), "Layout", FORMAT)
        points = {}
        for key, place in layout.items():
            told = mapping(place, "Layout", FORMAT)
            left, top = self._text(told, "left"), self._text(told, "top")
            if key in self._sketch.states and left.isdecimal() and top.isdecimal() and len(left + top) < 12:  # noqa: PLR2004
                points[key] = (float(left), float(top))
        for key, found in (apart(points) or {}).items():
            self._sketch.states[key].place = found


def _leads(fields: Mapping[str, Mapping[str, Data]], conditions: list[_Condition]) -> bool:
    """Whether a dialog's own answers meet a transition's conditions, and set one of them at least."""
    own = {key: told.get("DefaultValue") for key, told in fields.items() if told.get("Display") == _HIDDEN}
    told = [each for each in conditions if each.kind == "String" and each.field in own]
    return bool(told) and all(own[each.field] == each.match for each in told)
