"""What Watch says of a desk, beside what `figures --json` says: read off the widgets, written as people read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import Qt

from designer import words

type Told = Mapping[str, Any]

_TITLES = {"Visits": "n", "Mean": "mean_s", "Median": "median_s", "80%": "p80_s", "90%": "p90_s", "95%": "p95_s"}


def rows(table) -> list[dict[str, str]]:
    """Every row of a table as it is read: the texts of its cells by the titles of the columns."""
    model = table.model()
    titles = [
        " ".join(str(model.headerData(at, Qt.Orientation.Horizontal)).split()) for at in range(model.columnCount())
    ]
    return [{title: model.index(row, at).data() for at, title in enumerate(titles)} for row in range(model.rowCount())]


def tiles_of(told: Told) -> dict[str, tuple[str, str]]:
    """What each tile is to say: its number and the line below it, by its title."""
    full, made = told["full_time"], told["transitions"]
    spent = {name: state["visits"] for name, state in told["states"].items() if not state["final"]}
    slowest, visits = max(spent.items(), key=lambda each: (each[1]["n"] >= 5, each[1]["mean_s"] or 0))
    share, number, span = words.percent, words.number, words.duration
    median, p95 = span(full["median_s"]), span(full["p95_s"])
    return {
        "Active tickets": (number(told["active"]), f"{number(told['tickets'])} tickets in the period"),
        "Over limit now": (number(told["over_limit"]), "none is late"),
        f"Mean full time of {number(full['n'])} runs": (span(full["mean_s"]), f"median {median} · 95% {p95}"),
        "SLA broken": (number(told["sla_broken"]), f"{share(told['sla_broken'] / told['tickets'])} of the tickets"),
        "Transitions made": (
            number(sum(each["n"] for each in made)),
            f"{number(sum(each['back'] for each in made))} of them led back",
        ),
        "Longest state, mean": (span(visits["mean_s"]), f"{slowest}, median {span(visits['median_s'])}"),
    }


def states_of(told: Told, whole: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """What the row of each state is to say; `whole`: what its name is followed by."""
    for name, state in told["states"].items():
        visits, rework = state["visits"], state["rework"]
        row = {title: words.duration(visits[key]) for title, key in _TITLES.items() if key != "n"}
        yield {
            "State": name + whole[name],
            "Visits": words.number(visits["n"]),
            **row,
            "Expected": words.duration(state["expected"]["median_s"]),
            "Came back": words.percent(rework["n"] / rework["of"] if rework["of"] else None),
            "Open now": words.number(state["open"]),
            "Over limit": words.number(state["over_limit"]),
        }


def kinds_of(told: Told) -> dict[str, str]:
    """What follows the name of each state."""
    return {
        name: " (final)" if state["final"] else " (outside)" if state["outside"] else ""
        for name, state in told["states"].items()
    }


def spent_in(told: Told) -> list[tuple[str, float, float, float, float]]:
    """Where the time goes: by state, the longest first, each with its share of all that was spent."""
    parts = {
        name: tuple(state["time"][key] for key in ("waiting_s", "working_s", "outside_s"))
        for name, state in told["states"].items()
    }
    whole = sum(map(sum, parts.values()))
    found = [(name, *spent, sum(spent) / whole) for name, spent in parts.items() if sum(spent)]
    return sorted(found, key=lambda row: -row[-1])


def kept_in(told: Told) -> dict[str, tuple[int, int, int]]:
    """Visits left late, all that had a limit, and those late now, by state."""
    found = {
        name: (state["left_over_limit"]["n"], state["left_over_limit"]["of"], state["over_limit"])
        for name, state in told["states"].items()
    }
    return {name: each for name, each in found.items() if each[1] or each[2]}
