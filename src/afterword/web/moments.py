"""Moments as a person says them, with the exact time for beside it. Times are the reader's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.domain.language.calendar_names import MONTHS
from afterword.domain.language.dates import long_date, weekday_name
from afterword.domain.words import Bilingual

_NEAR = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Tongue:
    """How times are said: in ``language``, by the clock of ``timezone``, at the instant ``now``."""

    language: str
    timezone: str
    now: datetime

    @property
    def today(self) -> date:
        """The reader's day."""
        return self.local(self.now).date()

    def say(self, en: str, es: str, **fields: str) -> str:
        """The words of the language, filled in."""
        return Bilingual(en, es).filled(**fields).in_(self.language)

    def local(self, instant: datetime) -> datetime:
        """The instant by the reader's clock."""
        return instant.astimezone(ZoneInfo(self.timezone))

    def short(self, day: date) -> str:
        """Say "Wed 25 Nov", "mié 25 nov", with the year where it is not this one."""
        weekday = weekday_name(day, self.language)[:3]
        year = "" if day.year == self.today.year else f" {day.year}"
        return f"{weekday} {day.day} {self.month(day)}{year}"

    def month(self, day: date) -> str:
        """Say "Nov", "nov"."""
        return MONTHS[self.language][day.month - 1][:3]

    def long(self, day: date) -> str:
        """Say "Wednesday 25 November", "miércoles 25 de noviembre"."""
        return long_date(day, self.language)

    def day(self, day: date) -> str:
        """Say "today", "tomorrow", "Friday", else "Wed 25 Nov"."""
        distance = (day - self.today).days
        named = {
            -1: ("yesterday", "ayer"),
            0: ("today", "hoy"),
            1: ("tomorrow", "mañana"),
        }.get(distance)
        if named:
            return self.say(*named)
        if 1 < distance < 7:
            return self.say("{day}", "el {day}", day=weekday_name(day, self.language))
        return self.say("{day}", "el {day}", day=self.short(day))

    def moment(self, instant: datetime) -> str:
        """Say "today 17:30", "Friday 10:00"."""
        local = self.local(instant)
        return f"{self.day(local.date())}, {local:%H:%M}"

    def exact(self, instant: datetime) -> str:
        """Say "Wed 25 Nov, 09:00", and the other side's clock where ``instant`` carries another."""
        local = self.local(instant)
        said = f"{self.short(local.date())}, {local:%H:%M}"
        if instant.utcoffset() in (local.utcoffset(), None) or instant.tzname() == "UTC":
            return said
        return self.say(
            "{said} ({theirs} there)",
            "{said} ({theirs} allí)",
            said=said,
            theirs=f"{instant:%H:%M}",
        )

    def by(self, instant: datetime, day: date | None) -> str:
        """Say until when: "by 11:00 today", "by tomorrow, 09:00", "by Friday"; a day is whole."""
        if day is not None:
            return self.say("by {day}", "hasta {day}", day=self.day(day))
        local = self.local(instant)
        if local.date() == self.today:
            return self.say("by {clock} today", "hoy hasta las {clock}", clock=f"{local:%H:%M}")
        return self.say(
            "by {day}, {clock}",
            "hasta {day} a las {clock}",
            day=self.day(local.date()),
            clock=f"{local:%H:%M}",
        )

    def left(self, instant: datetime) -> str:
        """How long is left, for what is near: "1 h 20 min left"; "" for what is not."""
        span = instant - self.now
        if not timedelta() < span < _NEAR:
            return ""
        hours, minutes = divmod(int(span.total_seconds() // 60), 60)
        length = f"{hours} h {minutes} min" if hours else f"{minutes} min"
        return self.say("{length} left", "quedan {length}", length=length)

    def length(self, span: timedelta) -> str:
        """How long, in the largest unit that is not nought: "2 days", "3 hours", "5 minutes"."""
        minutes = max(int(span.total_seconds() // 60), 0)
        for size, one, many in _UNITS:
            count = minutes // size
            if count >= (2 if size == _DAY else 1) or size == 1:
                unit = one if count == 1 else many
                return f"{count} {unit.in_(self.language)}"
        return ""

    def wait(self, span: timedelta) -> str:
        """How long a wait is, in days, from two weeks on in weeks: "9 days", "5 weeks"."""
        if span.days < 14:
            return self.length(span)
        return self.say("{n} weeks", "{n} semanas", n=str(round(span.days / 7)))

    def window(self, first: date | None, last: date | None) -> str:
        """A decision window: "Mon 7 – Fri 11 Dec", "by Mon 30 Nov", "from Mon 7 Dec"."""
        if first and last and first != last:
            start = self.short(first)
            if (first.year, first.month) == (last.year, last.month):
                start = f"{weekday_name(first, self.language)[:3]} {first.day}"
            return f"{start} – {self.short(last)}"
        if last:
            word = ("{day}", "{day}") if first else ("by {day}", "hasta el {day}")
            return self.say(*word, day=self.short(last))
        if first:
            return self.say("from {day} on", "desde el {day}", day=self.short(first))
        return ""


_DAY = 24 * 60
_UNITS = (
    (_DAY, Bilingual("day", "día"), Bilingual("days", "días")),
    (60, Bilingual("hour", "hora"), Bilingual("hours", "horas")),
    (1, Bilingual("minute", "minuto"), Bilingual("minutes", "minutos")),
)
