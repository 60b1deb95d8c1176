"""Moments as a person says them, in their own time, the other side's beside it where it differs."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.cli.words import _, language, ngettext
from afterword.domain.language.dates import day_and_month, weekday_name


def moment(instant: datetime, now: datetime, timezone: str) -> str:
    """Say "today 17:30", "tomorrow 10:00", "Fri 4 December 10:00", with theirs in brackets.

    UTC is the records' clock and nobody's.
    """
    zone = ZoneInfo(timezone)
    mine = instant.astimezone(zone)
    said = f"{day(mine.date(), now.astimezone(zone).date())} {mine:%H:%M}"
    if instant.utcoffset() in (mine.utcoffset(), None) or instant.tzname() == "UTC":
        return said
    return _("{said} ({theirs} there)").format(said=said, theirs=f"{instant:%H:%M}")


def day(day: date, today: date) -> str:
    """Say "today", "tomorrow", "yesterday", else the weekday with the date."""
    named = {
        today: _("today"),
        today + timedelta(days=1): _("tomorrow"),
        today - timedelta(days=1): _("yesterday"),
    }
    return named.get(day) or short_day(day)


def short_day(day: date) -> str:
    """Say "Fri 4 December", "vie 4 de diciembre"."""
    return f"{weekday_name(day, language())[:3]} {day_and_month(day, language())}"


def length(span: timedelta) -> str:
    """How long, in the largest unit that is not nought: "2 days", "3 hours", "5 minutes"."""
    minutes = max(int(span.total_seconds() // 60), 0)
    if minutes >= 2 * 24 * 60:
        days = minutes // (24 * 60)
        return ngettext("{n} day", "{n} days", days).format(n=days)
    if minutes >= 60:
        hours = minutes // 60
        return ngettext("{n} hour", "{n} hours", hours).format(n=hours)
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
