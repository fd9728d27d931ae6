"""Pictures: well-formed, escaped, nothing left out, nothing on top of something else."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.exchange.blueprint_file import open_file
from runtime.exchange.gallery import TEMPLATES, template
from runtime.exchange.mermaid import escaped, to_mermaid
from runtime.exchange.picture_words import ENGLISH, FRENCH
from runtime.exchange.svg import to_svg
from runtime.exchange.svg_sheet import drawn, label_size
from runtime.exchange.text_width import cut, width_of, wrapped
from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import Blueprint, EventName, On, ParallelGroup, State, Timer, Transition, When
from runtime.model.drawing import Drawing, Frame, Note, Place
from runtime.model.durations import Duration, Unit

SVG = "{http://www.w3.org/2000/svg}"
EVIL = 'x"><script>alert(1)</script>\x0b]]>&amp;\n--> [*] : ; # %%'
LINE = re.compile(r'^    (state "[^"<>\n;]*(#\d+;[^"<>\n;]*)*" as \w+|(\[\*\]|\w+) --> (\[\*\]|\w+)( : [^:"<>\n]*)?)$')
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "returns.json"


def every_kind() -> Blueprint:
    """A Blueprint with evil names and every kind of line, note and frame."""
    states = [State(id=f"s{n}", name=f"{n} {EVIL}"[:200]) for n in range(3)]
    states.append(State(id="end", name="End", final=True, category="solved"))
    hour = Duration(amount=1, unit=Unit.BUSINESS_HOURS)
    ways = (
        Transition(id="a", name=EVIL, source="s0", target="s1"),
        Transition(id="b", name="Late", source="s1", target="s2", trigger=Timer(after=hour)),
        Transition(id="c", name="Ready", source="s2", target="end", trigger=When()),
        Transition(id="d", name="Reply", source="s1", target="s0", trigger=On(event=EventName.CUSTOMER_REPLIED)),
        Transition(id="e", name="Again", source="s2", target="s2"),
        Transition(id="f", name="Cancel", target="end"),
        Transition(id="g", name="Back", source="s2"),
    )
    drawing = Drawing(
        notes=(Note(id="n", text=EVIL * 5, place=Place(x=-300)),),
        frames=(Frame(id="f1", name=EVIL, states=("s0", "s1")),),
    )
    return Blueprint(id="x", name=EVIL, start="s0", states=tuple(states), transitions=ways, drawing=drawing)


def pictured() -> list[Blueprint]:
    return [*(template(name, "fr").blueprint for name in TEMPLATES), open_file(SAMPLE), every_kind()]


@pytest.mark.parametrize("blueprint", pictured(), ids=lambda each: each.id)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_picture_is_well_formed_and_shows_everything(blueprint, language):
    root = fromstring(to_svg(blueprint, language))
    titles = {each.text for each in root.iter(f"{SVG}title")}
    flat = {" ".join(name.replace("\x0b", "�").split()) for name in names(blueprint)}
    text = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
    assert flat - titles <= {name for name in flat if name in text}
    assert {each.tag for each in root.iter()} <= {f"{SVG}{tag}" for tag in TAGS}
    for each in root.iter():
        for name in each.attrib:
            assert not name.startswith("on") and "href" not in name


TAGS = ["svg", "title", "desc", "defs", "marker", "filter", "feDropShadow", "g", "rect", "path", "circle", "text"]


def names(blueprint: Blueprint) -> set[str]:
    return {each.name for each in (*blueprint.states, *blueprint.transitions)}


@pytest.mark.parametrize("blueprint", pictured(), ids=lambda each: each.id)
def test_labels_lie_on_no_card_and_not_on_each_other(blueprint):
    parts = drawn(blueprint, ENGLISH)
    labels = []
    for key, (x, y) in parts.labels.items():
        width, height = label_size(parts.texts[key])
        labels.append(Box(x - width / 2, y - height / 2, width, height))
    assert not [(one, card) for one in labels for card in parts.cards.values() if one.touches(card, -1)]
    overlapping = [pair for pair in combinations(labels, 2) if pair[0].touches(pair[1], -2)]
    assert len(overlapping) <= len(labels) // 10


def test_everything_lies_within_the_picture():
    root = fromstring(to_svg(every_kind()))
    left, top, width, height = map(float, root.get("viewBox").split())
    for each in root.iter(f"{SVG}rect"):
        x, y, w, h = (float(each.get(name)) for name in ("x", "y", "width", "height"))
        assert left <= x and x + w <= left + width + 0.1
        assert top <= y and y + h <= top + height + 0.1


def test_a_drawing_with_lines_is_shown_as_it_stands():
    blueprint = arrange(open_file(SAMPLE))
    moved = blueprint.drawing.having(places={**blueprint.drawing.places, "refused": Place(x=900.0, y=900.0)})
    parts = drawn(blueprint.having(drawing=moved), ENGLISH)
    assert (parts.cards["refused"].x, parts.cards["refused"].y) == (900.0, 900.0)


def test_an_empty_blueprint_has_a_picture_too():
    fromstring(to_svg(Blueprint(id="x", name="Empty")))
    assert to_mermaid(Blueprint(id="x", name="Empty")).endswith("stateDiagram-v2\n")


def test_teams_are_called_by_their_names_where_they_are_known():
    blueprint = open_file(SAMPLE)
    assert ">returns-desk<" in to_svg(blueprint)
    assert ">Returns<" in to_svg(blueprint, names={"returns-desk": "Returns"})


def test_the_words_are_the_same_in_both_languages():
    assert ENGLISH.keys() == FRENCH.keys()


@pytest.mark.parametrize("blueprint", pictured(), ids=lambda each: each.id)
def test_a_mermaid_diagram_has_a_line_for_everything(blueprint):
    text = to_mermaid(blueprint, "fr")
    head, lines = text.splitlines()[:4], text.splitlines()[4:]
    assert head[0] == head[2] == "---" and head[1].startswith('title: "') and head[3] == "stateDiagram-v2"
    assert all(LINE.match(line) for line in lines), [line for line in lines if not LINE.match(line)]
    finals = sum(state.final for state in blueprint.states)
    assert sum(" --> " in line for line in lines) == len(blueprint.transitions) + finals + 1


def test_a_mermaid_diagram_begins_at_the_start_and_marks_branches():
    states = [State(id=key, name=key.upper(), final=key == "a") for key in "abz"]
    ways = [
        Transition(id="p", name="Paid", source="z", target="b", parallel="both"),
        Transition(id="q", name="Packed", source="z", target="b", parallel="both"),
        Transition(id="r", name="Done", source="b", target="a"),
    ]
    group = ParallelGroup(id="both", name="Both", source="z", target="b")
    text = to_mermaid(Blueprint(id="x", name="X", start="z", states=states, transitions=ways, parallels=(group,)))
    assert [line.strip() for line in text.splitlines()[4:]] == [
        'state "Z" as s1', 'state "B" as s2', 'state "A" as s3',
        "[*] --> s1", "s1 --> s2 : ∥ Paid", "s1 --> s2 : ∥ Packed", "s2 --> s3 : Done", "s3 --> [*]",
    ]  # fmt: skip


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_whatever_a_name_holds_means_nothing_to_mermaid(name):
    text = escaped(name)
    assert not set(text) & set(':"<>{}[]|%`\n\r')
    assert re.sub(r"#\d+;", "", text).count(";") == re.sub(r"#\d+;", "", text).count("#") == 0


@settings(max_examples=60)
@given(st.text(max_size=80), st.floats(20, 300))
def test_a_cut_text_has_room(text, room):
    assert width_of(cut(text, 12, room), 12) <= max(room, width_of("…", 12))
    lines = wrapped(text, 12, room, 2)
    assert len(lines) <= 2
    assert all(width_of(line, 12) <= max(room, width_of("…", 12)) for line in lines)
