"""A table of people is read whatever program wrote it, or refused: never a crash, never half."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.exchange.people_table import MOST_BYTES, MOST_LINES, BadTable, SaidOfPerson, people_in, text_of, without

NORA = SaidOfPerson(2, "Nora Jones", "nora@desk.example", "Agent", ("First line", "Night"), ("Returns",))


@pytest.mark.parametrize(
    "text",
    [
        "Name\tMail\tRole\tTeam\tDepartment\nNora  Jones\tnora@desk.example\tAgent\tFirst line, Night\tReturns",
        "Name,E-mail,Role,Teams,Departments\r\nNora Jones,nora@desk.example,Agent,First line;Night,Returns\r\n",
        'Rôle;Équipes;Service;Nom;Courriel\nAgent;"First line, Night";Returns;Nora Jones;nora@desk.example\n',
        "Prénom;Nom;Adresse électronique;Rôle;Équipe;Service\nNora;Jones;nora@desk.example;Agent;First line|Night;Returns",
        'First name,Last name,Email,Role,Team,Department,Shoe\nNora,Jones,nora@desk.example,Agent,"First line, Night",Returns,38',
        "\nNora Jones\tnora@desk.example\tAgent\tFirst line, Night\tReturns\n\n",
        "\nnora@desk.example\tNora Jones\tAgent\tFirst line, Night\tReturns",
        '\n"Nora Jones" <nora@desk.example>\tAgent\tFirst line, Night\tReturns',
    ],
)
def test_it_is_read_by_titles_or_by_place(text):
    assert people_in(text) == (NORA,)


def test_names_alone_are_enough_and_lines_are_counted_as_they_stand():
    assert people_in("Nora\n\nOmar\n") == (SaidOfPerson(1, "Nora"), SaidOfPerson(3, "Omar"))
    assert people_in(" \n\t\n") == ()


def test_a_cell_of_several_lines_keeps_the_count():
    said = people_in('Name,Mail\n"Nora\nJones",nora@desk.example\nOmar,\n')
    assert [(each.line, each.name) for each in said] == [(2, "Nora Jones"), (4, "Omar")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('Name\tMail\n"Nora\tnora@desk.example', "quotes"),
        ("Nora\n" * (MOST_LINES + 1), "too_many"),
        ("x" * (MOST_BYTES + 1), "too_large"),
        ('"' + "x" * 200_000 + '"', "quotes"),
    ],
)
def test_what_is_no_table_is_refused(text, code):
    with pytest.raises(BadTable) as bad:
        people_in(text)
    assert bad.value.code == code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_as_a_spreadsheet_wrote_it(tmp_path, encoding):
    file = tmp_path / "people.csv"
    file.write_bytes("Nom;Courriel\nAnaïs Léger;anais@desk.example\n".encode(encoding))
    assert people_in(text_of(file)) == (SaidOfPerson(2, "Anaïs Léger", "anais@desk.example"),)


@pytest.mark.parametrize(
    ("raw", "code"), [(b"PK\x03\x04\0\0", "no_text"), (b"\xff\xfea", "no_text"), (b"x" * (MOST_BYTES + 1), "too_large")]
)
def test_another_file_is_refused(tmp_path, raw, code):
    file = tmp_path / "people.xlsx"
    file.write_bytes(raw)
    with pytest.raises(BadTable) as bad:
        text_of(file)
    assert bad.value.code == code


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='ab@<>;,\t\n\r"| é\0', max_size=80))
def test_anything_is_read_or_refused(text):
    try:
        said = people_in(text)
    except BadTable:
        return
    assert [each.line for each in said] == sorted({each.line for each in said})


def test_what_was_added_goes_and_the_rest_stays_as_it_was_written():
    text = 'Name,Mail\n"Nora\nJones",nora@desk.example\n\nOmar,\n"Pia ""P"" P",x y\n'
    assert without(text, {2}) == 'Name,Mail\n\nOmar,\n"Pia ""P"" P",x y'
    assert [each.name for each in people_in(without(text, {2, 5}))] == ['Pia "P" P']
    assert without(text, ()) == text.rstrip("\n")
