"""The place of something that takes a while to make: it is made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, override

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.turns import in_their_turns
from designer.widgets.asleep import Asleep


class Late[P: QWidget](QWidget):
    """Remembers what is to be done with its page until there is one."""

    def __init__(self, make: Callable[[], P], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        Asleep(self)
        self._make = make
        self._page: P | None = None
        self._wanted: dict[object, Callable[..., object]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> P | None:
        """The page, if anybody looked at it or asked for it yet."""
        return self._page

    @property
    def page(self) -> P:
        """The page, made and put in now if it was not."""
        page = self._page if self._page is not None else self._come()
        self._put_in()
        return page

    def tell[**A](self, deed: Callable[Concatenate[P, A], object], *args: A.args, **kwargs: A.kwargs) -> None:
        """Do this with the page, `tell(Page.give, watched)`: now, or as it is made; of each deed the last counts."""
        if self._page is not None:
            deed(self._page, *args, **kwargs)
        else:
            self._wanted[deed] = lambda page: deed(page, *args, **kwargs)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._page is None:
            self.come()

    def come(self, then: Callable[[], object] = lambda: None) -> None:
        """Make it, put it in, and do what follows: each in a turn of its own, for they take their time.

        The layout shows it after it was put in.
        """
        in_their_turns(self, self._come, self._put_in, then)

    def _come(self) -> P:
        if self._page is None:
            page = self._page = self._make()
            for deed in self._wanted.values():
                deed(page)
            self._wanted.clear()
        return self._page

    def _put_in(self) -> None:
        if self._page is not None and self._page.parentWidget() is None:
            self._column.addWidget(self._page)
            self.setFocusProxy(self._page)
