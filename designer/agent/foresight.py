"""What would become of a ticket that is opened as it is filled in now."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from designer.agent.names import Names
from designer.widgets.plain_text import text_label
from runtime.messages.intake import ForeseenTicket


class Foresight(QFrame):
    """The Blueprint it enters and where, its organisation and team. Says nothing that is not known yet."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self.setObjectName("card")
        self.path, self.place, self.warning = (text_label() for _ in range(3))
        self.place.setObjectName("secondary")
        self.warning.setObjectName("problem")
        title = QLabel(self.tr("What becomes of it"))
        title.setObjectName("rowLabel")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(3)
        for label in (title, self.path, self.place, self.warning):
            column.addWidget(label)
        self.hide()

    def foretell(self, found: ForeseenTicket | None) -> None:
        """Show what is foretold; None: nothing is."""
        self.setVisible(found is not None)
        if found is None:
            return
        into = self.tr("Enters the Blueprint “{blueprint}” and begins in “{state}”.")
        self.path.setText(
            into.format(blueprint=found.blueprint_name, state=found.state_name)
            if found.blueprint_id is not None
            else self.tr("No Blueprint takes it in: its status is set by hand.")
        )
        organisation = self._names.name("organisation", found.organisation)
        team = self._names.name("team", found.team)
        parts = [
            self.tr("Organisation: {name}").format(name=organisation) if organisation else "",
            self.tr("Team: {name}").format(name=team) if team else "",
        ]
        self._put(self.place, "   ·   ".join(filter(None, parts)))
        unseen = self.tr("You will not see it once it is open: it belongs to a department that is not yours.")
        self._put(self.warning, "" if found.mine_to_read else unseen)

    def _put(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
