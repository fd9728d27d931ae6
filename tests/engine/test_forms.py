"""Filled-in forms against what transitions ask for."""

from dataclasses import replace

import pytest

from runtime.engine.forms import check
from runtime.model.criteria import Compare
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option
from runtime.model.forms import (
    EMPTY,
    AttachmentItem,
    CheckItem,
    ChecklistItem,
    CommentItem,
    FieldItem,
    Filled,
    MessageItem,
    ResolutionItem,
    TagsItem,
    TaskItem,
    Validation,
)
from tests.engine.worlds import Walk, blueprint, setup, state, way


def field(name, type_=FieldType.TEXT, **more):
    return Field(id=name, name=name.capitalize(), type=type_, **more)


OPTIONS = (Option(id="s", name="Small"), Option(id="l", name="Large"))
DESK = setup(
    fields={
        one.id: one
        for one in (
            field("note"),
            field("cost", FieldType.NUMBER),
            field("day", FieldType.DATE),
            field("when", FieldType.MOMENT),
            field("sure", FieldType.YES_NO),
            field("size", FieldType.CHOICE, options=OPTIONS, department_options={"billing": ()}),
            field("sizes", FieldType.CHOICES, options=OPTIONS),
            field("boss", FieldType.PERSON),
            field("firm", FieldType.ORGANISATION),
            field("mail", FieldType.EMAIL),
            field("page", FieldType.URL),
        )
    }
)
PROCESS = blueprint([state("a"), state("b")], [way("go", "a", "b")])


def read(*items, filled=EMPTY, desk=DESK, files=None, **values):
    situation = replace(Walk(PROCESS, desk=desk, **values).situation, files=files or {})
    return check(way("do", "a", "b", form=items), situation, filled)


def codes(form):
    return [(reason.code, reason.element) for reason in form.reasons]


def item(name, **more):
    return FieldItem(id=f"i-{name}", field=name, **more)


GOOD_AND_BAD = [
    ("note", "text", 3),
    ("cost", 3.5, "3"),
    ("cost", 0, True),
    ("cost", -1, float("inf")),
    ("day", "2026-02-28", "2026-02-30"),
    ("day", "2026-12-01", "20261201"),
    ("when", 1_700_000_000_000, "now"),
    ("sure", False, 0),
    ("size", "s", "xl"),
    ("sizes", ("s", "l"), ("s", "xl")),
    ("boss", "bob", "gone"),
    ("boss", "cat", "nobody"),
    ("firm", "acme", "other"),
    ("mail", "a@b.example", "a@b"),
    ("page", "https://x.example/", "ftp://x"),
    ("priority", 4, 5),
    ("team", "first", "second"),
    ("assignee", "bob", "gone"),
    ("assignee", "sue", "lou"),
    ("subject", "New words", "   "),
    ("department", "billing", "moon"),
    ("organisation", "acme", "other"),
]


@pytest.mark.parametrize(("name", "good", "bad"), GOOD_AND_BAD)
def test_values_fit_their_field(name, good, bad):
    form = read(item(name), filled=Filled(fields={f"i-{name}": good}))
    assert not form.reasons and form.new == {name: good}
    assert codes(read(item(name), filled=Filled.model_construct(fields={f"i-{name}": bad}))) == [
        ("bad_value", f"i-{name}")
    ]


def test_options_are_those_of_the_tickets_department():
    assert codes(read(item("size"), filled=Filled(fields={"i-size": "s"}), department="billing"))


def test_all_errors_come_at_once():
    items = (
        item("note", required=True),
        item("cost", required=True),
        ChecklistItem(
            id="list", title="Check", items=(CheckItem(id="c1", text="Power"), CheckItem(id="c2", text="Air"))
        ),
        CommentItem(id="say", required=True, public=True),
        AttachmentItem(id="file", at_least=2),
        ResolutionItem(id="fix"),
        TagsItem(id="tags", required=True, choices=("red",)),
    )
    filled = Filled(fields={"i-cost": "much", "other": 1}, ticked=("c2", "c9"), tasks=("t",))
    assert set(codes(read(*items, filled=filled))) == {
        ("required", "i-note"),
        ("bad_value", "i-cost"),
        ("unticked", "c1"),
        ("required", "say"),
        ("required", "file"),
        ("required", "fix"),
        ("required", "tags"),
        ("not_asked", "other"),
        ("not_asked", "c9"),
        ("not_asked", "t"),
    }


def test_defaults_stand_in_and_present_values_count_as_filled():
    form = read(item("cost", required=True, default=5), item("note", required=True), fields={"note": "here"})
    assert not form.reasons and form.new == {"cost": 5} and form.old == {"cost": None}
    assert codes(read(item("note", required=True), filled=Filled(fields={"i-note": None}), fields={"note": "here"}))
    assert codes(read(item("note", required=True), filled=Filled(fields={"i-note": "  "})))


def test_what_is_read_only_keeps_its_value_or_takes_its_default():
    locked = item("cost", read_only=True, default=9)
    assert read(locked).new == {"cost": 9}
    assert not read(locked, filled=Filled(fields={"i-cost": 9})).reasons
    assert codes(read(locked, filled=Filled(fields={"i-cost": 8}))) == [("read_only", "i-cost")]


def test_validations_see_the_new_values_of_all_fields():
    must = Compare(operand="field.cost", operator="at_least", value=10)
    dear = item("note", validations=(Validation(must=must, alert="Cheap things need no note."),))
    filled = Filled(fields={"i-note": "why", "i-cost": 10})
    assert not read(dear, item("cost"), filled=filled, fields={"cost": 1}).reasons
    form = read(dear, filled=Filled(fields={"i-note": "why"}), fields={"cost": 1})
    assert [reason.sentence for reason in form.reasons] == ["Cheap things need no note."]
    assert not read(dear).reasons  # an optional field left empty


def test_layouts_require_by_condition_on_new_values():
    needs = LayoutItem(field="note", require_when=Compare(operand="ticket.priority", operator="is", value=4))
    desk = replace(DESK, layouts={"all": Layout(id="all", name="All", items=(needs,))})
    items = (item("note"), item("priority"))
    assert not read(*items, desk=desk).reasons
    assert codes(read(*items, desk=desk, filled=Filled(fields={"i-priority": 4}))) == [("required", "i-note")]
    narrow = Layout(id="own", name="Own", department="support", items=())
    desk = replace(desk, layouts={**desk.layouts, "own": narrow})
    assert not read(*items, desk=desk, filled=Filled(fields={"i-priority": 4})).reasons


def test_files_have_the_wanted_endings_and_go_with_the_first_comment():
    items = (AttachmentItem(id="file", extensions=(".PDF",)), CommentItem(id="say"))
    files = {"h1": "Bill.pdf", "h2": "evil.exe"}
    filled = Filled(attachments={"file": ("h1",)}, comments={"say": "Here."})
    form = read(*items, filled=filled, files=files)
    assert not form.reasons and form.talks[0].attachments == ("h1",) and form.answers == {"file": ("h1",)}
    form = read(*items, filled=Filled(attachments={"file": ("h2", "h3")}), files=files)
    assert set(codes(form)) == {("bad_file", "file"), ("unknown_file", "file")}
    alone = read(items[0], filled=Filled(attachments={"file": ("h1",)}), files=files)
    assert not alone.talks[0].public and alone.talks[0].attachments == ("h1",)


def test_resolution_tags_tasks_and_messages():
    items = (
        MessageItem(id="read", text="Be kind."),
        ResolutionItem(id="fix"),
        TagsItem(id="tags"),
        TaskItem(id="call", title="Call back", required=True),
        TaskItem(id="visit", title="Go there"),
    )
    form = read(*items, filled=Filled(resolution=" Plugged in. ", tags=("b", "a")), tags=("a",))
    assert not form.reasons
    assert form.new == {"resolution": "Plugged in.", "tags": ("a", "b")}
    assert form.tasks == ["Call back"]
    assert codes(read(TagsItem(id="t", choices=("x",)), filled=Filled(tags=("y",)))) == [("bad_value", "t")]


def test_the_status_is_on_no_form():
    assert codes(read(item("status"))) == [("status_locked", "i-status")]
