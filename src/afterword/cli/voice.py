"""The candidate's voice: what their own writing measures, and what else makes drafts sound so."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _
from afterword.domain.writing.traits import Traits
from afterword.workflows import voice as workflow


@click.group(
    invoke_without_command=True,
    help=_("Your voice: how long and how warm drafts are, measured on mails that you wrote."),
)
@click.pass_context
def voice(context: click.Context) -> None:
    """Show it, where nothing else is asked for."""
    if context.invoked_subcommand is None:
        context.invoke(shown)


@voice.command(
    "sample",
    help=_(
        "Measure mails that you wrote: files, or - for standard input; several mails in one with "
        "a line of dashes between. Only the measures are kept, never the text."
    ),
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
def sample(files: tuple[Path, ...]) -> None:
    """Keep the measures of ``files`` and show them."""
    with bootstrap.session() as session:
        texts = [_read(file) for file in files]
        _say(workflow.learn(session.owner, texts, session.now))


def _read(file: Path) -> str:
    data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    return data.decode("utf-8", errors="replace")


@voice.command("show", help=_("What is known of your voice, and what else you can set."))
@show.json_option
def shown(*, as_json: bool = False) -> None:
    """The measures, and where own phrases, the signature and the form of address are set."""
    with bootstrap.session() as session:
        traits = workflow.voice_of(session.owner)
        if as_json:
            show.document(_as_json(traits))
            return
        if traits is None:
            show.say(_("No sample yet: afterword voice sample MAIL.txt"))
        else:
            _say(traits)
        show.say(_("Lines under your name: afterword change me signature=…"))
        show.say(_("How to address somebody: afterword change NAME formality=usted (tu, vos)"))
        show.say(
            _("Your own phrases: {files}").format(
                files=str(bootstrap.phrases_folder() / "en.toml") + ", es.toml"
            )
        )


def _as_json(traits: Traits | None) -> dict[str, object] | None:
    if traits is None:
        return None
    return {
        "words": traits.words,
        "words_a_sentence": traits.words_a_sentence,
        "warmth": traits.warmth,
        "short": traits.short,
        "warm": traits.warm,
    }


@voice.command("forget", help=_("Forget the measures; drafts are as for anybody again."))
def forget() -> None:
    """Forget them, and say so."""
    with bootstrap.session() as session:
        if workflow.forget(session.owner, session.now):
            show.say(_("Forgotten."))
        else:
            show.say(_("There was nothing to forget."))


def _say(traits: Traits) -> None:
    length = _("short messages") if traits.short else _("messages of the usual length")
    warmth = _("with a word of pleasure") if traits.warm else _("without words of pleasure")
    show.say(
        _("{words} words a mail, {sentence} a sentence: drafts will be {length}, {warmth}.").format(
            words=traits.words,
            sentence=round(traits.words_a_sentence),
            length=length,
            warmth=warmth,
        )
    )
