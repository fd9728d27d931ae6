"""Countdowns, quotes and history, in words."""

from __future__ import annotations

import json

import pytest

from designer.agent import quoting
from designer.agent.chronicle import Sort, because, sort_of, told
from designer.agent.countdown import Tone, countdown, spent
from designer.agent.names import Names, _with_places
from designer.catalogue import Catalogue
from runtime.messages.tickets import EventView
from runtime.model.values import HOUR, MINUTE
from tests.data import real


@pytest.mark.parametrize(
    ("due", "since", "tone", "text"),
    [
        (10 * HOUR, 0, Tone.GOOD, "6 h left"),
        (10 * HOUR, None, Tone.GOOD, "6 h left"),
        (5 * HOUR, 0, Tone.WARNING, "1 h left"),
        (4 * HOUR + 30 * MINUTE, None, Tone.WARNING, "30 min left"),
        (4 * HOUR, 0, Tone.BAD, "0 s late"),
        (HOUR, 0, Tone.BAD, "3 h late"),
        (None, 0, Tone.NONE, ""),
    ],
)
def test_a_countdown_says_how_long_and_how_urgent(qapp, due, since, tone, text):
    found = countdown(due, 4 * HOUR, since=since)
    assert (found.tone, found.text) == (tone, text)


def test_a_clock_that_stands_still_says_so(qapp):
    assert countdown(None, 0, paused=True).tone is Tone.STILL
    assert "stopped" in countdown(None, 0, paused=True).text
    assert spent(None, 5) == "–"


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("Yes.\n\n> no?\n> really", "Yes.\n"),
        ("Yes.\n\nOn Monday, 3 March, Ann Bo wrote:\n> no?", "Yes.\n\n"),
        ("Oui.\n\nLe lun. 3 mars 2025, Ann a écrit :\n> non ?", "Oui.\n\n"),
        ("Yes.\n-----Original Message-----\nFrom: a", "Yes.\n"),
        ("<p>Yes.</p><blockquote>no?</blockquote>", "<p>Yes.</p>"),
        ("> only\n> quotes", "> only\n> quotes"),
        ("a > b\nc", "a > b\nc"),
        ("> asked\nanswered", "> asked\nanswered"),
        ("", ""),
    ],
)
def test_what_is_quoted_is_told_apart(body, head):
    own, quoted = quoting.split(body)
    assert own == head
    assert own + quoted == body


@pytest.mark.data
def test_nothing_a_reader_needs_is_folded_away():
    """Of replies whose own part somebody marked, the first line is always kept in view."""
    folder = real("emails/crisp-reply-bodies")
    json.loads(real("emails/reply_text_expected.json").read_text())
    for path in folder.glob("*.txt"):
        body = path.read_text(errors="replace")
        own, quoted = quoting.split(body)
        assert own + quoted == body
        assert own.strip() or not body.strip()


class Silent:
    def ask(self, *_):
        """Nobody answers."""


@pytest.fixture
def names(qapp):
    catalogue = Catalogue()
    found = Names(Silent(), catalogue)
    found.kept = catalogue
    return found


def _event(kind, **data):
    return EventView(seq=1, at=0, actor="system", kind=kind, data=data)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("exit:open", "on leaving “Open”"),
        ("transition:fix", "by “fix”"),
        ("reminder:visit:1", "with reminder 1"),
        ("breach:run:1", "as the limit broke"),
        ("escalation:visit:2", "with escalation 2"),
        ("unmerged: by mistake", "by mistake"),
        ("customer_replied", ""),
        ("withdrawn", "its asker withdrew it"),
        ("a rule of ours", "a rule of ours"),
    ],
)
def test_causes_are_told_in_words(names, why, said):
    assert because(_event("fields_changed", old={}, new={}, why=why), names, "b") == said


def test_history_is_told_in_sentences(names):
    moved = _event("moved", source="open", target="await-parts", how="timer", old={}, new={"priority": 4})
    assert told(moved, names, "b") == "Open → Await Parts; Priority: – → Urgent"
    assert because(moved, names, "b") == "by itself, as its time had come"
    assert sort_of(moved) is Sort.MOVES
    changed = _event("fields_changed", old={"tags": []}, new={"tags": ["vip"]}, why="entry:open")
    assert told(changed, names, "b") == "Tags: – → vip"
    assert because(changed, names, "b") == "on entering “Open”"
    note = _event("comment_added", body="x\ny", public=False)
    assert told(note, names, "b") == "Private note: x y"
    assert sort_of(_event("something_new")) is Sort.OTHER
    assert told(_event("something_new"), names, "b") == "Something new"
    assert names.person("system") == "the desk"
    assert names.person("function:price_list") == "Price List (function)"


def test_the_names_and_places_of_a_state_stand_where_one_looks_for_them():
    names = {"Technique": ["Zoo", "école", "Écluse"], "Échanges": ["Bar"]}
    assert _with_places(names, several=True) == "Échanges (Bar) · Technique (Écluse, école, Zoo)"
