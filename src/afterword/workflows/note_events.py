"""Writing down what happened: with a step, with a person, or with the whole opportunity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from afterword.domain.errors import BadInput, NotAllowed
from afterword.domain.history import Action, Result, Says
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.workflows.acts import Recorder, act

MESSAGES = frozenset(
    {
        Action.THANK_YOU,
        Action.STATUS_QUESTION,
        Action.LAST_MESSAGE,
        Action.GRACIOUS_NOTE,
        Action.OFFER_THANKS,
    }
)
_NOT_SIGNED = Bilingual(
    "Sign it by hand first: afterword letters signed {step}",
    "Antes fírmala a mano: afterword letters signed {step}",
)
_NOT_PRINTED = Bilingual(
    "Print it first: afterword letters print {step}",
    "Antes imprímela: afterword letters print {step}",
)
_NO_LETTER = Bilingual("{step} is not a letter.", "{step} no es una carta.")
_INSIDE = Bilingual(
    "{step} rides inside {inside}: it is done with that one.",
    "{step} va dentro de {inside}: queda hecho con ese paso.",
)
_DEBRIEF = Bilingual(
    "A debrief is done by writing it down: afterword debrief {interview}",
    "El repaso se hace escribiéndolo: afterword debrief {interview}",
)
_CLOSE = Bilingual(
    "Closing is done by dropping it: afterword drop {interview} --why “…”",
    "Se cierra abandonándola: afterword drop {interview} --why «…»",
)
_FUTURE = Bilingual("is in the future", "está en el futuro")


def done(owner: models.User, step: models.PlannedStep, at: datetime, now: datetime) -> None:
    """The step was done at ``at``: sent, posted or called.

    Raises NotAllowed for a letter that was not signed by hand (rule ``ink-signature``) and for
    what is not done by saying so; BadInput for a moment in the future.
    """
    _not_in_the_future(at, now)
    with act(owner, "done", now) as recorder:
        if step.action == Action.CALL:
            _event(recorder, step.opportunity, "called", at, person=step.person)
        elif step.action in MESSAGES:
            _send(recorder, step, at)
        else:
            raise NotAllowed(why=_how_else(step))
        recorder.about(step.opportunity)


def _send(recorder: Recorder, step: models.PlannedStep, at: datetime) -> None:
    if step.inside:
        raise NotAllowed(why=_INSIDE.filled(step=step.key, inside=step.inside))
    if step.channel == Channel.LETTER and not has_event(step, "signed"):
        raise NotAllowed(why=_NOT_SIGNED.filled(step=step.key))
    note_sent(recorder, step, at)


def note_sent(
    recorder: Recorder, step: models.PlannedStep, at: datetime, channel: str | None = None
) -> None:
    """Write down that the message of the step went at ``at``, with the steps that ride in it.

    ``channel`` None is the planned one.
    """
    went_by = channel or step.channel
    carried = models.PlannedStep.objects.filter(
        opportunity=step.opportunity, status="planned", inside=step.key
    )
    for each in (step, *carried):
        _event(
            recorder,
            step.opportunity,
            "sent",
            at,
            interview=each.interview,
            person=step.person,
            carried_for=each.carried_for,
            step=each.key,
            action=each.action,
            channel=went_by,
        )
    recorder.about(step.opportunity)
    for message in models.Message.objects.filter(opportunity=step.opportunity, step=step.key):
        if message.channel == went_by:
            recorder.change(message, state="sent")


def _how_else(step: models.PlannedStep) -> Bilingual:
    if step.action == Action.DEBRIEF:
        return _DEBRIEF.filled(interview=step.interview.key)
    if step.action == Action.CLOSE_UNANSWERED:
        return _CLOSE.filled(interview=step.interview.key)
    return Bilingual(
        f"{step.key} goes by itself: it ends when the interview starts.",
        f"{step.key} termina solo, cuando empieza la entrevista.",
    )


def printed(owner: models.User, step: models.PlannedStep, now: datetime) -> None:
    """The letter of the step was printed. Raises NotAllowed for what is no letter."""
    _letter(step)
    with act(owner, "printed", now) as recorder:
        _event(recorder, step.opportunity, "printed", now, step=step.key)


def signed(owner: models.User, step: models.PlannedStep, now: datetime) -> None:
    """The letter was signed by hand. Raises NotAllowed unless it is a printed letter."""
    _letter(step)
    if not has_event(step, "printed"):
        raise NotAllowed(why=_NOT_PRINTED.filled(step=step.key))
    with act(owner, "signed", now) as recorder:
        _event(recorder, step.opportunity, "signed", now, step=step.key)


def _letter(step: models.PlannedStep) -> None:
    if step.channel != Channel.LETTER:
        raise NotAllowed(why=_NO_LETTER.filled(step=step.key))


def has_event(step: models.PlannedStep, kind: str) -> bool:
    """Whether the letter of the step was printed, or signed."""
    return models.Event.objects.filter(
        opportunity=step.opportunity, kind=kind, step=step.key
    ).exists()


def skip(owner: models.User, step: models.PlannedStep, why: str, now: datetime) -> None:
    """The candidate will not do the step."""
    with act(owner, "skip", now) as recorder:
        _event(recorder, step.opportunity, "skipped", now, step=step.key, why=why)


def drop(owner: models.User, interviews: list[models.Interview], why: str, now: datetime) -> None:
    """The candidate lets the follow-up of whole interviews go, together."""
    with act(owner, "drop", now) as recorder:
        for interview in interviews:
            _event(recorder, interview.opportunity, "dropped", now, interview=interview, why=why)


def wish(
    owner: models.User,
    step: models.PlannedStep,
    channel: Channel | None,
    not_before: datetime | None,
    now: datetime,
) -> None:
    """How, or from when, the candidate wants the step (rule ``their-word-first``)."""
    with act(owner, "wish", now) as recorder:
        _event(
            recorder,
            step.opportunity,
            "wish",
            now,
            step=step.key,
            channel=channel or "",
            not_before=not_before,
        )


def release(owner: models.User, opportunity: models.Opportunity, now: datetime) -> None:
    """Let go what an answer holds (rule ``reply-stops``)."""
    with act(owner, "release", now) as recorder:
        _event(recorder, opportunity, "released", now)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of somebody; ``says`` None means that it is not yet clear what it means."""

    person: models.Person
    at: datetime
    says: Says | None = None
    decide_from: date | None = None
    decide_by: date | None = None


def answered(
    owner: models.User, opportunity: models.Opportunity, answer: Answer, now: datetime
) -> None:
    """Somebody answered. Raises BadInput for an answer of the future, or a date without a day."""
    _not_in_the_future(answer.at, now)
    check_days(answer.says, answer.decide_from, answer.decide_by)
    with act(owner, "answered", now) as recorder:
        _event(
            recorder,
            opportunity,
            "reply",
            answer.at,
            person=answer.person,
            says=answer.says or "",
            decide_from=answer.decide_from,
            decide_by=answer.decide_by,
        )


def check_days(says: Says | None, decide_from: date | None, decide_by: date | None) -> None:
    """Raise BadInput for an answer that gives a date without a day."""
    if says is Says.DATE and decide_from is None and decide_by is None:
        problem = Bilingual("say which day: --from or --by", "di qué día: --from o --by")
        raise BadInput(where="date", problem=problem)


def away(
    owner: models.User,
    opportunity: models.Opportunity,
    person: models.Person,
    until: date | None,
    now: datetime,
) -> None:
    """An automatic reply came; ``until`` is the last day away, None where it does not say."""
    with act(owner, "away", now) as recorder:
        _event(recorder, opportunity, "auto_reply", now, person=person, until=until)


def bounced(
    owner: models.User,
    opportunity: models.Opportunity,
    person: models.Person,
    now: datetime,
    *,
    permanent: bool,
) -> None:
    """The last e-mail to that person came back."""
    with act(owner, "bounced", now) as recorder:
        _event(
            recorder,
            opportunity,
            "bounce",
            now,
            person=person,
            address=person.email,
            permanent=permanent,
        )


def note_bounce(
    recorder: Recorder,
    opportunity: models.Opportunity,
    person: models.Person,
    address: str,
    at: datetime,
    *,
    permanent: bool,
) -> models.Event:
    """Write down that mail to that address came back."""
    columns = {"person": person, "address": address, "permanent": permanent}
    return _event(recorder, opportunity, "bounce", at, **columns)


def note_auto_reply(
    recorder: Recorder,
    opportunity: models.Opportunity,
    person: models.Person,
    at: datetime,
    until: date | None,
) -> models.Event:
    """Write down an automatic reply; ``until`` is the last day away, None where it names none."""
    return _event(recorder, opportunity, "auto_reply", at, person=person, until=until)


def note_written(
    recorder: Recorder, opportunity: models.Opportunity, person: models.Person, at: datetime
) -> models.Event:
    """Write down that the candidate wrote by hand: it holds what was about to go to that person."""
    return _event(recorder, opportunity, "written", at, person=person)


def note_reply(
    recorder: Recorder, opportunity: models.Opportunity, person: models.Person | None, at: datetime
) -> models.Event:
    """Write down an answer that nobody has explained yet: it holds what is pending."""
    return _event(recorder, opportunity, "reply", at, person=person)


def outcome(
    owner: models.User, opportunity: models.Opportunity, result: Result, now: datetime
) -> None:
    """How it ended, or an offer."""
    with act(owner, "outcome", now) as recorder:
        note_outcome(recorder, opportunity, result, now)


def note_outcome(
    recorder: Recorder, opportunity: models.Opportunity, result: Result, at: datetime
) -> models.Event:
    """Write down how it ended, or that there is an offer."""
    return _event(recorder, opportunity, "outcome", at, result=result)


def called(
    owner: models.User,
    opportunity: models.Opportunity,
    person: models.Person,
    at: datetime,
    now: datetime,
) -> None:
    """The candidate telephoned, planned or not."""
    _not_in_the_future(at, now)
    with act(owner, "called", now) as recorder:
        _event(recorder, opportunity, "called", at, person=person)


def _event(
    recorder: Recorder,
    opportunity: models.Opportunity,
    kind: str,
    at: datetime,
    **columns: object,
) -> models.Event:
    recorder.about(opportunity)
    return recorder.make(
        models.Event,
        opportunity=opportunity,
        kind=kind,
        at=at,
        act=recorder.act.number,
        **columns,
    )


def _not_in_the_future(at: datetime, now: datetime) -> None:
    if at > now:
        raise BadInput(where=at.isoformat(timespec="minutes"), problem=_FUTURE)
