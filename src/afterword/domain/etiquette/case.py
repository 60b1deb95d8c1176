"""A situation read once: people by id, interviews by what became of them, places, holds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from afterword.domain.etiquette.ledger import Ledger
from afterword.domain.etiquette.places import BusinessDays, Place, atlas_of
from afterword.domain.etiquette.situation import Situation
from afterword.domain.etiquette.steps import State
from afterword.domain.history import Outcome, Says
from afterword.domain.interview import Interview
from afterword.domain.language.dates import long_date
from afterword.domain.people import Part, Person
from afterword.domain.words import Bilingual

_EXPLAINS = (Says.DATE, Says.NEXT_ROUND)  # whatever was answered before
_UNEXPLAINED = (None, Says.OTHER)


class Case:
    """The facts, indexed for the rules.

    ``alive`` are the interviews that are neither cancelled nor known not to have happened, in
    order of start; ``ended`` those of them that are over, in order of end. ``today`` is the
    candidate's date.
    """

    def __init__(self, situation: Situation) -> None:
        self.facts = situation
        self.policy = situation.policy
        self.now = situation.now.astimezone(UTC)
        self.people = {person.id: person for person in situation.people}
        self.ledger = Ledger(situation)
        alive = [i for i in situation.interviews if not i.cancelled and i.took_place is not False]
        self.alive = sorted(alive, key=lambda i: (i.starts_at, i.ends_at))
        self.ended = sorted(
            (i for i in self.alive if i.ends_at <= self.now), key=lambda i: (i.ends_at, i.starts_at)
        )
        candidate = situation.candidate
        self._atlas = atlas_of(situation.calendar)
        self._territory = (candidate.country, candidate.subdivision)
        self.home = self._atlas.place(self._territory, candidate.timezone)
        self.today = self.home.day_of(self.now)
        self.all_barred = any(i.said and i.said.no_contact for i in situation.interviews)
        self._held_until = _held_until(self.ledger)
        self._american = candidate.country == "US"

    def place(self, person: Person | None) -> Place:
        """Where that person is; the candidate's place for None."""
        if person is None:
            return self.home
        territory = (person.country, person.subdivision)
        return self._atlas.place(territory, person.timezone)

    def post_days(self, person: Person) -> BusinessDays:
        """The days that are business days with the candidate and with that person."""
        return self._atlas.days(self._territory, (person.country, person.subdivision))

    def barred(self, person: Person) -> bool:
        """Whether nothing may reach that person (rule ``no-contact``)."""
        return self.all_barred or person.no_contact

    def held(self, interview: Interview) -> bool:
        """Whether an answer stops what is pending for that interview (rule ``reply-stops``)."""
        return self._held_until is not None and interview.ends_at <= self._held_until

    def written(self, person: Person | None, interview: Interview) -> bool:
        """Whether a mail written to them by hand may have done what is pending for it already."""
        at = self.ledger.written.get(person.id) if person else None
        return at is not None and interview.ends_at <= at

    def state(self, by: datetime | date, *, held: bool = False) -> State:
        """Where a step stands that is to be done ``by`` then; a date ends with our day."""
        if held:
            return State.HELD
        over = self.now > by if isinstance(by, datetime) else self.today > by
        return State.OVERDUE if over else State.PENDING

    def outcome(self) -> Outcome | None:
        """The latest outcome; of several at one instant the last one written down."""
        return max(reversed(self.ledger.outcomes), key=lambda o: o.at, default=None)

    def stale(self, interview: Interview) -> bool:
        """Whether it was long over when it was first entered (rule ``always-follow-up``)."""
        if interview.entered_at is None:
            return False
        ended, entered = map(self.home.day_of, (interview.ends_at, interview.entered_at))
        return entered > self.home.days.after(ended, self.policy.stale_business_days)

    def contacts(self, interviews: list[Interview]) -> list[Person]:
        """Who questions go to, in order: whoever was named, recruiters, managers, interviewers.

        The interviewers of ``interviews`` come before those of other interviews.
        """
        people = self.facts.people
        ids = [self.facts.opportunity.point_of_contact]
        ids += [p.id for p in people if p.part is Part.RECRUITER]
        ids += [p.id for p in people if p.part is Part.HIRING_MANAGER]
        ids += [who for i in (*interviews, *self.alive) for who in i.interviewers]
        return [self.people[who] for who in dict.fromkeys(ids) if who is not None]

    def words(self, day: date) -> Bilingual:
        """The date in words, the way the candidate writes it."""
        return _in_words(day, american=self._american)


@lru_cache(maxsize=4096)
def _in_words(day: date, *, american: bool) -> Bilingual:
    return Bilingual(
        long_date(day, "en", "en-US" if american else None), f"el {long_date(day, 'es')}"
    )


def _held_until(ledger: Ledger) -> datetime | None:
    """The moment of the last answer that nobody has explained or let go."""
    if not ledger.replies:
        return None
    let_go = [released.at for released in ledger.released]
    let_go += [outcome.at for outcome in ledger.outcomes]
    until = max(let_go, default=None)
    explained = [(reply.at, index) for index, reply in ledger.replies if reply.says in _EXPLAINS]
    last = max(explained, default=None)
    unexplained = [
        reply.at
        for index, reply in ledger.replies
        if reply.says in _UNEXPLAINED
        and (until is None or reply.at > until)
        and (last is None or (reply.at, index) > last)
    ]
    return max(unexplained, default=None)
