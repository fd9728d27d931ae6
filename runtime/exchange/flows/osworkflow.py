"""Jira's workflow export, which is OSWorkflow's XML: steps with actions, common, global and initial ones.

Functions every desk does by itself (write the history, tell the index) are passed over; what has a match comes along,
everything else is in the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.flow_sketch import Move, Sketch, field_id, team
from runtime.exchange.xml_guard import XmlElement
from runtime.model.actions import AnyAction, Assign, AssignHow, SetField
from runtime.model.forms import CommentItem, FieldItem, FormItem
from runtime.model.owners import Owner

FORMAT: Final = "OSWorkflow"
_STAY: Final = "-1"
_END: Final = "·end"
_RESULTS: Final = ("default-result", "unconditional-result", "conditional-result")
_EVERY_DESK_DOES = (
    "UpdateIssueStatusFunction",
    "CreateCommentFunction",
    "GenerateChangeHistoryFunction",
    "IssueReindexFunction",
    "FireIssueEventFunction",
    "IssueCreateFunction",
)
_JIRA_FIELDS = {"assignee": "assignee", "priority": "priority", "summary": "subject", "issuetype": "type"}


def sketch(root: XmlElement, name: str, report: Report) -> Sketch:
    """The workflow of a document. Raises BadFlow."""
    return _Reading(root, name, report).sketch()


@dataclass(slots=True)
class _Brought:
    """What comes along with an action."""

    owners: list[Owner] = field(default_factory=list)
    form: list[FormItem] = field(default_factory=list)
    actions: list[AnyAction] = field(default_factory=list)


class _Reading:
    def __init__(self, root: XmlElement, name: str, report: Report) -> None:
        self._root = root
        self._report = report
        self._sketch = Sketch(name, description=_meta(root, "jira.description"))
        self._splits = {each.get("id"): each for each in _inside(root, "splits", "split")}
        self._joins = {each.get("id"): each for each in _inside(root, "joins", "join")}
        self._common = {each.get("id"): each for each in _inside(root, "common-actions", "action")}

    def sketch(self) -> Sketch:
        steps = list(_inside(self._root, "steps", "step"))
        for step in steps:
            if step.get("id") in self._sketch.states:
                raise BadFlow("id_twice", id=step.get("id"))
            self._sketch.state(step.get("id"), step.get("name"))
        self._starts()
        everywhere = list(_inside(self._root, "global-actions", "action"))
        for step in steps:
            for action in (*self._actions(step), *everywhere):
                self._ways(step.get("id"), action)
        return self._sketch

    def _starts(self) -> None:
        for action in _inside(self._root, "initial-actions", "action"):
            for target in self._targets(action, None):
                if target is None or target in (_STAY, _END):
                    self._report.add("start_odd", action=action.get("name"))
                else:
                    self._sketch.starts.append(target)

    def _actions(self, step: XmlElement) -> Iterator[XmlElement]:
        """A step's actions in the order of the file, common ones in their place."""
        found = step.first("actions")
        for action in found.children if found else ():
            if action.name == "action":
                yield action
            elif action.name == "common-action":
                if action.get("id") not in self._common:
                    raise BadFlow("dangling", element=step.get("name"), named=action.get("id"))
                yield self._common[action.get("id")]

    def _ways(self, step: str, action: XmlElement) -> None:
        brought = self._brought(action)
        for target in self._targets(action, step):
            if target is None:
                self._report.add("way_nowhere", action=action.get("name"))
                continue
            self._sketch.moves.append(
                Move(
                    step,
                    self._reached(action, step, target),
                    action.get("name"),
                    description=_meta(action, "jira.description"),
                    owners=tuple(brought.owners),
                    form=tuple(brought.form),
                    actions=tuple(brought.actions),
                )
            )

    def _reached(self, action: XmlElement, step: str, target: str) -> str:
        if target == _STAY:
            return step
        if target == _END:
            state = self._sketch.state(_END, "Finished")
            state.final = True
            self._report.add("end_added", action=action.get("name"), state=state.name)
            return _END
        return target

    def _targets(self, action: XmlElement, step: str | None) -> Iterator[str | None]:
        """Where each result of an action leads; a split's to each of its states, a join's to where it goes on."""
        found = action.first("results")
        for result in found.all(*_RESULTS) if found else ():
            if result.name == "conditional-result":
                self._tell_conditions(action, result)
            if result.get("split"):
                yield from self._split(action, result.get("split"), step)
            elif result.get("join"):
                yield self._join(action, result.get("join"))
            else:
                yield self._target(action, result)

    def _target(self, action: XmlElement, result: XmlElement) -> str | None:
        target = result.get("step")
        if not target:
            return _END if action.get("finish").lower() == "true" else None
        if target != _STAY and target not in self._sketch.states:
            raise BadFlow("dangling", element=action.get("name"), named=target)
        return target

    def _split(self, action: XmlElement, key: str, step: str | None) -> Iterator[str | None]:
        if key not in self._splits:
            raise BadFlow("dangling", element=action.get("name"), named=key)
        targets = [self._target(action, each) for each in self._splits[key].all(*_RESULTS)]
        names = [self._sketch.states[each].name for each in targets if each in self._sketch.states]
        self._report.add("split", action=action.get("name"), states=", ".join(names))
        yield from targets if step is not None else targets[:1]

    def _join(self, action: XmlElement, key: str) -> str | None:
        if key not in self._joins:
            raise BadFlow("dangling", element=action.get("name"), named=key)
        self._report.add("join", action=action.get("name"))
        results = self._joins[key].all("unconditional-result", "default-result")
        return next((self._target(action, each) for each in results), None)

    def _brought(self, action: XmlElement) -> _Brought:
        brought = _Brought()
        if action.get("auto").lower() == "true":
            self._report.add("automatic", transition=action.get("name"))
        if action.get("view"):
            self._report.add("setting", what=action.get("view"), element=action.get("name"))
        restricted = action.first("restrict-to")
        for condition in _each(restricted, "condition"):
            self._condition(action, condition, brought)
        for validator in _each(action.first("validators"), "validator"):
            self._validator(action, validator, brought)
        for function in _each(action, "function"):
            self._function(action, function, brought)
        return brought

    def _condition(self, action: XmlElement, condition: XmlElement, brought: _Brought) -> None:
        told = _arguments(condition)
        group = told.get("group") or told.get("role")
        if group is not None and condition.get("negate").lower() != "true":
            brought.owners.append(team(group, self._report))
        elif "permission" in told:
            self._report.add("rights", element=action.get("name"), what=told["permission"])
        else:
            self._report.add("condition", element=action.get("name"), what=_kind(condition))

    def _tell_conditions(self, action: XmlElement, result: XmlElement) -> None:
        for condition in _each(result.first("conditions"), "condition"):
            self._report.add("condition", element=action.get("name"), what=_kind(condition))

    def _validator(self, action: XmlElement, validator: XmlElement, brought: _Brought) -> None:
        told = _arguments(validator)
        if _kind(validator) != "FieldsRequiredValidator":
            code = "rights" if "permission" in told else "validator"
            self._report.add(code, element=action.get("name"), what=told.get("permission", _kind(validator)))
            return
        for name in filter(None, told.get("hidFieldsList", "").split("@@")):
            if name == "comment":
                item: FormItem = CommentItem(id="comment", required=True)
            else:
                key = _JIRA_FIELDS.get(name) or field_id(name, self._report)
                item = FieldItem(id=key, field=key, required=True)
            if all(item.id != present.id for present in brought.form):
                brought.form.append(item)

    def _function(self, action: XmlElement, function: XmlElement, brought: _Brought) -> None:
        kind, told = _kind(function), _arguments(function)
        if kind in _EVERY_DESK_DOES:
            return
        name, value = told.get("field.name", ""), told.get("field.value", "")
        if kind == "AssignToCurrentUserFunction":
            brought.actions.append(Assign(how=AssignHow.PERFORMER))
        elif kind == "UpdateIssueCustomFieldPostFunction" and name and "%" not in value:
            brought.actions.append(SetField(field=field_id(name, self._report), value=value))
        else:
            self._report.add("function", element=action.get("name"), what=f"{kind} {name}".strip())


def _inside(root: XmlElement, holder: str, name: str) -> Iterator[XmlElement]:
    for each in root.all(holder):
        yield from each.all(name)


def _each(element: XmlElement | None, name: str) -> Iterator[XmlElement]:
    return (each for each in element.within() if each.name == name) if element is not None else iter(())


def _arguments(element: XmlElement) -> dict[str, str]:
    return {each.get("name"): each.text for each in element.all("arg")}


def _kind(element: XmlElement) -> str:
    whole = _arguments(element).get("class.name") or element.get("name") or element.get("type")
    return whole.rpartition(".")[2] or whole


def _meta(element: XmlElement, name: str) -> str:
    return next((each.text for each in element.all("meta") if each.get("name") == name), "")
