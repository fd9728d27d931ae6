"""Small logs for the tests, built by hand or by hypothesis; no reader or writer has touched them."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

from hypothesis import strategies as st

from runtime.exchange.event_log import Attributes, EventLog, LogCase, LogEvent

FIRST_MOMENT, LAST_MOMENT = -62_135_596_800_000, 253_402_300_799_999  # years 1 to 9999
RESERVED = {"concept:name", "time:timestamp", "org:resource", "org:group"}

xml_text = st.text(
    st.characters(
        exclude_categories=["Cs"],
        exclude_characters=[chr(c) for c in range(32) if chr(c) not in "\t\n\r"] + ["\ufffe", "\uffff"],
    ),
    min_size=1,
    max_size=12,
)
said = xml_text.filter(lambda text: not text.isspace())


def event_logs(texts, names, empty=True):
    """Logs with distinct cases, each with its events in order of time."""
    values = st.one_of(texts, st.just("")) if empty else texts
    attributes = st.dictionaries(names, values, max_size=3).map(Attributes.of)
    event = st.builds(
        LogEvent,
        activity=texts,
        at=st.integers(FIRST_MOMENT, LAST_MOMENT),
        resource=st.none() | texts,
        group=st.none() | texts,
        attributes=attributes,
    )
    ordered = st.lists(event, min_size=1, max_size=5).map(
        lambda events: tuple(sorted(events, key=lambda event: event.at))
    )
    case = st.builds(LogCase, id=texts, events=ordered, attributes=attributes)
    cases = st.lists(case, min_size=1, max_size=4, unique_by=lambda case: case.id)
    return st.builds(lambda cases: EventLog(tuple(cases)), cases)


def xes_event(**keys: str | None) -> str:
    """One event; `activity` and `at` have plain names here, other keys are their own."""
    names = {"activity": "concept:name", "at": "time:timestamp", "resource": "org:resource"}
    tags = [
        f"<string key={quoteattr(names.get(key, key))} value={quoteattr(value)}/>"
        for key, value in keys.items()
        if value is not None
    ]
    return f"<event>{''.join(tags)}</event>\n"


def xes_trace(case: str | None, *events: str) -> str:
    name = "" if case is None else f'<string key="concept:name" value={quoteattr(case)}/>\n'
    return f"<trace>\n{name}{''.join(events)}</trace>\n"


def xes(*traces: str) -> str:
    return f"<?xml version='1.0' encoding='UTF-8'?>\n<log>\n{''.join(traces)}</log>\n"


def put(folder: Path, content: str | bytes, name: str = "log") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
