"""Handlers for letters and failed actions: what left and what did not, another try or none, how one would read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from runtime.desk import failed_actions
from runtime.desk.work import Work
from runtime.engine.letters import Unwritable, Written, written
from runtime.engine.situation import Situation
from runtime.messages import letters as said
from runtime.messages.faults import NotFound, Refused
from runtime.messages.letters import LetterStatus
from runtime.model.actions import Channel, Recipient, RecipientKind, SendLetter
from runtime.model.setup import Setup, Template
from runtime.model.templates import as_html, unknown_placeholders
from runtime.store import lease, outbox


def list_letters(query: said.ListLetters, work: Work) -> said.LetterPage:
    """Letters of one status, the latest first."""
    return outbox.page(work.session, query.status, before=query.before, limit=query.limit)


def list_ticket_letters(query: said.ListTicketLetters, work: Work) -> tuple[said.LetterView, ...]:
    """Those about one ticket."""
    work.load(query.ticket_id)
    return outbox.about(work.session, query.ticket_id)


def retry_letter(command: said.RetryLetter, work: Work) -> said.LetterView:
    """Send it after all."""
    found = _unsent(work, command.letter_id)
    if found.channel == outbox.ACTION:
        failed_actions.try_again(work, found)
    else:
        outbox.retry(work.session, found.id, now=work.now)
    return _letter(work, found.id)


def discard_letter(command: said.DiscardLetter, work: Work) -> said.LetterView:
    """Never send it."""
    found = _unsent(work, command.letter_id)
    outbox.discard(work.session, found.id, reason=command.reason)
    return _letter(work, found.id)


def retry_letters(command: said.RetryLetters, work: Work) -> int:
    """Send them after all."""
    return outbox.retry_dead(work.session, now=work.now) + failed_actions.try_all_again(work)


def discard_letters(command: said.DiscardLetters, work: Work) -> int:
    """Never send them."""
    return outbox.discard_all(work.session, command.status, reason=command.reason)


def get_post(query: said.GetPost, work: Work) -> said.PostView:
    """Whether letters leave, and how they fare."""
    held, fares = lease.read(work.session, lease.Duty.POST), outbox.health(work.session)
    outgoing = work.setup.settings.outgoing
    return said.PostView(
        on=outgoing.on,
        held=tuple(sorted(outbox.waiting_channels(work.session) - outgoing.channels)) if outgoing.on else (),
        runs=held is not None and held.until > work.now,
        holder=held.holder if held is not None else "",
        heard=held.until if held is not None else None,
        waiting=fares.waiting,
        retrying=fares.retrying,
        functions=fares.functions,
        dead=fares.dead,
        oldest=fares.oldest,
        last=fares.last,
        next_try=fares.next_try,
    )


def _letter(work: Work, letter_id: int) -> said.LetterView:
    found = outbox.one(work.session, letter_id, to_write=work.writes)
    if found is None:
        raise NotFound(f"There is no letter {letter_id} here.")
    return found


def _unsent(work: Work, letter_id: int) -> said.LetterView:
    found = _letter(work, letter_id)
    if found.status is LetterStatus.SENT:
        raise Refused(f"Letter {letter_id} has left already: nothing can be done about it.")
    return found


def preview_letter(query: said.PreviewLetter, work: Work) -> tuple[said.LetterPreview, ...]:
    """As the ticket would send it now."""
    situation = work.situation(work.load(query.ticket_id).snapshot)
    try:
        if query.action is not None:
            return tuple(_shown(letter) for letter in written(query.action, situation))
        if query.draft is not None:
            return tuple(_shown(letter) for letter in _in_every_language(query.draft.id, _with(query.draft, situation)))
        return tuple(_shown(letter) for letter in _in_every_language(query.template or "", situation))
    except Unwritable as why:
        raise Refused(str(why)) from why


def _with(draft: Template, situation: Situation) -> Situation:
    """The same on a desk that has the template as it is being written."""
    templates = {**situation.setup.templates, draft.id: draft}
    return replace(situation, setup=replace(situation.setup, templates=templates))


def _in_every_language(template_id: str, situation: Situation) -> Iterator[Written]:
    """A template for somebody of each of the languages it has."""
    template = situation.setup.templates.get(template_id)
    if template is None:
        raise Unwritable(f"There is no template “{template_id}”.")
    to = (Recipient(kind=RecipientKind.ADDRESS, id="somebody@company.example"),)
    action = SendLetter(channel=Channel.MAIL, to=to, template=template_id)
    for language in sorted({*template.subject, *template.body}):
        (letter,) = written(action, situation, language=language)
        yield letter._replace(to=())


def _shown(letter: Written) -> said.LetterPreview:
    return said.LetterPreview(
        language=letter.language,
        to=letter.to,
        subject=letter.subject,
        body=letter.body,
        html=as_html(letter.body),
        unknown=letter.unknown,
        not_before=letter.not_before,
    )


def why_not_template(template: Template, setup: Setup) -> str | None:
    """Why nobody could use this template; None when they can."""
    texts = (*template.subject.values(), *template.body.values())
    unknown = dict.fromkeys(name for text in texts for name in unknown_placeholders(text, setup.fields))
    if not unknown:
        return None
    names = ", ".join(f"${{{name}}}" for name in unknown)
    return f"The template “{template.name}” has placeholders nobody knows: {names}. Correct or remove them."
