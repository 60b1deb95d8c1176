"""Contacts of an address book: taken over into the search, and written for the book."""

from __future__ import annotations

from pathlib import Path

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _
from afterword.records import queries
from afterword.workflows import take_contacts
from afterword.workflows.take_contacts import Match
from afterword.workflows.whole_files import check_new, write_whole


@click.group(help=_("Contacts (vCard, .vcf) taken over from your address book, or written for it."))
def contacts() -> None:
    """Two ways: ``take`` and ``write``."""


@contacts.command(help=_("Show what the contacts in FILE add to people here, and take it over."))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--person", help=_("Whose contact it is, however it is spelled."))
@click.option("--yes", is_flag=True, help=_("Take over without asking."))
def take(file: Path, person: str | None, *, yes: bool) -> None:
    """Ask for each person that a contact adds something to."""
    cards = bootstrap.contact_cards().read(str(file), file.read_bytes())
    with bootstrap.session() as session:
        if person is not None:
            found = [take_contacts.match_with(queries.find_person(session.owner, person), cards[0])]
        else:
            found = take_contacts.matches(session.owner, cards)
        for each in found:
            _tell(each)
        taken = {
            each.person.key: {one.field: one.given for one in each.differences}
            for each in found
            if each.person is not None and each.differences and (yes or _wanted())
        }
        count = take_contacts.take(session.owner, taken, session.now)
    show.say(_("People changed: {count}").format(count=count))


def _tell(match: Match) -> None:
    if match.person is None:
        show.say(_("{name}: nobody here has that name or address").format(name=match.card.name))
        return
    show.say(match.person.name if match.differences else f"{match.person.name}: –")
    for each in match.differences:
        known = f"   ({each.known})" if each.known else ""
        show.wrapped(f"{each.field}: {each.given}{known}".replace("\n", " / "))


def _wanted() -> bool:
    return click.confirm(_("Take this over?"), default=False, err=True)


@contacts.command(help=_("Write a person as a contact into FILE."))
@click.argument("person")
@click.option(
    "--to",
    "file",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("The file."),
)
@click.option("--replace", is_flag=True, help=_("Overwrite FILE."))
def write(person: str, file: Path, *, replace: bool) -> None:
    """Write the vCard."""
    with bootstrap.session() as session:
        row = queries.find_person(session.owner, person)
        check_new(file, replace=replace)
        card = take_contacts.card_of(row)
        write_whole(file, bootstrap.contact_cards().written(card, row.language))
    show.say(_("Written to {file}.").format(file=file))
