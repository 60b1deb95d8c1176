"""Stationery: chosen, looked at, tried in the window; a signature and a logo kept for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import show
from afterword.cli.words import _, language
from afterword.workflows import choose_stationery, keep_pictures, try_stationery

if TYPE_CHECKING:
    from afterword.workflows.choose_stationery import Choice
    from afterword.workflows.keep_pictures import Picture

PICTURE_LIMIT = 12 * 1024 * 1024 + 1  # bytes: one more than is taken, so that it is seen to be

file_argument = click.argument(
    "file", metavar="FILE.pdf", type=click.Path(dir_okay=False, path_type=Path)
)
replace_option = click.option("--replace", is_flag=True, help=_("Overwrite FILE."))
language_option = click.option(
    "--language", "of", type=click.Choice(["en", "es"]), help=_("Its language; else your own.")
)


class Choosing(click.Group):
    """A group whose verb ``set`` may be left out: FIELD=VALUE says enough."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb named by the first word, ``set`` where that is FIELD=VALUE."""
        return super().resolve_command(ctx, ["set", *args] if "=" in args[0] else args)


@click.group(
    cls=Choosing,
    invoke_without_command=True,
    subcommand_metavar="[FIELD=VALUE]… | VERB …",
    help=_(
        "Paper, typeface, heading and envelope of your letters: what is chosen, and what else "
        "there is. face=eb-garamond window=left chooses; an empty value goes back to the default."
    ),
)
@show.json_option
@click.pass_context
def stationery(context: click.Context, *, as_json: bool) -> None:
    """Without a verb, show every choice."""
    if context.invoked_subcommand is None:
        with bootstrap.session() as session:
            _show(session, as_json=as_json)


@stationery.command("set", help=_("Choose, and show all; the word “set” may be left out."))
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@show.json_option
def set_(fields: tuple[str, ...], *, as_json: bool) -> None:
    """Choose what was given, and show all."""
    typed = dict(_pair(field) for field in fields)
    with bootstrap.session() as session:
        if not choose_stationery.choose(session.owner, typed, session.now) and not as_json:
            show.say(_("That was so already."))
        _show(session, as_json=as_json)


def _pair(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise click.UsageError(_("“{given}” lacks its “=”.").format(given=given))
    return name.strip(), value.strip()


def _show(session: Session, *, as_json: bool) -> None:
    found = choose_stationery.choices(session.owner)
    if as_json:
        show.document({choice.name: _as_json(choice) for choice in found})
        return
    for choice in found:
        _tell(choice)
    show.say()
    show.say(_("See it on paper: afterword stationery sample sample.pdf"))


def _tell(choice: Choice) -> None:
    mark = "" if choice.own else "  " + _("(default)")
    if not choice.others:
        show.say(f"{choice.name:<12}* {choice.value:<13} {choice.words.in_(language())}{mark}")
        return
    for number, (value, words) in enumerate(choice.others):
        name = "" if number else choice.name
        held = value == choice.value
        star, note = ("*", mark) if held else (" ", "")
        show.say(f"{name:<12}{star} {value:<13} {words.in_(language())}{note}")


def _as_json(choice: Choice) -> dict[str, object]:
    return {
        "value": choice.value,
        "default": not choice.own,
        "choices": [value for value, _words in choice.others] or None,
    }


# --- on paper ---------------------------------------------------------------------


@stationery.command(help=_("Print a sample letter in your stationery."))
@file_argument
@click.option("--png", is_flag=True, help=_("A picture of each page too, beside the PDF."))
@language_option
@replace_option
def sample(file: Path, of: str | None, *, png: bool, replace: bool) -> None:
    """Write the files and name them."""
    with bootstrap.session() as session:
        letter = try_stationery.sample(session.owner, of or session.owner.language, session.now)
        sheet, files = try_stationery.print_sample(
            letter, file, bootstrap.letter_press(), pictures=png, replace=replace
        )
    for each in files:
        show.say(str(each))
    for note in sheet.notes:
        show.wrapped(note.in_(language()))


@stationery.command(
    help=_("Print the page that tries out your window envelope, to be folded and put in.")
)
@file_argument
@language_option
@replace_option
def calibrate(file: Path, of: str | None, *, replace: bool) -> None:
    """Write the page and say what to do with it."""
    with bootstrap.session() as session:
        try_stationery.print_calibration(
            session.owner,
            file,
            of or session.owner.language,
            bootstrap.letter_press(),
            replace=replace,
        )
    show.say(str(file))
    show.wrapped(_("Print it at actual size (100 %); what to do with it stands on the page."))


# --- pictures ---------------------------------------------------------------------

picture_argument = click.argument(
    "picture",
    required=False,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
forget_option = click.option("--forget", is_flag=True, help=_("Forget the one that is kept."))
save_option = click.option(
    "--save",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("Write the one that is kept to FILE, to look at it."),
)


@stationery.command(
    help=_(
        "The facsimile of your signature: without a picture, say what is kept. A scan or a "
        "photograph (PNG, JPEG, WebP) takes its place; to draw one, open the page Settings. "
        "Letters are signed by hand: it is printed only after facsimile=yes, and is called a "
        "facsimile everywhere."
    )
)
@picture_argument
@save_option
@forget_option
@replace_option
def signature(picture: Path | None, save: Path | None, *, forget: bool, replace: bool) -> None:
    """Keep, write out or forget the facsimile, or say what is kept."""
    _one_at_most(picture, save, forget)
    with bootstrap.session() as session:
        if picture or forget:
            kept = bootstrap.facsimile_of_scan(_read(picture)) if picture else None
            changed = keep_pictures.keep_signature(session.owner, kept, session.now)
            _say_signature(changed=changed, forgotten=forget)
            return
        found = keep_pictures.kept_signature(session.owner)
        if found is None:
            show.say(_("No facsimile of your signature is kept; letters have room for the pen."))
        else:
            _say_kept_signature(found)
            _save(found, save, replace=replace)


def _say_signature(*, changed: bool, forgotten: bool) -> None:
    if not changed:
        show.say(_("That was so already."))
    elif forgotten:
        show.say(_("The facsimile is gone from your stationery; the history keeps it for undo."))
    else:
        show.say(_("A facsimile of your signature is kept. Letters do not bear it by themselves:"))
        show.say(_("sign by hand, or print it above your name: afterword stationery facsimile=yes"))


def _say_kept_signature(found: Picture) -> None:
    show.say(
        _("A facsimile of your signature is kept, drawn on a screen.")
        if found.kind == "svg"
        else _("A facsimile of your signature is kept, from a scan.")
    )
    show.say(
        _("Letters bear it: facsimile=yes")
        if found.on_letters
        else _("Letters do not bear it, and have room for the pen: facsimile=no")
    )


@stationery.command(
    help=_(
        "The logo on your letterhead: without a picture, say what is kept. A picture (PNG, JPEG, "
        "WebP) takes its place. It stands on the letter, never on the envelope, and not where the "
        "heading is plain."
    )
)
@picture_argument
@save_option
@forget_option
@replace_option
def logo(picture: Path | None, save: Path | None, *, forget: bool, replace: bool) -> None:
    """Keep, write out or forget the logo, or say what is kept."""
    _one_at_most(picture, save, forget)
    with bootstrap.session() as session:
        if picture or forget:
            kept = bootstrap.logo_of_picture(_read(picture)) if picture else None
            changed = keep_pictures.keep_logo(session.owner, kept, session.now)
            _say_logo(changed=changed, forgotten=forget)
            return
        found = keep_pictures.kept_logo(session.owner)
        if found is None:
            show.say(_("No logo is kept."))
        else:
            _say_kept_logo(found)
            _save(found, save, replace=replace)


def _say_logo(*, changed: bool, forgotten: bool) -> None:
    if not changed:
        show.say(_("That was so already."))
    elif forgotten:
        show.say(_("The logo is gone from your stationery; the history keeps it for undo."))
    else:
        show.say(_("The logo is kept. See it on paper: afterword stationery sample sample.pdf"))


def _say_kept_logo(found: Picture) -> None:
    show.say(
        _("A logo is kept; it stands on your letterhead.")
        if found.on_letters
        else _("A logo is kept; a plain heading has no place for it: choose another.")
    )


def _one_at_most(*given: object) -> None:
    if sum(map(bool, given)) > 1:
        raise click.UsageError(_("Give a picture, --save or --forget: one of them."))


def _save(found: Picture, file: Path | None, *, replace: bool) -> None:
    if file is not None:
        show.say(str(keep_pictures.save_picture(found, file, replace=replace)))


def _read(file: Path) -> bytes:
    """What the file holds, so far as it is looked at."""
    with click.open_file(str(file), "rb") as opened:
        content: bytes = opened.read(PICTURE_LIMIT)
    return content
