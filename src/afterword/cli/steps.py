"""How a step is told: what to do, for whom, until when, and why."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from afterword.cli import show
from afterword.cli.moments import day, length, moment
from afterword.cli.words import _, language
from afterword.workflows.today import Caution, Gap, Task

INDENT = 4


def verb(task: Task) -> str:
    """What the step asks for, as one line: "Thank Dana Cruz by e-mail"."""
    if task.action == "thank_you":
        return _thanks(task, task.carried_for or task.person or "")
    said = {
        "ask_before_you_leave": _("Take the card with the three questions along"),
        "debrief": _("Write down what was said"),
        "call": _("Call {person}"),
        "status_question": _("Ask {person} {how} how things stand"),
        "last_message": _("Write to {person} {how} one last time"),
        "close_unanswered": _("Close it as unanswered"),
        "gracious_note": _("Send {person} {how} a gracious note"),
        "offer_thanks": _("Thank {person} {how} for the offer"),
    }[task.action]
    return said.format(person=task.person or "", how=_how(task))


def _thanks(task: Task, thanked: str) -> str:
    if task.carried_for and task.carried_for != task.person:
        return _("Pass your thanks to {thanked} on through {person}").format(
            thanked=task.carried_for, person=task.person or ""
        )
    if task.channel == "letter":
        return _letter_stage(task, thanked)
    return _("Thank {thanked} {how}").format(thanked=thanked, how=_how(task))


def _letter_stage(task: Task, thanked: str) -> str:
    stage = {
        "sign": _("Sign the letter to {thanked} by hand"),
        "post": _("Post the letter to {thanked}"),
    }.get(task.stage or "", _("Print, sign and post a letter to {thanked}"))
    return stage.format(thanked=thanked)


def _how(task: Task) -> str:
    return {
        "email": _("by e-mail"),
        "letter": _("by letter"),
        "linkedin": _("on LinkedIn"),
        "portal": _("in the portal"),
    }.get(task.channel or "", "")


def until(task: Task, now: datetime, timezone: str) -> str:
    """Until when, or how late it is."""
    if task.state == "overdue":
        late = length(now - task.by)
        return _("overdue since {moment} ({late})").format(
            moment=_limit(task, now, timezone), late=late
        )
    if task.state == "held":
        return _("held until you say what the answer means; else by {moment}").format(
            moment=_limit(task, now, timezone)
        )
    return _("by {moment}").format(moment=_limit(task, now, timezone))


def _limit(task: Task, now: datetime, timezone: str) -> str:
    from zoneinfo import ZoneInfo

    if task.by_day is not None:
        return day(task.by_day, now.astimezone(ZoneInfo(timezone)).date())
    return moment(task.by, now, timezone)


def tell(task: Task, now: datetime, timezone: str, *, why: bool = True) -> None:
    """The step in a few lines: what, until when, the command for it, and the reason."""
    when = until(task, now, timezone)
    if task.at > now:
        when = _("from {moment}, {until}").format(moment=moment(task.at, now, timezone), until=when)
    show.say(f"  {verb(task)} · {task.employer}")
    show.say(f"    {when}")
    show.say(f"    → {command(task)}")
    if why:
        show.wrapped(f"{task.why.in_(language())} § {', '.join(task.rules)}", INDENT)
    if "profession" in task.assumes:
        hint = _("Is bold follow-up part of this job? If not: afterword change {key} {field}")
        show.wrapped(hint.format(key=task.opportunity, field="profession=standard"), INDENT)


def command(task: Task) -> str:
    """What to type to get on with the step."""
    if task.state == "held":
        return f"afterword answered PERSON --says …   ({task.key})"
    if task.action == "debrief":
        return f"afterword debrief {task.interview}"
    if task.action == "ask_before_you_leave":
        return f"afterword card {task.interview}"
    if task.action == "close_unanswered":
        return f"afterword drop {task.interview} --why …"
    if task.action == "call":
        return f"afterword call-sheet {task.key}"
    if task.inside:
        return f"afterword message {task.inside}"
    if task.channel == "letter":
        verbs = {"print": "print", "sign": "signed", "post": "posted"}
        return f"afterword letters {verbs[task.stage or 'print']} {task.key}"
    return f"afterword message {task.key}"


def caution(each: Caution) -> None:
    """What not to do, with its reason."""
    show.wrapped(f"{each.employer}: {each.why.in_(language())} § {each.rule}")


def gap(each: Gap) -> None:
    """What is not known, and what it would change."""
    show.wrapped(f"{each.employer}: {each.why.in_(language())}")


def as_json(each: Task | Caution | Gap) -> dict[str, Any]:
    """The fields by name; the reason in both languages."""
    values = asdict(each)
    values["why"] = each.why.as_dict()
    return values
