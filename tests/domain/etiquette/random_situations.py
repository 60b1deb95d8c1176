"""Random situations, as JSON: mostly sensible, with every odd thing that facts can say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from tests.domain.etiquette.situations import Json

START = datetime(2026, 11, 16, 8, tzinfo=UTC)
PEOPLE = ("dana", "lee", "omar")
INTERVIEWS = ("i1", "i2", "i3")
PLACES = (
    ("US", "America/New_York", None),
    ("ES", "Europe/Madrid", "MD"),
    ("GB", "Europe/London", None),
    ("MX", "America/Mexico_City", None),
    ("AU", "Australia/Lord_Howe", None),
    ("IN", "Asia/Kolkata", None),
    ("XX", "Pacific/Kiritimati", None),
)
ACTIONS = (
    "thank_you",
    "status_question",
    "last_message",
    "call",
    "gracious_note",
    "close_unanswered",
    "debrief",
)
CHANNELS = ("email", "letter", "linkedin", "portal")

places = st.sampled_from(PLACES)
flags = st.sampled_from((False, False, False, True))
hours = st.integers(min_value=0, max_value=24 * 60)
instants = hours.map(lambda n: (START + timedelta(minutes=30 * n * 2)).isoformat())
days = st.integers(min_value=0, max_value=60).map(
    lambda n: (START + timedelta(days=n)).date().isoformat()
)
maybe_days = st.none() | days
maybe_channels = st.none() | st.sampled_from(CHANNELS)


@st.composite
def _person(draw: st.DrawFn, who: str) -> Json:
    country, zone, subdivision = draw(places)
    return {
        "id": who,
        "name": who.title(),
        "part": draw(st.sampled_from(("recruiter", "hiring_manager", "panelist"))),
        "email": draw(st.sampled_from((f"{who}@acme.example", f"{who}@acme.example", None))),
        "phone": None,
        "postal_address": draw(st.sampled_from((None, "1 Main Street"))),
        "no_contact": draw(st.sampled_from((False,) * 7 + (True,))),
        "country": country,
        "subdivision": subdivision,
        "timezone": zone,
    }


@st.composite
def _said(draw: st.DrawFn, day: datetime) -> Json:
    first = draw(st.none() | st.integers(min_value=-1, max_value=20))
    last = draw(st.none() | st.integers(min_value=max(0, first or 0), max_value=40))
    return {
        "on": draw(st.none() | st.just(day.date().isoformat())),
        "by": draw(st.none() | st.sampled_from(PEOPLE)),
        "decide_from": None if first is None else (day + timedelta(days=first)).date().isoformat(),
        "decide_by": None if last is None else (day + timedelta(days=last)).date().isoformat(),
        "write_by": draw(maybe_channels),
        "invited_to_call": draw(st.sampled_from((False, False, True)) | days),
        "asked_not_to_call": draw(flags),
        "no_status_question": draw(flags),
        "no_contact": draw(st.sampled_from((False,) * 9 + (True,))),
        "silence_means_no": draw(flags),
    }


@st.composite
def _interview(draw: st.DrawFn, who: str) -> Json:
    start = START + timedelta(minutes=30 * draw(st.integers(min_value=0, max_value=48 * 20)))
    return {
        "id": who,
        "round": draw(st.sampled_from((1, 1, 2))),
        "starts_at": start.isoformat(),
        "ends_at": (start + timedelta(minutes=draw(st.sampled_from((30, 60, 600))))).isoformat(),
        "medium": draw(st.sampled_from(("onsite", "video", "phone"))),
        "cancelled": draw(st.sampled_from((False,) * 5 + (True,))),
        "took_place": draw(st.sampled_from((None, None, True, False))),
        "interviewers": draw(st.lists(st.sampled_from(PEOPLE), unique=True)),
        "said": draw(st.none() | _said(start)),
    }


keys = st.builds(
    lambda i, p, a: f"{i}:{p}:{a}",
    st.sampled_from(INTERVIEWS),
    st.sampled_from(PEOPLE),
    st.sampled_from(ACTIONS),
)
people = st.sampled_from(PEOPLE)
events: st.SearchStrategy[Json] = st.one_of(
    st.fixed_dictionaries(
        {
            "kind": st.just("sent"),
            "action": st.sampled_from(ACTIONS) | st.none(),
            "channel": st.sampled_from(CHANNELS),
            "person": people,
            "interview": st.sampled_from(INTERVIEWS),
            "at": instants,
        }
    ),
    st.fixed_dictionaries({"kind": st.just("called"), "person": people, "at": instants}),
    st.fixed_dictionaries(
        {
            "kind": st.just("reply"),
            "person": people,
            "at": instants,
            "says": st.sampled_from((None, "thanks", "date", "next_round", "other")),
            "decide_from": maybe_days,
            "decide_by": maybe_days,
        }
    ),
    st.fixed_dictionaries({"kind": st.just("released"), "at": instants}),
    st.fixed_dictionaries(
        {"kind": st.just("auto_reply"), "person": people, "at": instants, "until": maybe_days}
    ),
    st.fixed_dictionaries(
        {"kind": st.just("bounce"), "person": people, "at": instants, "permanent": st.booleans()}
    ),
    st.fixed_dictionaries({"kind": st.just("skipped"), "key": keys, "at": instants}),
    st.fixed_dictionaries(
        {"kind": st.just("dropped"), "interview": st.sampled_from(INTERVIEWS), "at": instants}
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("wish"),
            "key": keys,
            "channel": maybe_channels,
            "not_before": st.none() | instants,
        }
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("outcome"),
            "result": st.sampled_from(("offer", "rejected", "withdrawn")),
            "at": instants,
        }
    ),
)


@st.composite
def situations(draw: st.DrawFn, history: int = 6) -> Json:
    """A situation with up to ``history`` events."""
    country, zone, subdivision = draw(places)
    return {
        "now": draw(instants),
        "candidate": {
            "name": "Ana Ruiz",
            "country": country,
            "timezone": zone,
            "subdivision": subdivision,
        },
        "opportunity": {
            "employer": "Acme",
            "role": draw(st.sampled_from(("Data analyst", "Comercial", None))),
            "profession": draw(st.sampled_from((None, "standard", "assertive"))),
            "internal": draw(flags),
            "point_of_contact": draw(st.none() | people),
        },
        "people": [draw(_person(who)) for who in PEOPLE],
        "interviews": [draw(_interview(who)) for who in INTERVIEWS],
        "history": draw(st.lists(events, max_size=history)),
        "elsewhere": draw(
            st.lists(st.fixed_dictionaries({"person": people, "at": instants}), max_size=1)
        ),
    }
