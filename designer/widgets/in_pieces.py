"""A page of many widgets comes into its window piece by piece: Qt dresses all of a piece in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

MANY = 60
"""Widgets that are dressed in some 15 ms."""


class InPieces:
    """Takes pieces out of a page that comes into a window now, and puts them back, one after the other, afterwards.

    `parts`: widgets of the page, each in a layout, in the order in which Tab comes to them; the last of the page are
    the last of these, for Tab comes last to what is put in last. The first piece stays where it is. What is out when
    the page is deleted is deleted too. `many`: no piece of several parts has more widgets.
    """

    def __init__(self, page: QWidget, parts: Iterable[QWidget], *, many: int = MANY) -> None:
        self._elsewhere = QWidget()  # without a parent, a part that is shown meanwhile were a window
        page.destroyed.connect(self._elsewhere.deleteLater)
        _stays, *later = _pieces(parts, many)
        self._out = [[(part, self._take_out(part)) for part in piece] for piece in later]

    def __len__(self) -> int:
        """How many pieces are out."""
        return len(self._out)

    def put_back(self) -> None:
        """The next piece, where it was."""
        for part, place in self._out.pop(0):
            _swap(place, part)
            place.deleteLater()

    def _take_out(self, part: QWidget) -> QWidget:
        place = QWidget()
        _swap(part, place)
        part.setParent(self._elsewhere)
        return place


def _swap(there: QWidget, new: QWidget) -> None:
    around = there.parentWidget()
    layout = around.layout() if around is not None else None
    if layout is None or layout.replaceWidget(there, new) is None:
        raise LookupError("It is in no layout.")


def _pieces(parts: Iterable[QWidget], many: int) -> Iterator[list[QWidget]]:
    """As many in one as are not too many together; one that is too large alone is a piece alone."""
    piece: list[QWidget] = []
    held = 0
    for part in parts:
        size = 1 + len(part.findChildren(QWidget))
        if piece and held + size > many:
            yield piece
            piece, held = [], 0
        piece.append(part)
        held += size
    yield piece
