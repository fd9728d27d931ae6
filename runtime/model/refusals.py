"""How an edit says no, and the lookups that every edit begins with."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Container, Iterable

from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.folding import fold
from runtime.model.integrity import faults
from runtime.model.reasons import NotAllowed, Reason

MAX_NAME = 200
MAX_ID = 64
_SIGNS, _LOT = "abcdefghjkmnpqrstuvwxyz23456789", 6
"""No signs that are taken for one another."""
_LOTTED = re.compile(rf"(?<=.)-[{_SIGNS}]{{{_LOT}}}$")
_MIXED = re.compile(r"(?=.*[a-z])(?=.*[2-9])")
"""No lot is a word or a number: of `team-access` or `order-234567`, written by hand, nothing is the lot."""


class EditRefused(NotAllowed):
    """An edit was not made, and nothing has changed."""


def insist(*reasons: Reason | None) -> None:
    """Raise EditRefused with every reason against; pass when there is none."""
    against = [reason for reason in reasons if reason is not None]
    if against:
        raise EditRefused(*against)


def fresh_id(name: str, taken: Container[str]) -> str:
    """An id nobody has, readable after its name: "Prêt à livrer" becomes `pret-a-livrer`, then `pret-a-livrer-2`."""
    slug = _slug(name)
    return slug if slug not in taken else _numbered(slug, "-", taken)


def unique_id(name: str, taken: Container[str]) -> str:
    """An id nobody has, had or will have: "Prêt à livrer" becomes `pret-a-livrer-k3f9qz`.

    Tickets, versions and other people's drafts know elements by their ids. One that was deleted must not lend its id
    to one that is drawn later, nor may two people who draw at the same time hit on the same: so the end is drawn by
    lot, the only thing in the model that is. A copy of `review-k3f9qz` becomes `review-` with another end.
    """
    stem = _without_lot(_slug(name))
    while (candidate := f"{stem}-{_lot()}") in taken:
        pass
    return candidate


def _lot() -> str:
    while not _MIXED.match(drawn := "".join(random.choices(_SIGNS, k=_LOT))):  # noqa: S311  no secret
        pass
    return drawn


def spelled(key: str) -> str:
    """An id as people read it where nothing bears it any more: of `review-k3f9qz`, "Review" is what is left.

    One that somebody wrote by hand stays as it was written.
    """
    stem = _without_lot(key)
    return key if stem == key else stem.replace("-", " ").capitalize()


def _without_lot(key: str) -> str:
    end = _LOTTED.search(key)
    return key[: end.start()] if end is not None and _MIXED.match(end[0]) else key


def _slug(name: str) -> str:
    letters = (sign if sign.isascii() and sign.isalnum() else " " for sign in fold(name))
    return "-".join("".join(letters).split())[: MAX_ID - 8].strip("-") or "element"


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, or the name with the first number that sets it apart from those taken: "Open 2"."""
    return free_names((name,), taken)[0]


def free_names(names: Iterable[str], taken: Iterable[str]) -> list[str]:
    """Each of the names as `free_name` makes it, set apart from those before it, too."""
    folded, free = {fold(each) for each in taken}, list[str]()
    for name in map(str.strip, names):
        short = name[: MAX_NAME - 8].strip()
        free.append(name if fold(name) not in folded else _numbered(short, " ", folded))
        folded.add(fold(free[-1]))
    return free


def _numbered(stem: str, between: str, taken: Container[str]) -> str:
    number = 2
    while (candidate := f"{stem}{between}{number}") in taken or fold(candidate) in taken:
        number += 1
    return candidate


def why_not_name(name: str) -> Reason | None:
    """Names have 1 to 200 characters."""
    if not name.strip():
        return Reason("name_empty", "A name is missing. Give it one.")
    if len(name.strip()) > MAX_NAME:
        return Reason("name_long", f"The name is longer than {MAX_NAME} characters. Shorten it.")
    return None


def why_not_taken(key: str, taken: Container[str]) -> Reason | None:
    """Ids are never used twice, whatever they name."""
    return Reason("id_taken", f"The id “{key}” is taken. Choose another.", key) if key in taken else None


def ids_of(blueprint: Blueprint) -> frozenset[str]:
    """Every id of an element of the Blueprint; a new element takes none of them, so that ids never come to mix."""
    drawing = blueprint.drawing
    return frozenset(
        [
            *blueprint.states_by_id,
            *blueprint.transitions_by_id,
            *blueprint.parallels_by_id,
            *(note.id for note in drawing.notes),
            *(frame.id for frame in drawing.frames),
        ]
    )


def why_no_states(blueprint: Blueprint, *ids: str | None) -> Reason | None:
    """Every id given (None counts as one that is there) names a state."""
    return _missing("state", blueprint.states_by_id, ids)


def why_no_transitions(blueprint: Blueprint, *ids: str | None) -> Reason | None:
    """Every id given names a transition."""
    return _missing("transition", blueprint.transitions_by_id, ids)


def why_no_groups(blueprint: Blueprint, *ids: str | None) -> Reason | None:
    """Every id given names a parallel group."""
    return _missing("parallel group", blueprint.parallels_by_id, ids)


def _missing(what: str, known: Container[str], ids: Iterable[str | None]) -> Reason | None:
    for key in ids:
        if key is not None and key not in known:
            code = f"no_{what.replace(' ', '_')}"
            return Reason(code, f"There is no {what} “{key}” any more. Choose one that is there.", key)
    return None


def state_of(blueprint: Blueprint, key: str) -> State:
    """The state with this id. Raises EditRefused."""
    insist(why_no_states(blueprint, key))
    return blueprint.states_by_id[key]


def transition_of(blueprint: Blueprint, key: str) -> Transition:
    """The transition with this id. Raises EditRefused."""
    insist(why_no_transitions(blueprint, key))
    return blueprint.transitions_by_id[key]


def group_of(blueprint: Blueprint, key: str) -> ParallelGroup:
    """The parallel group with this id. Raises EditRefused."""
    insist(why_no_groups(blueprint, key))
    return blueprint.parallels_by_id[key]


def with_elements[E: State | Transition | ParallelGroup](present: tuple[E, ...], *elements: E) -> tuple[E, ...]:
    """The elements with some added or replaced, by id."""
    replaced = {element.id for element in elements}
    return (*(element for element in present if element.id not in replaced), *elements)


def sound(before: Blueprint, after: Blueprint) -> Blueprint:
    """The Blueprint after an edit. Raises EditRefused with everything that does not hold of it and held before."""
    found = faults(after)
    if found:
        known = {(fault.code, fault.element) for fault in faults(before)}
        fresh = [fault for fault in found if (fault.code, fault.element) not in known]
        if fresh:
            raise EditRefused(*fresh)
    return after


def asked[**P](edit: Callable[P, object]) -> Callable[P, Reason | None]:
    """The question to an edit: with the same arguments, the reason why it would be refused, or None.

    Edits are pure, so asking is trying: question and edit can never disagree.
    """

    def why_not(*args: P.args, **kwargs: P.kwargs) -> Reason | None:
        try:
            edit(*args, **kwargs)
        except EditRefused as refused:
            return refused.reasons[0]
        return None

    why_not.__name__ = f"why_not_{edit.__name__}"
    why_not.__doc__ = f"Why `{edit.__name__}` would be refused; None when it would not."
    return why_not
