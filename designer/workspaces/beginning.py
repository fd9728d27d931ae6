"""How a Blueprint begins: empty, from a template, from a file of this or another program, or as a copy of one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.document import Document
from designer.errands import Errands
from designer.i18n import in_use
from designer.turns import in_its_turn
from designer.workspaces.apart import Apart
from designer.workspaces.copy_dialog import CopyDialog
from designer.workspaces.import_dialog import ImportDialog
from designer.workspaces.template_dialog import TemplateDialog
from runtime.exchange.blueprint_file import BadBlueprint
from runtime.exchange.copying import copied
from runtime.exchange.fitting import Adapted, adapted
from runtime.exchange.flow_files import read_flow
from runtime.exchange.flow_report import BadFlow, Imported, Weight
from runtime.exchange.gallery import Template, gallery
from runtime.messages.faults import Refused
from runtime.messages.setup import PutFields, SetupChanged
from runtime.messages.system import DeskInfo, Hello
from runtime.model import edits
from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Place
from runtime.model.fields import Field
from runtime.model.refusals import free_name, fresh_id
from runtime.model.rights import Action

_BEGIN_AT = Place(x=0, y=0)
_KINDS = "*.json *.bpmn *.xml *.yaml *.yml *.ini *.conf"


class Beginning(QObject):
    """A menu of four ways. Files are read on a thread of their own; whatever is wrong with them is told."""

    begun = Signal(object)
    """A Blueprint the desk does not have yet."""
    nameless = Signal()
    """One that was begun empty is open: it is to be given a name first."""
    failed = Signal(object)
    """The Fault that kept a file from becoming one."""

    def __init__(
        self,
        courier: Courier,
        catalogue: Catalogue,
        taken: Callable[[], Collection[str]],
        apart: Apart,
        document: Document,
        *,
        window: QWidget,
    ) -> None:
        """`taken`: the ids of the Blueprints that the desk has; `document` is what is copied."""
        super().__init__(window)
        self._catalogue, self._taken, self._apart, self._window = catalogue, taken, apart, window
        self._courier, self._document = courier, document
        self._reading = Errands("import", self)
        self._folder, self._nameless = Path.home(), ""
        self.menu = QMenu(window)
        self.empty, self.template, self.file, self.copy = QAction(self), QAction(self), QAction(self), QAction(self)
        ways = {
            self.empty: self.begin_empty,
            self.template: self.choose_template,
            self.file: self.choose_file,
            self.copy: self.copy_this,
        }
        for action, act in ways.items():
            action.triggered.connect(lambda _on, act=act: act())
        self.menu.addActions([*ways])
        document.changed.connect(self._follow)
        self._follow()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.empty.setText(self.tr("Empty Blueprint"))
        self.template.setText(self.tr("From a template…"))
        self.file.setText(self.tr("From a file…"))
        self.copy.setText(self.tr("Copy of this Blueprint…"))

    def begin_empty(self) -> None:
        """One state to start from."""
        name = free_name(self.tr("New Blueprint"), (each.name for each in self._catalogue.blueprints))
        drawn = Blueprint(id=fresh_id(name, self._taken()), name=name)
        state = edits.new_state(drawn, self.tr("New"))
        self._nameless = drawn.id
        self.begun.emit(edits.set_start(edits.add_state(drawn, state, _BEGIN_AT), state.id))

    def choose_template(self) -> None:
        """Let one be chosen: they are read beside the window."""
        self._reading.send(partial(_templates, in_use()), self, self._offer_templates, self.failed.emit)

    def _offer_templates(self, templates: Sequence[Template]) -> None:
        """Once, however often it was asked for; to make the dialog and to open it are two turns."""
        if self._window.findChild(TemplateDialog) is None:
            dialog = TemplateDialog(templates, self._catalogue.names(), self._window)
            dialog.taken.connect(self._take_template)
            in_its_turn(dialog, dialog.open)

    def choose_file(self) -> None:
        """Let a file be chosen."""
        dialog = QFileDialog(self._window, self.tr("Begin from a file"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds, everything = self.tr("Blueprints and workflows"), self.tr("All files")
        dialog.setNameFilters([f"{kinds} ({_KINDS})", f"{everything} (*)"])
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def copy_this(self) -> None:
        """Make another one like what is drawn, for the same or another department."""
        drawn, setup = self._document.blueprint, self._catalogue.as_setup()
        if setup is None:
            return
        taken = self._taken()
        name = free_name(drawn.name, (drawn.name, *(each.name for each in self._catalogue.blueprints)))
        dialog = CopyDialog(
            name,
            drawn.department,
            tuple(self._catalogue.departments),
            lambda name, department: copied(drawn, name, department, setup, taken),
            self._window,
        )
        dialog.taken.connect(self.begun)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a file, and show what it became before it is a draft."""
        self._folder = path.parent
        call = partial(_read, path, in_use(), self._apart)
        self._reading.send(call, self, partial(self._show, path.name), self.failed.emit)

    def end(self) -> None:
        """What is being read is not wanted any more."""
        self._reading.close()

    def _follow(self) -> None:
        self.copy.setEnabled(bool(self._document.blueprint.states))
        if self._nameless and self._nameless == self._document.blueprint.id:
            self._nameless = ""
            self.nameless.emit()

    def _take_template(self, template: Template) -> None:
        """What the desk lacks is told first; whoever sets up the desk may add the fields at once."""
        found = self._fit(template.blueprint)
        if all(loss.weight is Weight.NOTE for loss in found.report):
            self.begun.emit(found.blueprint)
        else:
            self._courier.ask(Hello(), self, partial(self._offer, template, found.lacking), self.failed.emit)

    def _offer(self, template: Template, lacking: tuple[str, ...], desk: DeskInfo) -> None:
        along = template.along(lacking) if desk.may(Action.DESK_SETUP) else ()
        self._show(template.name, Imported((template.blueprint,), (), self.tr("Template")), along)

    def _show(self, name: str, imported: Imported, along: tuple[Field, ...] = ()) -> None:
        dialog = ImportDialog(name, imported, self._fit, self._catalogue.names(), self._window, along=along)
        dialog.taken.connect(self._take)
        dialog.open()

    def _take(self, blueprint: Blueprint, along: tuple[Field, ...]) -> None:
        """Begin with it, once the desk has the fields that come along."""
        if along:
            begin = partial(self._begin, blueprint)
            self._courier.do(PutFields(fields=along), self, begin, self.failed.emit)
        else:
            self.begun.emit(blueprint)

    def _begin(self, blueprint: Blueprint, _changed: SetupChanged) -> None:
        self.begun.emit(blueprint)

    def _fit(self, blueprint: Blueprint, along: tuple[Field, ...] = ()) -> Adapted:
        setup = self._catalogue.setup
        if setup is None:
            return Adapted(blueprint, ())
        with_them = setup.having(fields=(*setup.fields, *along))
        return adapted(blueprint, with_them.as_setup(), self._taken())


def _templates(language: str) -> tuple[Template, ...]:
    """Runs beside the window. Raises Refused when the program was not installed whole."""
    try:
        return gallery(language)
    except BadBlueprint as why:
        raise Refused(str(why)) from why


def _read(path: Path, language: str, apart: Apart) -> Imported:
    """Runs beside the window. Raises Refused with what is wrong with the file."""
    try:
        imported = read_flow(path)
    except BadFlow as why:
        raise Refused(why.sentence(language)) from why
    drawn = tuple(each if each.drawing.places else apart.arrange(each) or each for each in imported.blueprints)
    return Imported(drawn, imported.report, imported.format)
