"""The language of letters: nothing runs, nothing is expanded twice, no text leaves its place."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from runtime.engine.letters import PLACEHOLDERS
from runtime.model.templates import (
    LIST,
    MAX_SUBJECT,
    NAMES,
    as_html,
    filled,
    in_language,
    one_line,
    signed,
    unknown_placeholders,
)

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=120)
PIECES = st.lists(
    st.one_of(TEXTS, st.sampled_from([f"${{{name}}}" for name in sorted(NAMES)]), st.sampled_from(["${", "}", "$", "${x}"])),
    max_size=8,
).map("".join)  # fmt: skip


def test_the_list_says_of_every_placeholder_what_it_is_in_both_languages():
    assert set(PLACEHOLDERS) == NAMES and len(LIST) == len(NAMES)
    assert all(each.english and each.french and each.example for each in LIST)


@given(PIECES, TEXTS | st.sampled_from(["${ticket.subject}", "${secret}", "${ticket.id} ${x}"]))
def test_a_text_says_its_own_words_and_listed_values_and_nothing_else(text, value):
    """Against the plainest of renderers: every known name is cut out of the text by hand."""
    asked = []

    def value_of(name: str) -> str | None:
        asked.append(name)
        return value if name in NAMES else None

    expected = re.sub("|".join(re.escape(f"${{{name}}}") for name in NAMES), lambda _found: value, text)
    found = filled(text, value_of)
    assert found.text == expected
    assert set(found.unknown).isdisjoint(NAMES) and set(found.unknown) <= set(asked)


def test_unknown_placeholders_are_found_however_they_are_written():
    text = "${ticket.id} ${Ticket.Id} ${ticket subject} ${} ${field.size} ${field.gone} ${field.} ${x} ${x}"
    assert unknown_placeholders(text, {"size"}) == ("Ticket.Id", "ticket subject", "", "field.gone", "field.", "x")
    assert "field.gone" not in unknown_placeholders(text)


@given(TEXTS)
def test_a_subject_is_one_line(text):
    line = one_line(text)
    assert len(line) <= MAX_SUBJECT
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", line)
    assert line.splitlines() in ([], [line])
    assert one_line(line) == line


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags, self.text, self.links = [], "", []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "charset"}
        if tag == "br":
            self.text += "\n"

    def handle_data(self, data):
        self.text += data


@given(
    TEXTS
    | st.sampled_from(
        ["<script>alert(1)</script>", "a\n\nb<b>", "javascript:alert(1)", "&amp;lt;", 'https://x.test/"onclick=']
    )
)
def test_html_holds_paragraphs_breaks_and_links_and_the_rest_is_text(text):
    reader = Reader()
    reader.feed(as_html(text))
    reader.close()
    assert set(reader.tags) <= {"html", "head", "meta", "body", "p", "br", "a"}
    assert "".join(reader.text.split()) == "".join(text.replace("\r\n", "\n").split())
    assert all(link.startswith(("http://", "https://")) for link in reader.links)


def test_links_end_where_the_sentence_goes_on():
    assert '<a href="https://x.test/a?b=1&amp;c=2">https://x.test/a?b=1&amp;c=2</a>).' in as_html(
        "See (https://x.test/a?b=1&c=2)."
    )
    assert as_html("a\nb\n\nc").count("<p>") == 2 and "a<br>\nb" in as_html("a\nb\n\nc")


def test_a_text_in_no_known_language_falls_back():
    assert in_language({"fr": "Bonjour"}, "en", "fr") == "Bonjour"
    assert in_language({"en": "", "fr": "Bonjour"}, "en") == "Bonjour"
    assert in_language({"en": "Hello", "fr": "Bonjour"}, "de", "fr") == "Bonjour"


def test_a_signature_stands_below_its_line():
    assert signed("Dear\n", "Ann\n") == "Dear\n\n-- \nAnn" and signed("Dear", " ") == "Dear"
