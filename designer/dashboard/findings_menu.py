"""Named findings: a button whose menu opens what was kept, keeps what is shown, and deletes."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from designer.dashboard.drill import Drill, KeptDrill, Opens
from designer.dashboard.filter_bar import Choices
from designer.dashboard.questions import Questions
from designer.theme import enlarge
from designer.widgets.foot import foot
from designer.widgets.menus import emptied
from designer.widgets.speaking import Speaking
from runtime.messages.blueprints import BlueprintSummary
from runtime.messages.faults import Fault
from runtime.messages.findings import Bounds, DeleteFinding, FindingSummary, ListFindings, NamedFinding, PutFinding
from runtime.messages.system import GetFigures
from runtime.model.folding import fold
from runtime.model.views import Audience

_LONGEST = 100


def audience_name(audience: Audience, team: str) -> str:
    """Who sees it."""
    translate = QCoreApplication.translate
    if audience is Audience.TEAM:
        return translate("Findings", "Team {name}").format(name=team)
    return translate("Findings", "Only me") if audience is Audience.PERSONAL else translate("Findings", "Everyone")


class FindingDialog(QDialog):
    """Asks for a name and who sees it. Enter keeps it, closing it is a no."""

    wanted = Signal(object)
    """The finding as it is to be kept."""

    def __init__(self, draft: NamedFinding, about: str, teams: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self.setWindowTitle(self.tr("Save what is shown"))
        self.setMinimumWidth(420)
        heading, said = QLabel(self.windowTitle()), QLabel(about)
        self.name, self.audience, self.trouble = QLineEdit(draft.title), QComboBox(), QLabel()
        enlarge(heading, 1.15, bold=True)
        said.setObjectName("secondary")
        said.setWordWrap(True)
        self.trouble.setObjectName("problem")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.name.setMaxLength(_LONGEST)
        self.name.selectAll()
        self._offer(teams)
        self.no, self.yes = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Save"))
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._confirm)
        self.name.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        name, seen = QLabel(self.tr("&Name")), QLabel(self.tr("&Seen by"))
        name.setBuddy(self.name)
        seen.setBuddy(self.audience)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        for part in (heading, said, name, self.name, seen, self.audience, self.trouble):
            column.addWidget(part)
        column.addLayout(foot(None, self.no, self.yes))

    def refuse(self, fault: Fault) -> None:
        """Say why it was not kept; what was typed stays."""
        self.trouble.setText(str(fault))
        self.trouble.show()
        self.yes.setEnabled(True)

    def _offer(self, teams: Mapping[str, str]) -> None:
        self.audience.addItem(audience_name(Audience.PERSONAL, ""), (Audience.PERSONAL, None))
        for key, name in sorted(teams.items(), key=lambda each: fold(each[1])):
            self.audience.addItem(audience_name(Audience.TEAM, name), (Audience.TEAM, key))
        self.audience.addItem(audience_name(Audience.EVERYONE, ""), (Audience.EVERYONE, None))

    def _confirm(self) -> None:
        audience, team = self.audience.currentData()
        self.yes.setEnabled(False)
        title = self.name.text().strip()
        self.wanted.emit(self._draft.having(title=title, audience=Audience(audience), team=team))


class FindingsMenu(Speaking):
    """The button. Whoever holds it says what is shown now, and shows what is chosen."""

    chosen = Signal(object)
    """A NamedFinding is to be shown."""
    asked = Signal()
    """What is shown is to be kept: answer with `keep`."""

    def __init__(self, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = questions
        self._teams: Mapping[str, str] = {}
        self.known: tuple[FindingSummary, ...] = ()
        self.button, self.menu = QPushButton(), QMenu(self)
        self.button.setMenu(self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.say(self.button.setText, lambda: self.tr("Findings"))
        self.say(
            self.button.setToolTip,
            lambda: self.tr("What you or others found and kept under a name: a Blueprint, its filters and a list."),
        )

    def learn(self, teams: Mapping[str, str]) -> None:
        """The teams of the desk by id; what is kept is asked anew."""
        self._teams = teams
        self.refresh()

    def refresh(self) -> None:
        """Ask what there is."""
        self._questions.ask(ListFindings(), self._came)

    def keep(self, draft: NamedFinding, about: str) -> FindingDialog:
        """Ask under which name this is to be kept, and keep it."""
        dialog = FindingDialog(draft, about, self._teams, self)
        dialog.wanted.connect(partial(self._put, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def refuse(self, finding: NamedFinding) -> None:
        """Its Blueprint is not there to be shown."""
        said = self.tr("The Blueprint of “{title}” is not here any more, or not yours to watch.")
        QToolTip.showText(self.button.mapToGlobal(self.button.rect().bottomLeft()), said.format(title=finding.title))

    def _came(self, found: tuple[FindingSummary, ...]) -> None:
        self.known = found

    def _put(self, dialog: FindingDialog, finding: NamedFinding) -> None:
        self._questions.courier.do(
            PutFinding(finding=finding, revision=0), dialog, partial(self._kept, dialog), dialog.refuse
        )

    def _kept(self, dialog: FindingDialog, _summary: FindingSummary) -> None:
        dialog.accept()
        self.refresh()

    def _fill(self) -> None:
        menu = emptied(self.menu)
        for summary in self.known:
            action = menu.addAction(self._line(summary.finding))
            action.triggered.connect(partial(self._choose, summary.finding))
        if not self.known:
            nothing = menu.addAction(self.tr("Nothing kept yet: open a number, then save what is shown."))
            nothing.setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Save what is shown…")).triggered.connect(lambda _checked: self.asked.emit())
        changeable = [each.finding for each in self.known if each.may_change]
        gone = menu.addMenu(self.tr("Delete"))
        gone.setEnabled(bool(changeable))
        for finding in changeable:
            action = QAction(self._line(finding), gone)
            action.triggered.connect(partial(self._delete, finding))
            gone.addAction(action)

    def _line(self, finding: NamedFinding) -> str:
        title = finding.title.replace("&", "&&")
        if finding.audience is Audience.PERSONAL:
            return title
        return f"{title} · {audience_name(finding.audience, self._teams.get(finding.team or '', finding.team or ''))}"

    def _choose(self, finding: NamedFinding, _checked: bool = False) -> None:
        self.chosen.emit(finding)

    def _delete(self, finding: NamedFinding, _checked: bool = False) -> None:
        self._questions.courier.do(
            DeleteFinding(finding_id=finding.id), self, lambda _none: self.refresh(), lambda _fault: self.refresh()
        )


def drafted(
    summary: BlueprintSummary, choices: Choices, page: str, drill: Opens | None, question: GetFigures
) -> tuple[NamedFinding, str]:
    """What is shown as a finding that has yet to be named, and in words what is kept of it.

    A number of one week or of one SLA policy is not kept: next week it would be another.
    """
    opened = None
    if isinstance(drill, Drill) and drill.within is None:
        opened = drill.counted(question)
    elif isinstance(drill, KeptDrill):
        opened = drill.opened
    finding = NamedFinding(
        id=f"found-{secrets.token_hex(6)}",
        title=(drill.title if opened is not None and drill is not None else summary.name)[:_LONGEST],
        blueprint_id=summary.id,
        page=page,
        bounds=Bounds(**asdict(choices)),
        opened=opened,
        opened_title=drill.title if opened is not None and drill is not None else "",
    )
    translate = QCoreApplication.translate
    if opened is not None:
        about = translate("Findings", "“{blueprint}” with its filters and the list “{list}”, counted anew each time.")
    else:
        about = translate("Findings", "“{blueprint}” with its filters, on this page.")
    return finding, about.format(blueprint=summary.name, list=finding.opened_title)


def choices_of(bounds: Bounds) -> Choices:
    """The filters a finding was bounded to; the usual ones where this program does not know its period."""
    return Choices.read(json.dumps(bounds.model_dump()))


def drill_of_finding(finding: NamedFinding) -> KeptDrill | None:
    """The number that was open."""
    return None if finding.opened is None else KeptDrill(finding.opened, finding.opened_title or finding.title)
