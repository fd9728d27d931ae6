"""Choosing a country's public holidays for some years; they are copied, so that no later list moves a due moment."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from designer.admin.calendar_dates import written_with_weekday
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, NumberEditor
from designer.theme import enlarge
from runtime.model import holidays_source
from runtime.model.calendar import Holiday
from runtime.model.folding import fold

_EARLIEST, _LATEST, _AHEAD = 1970, 2100, 2


class NationalDialog(QDialog):
    """A country, a region of it where that matters, a language for the names, and years."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Public holidays"))
        self.chosen: tuple[Holiday, ...] = ()
        self.country, self.region, self.language = ChoiceEditor(), ChoiceEditor(), ChoiceEditor()
        this_year = date.today().year  # noqa: DTZ011 - where the person sits
        self.first, self.last = NumberEditor(_EARLIEST, _LATEST), NumberEditor(_EARLIEST, _LATEST)
        self.list, self.count = QListWidget(), QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._arrange()
        for editor, year in ((self.first, this_year), (self.last, this_year + _AHEAD)):
            editor.setGroupSeparatorShown(False)
            editor.setValue(year)
            editor.valueChanged.connect(lambda _year: self._look())
        countries = [Choice(code, _country(code)) for code in holidays_source.countries()]
        self.country.offer(sorted(countries, key=lambda each: fold(each.name)))
        here = QLocale.territoryToCode(QLocale().territory())
        self.country.show_value(here if here in holidays_source.countries() else "FR")
        self.country.picked.connect(lambda _code: self._look_at_country())
        self.region.picked.connect(lambda _code: self._look())
        self.language.picked.connect(lambda _code: self._look())
        self._look_at_country()

    def _arrange(self) -> None:
        heading, form = QLabel(self.tr("Public holidays")), QFormLayout()
        enlarge(heading, 1.25, bold=True)
        rows = (
            (self.tr("Country"), self.country),
            (self.tr("Region"), self.region),
            (self.tr("Names in"), self.language),
            (self.tr("From"), self.first),
            (self.tr("To"), self.last),
        )
        for text, editor in rows:
            form.addRow(text, editor)
            editor.setAccessibleName(text)
        self.country.setMaxVisibleItems(20)
        self.list.setAccessibleName(self.tr("Public holidays"))
        self.list.setObjectName("ordered")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count.setObjectName("secondary")
        bring = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        bring.setText(self.tr("Bring them in"))
        bring.setObjectName("primary")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)
        column.addWidget(self.buttons)
        self.resize(460, 560)

    def _look_at_country(self) -> None:
        country = self.country.value or "FR"
        regions = [Choice(code, code) for code in holidays_source.subdivisions(country)]
        self.region.offer(regions, self.tr("The whole country"))
        self.region.show_value(None)
        self.region.setEnabled(bool(regions))
        languages = [Choice(code, _language(code)) for code in holidays_source.languages(country)]
        self.language.offer(languages, self.tr("The country’s own language"))
        here = QLocale().name()
        own = next((code for code in holidays_source.languages(country) if code in (here, here[:2])), None)
        self.language.show_value(own)
        self.language.setEnabled(bool(languages))
        self._look()

    def _look(self) -> None:
        years = range(self.first.value(), max(self.first.value(), self.last.value()) + 1)
        found = holidays_source.public_holidays(
            self.country.value or "FR", self.region.value, years=years, language=self.language.value
        )
        self.chosen = found
        self.list.clear()
        self.list.addItems([f"{written_with_weekday(each.first)}   {each.name}" for each in found])
        self.count.setText(self.tr("%Ln day(s)", "", len(found)))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(found))


def _country(code: str) -> str:
    territory = QLocale.codeToTerritory(code)
    name = QLocale.territoryToString(territory) if territory is not QLocale.Country.AnyTerritory else ""
    return f"{name} ({code})" if name else code


def _language(code: str) -> str:
    """What a language calls itself."""
    name = QLocale(code).nativeLanguageName()
    return f"{name} ({code})" if name else code
