"""What the desk says is said again in French: every sentence of the runtime has its pattern, and names go through."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from designer import desks
from designer.i18n import Languages
from designer.sentences import CONTEXT, PATTERNS, fault_said, reason_said, said
from designer.sentences.field_names import WRONG
from designer.sentences.owners import PHRASES, owners_said
from designer.settings import Language
from runtime.engine.owners import in_words
from runtime.messages.faults import Conflict, Forbidden, Refused
from runtime.messages.tickets import ExplainTransitions, ListTickets
from runtime.model.owners import (
    AnyoneInDepartment,
    Assignee,
    OtherDepartment,
    PersonInField,
    PreviousPerformer,
    Requester,
    Roles,
    SupervisorOfAssignee,
    Teams,
    TicketTeam,
)
from runtime.model.people import Role
from runtime.model.reasons import Reason
from tests.engine.worlds import Walk, blueprint, state
from tests.workspaces.conftest import NOW

RUNTIME = Path(__file__).resolve().parents[2] / "runtime"
FAULTS = {"Reason", "Refused", "Forbidden", "NotFound", "Conflict", "Invalid", "Unavailable", "Broken"}
ELSEWHERE = {"cli", "checks", "migrations", "scenario", "insight", "exchange"}
"""Floors that speak another way: to a terminal, in both languages already, or of files."""


def _texts(node: ast.expr) -> Iterator[str]:
    """What a sentence's expression may say, `{0}` for each value it puts in."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            holes = iter(range(len(values)))
            parts = (str(each.value) if isinstance(each, ast.Constant) else f"{{{next(holes)}}}" for each in values)
            yield "".join(parts)
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one)
            yield from _texts(other)


def _spoken() -> dict[str, str]:
    """Every sentence that a fault, a reason or a guard of the runtime is made of, and where."""
    found: dict[str, str] = {}
    for path in RUNTIME.rglob("*.py"):
        if ELSEWHERE & set(path.relative_to(RUNTIME).parts):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for expression in _said_in(node):
                found |= dict.fromkeys(_texts(expression), f"{path.name}:{node.lineno}")
    return {text: where for text, where in found.items() if re.search(r"[A-Za-z]{3}", text)}


def _said_in(node: ast.AST) -> Iterator[ast.expr]:
    """The sentence that a fault or a reason is given, or what is called a sentence before it is."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=args) if name in FAULTS:
            place = 1 if name == "Reason" else 0
            yield from args[place : place + 1]
        case ast.Call(func=ast.Attribute(attr="against"), args=[_code, expression, *_rest]):
            yield expression
        case ast.Call(func=ast.Name(id="Fix"), args=[_kind, _element, _value, expression]):
            yield expression
        case ast.Assign(targets=[ast.Name(id="sentence")], value=value):
            yield value
        case ast.keyword(arg="sentence", value=value):
            yield value


@pytest.fixture
def french(qapp):
    languages = Languages(qapp)
    languages.speak(Language.FRENCH)
    yield
    languages.forget()


def test_every_sentence_of_the_runtime_has_its_pattern():
    missing = {text: where for text, where in _spoken().items() if text not in PATTERNS}
    assert not missing, "list these in designer/sentences, and translate them"


def test_every_reason_against_a_value_is_listed():
    read = ast.parse((RUNTIME / "engine" / "field_values.py").read_text("utf-8"))
    returned = (node.value for node in ast.walk(read) if isinstance(node, ast.Return) and node.value is not None)
    given = (each for node in ast.walk(read) if isinstance(node, ast.Call) for each in node.args)
    said_there = {text for node in (*returned, *given) for text in _texts(node) if text.endswith(".") and " " in text}
    reasons = {text for text in said_there if not text[0].isupper()}
    assert len(reasons) > 20
    assert reasons - {"there is no such organisation."} <= set(WRONG), "that one is “there is no such {0}.”"


def test_every_pattern_is_in_french(french):
    same = [
        pattern for pattern in (*PATTERNS, *PHRASES, *WRONG) if QCoreApplication.translate(CONTEXT, pattern) == pattern
    ]
    assert not same


def test_names_go_through_as_they_are(french):
    assert said("There is no team “Kettle & Co” on this desk: add it first.") == (
        "Il n’y a pas de «\u00a0Kettle & Co\u00a0» (équipe) sur ce bureau\u00a0: ajoutez-le d’abord."
    )


def test_fields_and_their_values_are_named_in_the_windows_language_and_states_called_so_are_not(french):
    assert said("Fill in Priority.") == "Remplissez «\u00a0Priorité\u00a0»."
    assert said("Fill in Order number.") == "Remplissez «\u00a0Order number\u00a0»."
    assert said("Set Priority to Urgent.") == "Mettez «\u00a0Priorité\u00a0» sur «\u00a0Urgente\u00a0»."
    assert said("Set Assignee to Type.") == "Mettez «\u00a0Agent assigné\u00a0» sur «\u00a0Type\u00a0»."
    assert "Priority" in said("“Priority” was not approved.")
    assert said("Amount: give a number.") == "Amount\u00a0: donnez un nombre."
    assert said("Team: there is no such team.") == "Équipe\u00a0: introuvable (équipe)."
    assert said("Amount: give a number. Cost: give a date as YYYY-MM-DD.") == (
        "Amount\u00a0: donnez un nombre. Cost\u00a0: donnez une date sous la forme AAAA-MM-JJ."
    )
    assert said("Assignee: Bob is not an agent.") == "Agent assigné\u00a0: Bob n’est pas un agent."


def test_what_histories_keep_from_before_the_curly_apostrophe_is_still_understood(french):
    kept = "Ticket 7 was moved 10 times in a row by itself and was stopped: the Blueprint's automatic transitions go in circles."
    assert said(kept) == said(kept.replace("'", "’")) != kept
    assert "d'Artagnan" in said("d'Artagnan is in several organisations; the desk's settings allow one.")


DEADLINE = (
    "“Buy” waits for approval by Sam or Nora (for Karim until 2026-03-03) (1 of 2 so far), until 2026-03-02 17:05."
)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.FRENCH])
def test_a_moment_is_written_as_moments_are_here(qapp, language):
    languages = Languages(qapp)
    languages.speak(language)
    try:
        told, short = said(DEADLINE), QLocale.FormatType.ShortFormat
        assert QLocale().toString(QDateTime(2026, 3, 2, 17, 5, 0), short) in told
        assert "2026-03-02" not in told
        assert said("“2026-03-02 17:05” is a name.") == "“2026-03-02 17:05” is a name."
        assert "2026-03-02" in said("There is no team “2026-03-02” on this desk: add it first.")
    finally:
        languages.forget()


@pytest.mark.parametrize(
    ("sentence", "again"),
    [
        (
            "“Buy” waits for approval by Ann Ore, Sam or Nora (1 of 2 so far).",
            "« Buy » attend l’approbation de Ann Ore, Sam ou Nora (1 sur 2 jusqu’ici).",
        ),
        (
            (
                "“Buy” waits for approval by Nora (for Karim until 2026-03-03 09:00) or Sam (0 of 1 so far), "
                "until 2026-03-02 17:05."
            ),
            (
                "« Buy » attend l’approbation de Nora (pour Karim jusqu’au 03/03/2026 09:00) ou Sam "
                "(0 sur 1 jusqu’ici), jusqu’au 02/03/2026 17:05."
            ),
        ),
        (
            "“Buy” needs 2 approvals, and nobody else could give it now: ask an administrator.",
            (
                "« Buy » exige 2 approbations, et personne d’autre ne peut l’accorder maintenant : demandez à un "
                "administrateur."
            ),
        ),
        (
            "Ask Sam or Nora (away until 2026-03-03 09:00) to decide.",
            "Demandez à Sam ou Nora (absent jusqu’au 03/03/2026 09:00) de décider.",
        ),
    ],
)
def test_who_is_asked_for_an_approval_is_said_in_french(french, sentence, again):
    assert said(sentence).replace("\N{NO-BREAK SPACE}", " ") == again


def test_what_nobody_knows_stays(french):
    assert said("A sentence that nobody wrote down.") == "A sentence that nobody wrote down."


def test_english_stays(qapp):
    languages = Languages(qapp)
    languages.speak(Language.ENGLISH)
    assert said("There is no team “A” on this desk: add it first.").startswith("There is")
    languages.forget()


def test_a_fault_keeps_its_kind_its_codes_and_the_english_one(french):
    reasons = (
        Reason("required", "Write a note.", "note"),
        Reason("empty", "Write something or attach a file.", "body"),
    )
    before = Refused(" ".join(each.sentence for each in reasons), reasons)
    after = fault_said(before)
    assert type(after) is Refused and [each.code for each in after.reasons] == ["required", "empty"]
    assert after.sentence == " ".join(each.sentence for each in after.reasons) != before.sentence
    assert before.sentence == "Write a note. Write something or attach a file."
    assert reason_said(reasons[1]).element == "body"


@pytest.mark.parametrize("kind", [Conflict, Forbidden])
def test_several_sentences_are_said_one_by_one(french, kind):
    both = "Write something or attach a file. Somebody has taken this ticket up already."
    one, other = (said(each) for each in both.split(". "))
    again = fault_said(kind(both)).sentence
    assert again != both and again.count(".") == 2, (one, other)


def test_the_reasons_of_a_real_verdict_are_in_french(french, tmp_path):
    """Every guard and every remedy of every transition of tickets that lived is said again: no English one is left."""
    desk = desks.open_existing(
        str(desks.build_demonstration(tmp_path / "d.desk", tickets=20, now=NOW, progress=lambda *_: None)), "ines-fabre"
    )
    told = {
        sentence
        for row in desk.ask(ListTickets(live=True, limit=20)).rows
        for verdict in desk.ask(ExplainTransitions(ticket_id=row.id))
        for sentence in (*(guard.sentence for guard in verdict.guards), *verdict.fixes)
    }
    desk.close()
    assert told
    assert [sentence for sentence in told if said(sentence) == sentence] == []


FRENCH = {
    "the agents of {0}": "les agents de {0}",
    "the assignee": "l’agent assigné",
    "the team {0}": "l’équipe {0}",
    "the team the ticket is with": "l’équipe qui a le ticket",
    "every {0} of {1}": "tout {0} de {1}",
    "{0} or {1}": "{0} ou {1}",
    "light agent": "agent occasionnel",
}


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("the assignee", "l’agent assigné"),
        (
            "Ann Ardent, Bob Brisk or the agents of Back or front",
            "Ann Ardent, Bob Brisk ou les agents de Back ou front",
        ),
        (
            "the team the ticket is with or the team Truck or {van}",
            "l’équipe qui a le ticket ou l’équipe Truck ou {van}",
        ),
        (
            "every agent or light agent of Shop or the assignee",
            "tout agent ou agent occasionnel de Shop ou l’agent assigné",
        ),
    ],
)
def test_owners_are_said_phrase_by_phrase_and_their_names_stay(words, again):
    assert owners_said(words, lambda phrase: FRENCH.get(phrase, phrase)) == again


def test_every_kind_of_owner_has_its_phrase():
    """As the engine calls them; people are called by their names."""
    kinds = (AnyoneInDepartment(), Assignee(), Teams(ids=("x",)), TicketTeam(), Roles(roles=(Role.AGENT,)), Requester())
    kinds += (PersonInField(field="x"), SupervisorOfAssignee(), OtherDepartment(department="x"), PreviousPerformer())
    situation = Walk(blueprint([state("a")], [])).situation
    for owner in kinds:
        words = in_words((owner,), situation)
        assert owners_said(words, lambda phrase: f"«{phrase}").startswith("«"), words
