"""A Blueprint as a Mermaid state diagram (stateDiagram-v2), for pages that render it: wikis, merge requests, manuals.

Whatever is no letter, digit or harmless sign of a name is written as an entity, so no name can end its own line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from runtime.exchange.picture_words import LANGUAGES, Words, whole_label
from runtime.model.arrange.sheet import reading_order
from runtime.model.blueprint import Blueprint
from runtime.model.switched import as_offered

_HARMLESS = frozenset(" .,-_/()!?+'’“”«»·…–—∥")


def to_mermaid(blueprint: Blueprint, language: str = "en") -> str:
    """The text of a diagram, from the start on, without what is switched off; ∥ marks a branch of a parallel group.

    Raises KeyError for a language other than en and fr.
    """
    return "\n".join(_lines(as_offered(blueprint), LANGUAGES[language])) + "\n"


def _lines(blueprint: Blueprint, words: Words) -> Iterator[str]:
    keys = {key: f"s{number}" for number, key in enumerate(reading_order(blueprint), start=1)}
    states = [blueprint.states_by_id[key] for key in keys]
    ranks = {key: rank for rank, key in enumerate(keys)}
    yield from ("---", f"title: {json.dumps(_one_line(blueprint.name), ensure_ascii=False)}", "---", "stateDiagram-v2")
    for state in states:
        yield f'    state "{escaped(state.name)}" as {keys[state.id]}'
    if any(each.source is None for each in blueprint.transitions):
        yield f'    state "{escaped(words["everywhere"])}" as everywhere'
    if any(each.target is None for each in blueprint.transitions):
        yield f'    state "{escaped(words["back"])}" as back'
    if blueprint.start is not None:
        yield f"    [*] --> {keys[blueprint.start]}"
    for each in sorted(blueprint.transitions, key=lambda each: (ranks.get(each.source or "", -1), each.order, each.id)):
        source = "everywhere" if each.source is None else keys[each.source]
        target = "back" if each.target is None else keys[each.target]
        branch = "∥ " if each.parallel else ""
        yield f"    {source} --> {target} : {escaped(branch + whole_label(each, words))}"
    for state in states:
        if state.final:
            yield f"    {keys[state.id]} --> [*]"


def escaped(text: str) -> str:
    """A text that means nothing to Mermaid."""
    return "".join(sign if sign.isalnum() or sign in _HARMLESS else f"#{ord(sign)};" for sign in _one_line(text))


def _one_line(text: str) -> str:
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
