"""The editor for the value of a comparison: what fits the operand's type and the operator."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QDateTime, Qt
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QDoubleSpinBox, QHBoxLayout, QLabel, QWidget

from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, DurationEditor, LineEditor
from designer.panels.several import SeveralEditor
from designer.widgets.indented import indented
from designer.widgets.speaking import Speaking
from runtime.model.criteria import OperandType, Operator, Scalar
from runtime.model.durations import MOST, Duration, Unit
from runtime.model.values import DAY, HOUR, MINUTE

type Value = Scalar | tuple[Scalar, ...] | None
type Tell = Callable[[Value], None]

_MANY = frozenset({Operator.IN, Operator.NOT_IN})
_NONE = frozenset({Operator.EMPTY, Operator.NOT_EMPTY, Operator.CHANGED})
_MOST = 1e12
_PLAIN_UNITS = ((DAY, Unit.DAYS), (HOUR, Unit.HOURS), (MINUTE, Unit.MINUTES))


def value_editor(
    kind: OperandType, operator: Operator, value: Value, choices: Sequence[Choice] | None, tell: Tell
) -> QWidget | None:
    """An editor that shows the value and tells every other one; None for operators that take none."""
    if operator in _NONE:
        return None
    if operator is Operator.BETWEEN:
        return _Between(kind, value, tell)
    if operator in _MANY:
        return _many(kind, value, choices, tell)
    return _single(kind, value, choices, tell)


def first_value(kind: OperandType, operator: Operator, choices: Sequence[Choice] | None, now: int) -> Value:
    """A value that fits, for a comparison that was just made."""
    if operator in _NONE:
        return None
    one = _first(kind, choices, now)
    if operator is Operator.BETWEEN:
        return (one, one)
    return (one,) if operator in _MANY else one


def _first(kind: OperandType, choices: Sequence[Choice] | None, now: int) -> Scalar:
    if kind is OperandType.NUMBER:
        return int(choices[0].id) if choices else 1
    plain: dict[OperandType, Scalar] = {
        OperandType.YES_NO: True,
        OperandType.SPAN: HOUR,
        OperandType.MOMENT: now,
        OperandType.DATE: QDateTime.fromMSecsSinceEpoch(now).date().toString(Qt.DateFormat.ISODate),
    }
    return plain.get(kind, choices[0].id if choices else "")


def _single(kind: OperandType, value: Value, choices: Sequence[Choice] | None, tell: Tell) -> QWidget:
    if choices is not None:
        return _chosen(kind, value, choices, tell)
    makers: dict[OperandType, Callable[[Value, Tell], QWidget]] = {
        OperandType.NUMBER: _number,
        OperandType.YES_NO: _yes_no,
        OperandType.SPAN: _span,
        OperandType.MOMENT: _moment,
        OperandType.DATE: _date,
    }
    return makers.get(kind, _text)(value, tell)


def _chosen(kind: OperandType, value: Value, choices: Sequence[Choice], tell: Tell) -> QWidget:
    editor = ChoiceEditor()
    editor.offer(choices)
    editor.show_value(str(value))
    editor.picked.connect(lambda key: tell(int(key) if kind is OperandType.NUMBER else key))
    return editor


def _many(kind: OperandType, value: Value, choices: Sequence[Choice] | None, tell: Tell) -> QWidget:
    given = value if isinstance(value, tuple) else ()
    if choices is None:
        line = LineEditor()
        line.show_value(", ".join(str(each) for each in given))
        line.left.connect(lambda: tell(_listed(line.text(), kind, given)))
        return line
    several = SeveralEditor()
    several.offer(choices)
    several.show_value([str(each) for each in given])
    several.edited.connect(lambda ids: tell(_typed(ids, kind) or given))
    return several


def _listed(text: str, kind: OperandType, before: tuple[Scalar, ...]) -> tuple[Scalar, ...]:
    """The parts between commas; what was there before when they make no sense."""
    return _typed([part.strip() for part in text.split(",") if part.strip()], kind) or before


def _typed(parts: Sequence[str], kind: OperandType) -> tuple[Scalar, ...]:
    if kind is not OperandType.NUMBER:
        return tuple(parts)
    try:
        return tuple(float(part) if "." in part else int(part) for part in parts)
    except ValueError:
        return ()


def _text(value: Value, tell: Tell) -> QWidget:
    line = LineEditor()
    line.show_value(str(value))
    line.edited.connect(tell)
    return line


def _number(value: Value, tell: Tell) -> QWidget:
    box = indented(QDoubleSpinBox())
    box.setRange(-_MOST, _MOST)
    box.setDecimals(0 if float(value).is_integer() else 2)  # type: ignore[arg-type]
    box.setValue(float(value))  # type: ignore[arg-type]
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.valueChanged.connect(lambda number: tell(int(number) if float(number).is_integer() else number))
    return box


def _yes_no(value: Value, tell: Tell) -> QWidget:
    editor = YesNo()
    editor.choice.show_value("yes" if value else "no")
    editor.choice.picked.connect(lambda key: tell(key == "yes"))
    return editor


class YesNo(Speaking):
    """Yes or no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ChoiceEditor()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)
        self.setFocusProxy(self.choice)
        self.say(lambda _text: self._offer(), str)

    def _offer(self) -> None:
        self.choice.offer([Choice("yes", self.tr("yes")), Choice("no", self.tr("no"))])


def _span(value: Value, tell: Tell) -> QWidget:
    editor = DurationEditor()
    length = value if isinstance(value, int) and value else HOUR
    fitting = [each for each in _PLAIN_UNITS if length // each[0] <= MOST] or [_PLAIN_UNITS[0]]
    size, unit = next((each for each in fitting if length % each[0] == 0), fitting[-1])
    editor.offer_units(unit for _, unit in _PLAIN_UNITS)
    editor.show_value(Duration(amount=min(max(1, length // size), MOST), unit=unit))
    sizes = {unit: size for size, unit in _PLAIN_UNITS}
    editor.edited.connect(lambda duration: tell(duration.amount * sizes[duration.unit]))
    return editor


def _moment(value: Value, tell: Tell) -> QWidget:
    editor = QDateTimeEdit(QDateTime.fromMSecsSinceEpoch(int(value)))  # type: ignore[arg-type]
    editor.setCalendarPopup(True)
    editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    editor.dateTimeChanged.connect(lambda moment: tell(moment.toMSecsSinceEpoch()))
    return editor


def _date(value: Value, tell: Tell) -> QWidget:
    editor = QDateEdit(QDate.fromString(str(value), Qt.DateFormat.ISODate))
    editor.setCalendarPopup(True)
    editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    editor.dateChanged.connect(lambda date: tell(date.toString(Qt.DateFormat.ISODate)))
    return editor


class _Between(Speaking):
    """Two values, the lower first; told as soon as they are in order."""

    def __init__(self, kind: OperandType, value: Value, tell: Tell) -> None:
        super().__init__()
        pair = value if isinstance(value, tuple) and len(value) == 2 else (1, 1)  # noqa: PLR2004  both ends
        self._low, self._high, self._tell = pair[0], pair[1], tell
        between = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_single(kind, self._low, None, self._lower), 1)
        row.addWidget(between)
        row.addWidget(_single(kind, self._high, None, self._raise), 1)
        self.say(between.setText, lambda: self.tr("and"))

    def _lower(self, value: Value) -> None:
        self._low = value if isinstance(value, bool | int | float | str) else self._low
        self._say_pair()

    def _raise(self, value: Value) -> None:
        self._high = value if isinstance(value, bool | int | float | str) else self._high
        self._say_pair()

    def _say_pair(self) -> None:
        in_order = self._low <= self._high  # type: ignore[operator]
        if in_order:
            self._tell((self._low, self._high))
