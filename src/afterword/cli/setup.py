"""The first start: who the candidate is."""

from __future__ import annotations

import click

from afterword import bootstrap
from afterword.cli import show, words
from afterword.cli.words import _
from afterword.records.queries import local_owner, own_addresses
from afterword.workflows import set_up, values


@click.command(
    help=_("Say who you are: name, all your own mail addresses, language, country, time zone.")
)
@click.option("--name", help=_("Your name, as you sign."))
@click.option(
    "--address",
    "addresses",
    multiple=True,
    help=_("One of your own mail addresses; give the option once for each."),
)
@click.option("--language", type=click.Choice(words.LANGUAGES), help=_("Language you read."))
@click.option("--locale", help=_("How dates are written: en-US, en-GB, es-ES, es-MX …"))
@click.option("--country", help=_("Country you post letters from (US, GB, ES, MX …)."))
@click.option("--timezone", help=_("Your time zone (America/New_York, Europe/Madrid …)."))
def setup(
    name: str | None,
    addresses: tuple[str, ...],
    language: str | None,
    locale: str | None,
    country: str | None,
    timezone: str | None,
) -> None:
    """Ask what was not given, and write it down; once set up, add addresses."""
    with bootstrap.database():
        now = bootstrap.clock().now()
        owner = local_owner()
        if owner is not None:
            set_up.add_own_addresses(owner, addresses, now)
            _show_known(owner.name, sorted(own_addresses(owner)))
            return
        set_up.check_given(name, addresses, country, timezone)
        language = language or words.language()
        name = name or show.asked(_("Your name, as you sign"), str.strip)
        addresses = addresses or _addresses()
        country = country or _country(language)
        profile = set_up.Profile(
            name=name,
            addresses=addresses,
            language=language,
            locale=locale or f"{language}-{country}",
            country=country,
            timezone=timezone or _timezone(bootstrap.local_timezone()),
        )
        owner = set_up.set_up(profile, now)
        _show_known(owner.name, sorted(own_addresses(owner)))
        show.say(_("Next: afterword import INVITE.ics (or .eml), or afterword add."))


def _show_known(name: str, addresses: list[str]) -> None:
    show.say(_("{name}, with these addresses of their own:").format(name=name))
    for address in addresses:
        show.say(f"  {address}")
    show.say(_("More addresses: afterword setup --address …; the rest: afterword change me …"))


def _addresses() -> tuple[str, ...]:
    def read(typed: str) -> tuple[str, ...]:
        found = tuple(typed.replace(",", " ").split())
        for address in found:
            set_up.check_address(address)
        return found

    return show.asked(_("All your own mail addresses, with blanks between"), read)


def _country(language: str) -> str:
    default = "ES" if language == "es" else "US"
    return show.asked(
        _("Country you post letters from (two letters)"),
        lambda typed: values.country("country", typed),
        default,
    )


def _timezone(default: str) -> str:
    return show.asked(
        _("Your time zone"), lambda typed: values.timezone("timezone", typed), default
    )
