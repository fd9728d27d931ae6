"""The fields of OTOBO's dialogs as the items of our forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from runtime.exchange.flow_report import Report
from runtime.exchange.flow_sketch import field_id
from runtime.exchange.flows.shapes import Data
from runtime.model.criteria import Compare, Operator
from runtime.model.forms import CommentItem, FieldItem, FormItem, Validation

_OWN: Final = {"Queue": "team", "Owner": "assignee", "Priority": "priority", "Title": "subject", "Type": "type"}
_DYNAMIC: Final = "DynamicField_"
_HIDDEN, _REQUIRED = "0", "2"
_MAX_ITEMS = 50


class Rule(Protocol):
    """A condition on one field."""

    @property
    def kind(self) -> str:
        """`String` or `Regexp`, or another that has no match."""
        ...

    @property
    def match(self) -> str:
        """What the field is compared with."""
        ...


@dataclass(slots=True)
class Asked:
    """What is asked before a transition, by the file's name of the field; `sets`: what the dialog answers itself."""

    items: dict[str, FormItem] = field(default_factory=dict)
    sets: set[str] = field(default_factory=set)


def asked_of(dialogs: list[dict[str, Mapping[str, Data]]], name: str, report: Report) -> Asked:
    """One form of one or several dialogs; of several, nothing is required."""
    asked = Asked()
    alone = len(dialogs) == 1
    for fields in dialogs:
        for key, told in fields.items():
            if told.get("Display") == _HIDDEN and key != "Article":
                asked.sets.update({key} if alone else ())
                continue
            item = _item(key, told, required=alone and told.get("Display") == _REQUIRED, report=report)
            if item is None or len(asked.items) >= _MAX_ITEMS:
                report.add("item", element=name, item=key)
            else:
                asked.items.setdefault(key, item)
    return asked


def _item(key: str, told: Mapping[str, Data], *, required: bool, report: Report) -> FormItem | None:
    if key == "Article":
        config = told.get("Config")
        own = config if isinstance(config, dict) else {}
        public = own.get("IsVisibleForCustomer") == "1" or "extern" in str(own.get("ArticleType", ""))
        return CommentItem(id="article", required=required, public=public)
    name = _OWN.get(key)
    if name is None and key.startswith(_DYNAMIC):
        name = field_id(key.removeprefix(_DYNAMIC), report)
    if name is None:
        return None
    default = told.get("DefaultValue") if name == "subject" or key.startswith(_DYNAMIC) else None
    words = str(told.get("DescriptionShort") or "")
    return FieldItem(id=name, field=name, required=required, default=default or None, help=words)


def with_rules[R: Rule](
    items: Mapping[str, FormItem], rules: Mapping[str, R], report: Report
) -> tuple[tuple[FormItem, ...], set[str]]:
    """The items with the rules that their fields must meet, and the names of the rules that found no item."""
    left = set(rules)
    form: list[FormItem] = []
    for key, item in items.items():
        rule = rules.get(key)
        if isinstance(item, FieldItem) and rule is not None and key.startswith(_DYNAMIC):
            left.discard(key)
            form.append(_with_rule(item, rule, key, report))
        else:
            form.append(item)
    return tuple(form), left


def _with_rule(item: FieldItem, rule: Rule, key: str, report: Report) -> FieldItem:
    if rule.kind == "String":
        must = Compare(operand=f"field.{item.field}", operator=Operator.IS, value=rule.match)
        return item.having(validations=(Validation(must=must, alert=f"{rule.match}?"[:500]),))
    if rule.kind == "Regexp" and rule.match in (".+", "."):
        return item.having(required=True)
    if rule.match != ".*":
        report.add("validator", element=key, what=rule.match)
    return item
