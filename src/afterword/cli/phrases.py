"""The phrases that messages are made of: shown, added to, taken away."""

from __future__ import annotations

import click

from afterword import bootstrap
from afterword.cli import show, words
from afterword.cli.words import _
from afterword.domain.errors import BadInput, NotFound
from afterword.domain.words import Bilingual
from afterword.domain.writing.own_phrases import PhraseList

_LIST = Bilingual("list of phrases", "ninguna lista de frases")
_NOT_THERE = Bilingual("is not in the list", "no está en la lista")
_LAST = Bilingual("is the last one; a list needs one", "es la última; una lista necesita una")
language_option = click.option(
    "--language",
    "spoken",
    type=click.Choice(words.LANGUAGES),
    help=_("Of the messages; else the one that is spoken here."),
)
name_argument = click.argument("name", metavar="LIST")


@click.group(
    help=_("The phrases of your messages; yours stand in the place of ours."),
    invoke_without_command=True,
)
@language_option
@show.json_option
@click.pass_context
def phrases(context: click.Context, spoken: str | None, *, as_json: bool) -> None:
    """Without a verb, show every list."""
    if context.invoked_subcommand is not None:
        return
    found = bootstrap.own_phrases().lists(spoken or words.language())
    if as_json:
        show.document({each.name: list(each.phrases) for each in found})
        return
    for each in found:
        own = _("  (yours)") if each.own else ""
        show.heading(f"{each.name}{own}")
        for phrase in each.phrases:
            show.wrapped(phrase)


@phrases.command(help=_("Add PHRASE to a list. Names in braces are slots, such as {role}."))
@name_argument
@click.argument("phrase")
@language_option
def add(name: str, phrase: str, spoken: str | None) -> None:
    """Put the phrase at the end."""
    language = spoken or words.language()
    held = _find(language, name)
    bootstrap.own_phrases().keep(language, name, [*held.phrases, phrase])
    show.say(_("Kept: {name}").format(name=name))


@phrases.command(help=_("Take PHRASE out of a list."))
@name_argument
@click.argument("phrase")
@language_option
def remove(name: str, phrase: str, spoken: str | None) -> None:
    """Leave the others."""
    language = spoken or words.language()
    held = _find(language, name)
    if phrase not in held.phrases:
        raise BadInput(where=phrase[:80], problem=_NOT_THERE)
    left = [each for each in held.phrases if each != phrase]
    if not left:
        raise BadInput(where=phrase[:80], problem=_LAST)
    bootstrap.own_phrases().keep(language, name, left)
    show.say(_("Kept: {name}").format(name=name))


@phrases.command(help=_("Take our phrases again for a list."))
@name_argument
@language_option
def reset(name: str, spoken: str | None) -> None:
    """Forget the user's list."""
    bootstrap.own_phrases().keep(spoken or words.language(), name, [])
    show.say(_("Kept: {name}").format(name=name))


def _find(language: str, name: str) -> PhraseList:
    """The list of that name. Raises NotFound."""
    for each in bootstrap.own_phrases().lists(language):
        if each.name == name:
            return each
    raise NotFound(what=_LIST, name=name[:80])
