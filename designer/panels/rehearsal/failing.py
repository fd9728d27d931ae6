"""Why a scenario fails, in the window's language and with the names people know."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from designer.panels.rehearsal.happenings import Naming, moment, step_in_words
from designer.sentences import said
from runtime.messages.scenarios import FailureView
from runtime.model.fields import FieldValue
from runtime.model.scenario import (
    Complete,
    DueAt,
    Expectation,
    FieldIs,
    LetterSent,
    Offered,
    Recorded,
    RefusedTo,
    StateIs,
    StatusIs,
    instant,
)

translate = QCoreApplication.translate


def failure_said(failure: FailureView, naming: Naming) -> str:
    """What was otherwise than expected and where, with the reasons of a refusal on lines of their own."""
    line = translate("Failing", "{place}: {what}.").format(place=_place(failure.place), what=_what(failure, naming))
    return "\n".join([line, *(said(reason) for reason in failure.reasons)])


def _place(place: str) -> str:
    """“when[2].then[0]” as people say it."""
    found = re.match(r"when\[(\d+)\]", place)
    if found is not None:
        return translate("Failing", "Step {number}").format(number=int(found[1]) + 1)
    return translate("Failing", "At the beginning") if place == "given" else translate("Failing", "At the end")


def _what(failure: FailureView, naming: Naming) -> str:
    wanted = failure.wanted
    if wanted is not None:
        return _SAY[type(wanted)](wanted, failure, naming)
    return _of_step(failure, naming)


def _of_step(failure: FailureView, naming: Naming) -> str:
    if failure.step is None:
        return translate("Failing", "the ticket cannot be opened")
    step = step_in_words(failure.step, naming)
    if not failure.step.refused:
        return translate("Failing", "{step}: this is refused").format(step=step)
    if failure.reasons:
        return translate("Failing", "{step}: this is refused for other reasons than expected").format(step=step)
    return translate("Failing", "{step}: this should be refused, and is done").format(step=step)


def _other(what: str, found: str, wanted: str) -> str:
    return translate("Failing", "{what} is “{found}” and should be “{wanted}”").format(
        what=what, found=found, wanted=wanted
    )


def _state(wanted: StateIs, failure: FailureView, naming: Naming) -> str:
    found = None if failure.got is None else str(failure.got)
    return _other(translate("Failing", "the state"), naming.state(found), naming.state(wanted.state))


def _status(wanted: StatusIs, failure: FailureView, naming: Naming) -> str:
    statuses = naming.catalogue.statuses
    names = [naming.catalogue.name_of(statuses, str(each)) for each in (failure.got, wanted.status)]
    return _other(translate("Failing", "the status"), *names)


def _field(wanted: FieldIs, failure: FailureView, naming: Naming) -> str:
    field = translate("Failing", "the field {name}").format(name=naming.field(wanted.field))
    return _other(field, naming.value(wanted.field, failure.got), naming.value(wanted.field, wanted.value))


def _complete(wanted: Complete, _failure: FailureView, _naming: Naming) -> str:
    if wanted.complete:
        return translate("Failing", "the Blueprint should be finished, and is not")
    return translate("Failing", "the Blueprint should not be finished, and is")


def _due(wanted: DueAt, failure: FailureView, naming: Naming) -> str:
    limits = {
        "visit": translate("Failing", "the state’s limit"),
        "run": translate("Failing", "the whole Blueprint’s limit"),
    }
    found, should = (_stamp(each, naming) for each in (failure.got, wanted.at))
    text = translate("Failing", "{limit} breaks: {found}; it should: {wanted}")
    return text.format(limit=limits[wanted.limit], found=found, wanted=should)


def _stamp(stamp: FieldValue, naming: Naming) -> str:
    if not isinstance(stamp, str):
        return translate("Failing", "never")
    setup = naming.catalogue.setup
    zone = setup.settings.zone if setup is not None else "UTC"
    return moment(instant(stamp, zone), zone)


def _offered(wanted: Offered, _failure: FailureView, naming: Naming) -> str:
    text = translate("Failing", "{person} may not press “{transition}”, and should")
    return text.format(person=naming.person(wanted.person), transition=naming.transition(wanted.transition))


def _refused(wanted: RefusedTo, failure: FailureView, naming: Naming) -> str:
    text = (
        translate("Failing", "{person} may not press “{transition}”, for other reasons than expected")
        if failure.reasons
        else translate("Failing", "{person} may press “{transition}”, and should not")
    )
    return text.format(person=naming.person(wanted.person), transition=naming.transition(wanted.transition))


def _letter(wanted: LetterSent, failure: FailureView, naming: Naming) -> str:
    named = (wanted.to and naming.person(wanted.to), wanted.subject, wanted.says)
    letter = ", ".join(translate("Failing", "“{text}”").format(text=each) for each in named if each) or "–"
    sent = _listed(failure.got) or translate("Failing", "none")
    if wanted.times is None:
        return translate("Failing", "a letter {letter} should be sent; sent: {sent}").format(letter=letter, sent=sent)
    text = translate("Failing", "a letter {letter} should be sent so many times: {times}; sent: {sent}")
    return text.format(letter=letter, times=wanted.times, sent=sent)


def _recorded(wanted: Recorded, failure: FailureView, _naming: Naming) -> str:
    found = _listed(failure.got) or translate("Failing", "nothing")
    if wanted.times is None:
        text = translate("Failing", "{event} should be in the history; there is: {found}")
        return text.format(event=wanted.event, found=found)
    text = translate("Failing", "{event} should be in the history so many times: {times}; there is: {found}")
    return text.format(event=wanted.event, times=wanted.times, found=found)


def _listed(got: FieldValue) -> str:
    return ", ".join(got) if isinstance(got, tuple) else ""


_SAY: dict[type[Expectation], Callable[[Any, FailureView, Naming], str]] = {
    StateIs: _state,
    StatusIs: _status,
    FieldIs: _field,
    Complete: _complete,
    DueAt: _due,
    Offered: _offered,
    RefusedTo: _refused,
    LetterSent: _letter,
    Recorded: _recorded,
}
