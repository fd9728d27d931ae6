"""`import blueprint` and `import template`: Blueprints brought onto a desk as drafts, whatever they were made with."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NamedTuple

from runtime.cli import flows
from runtime.cli.desks import add_desk, opened
from runtime.cli.faults import FINE
from runtime.cli.options import Commands, add_language, command
from runtime.cli.screen import Screen
from runtime.desk.protocol import Desk
from runtime.exchange.fitting import adapted
from runtime.exchange.flow_files import OWN
from runtime.exchange.flow_report import Loss
from runtime.exchange.gallery import TEMPLATES, Template, template
from runtime.messages.blueprints import Accepted, ListBlueprints, PublishBlueprint, SaveDraft
from runtime.messages.setup import GetSetup, PutFields
from runtime.model.blueprint import Blueprint
from runtime.model.refusals import fresh_id


class _Put(NamedTuple):
    """A Blueprint on the desk; `version` is the number it was published under."""

    blueprint: Blueprint
    version: int | None


def add(into: Commands) -> None:
    """Both kinds of Blueprints that come in."""
    file = command(into, "blueprint", "bring a Blueprint, or another program’s workflow, onto a desk", _import_file)
    file.add_argument("file", type=Path, metavar="FILE", help="its JSON, BPMN, Jira, OTOBO, Trac, iTop and others")
    flows.add_which(file)
    ready = command(into, "template", "begin from a template that comes with the program", _import_template)
    ready.add_argument("template", choices=TEMPLATES, metavar="TEMPLATE", help=", ".join(TEMPLATES))
    ready.add_argument("--with-fields", action="store_true", help="add the fields it asks for, where the desk has none")
    for each in (file, ready):
        each.add_argument("--as", dest="name", metavar="NAME", help="under this name, beside what is there")
        each.add_argument("--publish", action="store_true", help="and publish it")
        each.add_argument("--accept-warnings", action="store_true", help="publish it though the checks warn")
        add_desk(each)
        add_language(each)


def _import_file(options: argparse.Namespace, screen: Screen) -> int:
    imported = flows.taken(options)
    if options.name is not None:
        flows.the_one(imported, options.file)
    note = f"Imported from {options.file.name}"
    as_it_is = imported.format == OWN and options.name is None
    with opened(options.desk) as desk:
        return _bring(desk, imported.blueprints, imported.report, _How(options, note, fit=not as_it_is), screen)


def _import_template(options: argparse.Namespace, screen: Screen) -> int:
    chosen = template(options.template, options.lang)
    note = f"From the template {options.template}"
    with opened(options.desk) as desk:
        if options.with_fields:
            _add_fields(desk, chosen)
        return _bring(desk, (chosen.blueprint,), (), _How(options, note, fit=True), screen)


def _add_fields(desk: Desk, chosen: Template) -> None:
    """The fields that a template asks for and the desk does not have."""
    if along := chosen.along(adapted(chosen.blueprint, desk.ask(GetSetup()).as_setup()).lacking):
        desk.do(PutFields(fields=along))


class _How(NamedTuple):
    """How to bring them: as the options say; `fit`: under an id of their own, and with what the desk has."""

    options: argparse.Namespace
    note: str
    fit: bool


def _bring(desk: Desk, blueprints: tuple[Blueprint, ...], report: tuple[Loss, ...], how: _How, screen: Screen) -> int:
    done = []
    for each in blueprints:
        fitting, more = _fitted(desk, each, how)
        report = (*report, *more)
        done.append(_Put(fitting, _put(desk, fitting, how)))
    _tell(done, report, how.options.lang, screen)
    return FINE


def _fitted(desk: Desk, blueprint: Blueprint, how: _How) -> tuple[Blueprint, tuple[Loss, ...]]:
    if not how.fit:
        return blueprint, ()
    taken = {each.id for each in desk.ask(ListBlueprints())}
    name = how.options.name
    if name is not None:
        blueprint = blueprint.having(name=name, id=fresh_id(name, taken))
    found = adapted(blueprint, desk.ask(GetSetup()).as_setup(), taken)
    return found.blueprint, found.report


def _put(desk: Desk, blueprint: Blueprint, how: _How) -> int | None:
    """The draft replaced by this Blueprint; the number it was published under."""
    present = next((each for each in desk.ask(ListBlueprints()) if each.id == blueprint.id), None)
    revision = (present.draft_revision or 0) if present else 0
    saved = desk.do(SaveDraft(blueprint=blueprint, expected_revision=revision)).result
    if not how.options.publish:
        return None
    accept: Accepted = "all" if how.options.accept_warnings else ()
    asked = PublishBlueprint(blueprint_id=blueprint.id, expected_revision=saved.revision, note=how.note, accept=accept)
    return desk.do(asked).result.number


def _tell(done: list[_Put], report: tuple[Loss, ...], language: str, screen: Screen) -> None:
    if screen.as_json:
        told = [
            {"blueprint": put.blueprint.name, "blueprint_id": put.blueprint.id, "version": put.version} for put in done
        ]
        screen.answer({**told[0], "all": told, "report": flows.as_data(report, language)})
        return
    for put in done:
        how = "kept as a draft" if put.version is None else f"published as version {put.version}"
        screen.line(f"“{put.blueprint.name}” is {how}.")
    flows.tell(report, language, screen.note)
