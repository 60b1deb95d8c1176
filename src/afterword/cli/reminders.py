"""Which reminders come, when, and what became of the latest."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import show
from afterword.cli.moments import moment
from afterword.cli.words import _, language
from afterword.workflows import notifications, remind


@click.command(
    help=_(
        "Reminders of what is done by hand, and which of them you want: card=no mail=no "
        "evening=19:00 quiet=22:00-08:00."
    )
)
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE]…")
@show.json_option
def reminders(fields: tuple[str, ...], *, as_json: bool) -> None:
    """Set what was given, and show all."""
    typed = dict(_pair(field) for field in fields)
    with bootstrap.session() as session:
        if typed and not notifications.choose(session.owner, typed, session.now) and not as_json:
            show.say(_("That was so already."))
        if as_json:
            show.document({each.name: each.value for each in notifications.settings(session.owner)})
            return
        _tell(session)


def _pair(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise click.UsageError(_("“{given}” lacks its “=”.").format(given=given))
    return name.strip(), value.strip()


def _tell(session: Session) -> None:
    for each in notifications.settings(session.owner):
        show.say(f"{each.name:<9} {each.value:<12} {each.words.in_(language())}")
    show.say()
    show.wrapped(_way(session), 0)
    states = {
        "gone": _("came"),
        "waiting": _("is tried again"),
        "claimed": _("is tried again"),
        "going": _("perhaps came; not repeated"),
        "in_doubt": _("perhaps came; not repeated"),
        "failed": _("could not be sent"),
    }
    zone = ZoneInfo(session.owner.timezone)
    for row in remind.latest(session.owner):
        at = (row.gone_at or row.due_at).astimezone(zone)
        when = moment(at, session.now, session.owner.timezone)
        why = row.why_es if language() == "es" else row.why_en
        told = f"{when}  {row.kind}  {states[row.state]}"
        show.wrapped(f"{told}: {why}" if why and row.state != "gone" else told)


def _way(session: Session) -> str:
    box = remind.own_mailbox(session.owner)
    if box is None:
        return _(
            "No mailbox that sends is connected: they stand in “afterword today”, and in the "
            "terminal in which “afterword work” or “afterword serve” runs."
        )
    return _(
        "They go to {address} while “afterword work” or “afterword serve” runs on this computer."
    ).format(address=box.address)
