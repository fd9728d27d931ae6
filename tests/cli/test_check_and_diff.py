"""`check` and `diff` as a process owner, and as a build, runs them."""

from __future__ import annotations

import pytest

from runtime.exchange.blueprint_file import save
from runtime.model import edits
from runtime.model.blueprint import Category, Waiting
from runtime.model.checks import Finding
from tests.makers import blueprint, small, state, transition


@pytest.fixture
def written(tmp_path):
    def write(drawn, name: str = "desk.json"):
        path = tmp_path / name
        save(drawn, path)
        return path

    return write


HINTED = blueprint(
    state("wait", waiting=Waiting.CUSTOMER, category=Category.PENDING), state("z", final=True), transition("t", "wait", "z")
)  # fmt: skip


def test_nothing_to_correct_is_fine(cli, written):
    ended = cli("check", written(edits.remove_transitions(edits.remove_states(small(), ("waiting",)), ())))
    assert (ended.code, ended.out) == (0, "") and "Nothing to correct" in ended.err


def test_a_hint_is_told_and_fine(cli, written):
    ended = cli("check", written(HINTED))
    assert ended.code == 0 and ended.out.startswith("hint: “Wait” waits for somebody outside")


def test_an_error_and_a_warning_are_findings_in_either_language(cli, written):
    lost = edits.add_state(HINTED, state("lost"))
    english, french = cli("check", written(lost)), cli("check", written(lost), "--lang", "fr")
    assert english.code == french.code == 1
    assert "error: Nothing leads out of “Lost”" in english.out and "warning: No transition leads" in english.out
    assert (
        "erreur\N{NO-BREAK SPACE}: Rien ne mène hors de « Lost »" in french.out
        and "1 erreur, 1 avertissement" in french.err
    )


def test_a_program_gets_findings_with_their_sentence_and_fix(cli, written):
    found = cli("check", written(edits.set_start(HINTED, None)), "--json", "--lang", "fr").json
    first = found[0]
    assert first["code"] == "no_start" and first["sentence"].startswith("Aucun état")
    assert first["fix"]["label"] == "Faire entrer les tickets à « Wait »"
    told = {key: value for key, value in first.items() if key != "sentence"}
    fix = {key: value for key, value in told["fix"].items() if key != "label"}
    assert Finding(**{**told, "fix": fix}).fix.applied(edits.set_start(HINTED, None)) == HINTED


def test_with_a_desk_what_it_does_not_have_is_found(cli, written, desk_file):
    path = written(edits.change_state(HINTED, HINTED.states_by_id["wait"].having(status="lost")))
    assert cli("check", path).code == 0
    ended = cli("check", path, "--desk", desk_file)
    assert ended.code == 1 and "names the status “lost”" in ended.out


def test_a_missing_or_broken_file_and_an_unknown_language_are_said(cli, tmp_path):
    assert "cannot be read" in cli("check", tmp_path / "none.json").err
    assert cli("check", tmp_path / "none.json", "--lang", "de").code == 2
    assert cli("diff", tmp_path / "one.json").code == 2


def test_diff_tells_in_words_and_by_its_exit_code(cli, written):
    before, moved = small(), edits.move(small(), {"open": (30.0, 30.0)})
    renamed = edits.rename_state(moved, "open", "Ours")
    one, two, three = written(before, "1.json"), written(moved, "2.json"), written(renamed, "3.json")
    assert cli("diff", one, one).code == 0
    ended = cli("diff", one, two)
    assert (ended.code, ended.out) == (1, "Only the drawing differs.\n")
    assert cli("diff", one, three, "--lang", "fr").out.splitlines() == [
        "État « Open » : nom : « Open » → « Ours ».",
        "Le dessin diffère aussi.",
    ]
    told = cli("diff", one, two, "--json").json
    assert (told["same"], told["only_the_drawing"], len(told["changes"])) == (False, True, 1)


def test_an_import_is_published_despite_warnings_when_they_are_accepted(cli, written, desk_file):
    lost = blueprint(
        state("a"), state("lost"), state("z", final=True), transition("t", "a", "z"), transition("u", "lost", "z")
    )
    path = written(lost)
    refused = cli("import", "blueprint", path, "--desk", desk_file, "--publish")
    assert refused.code == 1 and "No transition leads from the start to “Lost”" in refused.err
    assert cli("import", "blueprint", path, "--desk", desk_file, "--publish", "--accept-warnings").code == 0
