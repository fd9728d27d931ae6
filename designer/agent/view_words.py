"""What a view is called here: the views a desk begins with are called so in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from runtime.model.views import DEFAULT_VIEWS, View

UNSOLVED = "all_unsolved"
"""The id of the view of everything that is open."""
_SHIPPED = {view.id: view.title for view in DEFAULT_VIEWS}


def title_of(view: View) -> str:
    """A view's title; one that a desk begins with, as long as nobody has given it another, in words of its own."""
    if _SHIPPED.get(view.id) != view.title:
        return view.title
    translate = QCoreApplication.translate
    names = {
        "my_open": translate("DefaultViews", "My open tickets"),
        "unassigned": translate("DefaultViews", "Unassigned"),
        "breaching_soon": translate("DefaultViews", "Breaching soon"),
        "waiting_on_agent": translate("DefaultViews", "Waiting on agent"),
        "waiting_on_customer": translate("DefaultViews", "Waiting on customer"),
        UNSOLVED: translate("DefaultViews", "All unsolved"),
        "recently_solved": translate("DefaultViews", "Recently solved"),
    }
    return names[view.id]


def path_of(view: View) -> tuple[str, ...]:
    """Where it hangs among the others, itself last."""
    return view.path if title_of(view) == view.title else (title_of(view),)
