"""After the deciding day: one question, one last message, then closing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.calls import Call, call_step, find_call
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.channel import question_channel
from afterword.domain.etiquette.making import make_step
from afterword.domain.etiquette.reasons import asking, ending
from afterword.domain.etiquette.rounds import Round, asked_for_silence
from afterword.domain.etiquette.steps import Missing, Step, Stopped, What
from afterword.domain.etiquette.timing import Contact, Settled, closes, settle, wished
from afterword.domain.history import Action, Sent, Wish
from afterword.domain.interview import Channel, Said
from afterword.domain.people import Person
from afterword.domain.words import Bilingual

_TIMED_BY = {
    Action.STATUS_QUESTION: rules.ANSWER_OVERDUE,
    Action.LAST_MESSAGE: rules.ONE_MORE_THEN_REST,
}


@dataclass(slots=True)
class Questions:
    """The call, question, last message and closing of one round, and what goes with them."""

    call: Call | None = None
    steps: list[Step] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    stopped: list[Stopped] = field(default_factory=list)


def plan_questions(case: Case, read: Round, thanks: list[Step]) -> Questions:
    """What follows if they stay silent; ``thanks`` are the thanks still planned."""
    asked = Questions()
    if not read.open:
        return asked
    asked.call = call = find_call(case, read)
    if call is not None and call.planned:
        asked.steps.append(call_step(case, call))
    if any(i.ends_at > case.now for i in read.interviews if i.id not in case.ledger.dropped):
        asked.stopped.append(_stopped(read, rules.ANSWER_OVERDUE, ending.FURTHER_INTERVIEW))
        return asked
    planned = [_contact(case, step) for step in thanks if step.inside is None]
    if call is not None and call.planned and call.rule == rules.BOLD_PROFESSION:
        planned.append((call.person.id, Contact(call.day, real=False)))
    _Asking(case, read, asked, planned).run()
    return asked


def _contact(case: Case, step: Step) -> tuple[str, Contact]:
    """A planned message as somebody gets it: a letter counts on the last day to post it."""
    by = step.by
    day = step.at.date() if isinstance(by, datetime) else by
    return step.person or "", Contact(day, real=False)


def _stopped(read: Round, rule: str, why: Bilingual, action: Action | None = None) -> Stopped:
    return Stopped(read.open[-1].id, action, None, rule, why)


@dataclass(slots=True)
class _Asking:
    case: Case
    read: Round
    asked: Questions
    planned: list[tuple[str, Contact]]

    def run(self) -> None:
        """Walk from the question to the last message to closing, as far as history goes."""
        call = self._call_instead()
        if call is not None:
            self.asked.stopped.append(
                _stopped(self.read, call.rule, ending.CALL_INSTEAD, Action.STATUS_QUESTION)
            )
            first = call.counts_from
        else:
            asked_at = self._slot(Action.STATUS_QUESTION, self._due())
            if asked_at is None:
                return
            first = asked_at
        place = self.read.place
        day = place.days.after(place.day_of(first), self.case.policy.last_message_business_days)
        last = self._slot(
            Action.LAST_MESSAGE,
            place.at(day, self.case.policy.question_at),
            asking.last_message(self.case.words(place.day_of(first)), after_call=call is not None),
        )
        if last is not None:
            self._close_after(last)

    def _call_instead(self) -> Call | None:
        """The call that takes the place of the question: on or after the deciding day."""
        call, day = self.asked.call, self.read.window.deciding_day
        if call is None or day is None:
            return None
        called_on = self.case.place(call.person).day_of(call.counts_from)
        return call if called_on >= day else None

    def _due(self) -> datetime:
        """When the question is due, before anything moves it (rule ``answer-overdue``)."""
        return self.read.place.at(self._due_day(), self.case.policy.question_at)

    def _due_day(self) -> date:
        policy, days, window = self.case.policy, self.read.place.days, self.read.window
        if window.decide_by is not None:
            return days.after(window.decide_by, policy.question_business_days)
        if window.decide_from is not None:
            wait = timedelta(days=policy.question_days_after_decide_from)
            return days.on_or_after(window.decide_from + wait)
        wait = timedelta(days=policy.question_days_after_interview)
        return days.on_or_after(self.read.day(self.read.open[-1]) + wait)

    def _slot(self, action: Action, due: datetime, why: Bilingual | None = None) -> datetime | None:
        """Plan one question unless it is done; the moment that what follows counts from.

        None where nothing may be asked: closing is then proposed instead.
        """
        done = self._done(action)
        if done is not None:
            self.asked.stopped.append(
                _stopped(self.read, rules.ANSWER_OVERDUE, ending.DONE, action)
            )
            return done.at
        forbidden = self._forbidden()
        person = self.read.contact
        if forbidden is not None or person is None:
            self._close_instead(due, forbidden or self._nobody())
            return None
        wish = self.case.ledger.wish(action, person.id, self.read.ids)
        settled = settle(self.case, person, due, wish, self._contacts(person))
        if self.case.ledger.was_skipped(action, self.read.ids, since=self.read.renewed):
            self.asked.stopped.append(
                _stopped(self.read, rules.ONE_MORE_THEN_REST, ending.SKIPPED, action)
            )
            return settled.at
        self.asked.steps.append(self._step(action, person, settled, why or self._reason(), wish))
        place = self.case.place(person)
        self.planned.append((person.id, Contact(place.day_of(settled.at), real=False)))
        return settled.at

    def _done(self, action: Action) -> Sent | None:
        """The message that did it in this round, since the questions last began to count."""
        wanted = (action, Action.LAST_MESSAGE)
        since, ids = self.read.renewed, self.read.ids
        rows = (
            row
            for row in self.case.ledger.sent
            if row.action in wanted and row.interview in ids and (since is None or row.at >= since)
        )
        return next(rows, None)

    def _forbidden(self) -> Bilingual | None:
        if asked_for_silence(self.case, self.read):
            return asking.CLOSE_NO_CONTACT
        if self.read.no_status_question:
            return asking.CLOSE_ASKED_NOT_TO_ASK
        if self.read.silence_means_no:
            return asking.CLOSE_SILENCE
        return None

    def _nobody(self) -> Bilingual:
        """Say that nobody can be written to, and whose address would change that."""
        if not self.read.order:
            return asking.CLOSE_NOBODY
        person = self.read.order[0]
        why = ending.missing_email(person.name, bounced=bool(person.email))
        self.asked.missing.append(Missing(What.EMAIL, person.id, None, why))
        return asking.CLOSE_NOBODY

    def _contacts(self, person: Person) -> list[Contact]:
        """Everything unsolicited that ``person`` got or is to get from the candidate."""
        case, place = self.case, self.case.place(person)
        sent = [row for row in case.ledger.sent if row.person == person.id]
        calls = [call.at for call in case.ledger.calls if call.person == person.id]
        calls += [row.at for row in sent if row.action is Action.CALL]
        days = [row.at for row in sent if row.action is not Action.CALL]
        days += [at for at in calls if not self._invited(person, at)]
        found = {Contact(place.day_of(at), real=True) for at in days}
        found |= {
            Contact(place.day_of(step.at), real=step.at <= case.facts.now)
            for step in case.facts.elsewhere
            if step.person == person.id
        }
        found |= {contact for who, contact in self.planned if who == person.id}
        return list(found)

    def _invited(self, person: Person, at: datetime) -> bool:
        """Whether a call to ``person`` then was by invitation, of whatever round."""
        day, contact = self.case.place(person).day_of(at), self.read.contact
        return any(
            _invites(said, person, contact, day)
            for said in (i.said for i in self.case.ended if i.ends_at <= at)
            if said is not None
        )

    def _step(
        self, action: Action, person: Person, settled: Settled, why: Bilingual, wish: Wish | None
    ) -> Step:
        case, place = self.case, self.case.place(person)
        choice = question_channel(case, self.read, person, wish)
        names = [_TIMED_BY[action], *settled.rules]
        names += [choice.rule] if choice.rule == rules.THEIR_WORD_FIRST else []
        names += [rules.INK_SIGNATURE] if choice.channel is Channel.LETTER else []
        return make_step(
            case,
            action,
            self.read.open[-1],
            at=settled.at,
            by=closes(case, place, settled.at),
            names=names,
            why=(why, choice.why, *(asking.MOVED[name] for name in settled.rules)),
            channel=choice.channel,
            to=person,
        )

    def _reason(self) -> Bilingual:
        window = self.read.window
        if window.decide_by is not None:
            return asking.overdue_after(self.case.words(window.decide_by))
        if window.decide_from is not None:
            return asking.overdue_from(self.case.words(window.decide_from))
        return asking.OVERDUE_UNKNOWN

    # --- closing ---------------------------------------------------------------

    def _close_after(self, last: datetime) -> None:
        home, policy = self.case.home, self.case.policy
        day = home.days.after(home.day_of(last), policy.close_business_days)
        self._close(home.at(day, policy.question_at), rules.ONE_MORE_THEN_REST, asking.CLOSE)

    def _close_instead(self, due: datetime, why: Bilingual) -> None:
        self._close(due, rules.ANSWER_OVERDUE, why)

    def _close(self, at: datetime, rule: str, why: Bilingual) -> None:
        step = close_step(self.case, self.read, at, rule, why)
        if step is not None:
            self.asked.steps.append(step)


def _invites(said: Said, person: Person, contact: Person | None, day: date) -> bool:
    """Whether that is an invitation to call ``person`` on ``day``; ``contact`` if nobody said."""
    invited = said.invited_to_call
    if invited is False or (said.by or (contact and contact.id)) != person.id:
        return False
    return invited is True or day >= invited


def close_step(case: Case, read: Round, at: datetime, rule: str, why: Bilingual) -> Step | None:
    """Closing as unanswered, on the candidate's own desk; None if that was skipped."""
    action = Action.CLOSE_UNANSWERED
    if case.ledger.was_skipped(action, read.ids, since=read.renewed):
        return None
    at, _waits = wished(at, case.ledger.wish(action, "", read.ids))
    interview, by = (read.open or read.interviews)[-1], _end_of_desk_day(case, at)
    return make_step(case, action, interview, at=at, by=by, names=(rule,), why=(why,))


def _end_of_desk_day(case: Case, at: datetime) -> datetime:
    """The end of the candidate's business day, of the next day where it is over by then."""
    day = case.home.day_of(at)
    end = case.home.at(day, case.policy.day_closes)
    return end if end >= at else case.home.at(day + timedelta(days=1), case.policy.day_closes)
