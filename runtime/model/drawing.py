"""Where a Blueprint is drawn. Separate from what it means: moving a card is never a new version."""

from __future__ import annotations

from itertools import pairwise

from pydantic import Field, field_validator

from runtime.model.values import Id, Name, Value


class Place(Value):
    """A state's card: top-left corner and size in scene units; None: the theme's own size."""

    x: float = 0.0
    y: float = 0.0
    width: float | None = None
    height: float | None = None
    pinned: bool = False
    colour: str | None = Field(default=None, pattern="^#[0-9a-f]{6}$")
    icon: str | None = Field(default=None, max_length=40)


class Route(Value):
    """A transition's line: bend points and where its label was dragged to."""

    bends: tuple[tuple[float, float], ...] = ()
    label: tuple[float, float] | None = None
    source_side: str | None = Field(default=None, pattern="^(top|right|bottom|left)$")
    target_side: str | None = Field(default=None, pattern="^(top|right|bottom|left)$")
    arranged: bool = False
    """The arrangement bent it, not a hand: it lasts until one of its cards is moved."""


class Note(Value):
    """A sticky note."""

    id: Id
    text: str
    place: Place


class Frame(Value):
    """A named frame around states; collapsed, it shows as one card."""

    id: Id
    name: Name
    states: tuple[Id, ...]
    collapsed: bool = False


class Drawing(Value):
    """Everything about looks, by element id. Notes and frames are kept sorted by id."""

    places: dict[Id, Place] = Field(default_factory=dict)
    routes: dict[Id, Route] = Field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    frames: tuple[Frame, ...] = ()
    lanes: bool = False

    @field_validator("notes", "frames", mode="after")
    @classmethod
    def _sorted_by_id[E: (Note, Frame)](cls, elements: tuple[E, ...]) -> tuple[E, ...]:
        ordered = tuple(sorted(elements, key=lambda element: element.id))
        for one, two in pairwise(ordered):
            if one.id == two.id:
                raise ValueError(f"Two elements have the id “{one.id}”.")
        return ordered
