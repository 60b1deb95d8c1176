"""The one front door: what an arrived mail is."""

from __future__ import annotations

import re

from afterword.domain.incoming.automatic import automatic_reply, from_a_machine
from afterword.domain.incoming.away import away_until
from afterword.domain.incoming.bounces import returned
from afterword.domain.incoming.facts import Arrived, Evidence, Incoming, Kind
from afterword.domain.incoming.quotes import new_text

_MESSAGE_ID = re.compile(r"<[^<>\s]{3,250}>")
_ANSWERS = ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH")


def read_mail(mail: Arrived) -> Incoming:
    """What ``mail`` is, and what its kind has to tell.

    A bounce is looked for first, then an automatic reply, then an invite; only then is it a
    person's or a machine's. Whose of our people a person is, is for the caller to tell.
    """
    back = returned(mail)
    if back:
        return Incoming(
            Kind.BOUNCE,
            recipients=back.recipients,
            permanent=back.permanent,
            of=_ids(*mail.returned_ids, *_answered(mail)),
            evidence=back.evidence,
        )
    words = new_text(mail.text) or None
    answer = automatic_reply(mail)
    if answer:
        away = away_until(mail.subject, words or "", mail.sent_at)
        return Incoming(
            Kind.AUTO_REPLY,
            of=_ids(*_answered(mail), *mail.returned_ids),
            until=away[0] if away else None,
            new_text=words,
            evidence=(answer, away[1]) if away else (answer,),
        )
    kind, evidence = _of_somebody(mail)
    return Incoming(kind, of=_ids(*_answered(mail)), new_text=words, evidence=(evidence,))


def _of_somebody(mail: Arrived) -> tuple[Kind, Evidence]:
    if mail.calendar is not None:
        told = Evidence(
            "kind", f"calendar, METHOD:{mail.calendar}" if mail.calendar else "calendar"
        )
        return (Kind.AUTOMATIC if mail.calendar in _ANSWERS else Kind.INVITE), told
    machine = from_a_machine(mail)
    if machine:
        return Kind.AUTOMATIC, machine
    return Kind.PERSON, Evidence(
        "kind", f"From: {mail.sender}" if mail.sender else "no sign of a machine"
    )


def _answered(mail: Arrived) -> tuple[str, ...]:
    """In-Reply-To, then References from the newest to the oldest."""
    references = " ".join(mail.headers.get("references", ()))
    return (mail.header("in-reply-to"), *reversed(_MESSAGE_ID.findall(references)))


def _ids(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for text in texts for found in _MESSAGE_ID.findall(text)))
