"""What was changed on a page and is not on the desk yet: kept by thing, until it is saved or discarded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol, Self

from runtime.messages.setup import RemoveFromSetup, SetupCommand, SetupView
from runtime.model.refusals import fresh_id


class Thing(Protocol):
    """A value with an id and a name, that can be had with some properties changed."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def name(self) -> str:
        """How people call it."""
        ...

    def having(self, **changes: Any) -> Self:
        """The same with changes, checked anew. Raises pydantic's ValidationError."""
        ...

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same with changes that nobody checked yet: it is being typed."""
        ...


NEW = "+new"
"""The id of a thing that is not on the desk yet; it gets one after its name when it is saved.

No id made of a name begins like this: the first status of a desk is called "new"."""


@dataclass(frozen=True, slots=True)
class Shelf[T: Thing]:
    """Where a page's things are in the set-up, how one begins, and how one is put on the desk."""

    things: Callable[[SetupView], Sequence[T]]
    begin: Callable[[SetupView], T]
    """A new thing with the id NEW; the name says what it is until somebody names it."""
    put: Callable[[T, int], SetupCommand]
    """The command for a thing, with the revision of the set-up it was changed on."""
    remove: Callable[[T, int], RemoveFromSetup] | None = None
    """The command that takes a thing off the desk; None where things are kept for good."""


class Standing(Enum):
    """How a changed thing stands to what the desk has."""

    UNCHANGED = auto()
    CHANGED = auto()
    OVERTAKEN = auto()
    """Somebody else changed it, too."""


class Edits[T: Thing]:
    """Nothing that was typed is lost by looking at another thing, nor by what others do meanwhile."""

    def __init__(self, shelf: Shelf[T]) -> None:
        self._shelf = shelf
        self._there: Mapping[str, T] = {}
        self._bases: dict[str, T | None] = {}
        self._edited: dict[str, T] = {}

    @property
    def any(self) -> bool:
        """Whether something is not on the desk yet."""
        return bool(self._edited)

    def show_setup(self, setup: SetupView) -> None:
        """Learn what is on the desk now. What became the same there as it was made here is no change any more."""
        self._there = {thing.id: thing for thing in self._shelf.things(setup)}
        for key in [key for key, edited in self._edited.items() if self._there.get(key) == edited]:
            self.discard(key)

    def things(self) -> list[T]:
        """What is on the desk and what is to come, with what was changed here."""
        new = [self._edited[NEW]] if NEW in self._edited else []
        return [*(self._edited.get(key, thing) for key, thing in self._there.items()), *new]

    def thing(self, key: str) -> T | None:
        """One of them; None for one that is gone."""
        return self._edited.get(key) or self._there.get(key)

    def edit(self, thing: T) -> None:
        """A thing as somebody wants it now."""
        there = self._there.get(thing.id)
        if thing.id not in self._edited:
            self._bases[thing.id] = there
        self._edited[thing.id] = thing
        if thing == self._bases[thing.id] == there:
            self.discard(thing.id)

    def discard(self, key: str) -> None:
        """Forget what was changed of a thing."""
        self._edited.pop(key, None)
        self._bases.pop(key, None)

    def saved(self, key: str, put: T) -> None:
        """This was put on the desk; what a hand made of it since then stays a change, to what was put."""
        edited = self._edited.get(key)
        self.discard(key)
        self._there = {**self._there, put.id: put}
        if edited is not None and edited.having(id=put.id) != put:
            self._bases[put.id], self._edited[put.id] = put, edited.having(id=put.id)

    def keep_mine(self, key: str) -> None:
        """What others made of it was seen; what was made here is to replace it."""
        if key in self._edited:
            self._bases[key] = self._there.get(key)

    def standing(self, key: str) -> Standing:
        """Whether a thing is changed, and whether somebody else was faster."""
        if key not in self._edited:
            return Standing.UNCHANGED
        return Standing.CHANGED if self._bases[key] == self._there.get(key) else Standing.OVERTAKEN

    def to_save(self, key: str) -> T:
        """The thing as it is to be put, checked: a new one with an id after its name. Raises ValidationError."""
        return self.with_id(key, self._edited[key])

    def with_id(self, key: str, thing: T) -> T:
        """The same with the id it is to have on the desk: a new one's is none that somebody else took meanwhile."""
        return thing.having(id=fresh_id(thing.name, self._there) if key == NEW else key)
