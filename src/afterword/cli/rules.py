"""The numbers of the rules, and how long the post takes."""

from __future__ import annotations

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _, language
from afterword.workflows import settings_of_rules


@click.command(
    help=_(
        "The numbers of the rules, and transit times of the post in working days (US>ES=12). "
        "An empty value goes back to the default."
    )
)
@click.argument("numbers", nargs=-1, metavar="[NAME=VALUE]…")
@show.json_option
def numbers(numbers: tuple[str, ...], *, as_json: bool) -> None:
    """Set what was given, and show all."""
    with bootstrap.session() as session:
        typed = dict(_pair(given) for given in numbers)
        if typed:
            settings_of_rules.set_numbers(
                session.owner, typed, session.now, bootstrap.books().transit
            )
        shown = settings_of_rules.numbers(session.owner)
        if as_json:
            show.document({number.name: number.value for number in shown})
            return
        for number in shown:
            mark = "" if number.default is None else _("  (default {x})").format(x=number.default)
            show.say(f"  {number.name:<38} {number.value}{mark}")
            if number.meaning is not None:
                show.wrapped(f"{number.meaning.words.in_(language())} § {number.meaning.rule}", 4)


def _pair(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise click.UsageError(_("“{given}” lacks its “=”.").format(given=given))
    return name.strip(), value.strip()
