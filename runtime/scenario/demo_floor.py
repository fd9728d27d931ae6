"""The floor of the demonstration: tickets that queue for teams, people who take them up, time that passes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from random import Random

from runtime.desk.protocol import Desk
from runtime.messages.faults import Conflict
from runtime.messages.setup import GetSetup
from runtime.messages.tickets import AddComment, ClaimVisit, CreateTicket, EditTicket, ExecuteTransition, TicketPlace
from runtime.model.business_clock import BusinessClock, clock_of
from runtime.model.calendar import ALWAYS
from runtime.model.ticket import Priority
from runtime.model.values import DAY, MINUTE, Moment
from runtime.scenario import demo_setup
from runtime.scenario.demo_arrivals import Arrival
from runtime.scenario.demo_stories import SUPERVISORS_POOL, Job, Silence, Story, Tongues, Way, filled
from runtime.scenario.demo_topics import letter
from runtime.scenario.demo_words import answer, first_reply
from runtime.scenario.simulated_desk import SimulatedDesk

_BRANCH_MINUTES = 35.0
_IN_SHIFTS = "first-line"
_LATE = 0.5
"""How unevenly people outside answer."""
_ANSWERED = 0.92
"""How many tickets get a reply from whoever takes them up first."""
_ASSIGNED = 0.9


@dataclass(slots=True)
class Life:
    """A ticket under way. `performers`: who executed each transition last."""

    arrival: Arrival
    place: TicketPlace
    performers: dict[str, str] = field(default_factory=dict)
    assignee: str | None = None

    @property
    def story(self) -> Story:
        """What kind of ticket it is."""
        return self.arrival.story


@dataclass(slots=True)
class Crew:
    """A team at work: who is free, and what waits for them, the most urgent and then the oldest first."""

    clock: BusinessClock
    members: tuple[str, ...]
    free: list[str]
    queue: list[tuple[int, int, Life, Job]] = field(default_factory=list)
    waking: bool = False


class Floor:
    """Lives tickets through a desk. `pace` stretches or shortens work; colleagues write each other in `language`."""

    def __init__(self, simulated: SimulatedDesk, desk: Desk, dice: Random, *, pace: float, language: str) -> None:
        self._simulated = simulated
        self._dice = dice
        self._pace = pace
        self._numbers = count()
        self._wording = Random(0)  # noqa: S311  dice of its own: what is written changes nothing of what happens
        self._language = language
        self._agenda: list[tuple[Moment, int, Callable[[Moment], None]]] = []
        self._crews = _crews(desk)

    def live(
        self, arrivals: Iterable[Arrival], *, until: Moment, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Everything that happens until a moment; what would happen later does not."""
        came = list(arrivals)
        for number, arrival in enumerate(came, start=1):
            self._at(arrival.at, _Coming(self, arrival, number))
        while self._agenda and self._agenda[0][0] <= until:
            at, _, happening = heappop(self._agenda)
            happening(at)
            if progress is not None and isinstance(happening, _Coming):
                progress(happening.number, len(came))
        self._simulated.rest(until)

    def open(self, arrival: Arrival, at: Moment) -> None:
        """A ticket comes in."""
        customer = arrival.requester
        command = CreateTicket(
            subject=arrival.topic.subject.told(customer.language),
            description=letter(arrival.topic, customer.language, customer.name, self._wording),
            department=arrival.story.department,
            requester=customer.id,
            type=arrival.story.type,
            priority=arrival.priority,
        )
        place = self._simulated.do(command, person_id=self._opener(arrival), at=at)
        self._settle(Life(arrival, place), self._moved_on(arrival, place), at)

    def _opener(self, arrival: Arrival) -> str:
        """Customers write in themselves; what is not usual comes by telephone, and who answers rates it."""
        if arrival.priority == Priority.NORMAL:
            return arrival.requester.id
        return self._dice.choice(self._crews[_IN_SHIFTS].members)

    def _moved_on(self, arrival: Arrival, place: TicketPlace) -> str | None:
        """Where the ticket is after what happened by itself: urgent incidents go straight to the second line."""
        skips = arrival.story.blueprint == "incident" and arrival.priority >= Priority.URGENT
        return "second-line" if skips and place.state == "new" else place.state

    def _at(self, at: Moment, happening: Callable[[Moment], None]) -> None:
        heappush(self._agenda, (at, next(self._numbers), happening))

    def _settle(self, life: Life, state: str | None, at: Moment) -> None:
        """The ticket has come to a state: it queues, or somebody outside is waited for, or that is all."""
        plan = life.story.states.get(state or "")
        if isinstance(plan, Job):
            crew = self._crews[plan.team]
            heappush(crew.queue, (-life.arrival.priority, next(self._numbers), life, plan))
            self._staff(plan.team, at)
        elif isinstance(plan, Silence) and self._dice.random() < plan.answers:
            delay = plan.days * self._dice.lognormvariate(0, _LATE)
            self._at(at + round(delay * DAY), lambda then: self._heard(life, plan, state, then))

    def _staff(self, team: str, at: Moment) -> None:
        """Whoever is free takes up what waits, as long as the team is open."""
        crew = self._crews[team]
        if not crew.clock.is_open(at):
            self._wake(team, at)
            return
        passed_over = []
        while crew.queue and crew.free:
            entry = heappop(crew.queue)
            life, job = entry[2], entry[3]
            person = self._chosen(crew, life, job)
            if person is None:
                passed_over.append(entry)
            else:
                self._take_up(team, life, job, person, at)
        for entry in passed_over:
            heappush(crew.queue, entry)

    def _wake(self, team: str, at: Moment) -> None:
        crew = self._crews[team]
        if not crew.waking and crew.queue:
            crew.waking = True
            self._at(crew.clock.next_open(at), lambda then: self._opened(team, then))

    def _opened(self, team: str, at: Moment) -> None:
        self._crews[team].waking = False
        self._staff(team, at)

    def _chosen(self, crew: Crew, life: Life, job: Job) -> str | None:
        barred = life.performers.get(job.not_by or "")
        able = [person for person in crew.free if person != barred]
        return self._dice.choice(able) if able else None

    def _take_up(self, team: str, life: Life, job: Job, person: str, at: Moment) -> None:
        crew = self._crews[team]
        crew.free.remove(person)
        life.place = self._simulated.do(ClaimVisit(ticket_id=life.place.ticket_id), person_id=person, at=at)
        self._assign(life, crew, person, at)
        minutes = job.minutes * self._pace * self._dice.lognormvariate(0, job.spread)
        ready = crew.clock.add(at, max(MINUTE, round(minutes * MINUTE)))
        self._at(ready, lambda then: self._decide(team, life, job, person, then))

    def _assign(self, life: Life, crew: Crew, person: str, at: Moment) -> None:
        """Most put their name on what they take up, unless a colleague of the team did so; who only signs does not."""
        if crew is self._crews[SUPERVISORS_POOL] or life.assignee in crew.members or self._wording.random() > _ASSIGNED:
            return
        life.assignee = person
        command = EditTicket(
            ticket_id=life.place.ticket_id, expected_version=life.place.version, fields={"assignee": person}
        )
        life.place = self._simulated.do(command, person_id=person, at=at)

    def _decide(self, team: str, life: Life, job: Job, person: str, at: Moment) -> None:
        """The work is done: the ticket moves, and the person looks for the next."""
        way = self._dice.choices(job.ways, [way.weight for way in job.ways])[0]
        if not life.performers:
            self._reply(life, person, at)
        self._execute(life, way.transition, person, at)
        crew = self._crews[team]
        crew.free.append(person)
        if way.branch is None:
            self._settle(life, life.place.state, at)
        else:
            self._second_branch(crew, life, way, at)
        self._staff(team, at)

    def _reply(self, life: Life, person: str, at: Moment) -> None:
        """Most customers are answered by whoever works on their ticket first."""
        if self._wording.random() < _ANSWERED:
            body = first_reply(life.arrival.requester.language, self._wording)
            comment = AddComment(ticket_id=life.place.ticket_id, body=body, public=True)
            life.place = self._simulated.do(comment, person_id=person, at=at)

    def _second_branch(self, crew: Crew, life: Life, way: Way, at: Moment) -> None:
        """Somebody else of the team does the other branch a little later, between two jobs."""
        minutes = _BRANCH_MINUTES * self._pace * self._dice.lognormvariate(0, 1)
        then = crew.clock.add(at, round(minutes * MINUTE) + MINUTE)
        person = self._dice.choice(crew.members)
        self._at(then, lambda at: self._finish_branch(life, way, person, at))

    def _finish_branch(self, life: Life, way: Way, person: str, at: Moment) -> None:
        self._execute(life, way.branch or "", person, at)
        self._settle(life, life.place.state, at)

    def _heard(self, life: Life, silence: Silence, state: str | None, at: Moment) -> None:
        """Somebody outside did something, unless the ticket has gone on by itself: then it is too late."""
        life.place = self._simulated.look(life.place.ticket_id, person_id=demo_setup.OWNER, at=at)
        if life.place.state != state:
            return
        if silence.transition is None:
            self._customer_writes(life, at)
        else:
            crew = self._crews[silence.by]
            if not crew.clock.is_open(at):
                self._at(crew.clock.next_open(at), lambda then: self._heard(life, silence, state, then))
                return
            self._execute(life, silence.transition, self._dice.choice(crew.members), at)
            self._settle(life, life.place.state, at)

    def _customer_writes(self, life: Life, at: Moment) -> None:
        customer = life.arrival.requester
        comment = AddComment(ticket_id=life.place.ticket_id, body=answer(customer.language, self._dice), public=True)
        self._simulated.do(comment, person_id=customer.id, at=at)
        life.place = self._simulated.look(life.place.ticket_id, person_id=demo_setup.OWNER, at=at)
        self._settle(life, life.place.state, at)

    def _execute(self, life: Life, transition: str, person: str, at: Moment) -> None:
        form = filled(transition, self._dice, Tongues(life.arrival.requester.language, self._language))
        for again in (False, True):
            command = ExecuteTransition(
                ticket_id=life.place.ticket_id,
                transition_id=transition,
                expected_version=life.place.version,
                form=form,
            )
            try:
                life.place = self._simulated.do(command, person_id=person, at=at)
            except Conflict:  # the clock fired something on it meanwhile
                if again:
                    raise
                life.place = self._simulated.look(life.place.ticket_id, person_id=demo_setup.OWNER, at=at)
            else:
                break
        life.performers[transition] = person


@dataclass(frozen=True, slots=True)
class _Coming:
    """A ticket that is on its way in."""

    floor: Floor
    arrival: Arrival
    number: int

    def __call__(self, at: Moment) -> None:
        self.floor.open(self.arrival, at)


def _crews(desk: Desk) -> dict[str, Crew]:
    """Teams at their desks in office hours, whatever the calendar of their limits says; the first line in shifts."""
    setup = desk.ask(GetSetup())
    office = clock_of(next(calendar for calendar in setup.calendars if calendar.id == demo_setup.OFFICE))
    hours = {_IN_SHIFTS: clock_of(ALWAYS)}
    members = {team.id: team.members for team in setup.teams} | {SUPERVISORS_POOL: demo_setup.SIGNING}
    return {team: Crew(hours.get(team, office), people, list(people)) for team, people in members.items()}
