"""The text of letters and whom they reach."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from runtime.engine.letters import PLACEHOLDERS, fill, placeholder, written
from runtime.model.absences import Absence, Absences
from runtime.model.actions import Channel, Hold, Recipient, RecipientKind, SendLetter
from runtime.model.fields import Field, FieldType, Option
from runtime.model.limits import Limit
from runtime.model.mailing import Mailing
from runtime.model.notices import NoticeWishes, QuietHours
from runtime.model.setup import Template
from runtime.model.templates import CUT, MAX_BYTES, in_language, unknown_placeholders
from tests.engine.worlds import Walk, at, blueprint, lasting, setup, state, way

DESK = setup(
    fields={
        "size": Field(id="size", name="Size", type=FieldType.CHOICE, options=(Option(id="s", name="Small"),)),
        "when": Field(id="when", name="When", type=FieldType.MOMENT),
        "sure": Field(id="sure", name="Sure", type=FieldType.YES_NO),
    }
)
PROCESS = blueprint(
    [state("a", limit=Limit(allows=lasting(1)), customer_label="We look"), state("b")], [way("go", "a", "b")]
)


def walk(**more):
    return Walk(PROCESS, desk=DESK, **more).situation


def test_placeholders_are_filled_with_what_people_read():
    situation = walk(
        team="first",
        assignee="bob",
        organisation="acme",
        tags=("x", "y"),
        fields={"size": "s", "when": 0, "sure": True},
    )
    text = "${ticket.id}|${ticket.requester}|${ticket.team}|${ticket.assignee}|${ticket.organisation}|${ticket.tags}"
    assert fill(text, situation).text == "7|Cat|First line|Bob|Acme|x, y"
    text = (
        "${state.name}|${state.customer_label}|${blueprint.name}|${performer.name}|${visit.due_at}|${ticket.priority}"
    )
    assert fill(text, situation).text == "A|We look|Process|Ann|2026-03-02 10:00|normal"
    assert fill("${field.size} ${field.when} ${field.sure}", situation).text == "Small 1970-01-01 00:00 ✓"


def test_every_placeholder_has_a_text_even_where_nothing_is_known():
    for situation in (walk(), Walk(desk=DESK, requester=None).situation):
        for name in PLACEHOLDERS:
            assert isinstance(placeholder(name, situation), str)


def test_a_value_that_looks_like_a_placeholder_is_left_as_it_is():
    situation = walk(subject="${ticket.assignee} ${ticket.subject}", assignee="bob")
    assert fill("Re: ${ticket.subject}", situation).text == "Re: ${ticket.assignee} ${ticket.subject}"


def test_unknown_placeholders_stay_visible_and_are_listed_once():
    found = fill("${ticket.nothing} ${field.gone} ${ticket.nothing} $ {x} ${ticket.id", walk())
    assert found.text == "${ticket.nothing} ${field.gone} ${ticket.nothing} $ {x} ${ticket.id"
    assert found.unknown == ("ticket.nothing", "field.gone")
    assert unknown_placeholders("${ticket.id} ${field.size} ${field.gone}", DESK.fields) == ("field.gone",)


@given(st.text(max_size=10), st.sampled_from(["a", "é", "€", "🙂"]))
def test_letters_are_at_most_64_kilobytes_and_stay_valid_text(before, letter):
    text = fill(before + letter * 70_000, walk()).text
    assert len(text.encode()) <= MAX_BYTES and text.endswith(CUT)


def test_a_letter_of_the_greatest_length_is_not_cut():
    assert fill("x" * MAX_BYTES, walk()).text == "x" * MAX_BYTES


def test_languages_fall_back_to_english_then_to_any():
    assert in_language({"en": "Hello", "fr": "Bonjour"}, "fr") == "Bonjour"
    assert in_language({"en": "Hello"}, "fr") == "Hello"
    assert in_language({"de": "Hallo"}, "fr") == "Hallo"
    assert in_language({}, "fr") == ""


def test_moments_are_shown_in_the_desks_zone():
    paris = replace(DESK, settings=DESK.settings.model_copy(update={"zone": "Europe/Paris"}))
    assert fill("${ticket.created_at}", Walk(desk=paris).situation).text == "2026-03-02 10:00"


def test_who_reads_a_letter_reads_moments_in_their_language():
    fields = {**DESK.fields, "day": Field(id="day", name="Day", type=FieldType.DATE)}
    paris = replace(DESK, settings=DESK.settings.model_copy(update={"zone": "Europe/Paris"}), fields=fields)
    situation = Walk(PROCESS, desk=paris, fields={"when": at("2026-07-31 23:30"), "day": "2026-12-01"}).situation
    text = "${ticket.created_at}|${visit.due_at}|${run.due_at}|${field.when}|${field.day}"
    said = {language: fill(text, situation, language).text for language in ("en", "fr", "de", None)}
    assert said == {
        "en": "2 March 2026 at 10:00|2 March 2026 at 11:00||1 August 2026 at 01:30|1 December 2026",
        "fr": "2 mars 2026 à 10:00|2 mars 2026 à 11:00||1er août 2026 à 01:30|1er décembre 2026",
        "de": "2026-03-02 10:00|2026-03-02 11:00||2026-08-01 01:30|2026-12-01",
        None: "2026-03-02 10:00|2026-03-02 11:00||2026-08-01 01:30|2026-12-01",
    }
    (french, english) = sent(
        SendLetter(
            channel=Channel.MAIL,
            to=(*to(RecipientKind.PERSON, "bob"), *to(RecipientKind.PERSON, "ann")),
            subject="${ticket.created_at}",
            body="${visit.due_at}",
        ),
        replace(paris, people={**DESK.people, "bob": DESK.people["bob"].having(language="fr")}),
    )
    assert (french.subject, french.body) == ("2 mars 2026 à 10:00", "2 mars 2026 à 11:00")
    assert (english.subject, english.body) == ("2 March 2026 at 10:00", "2 March 2026 at 11:00")


def sent(action: SendLetter, desk=DESK, **more):
    return written(action, Walk(PROCESS, desk=desk, **more).situation)


def to(kind: RecipientKind, one: str | None = None) -> tuple[Recipient, ...]:
    return (Recipient(kind=kind, id=one),)


def test_who_has_no_language_reads_the_desks():
    french = replace(
        DESK, settings=DESK.settings.having(mailing=Mailing(otherwise="fr", signature={"fr": "Le bureau"}))
    )
    hello = Template(
        id="hello", name="Hello", subject={"en": "Hello", "fr": "Bonjour"}, body={"en": "Dear", "fr": "Cher"}
    )
    action = SendLetter(to=to(RecipientKind.ADDRESS, "x@y.example"), template="hello")
    (letter,) = sent(action, replace(french, templates={"hello": hello}))
    assert (letter.language, letter.subject, letter.body) == ("fr", "Bonjour", "Cher\n\n-- \nLe bureau")


def test_an_sms_goes_to_telephones_and_bears_no_signature():
    ann = DESK.people["ann"].having(phone="+33 6 12 34 56 78")
    mailing = Mailing(signature={"en": "The desk"})
    desk = replace(DESK, people={**DESK.people, "ann": ann}, settings=DESK.settings.having(mailing=mailing))
    (letter,) = sent(SendLetter(channel=Channel.SMS, to=to(RecipientKind.PERSON, "ann"), body="Come"), desk)
    assert (letter.to, letter.body) == (("+33 6 12 34 56 78",), "Come")


def test_readers_with_quiet_hours_get_their_letter_later_than_the_others():
    """09:00 in UTC: quiet for Ann until noon; customers are written to at once, whatever the letter waits for."""
    quiet = NoticeWishes(id="ann", quiet=QuietHours(begins=8 * 60, ends=12 * 60))
    desk = replace(DESK, wishes={"ann": quiet})
    whom = (*to(RecipientKind.TEAM, "first"), *to(RecipientKind.REQUESTER))
    letters = sent(SendLetter(to=whom, subject="x", hold=Hold.BUSINESS_HOURS), desk)
    assert {letter.to: letter.not_before for letter in letters} == {
        ("ann@desk.example",): at("2026-03-02 12:00"),
        ("bob@desk.example",): None,
        ("cat@acme.example",): None,
    }


def away(desk, **deputies):
    """The desk with these people away for the day, and who stands in for each."""
    times = {name: (Absence(begins=0, ends=at("2027-01-01"), deputy=deputy),) for name, deputy in deputies.items()}
    return replace(desk, absences={name: Absences(id=name, times=each) for name, each in times.items()})


def test_a_letter_to_who_is_away_reaches_who_stands_in_and_says_for_whom():
    letters = sent(SendLetter(to=to(RecipientKind.PERSON, "ann"), subject="Look"), away(DESK, ann="bob"))
    assert {letter.to: letter.subject for letter in letters} == {
        ("ann@desk.example",): "Look",
        ("bob@desk.example",): "To Ann, who is away: Look",
    }
    (both,) = sent(SendLetter(to=to(RecipientKind.TEAM, "first"), subject="Look"), away(DESK, ann="bob"))
    assert (both.to, both.subject) == (("ann@desk.example", "bob@desk.example"), "Look")


def test_an_sms_to_who_stands_in_says_for_whom_in_its_text():
    phones = {name: DESK.people[name].having(phone=f"+33 6 00 00 00 {name}") for name in ("ann", "bob")}
    desk = away(replace(DESK, people={**DESK.people, **phones}), ann="bob")
    letters = sent(SendLetter(channel=Channel.SMS, to=to(RecipientKind.PERSON, "ann"), body="Come"), desk)
    assert [letter.body for letter in letters] == ["Come", "To Ann, who is away: Come"]


def test_what_somebody_asked_for_themself_is_nobody_elses_to_read():
    desk = away(DESK, ann="bob")
    whom = SendLetter(to=to(RecipientKind.REQUESTER), subject="Your ticket")
    (letter,) = written(whom, Walk(PROCESS, desk=desk, requester="ann").situation)
    assert letter.to == ("ann@desk.example",)


def test_who_may_not_work_on_the_ticket_reads_no_letter_about_it():
    elsewhere = DESK.people["bob"].having(departments=())
    desk = away(replace(DESK, people={**DESK.people, "bob": elsewhere}), ann="bob")
    (letter,) = sent(SendLetter(to=to(RecipientKind.PERSON, "ann"), subject="Look"), desk)
    assert letter.to == ("ann@desk.example",)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80))
def test_no_value_of_a_ticket_writes_a_placeholder_or_a_line_into_the_subject(text):
    action = SendLetter(to=to(RecipientKind.REQUESTER), subject="Re: ${ticket.subject}", body="${ticket.subject}")
    (letter,) = sent(action, subject=f"${{ticket.description}}{text}", description="secret")
    assert "secret" not in letter.subject + letter.body.replace(text, "")
    assert len(letter.subject.splitlines()) == 1 and letter.unknown == ()


def test_a_letter_fails_for_no_field_that_holds_what_is_no_date():
    desk = replace(DESK, fields={**DESK.fields, "day": Field(id="day", name="Day", type=FieldType.DATE)})
    situation = Walk(PROCESS, desk=desk, fields={"day": "soon"}).situation
    assert fill("${field.day}", situation, "fr").text == "soon"
