"""CSV logs: delimiters, encodings, columns, and rows that do not fit."""

from __future__ import annotations

import pytest

from runtime.exchange.event_log import BadLog, Columns
from runtime.exchange.log_files import read_log
from tests.exchange.logs_by_hand import put

PLAIN = """ticket,status,time,agent,team,note
T1,New,2020-01-01 10:00,Ann,Desk,first
T2,New,2020-01-01 10:05,,Desk,
T1,Done,2020-01-01 11:00,Bob,Desk,"two
lines"
"""


def read(folder, text, **options):
    return read_log(put(folder, text), **options)


def facts(log):
    return [(case.id, [event.activity for event in case.events]) for case in log.cases]


def test_a_table_is_understood_by_its_names(tmp_path):
    log = read(tmp_path, PLAIN)
    assert facts(log) == [("T1", ["New", "Done"]), ("T2", ["New"])]
    first, last = log.cases[0].events
    assert (first.resource, first.group, first.attributes) == ("Ann", "Desk", {"note": "first"})
    assert last.attributes == {"note": "two\nlines"}
    assert log.cases[1].events[0].resource is None
    assert log.cases[1].events[0].attributes == {}
    assert first.at == 1_577_872_800_000


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_delimiter_and_encoding_are_found(tmp_path, delimiter, encoding):
    text = PLAIN.replace(",", delimiter).replace("Done", "Clôturé")
    log = read(tmp_path, text.encode(encoding))
    assert facts(log)[0] == ("T1", ["New", "Clôturé"])
    assert log.how.delimiter == delimiter
    assert log.how.encoding == encoding


def test_text_that_is_no_utf8_is_windows_1252_and_that_is_said(tmp_path):
    text = PLAIN.replace("Done", "Réglé – 5 €")
    log = read(tmp_path, text.encode("cp1252"))
    assert facts(log)[0] == ("T1", ["New", "Réglé – 5 €"])
    assert log.how.encoding == "cp1252"
    assert "Windows-1252" in " ".join(log.how.notes)


def test_a_told_encoding_is_used_and_a_wrong_one_refused(tmp_path):
    text = PLAIN.replace("Done", "Ολα").encode("iso8859-7")
    log = read(tmp_path, text, columns=Columns(encoding="iso8859-7"))
    assert facts(log)[0] == ("T1", ["New", "Ολα"])
    for wrong in ("utf-8", "no-such", "hex"):
        with pytest.raises(BadLog, match="--encoding") as fault:
            read(tmp_path, text, columns=Columns(encoding=wrong))
        assert fault.value.kind == "encoding"


def test_a_told_delimiter_is_used_and_two_characters_refused(tmp_path):
    text = PLAIN.replace(",", "^")
    assert facts(read(tmp_path, text, columns=Columns(delimiter="^")))[1] == ("T2", ["New"])
    tabs = PLAIN.replace(",", "\t")
    assert facts(read(tmp_path, tabs, columns=Columns(delimiter="\\t")))[1] == ("T2", ["New"])
    with pytest.raises(BadLog, match="one character"):
        read(tmp_path, text, columns=Columns(delimiter="^^"))


def test_columns_without_telling_names_are_found_by_content(tmp_path):
    rows = [
        f"A-{case:03},{word},{day:02}.03.2021 08:00,{case * 7 % 5}"
        for case in range(20)
        for day, word in ((case + 1, "opened"), (case + 2, "closed"))
    ]
    log = read(tmp_path, "\n".join(["wx,xx,yx,zx", *rows]))
    assert (log.how.case, log.how.activity, log.how.time) == ("wx", ("xx",), "yx")
    assert len(log.cases) == 20
    assert [note.split("”")[0] for note in log.how.notes] == [
        "The part of “yx",
        "The part of “wx",
        "The part of “xx",
    ]


def test_names_of_the_xes_standard_win(tmp_path):
    text = (
        "Activity,concept:name,time,time:timestamp,id,case:concept:name,case:colour\n"
        "a,A,2020-01-01,2021-01-01,1,C1,red\nb,B,2020-01-02,2021-01-02,2,C1,red\n"
    )
    log = read(tmp_path, text)
    assert facts(log) == [("C1", ["A", "B"])]
    assert log.cases[0].attributes == {"colour": "red"}


def test_columns_as_told_and_joined(tmp_path):
    text = "a,b,c,d,e\n1,x,y,2020-01-01,Ann\n1,x,z,2020-01-02,Bob\n"
    columns = Columns(case="a", activity=("b", "c"), time="d", resource="e")
    log = read(tmp_path, text, columns=columns)
    assert facts(log) == [("1", ["x+y", "x+z"])]
    assert log.cases[0].events[1].resource == "Bob"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("foo,bar,time\n1,2,2020-01-01\n1,3,2020-01-02\n", ["foo, bar, time", "--case"]),
        ("case,foo,bar,time\n1,a,b,2020-01-01\n1,c,d,2020-01-02\n", ["case, foo, bar", "--activity"]),
        ("case,status,foo\n1,a,b\n1,b,c\n", ["case, status, foo", "--time"]),
        ("case,state,status,time\n1,a,b,2020-01-01\n", ["state, status", "--activity"]),
        ("case,status,p,q\n1,a,2020-01-01,2020-01-02\n", ["case, status, p, q", "--time"]),
    ],
)
def test_what_cannot_be_told_is_asked_for(tmp_path, text, words):
    with pytest.raises(BadLog) as fault:
        read(tmp_path, text)
    assert fault.value.kind == "columns"
    assert all(word in str(fault.value) for word in words)


def test_two_columns_that_could_both_be_the_case_are_asked_about(tmp_path):
    rows = [f"{n % 9},{n % 8},s{n % 2},2020-01-{n % 28 + 1:02}\n" for n in range(90)]
    with pytest.raises(BadLog, match="holds the case cannot be told"):
        read(tmp_path, "".join(["foo,bar,status,time\n", *rows]))


def test_a_file_of_blank_lines_is_empty(tmp_path):
    with pytest.raises(BadLog) as fault:
        read(tmp_path, "\n\n", columns=Columns(delimiter=","))
    assert fault.value.kind == "empty"


def test_a_told_column_that_is_not_there(tmp_path):
    with pytest.raises(BadLog, match=r"No column is called “nope”\. The columns are: ticket, status"):
        read(tmp_path, PLAIN, columns=Columns(case="nope"))


def test_a_first_row_that_is_an_event_is_refused(tmp_path):
    with pytest.raises(BadLog, match="the first row must name the columns") as fault:
        read(tmp_path, PLAIN.partition("\n")[2])
    assert fault.value.line == 1


def test_columns_of_one_name_are_told_apart(tmp_path):
    text = "case,status,time,x,x,\n1,a,2020-01-01,p,q,r\n"
    log = read(tmp_path, text)
    assert log.cases[0].events[0].attributes == {"x": "p", "x (2)": "q", "column 6": "r"}
    assert "“x” names several columns" in " ".join(log.how.notes)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("T1,New,,Ann,Desk,", "“time” is empty"),
        ("T1,New,?,Ann,Desk,", "“time” is empty"),
        ("T1,New,soon,Ann,Desk,", "“soon” in “time” is no time"),
        ("T1,,2020-01-01,Ann,Desk,", "“status” is empty"),
        (" ,New,2020-01-01,Ann,Desk,", "“ticket” is empty"),
        ("T1,New", "it has 2 cells where the header has 6"),
        ("T1,New,2020-01-01,Ann,Desk,a,b", "it has 7 cells where the header has 6"),
    ],
)
def test_a_damaged_row_refuses_the_file_or_is_reported_as_lost(tmp_path, row, reason):
    text = f"{PLAIN}\n{row}\nT3,New,2020-01-01,,,\n"
    with pytest.raises(BadLog, match="1 of 5 events cannot be read") as fault:
        read(tmp_path, text)
    assert (fault.value.line, fault.value.kind) == (7, "rows")
    assert reason in str(fault.value)
    log = read(tmp_path, text, import_with_loss=True)
    assert [(lost.line, lost.reason) for lost in log.loss.first] == [(7, reason)]
    assert (log.event_count, log.loss.rows, log.loss.cases) == (4, 1, 0)


def test_a_case_of_which_nothing_is_left_is_counted(tmp_path):
    log = read(tmp_path, f"{PLAIN}T9,New,,,,\nT9,Old,,,,\n", import_with_loss=True)
    assert (log.loss.rows, log.loss.cases) == (2, 1)


def test_empty_cells_beyond_the_header_are_harmless(tmp_path):
    assert read(tmp_path, f"{PLAIN}T3,New,2020-01-01,,,,,\n").event_count == 4


def test_an_open_quote_is_refused_with_its_line(tmp_path):
    with pytest.raises(BadLog, match="begins on line 6") as fault:
        read(tmp_path, f'{PLAIN}T3,"New,2020-01-01,,,\nT4,x,2020-01-01,,,\n')
    assert (fault.value.kind, fault.value.line) == ("csv", 6)


def test_a_header_alone_holds_no_event(tmp_path):
    columns = Columns(case="ticket", activity=("status",), time="time", time_format="iso")
    with pytest.raises(BadLog, match="no event") as fault:
        read(tmp_path, PLAIN.partition("\n")[0], columns=columns)
    assert fault.value.kind == "empty"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("05/03/2020", "25/03/2020"), "day-first"),
        (("05/03/2020 8:15 PM", "03/25/2020 8:15 AM"), "month-first"),
        (("05.03.2020", "06.03.2020"), "day-first"),
        (("5-3-20 07:00:30", "13-3-20 07:00:30"), "day-first"),
        (("03/03/2020", "04/04/2020"), "day-first"),
        (("2020/03/05 1:23", "2020/03/06 1:23"), "iso"),
        (("2020-03-05T01:23:45.678+02:00", "2020-03-06T01:23:45Z"), "iso"),
        (("1583366400", "1583452800.5"), "epoch-s"),
        (("1583366400000", "1583452800000"), "epoch-ms"),
    ],
)
def test_the_way_times_are_written_is_found(tmp_path, dates, expected):
    text = "case,status,time\n" + "".join(f"1,a,{date}\n" for date in dates)
    assert read(tmp_path, text).how.time_format == expected


def test_the_order_of_day_and_month_is_decided_by_the_whole_column(tmp_path):
    rows = [f"1,a,0{1 + n % 9}/03/2020\n" for n in range(5000)]
    log = read(tmp_path, "".join(["case,status,time\n", *rows, "1,z,03/31/2020\n"]))
    assert log.how.time_format == "month-first"
    assert log.cases[0].events[-1].at == 1_599_091_200_000  # 3 September, not 31 March


def test_dates_that_could_be_read_in_two_ways_are_asked_for(tmp_path):
    text = "case,status,time\n1,a,05/03/2020\n1,b,06/03/2020\n"
    with pytest.raises(BadLog, match="--time-format day-first or --time-format month-first") as f:
        read(tmp_path, text)
    assert (f.value.kind, f.value.line) == ("times", 2)
    log = read(tmp_path, text, columns=Columns(time_format="month-first"))
    assert log.cases[0].events[0].at == 1_588_464_000_000  # 3 May


def test_dates_that_contradict_each_other_are_refused(tmp_path):
    text = "case,status,time\n1,a,25/03/2020\n1,b,03/26/2020\n"
    more = "1,d,27/03/2020\n" * 5
    with pytest.raises(BadLog, match="line 2 puts the day first, line 3 the month") as fault:
        read(tmp_path, f"{text}{more}1,c,never\n")
    assert fault.value.kind == "times"


def test_a_time_column_without_times_is_refused(tmp_path):
    columns = Columns(time="note")
    with pytest.raises(BadLog, match="“note” holds no times"):
        read(tmp_path, PLAIN, columns=columns)


def test_progress_reaches_the_size_of_the_file(tmp_path):
    told = []
    read(tmp_path, PLAIN, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
