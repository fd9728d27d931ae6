"""`convert` and `render`, and what `import` shares with them: workflows of any known format in, pictures out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from runtime.cli import words
from runtime.cli.faults import FINE, Misuse
from runtime.cli.options import Commands, add_language, command
from runtime.cli.screen import Screen
from runtime.exchange.atomic_file import replacing
from runtime.exchange.blueprint_file import dump
from runtime.exchange.bpmn_writing import to_bpmn
from runtime.exchange.flow_files import read_flow
from runtime.exchange.flow_report import Imported, Loss, Weight
from runtime.exchange.mermaid import to_mermaid
from runtime.exchange.svg import to_svg
from runtime.model.blueprint import Blueprint
from runtime.model.folding import fold

type _Written = tuple[str, tuple[Loss, ...]]

_MARKS: Final = {
    "en": {Weight.LOST: "lost", Weight.CHANGED: "changed", Weight.NOTE: "note"},
    "fr": {Weight.LOST: "perdu", Weight.CHANGED: "changé", Weight.NOTE: "note"},
}


def add(commands: Commands) -> None:
    """Both sub-commands and their options."""
    convert = command(commands, "convert", "turn a workflow of another program into Blueprints", _convert)
    convert.add_argument("file", type=Path, metavar="FILE", help="BPMN, Jira, OTOBO, Trac, iTop and others")
    convert.add_argument("-o", "--to", type=Path, metavar="OUT.json", help="write it there, not to the screen")
    convert.add_argument("--report", action="store_true", help="only tell what is not as it was")
    render = command(commands, "render", "draw a Blueprint, or write it in another format", _render)
    render.add_argument("file", type=Path, metavar="FILE", help="a Blueprint, or a workflow of another program")
    render.add_argument(
        "-o",
        "--to",
        type=Path,
        required=True,
        metavar="OUT",
        help=f"ends in {', '.join(_WRITERS)}; replaced when there",
    )
    for each in (convert, render):
        add_which(each)
        add_language(each)


def add_which(parser: argparse.ArgumentParser) -> None:
    """Which of several workflows of a file is meant."""
    parser.add_argument("--which", metavar="NAME", help="the name or id of one of several in the file")


def taken(options: argparse.Namespace) -> Imported:
    """The file's Blueprints, or the one that --which names. Raises BadFlow and Misuse."""
    imported = read_flow(options.file)
    if options.which is None:
        return imported
    wanted = fold(options.which)
    found = tuple(each for each in imported.blueprints if wanted in (fold(each.name), fold(each.id)))
    if not found:
        raise Misuse(f"There is no “{options.which}” in {options.file.name}; there is {_names(imported)}.")
    return Imported(found, imported.report, imported.format)


def the_one(imported: Imported, file: Path) -> Blueprint:
    """The only Blueprint. Raises Misuse when there are several."""
    if len(imported.blueprints) > 1:
        raise Misuse(f"{file.name} holds several workflows: choose one with --which. There is {_names(imported)}.")
    return imported.blueprints[0]


def tell(report: tuple[Loss, ...], language: str, line: Callable[[str], None]) -> None:
    """A report, line by line."""
    for loss in report:
        line(words.marked(_MARKS[language][loss.weight], loss.sentence(language), language))


def as_data(report: tuple[Loss, ...], language: str) -> list[dict[str, object]]:
    """A report for a program, with its sentences."""
    return [
        {
            "code": loss.code,
            "weight": loss.weight.value,
            "times": loss.times,
            "facts": loss.facts,
            "sentence": loss.sentence(language),
        }
        for loss in report
    ]


def _names(imported: Imported) -> str:
    return ", ".join(f"“{each.name}” ({each.id})" for each in imported.blueprints)


def _convert(options: argparse.Namespace, screen: Screen) -> int:
    imported = taken(options)
    files = [] if options.report or options.to is None else _save_each(imported, options.to)
    if screen.as_json:
        screen.answer(_told(imported, files, options.lang))
    elif options.report:
        tell(imported.report, options.lang, screen.line)
    else:
        if not files:
            screen.line(dump(the_one(imported, options.file)).rstrip())
        for blueprint, file in zip(imported.blueprints, files, strict=False):
            size = f"{words.counted(len(blueprint.states), 'state')}, "
            size += words.counted(len(blueprint.transitions), "transition")
            screen.line(f"“{blueprint.name}” ({size}) written to {file}.")
        tell(imported.report, options.lang, screen.note)
    return FINE


def _save_each(imported: Imported, to: Path) -> list[Path]:
    """One Blueprint into the file named, several beside it under their ids."""
    several = len(imported.blueprints) > 1
    files = [to.with_stem(f"{to.stem}-{each.id}") if several else to for each in imported.blueprints]
    for blueprint, file in zip(imported.blueprints, files, strict=True):
        _write(file, dump(blueprint))
    return files


def _told(imported: Imported, files: list[Path], language: str) -> dict[str, object]:
    found = [
        {"id": each.id, "name": each.name, "states": len(each.states), "transitions": len(each.transitions)}
        for each in imported.blueprints
    ]
    for told, file in zip(found, files, strict=False):
        told["file"] = str(file)
    return {"format": imported.format, "blueprints": found, "report": as_data(imported.report, language)}


def _render(options: argparse.Namespace, screen: Screen) -> int:
    writer = _WRITERS.get(options.to.suffix.lower())
    if writer is None:
        raise Misuse(f"“{options.to.name}” must end in one of {', '.join(_WRITERS)}.")
    imported = taken(options)
    blueprint = the_one(imported, options.file)
    text, lost = writer(blueprint, options.lang)
    _write(options.to, text)
    report = (*imported.report, *lost)
    if screen.as_json:
        told = {"file": str(options.to), "blueprint": blueprint.name, "report": as_data(report, options.lang)}
        screen.answer(told)
    else:
        screen.line(f"“{blueprint.name}” written to {options.to}.")
        tell(report, options.lang, screen.note)
    return FINE


def _write(path: Path, text: str) -> None:
    with replacing(path) as file:
        file.write(text.encode())


def _as_bpmn(blueprint: Blueprint, _language: str) -> _Written:
    exported = to_bpmn(blueprint)
    return exported.text, exported.report


_WRITERS: Final[dict[str, Callable[[Blueprint, str], _Written]]] = {
    ".svg": lambda blueprint, language: (to_svg(blueprint, language), ()),
    ".mmd": lambda blueprint, language: (to_mermaid(blueprint, language), ()),
    ".bpmn": _as_bpmn,
    ".json": lambda blueprint, _language: (dump(blueprint), ()),
}
