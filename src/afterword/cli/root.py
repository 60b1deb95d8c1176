"""The one entry: picks the language, finds the command, and turns errors into exit codes."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from afterword.cli import words
from afterword.cli.words import _
from afterword.domain.errors import AfterwordError

EXIT_INTERRUPTED = 130
EXIT_PIPE = 141
EXIT_OURS = 70

# name of the command -> the module of this package that holds it, in the order of the help
RECORDS: dict[str, str] = {
    "today": "today",
    "setup": "setup",
    "add": "facts",
    "add-person": "facts",
    "change": "facts",
    "show": "facts",
    "debrief": "debrief",
    "plan": "plan",
    "why": "plan",
    "may-i-call": "plan",
    "messages": "messages",
    "message": "messages",
    "letters": "letters",
    "done": "events",
    "skip": "events",
    "drop": "events",
    "wish": "events",
    "answered": "events",
    "release": "events",
    "away": "events",
    "bounced": "events",
    "called": "events",
    "outcome": "events",
    "undo": "events",
    "history": "past",
    "rules": "rules",
    "numbers": "rules",
    "backup": "data",
    "restore": "data",
    "export": "data",
}
SCRIPTS: dict[str, str] = {  # these need no database, or open one themselves
    "understand": "understand",
    "import": "import_",
    "sample": "sample",
    "advise": "advise",
    "compose": "compose",
    "proofread": "proofread",
}


class Commands(click.Group):
    """A group whose commands are imported when they are called, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the help."""
        return [*RECORDS, *SCRIPTS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None where there is none."""
        module = RECORDS.get(cmd_name) or SCRIPTS.get(cmd_name)
        if module is None:
            return None
        if cmd_name in RECORDS:
            from afterword import bootstrap

            bootstrap.start_django()
        name = cmd_name.replace("-", "_")
        holder = import_module(f"afterword.cli.{module}")
        command: click.Command = getattr(holder, f"{name}_", None) or getattr(holder, name)
        return command


def build() -> click.Group:
    """The whole command line in the language being spoken."""
    return Commands(
        name="afterword",
        help=_("Runs the follow-up after a job interview."),
        params=[
            click.Option(
                ["--lang"],
                type=click.Choice(words.LANGUAGES),
                expose_value=False,
                help=_("Language of what is shown (else AFTERWORD_LANG, else the locale)."),
            )
        ],
        context_settings={"help_option_names": ["-h", "--help"]},
        invoke_without_command=True,
        callback=_today,
    )


@click.pass_context
def _today(context: click.Context) -> None:
    """Without a command, show today's list."""
    if context.invoked_subcommand is None and isinstance(context.command, click.Group):
        today = context.command.get_command(context, "today")
        if today is not None:
            context.invoke(today, as_json=False)


def main() -> None:
    """Run the command line, and leave with the documented exit code."""
    sys.exit(run(sys.argv[1:]))


def run(argv: list[str]) -> int:
    """Run one command; 0 when it did its work, else the exit code that the help documents."""
    words.speak(words.chosen(argv, os.environ))
    try:
        result = build().main(argv, prog_name="afterword", standalone_mode=False)
    except BrokenPipeError:
        return _nobody_reads()
    except click.exceptions.Abort:
        click.echo(_("Stopped; nothing of this was kept."), err=True)
        return EXIT_INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except AfterwordError as error:
        click.echo(error.message.in_(words.language()), err=True)
        return error.exit_code
    except KeyboardInterrupt:
        click.echo(_("Stopped; nothing of this was kept."), err=True)
        return EXIT_INTERRUPTED
    except Exception as error:  # the last resort: whatever it is, say it plainly
        if os.environ.get("AFTERWORD_DEBUG"):
            raise
        return _unexpected(error)
    return result if isinstance(result, int) else 0


def _unexpected(error: Exception) -> int:
    """A fault of ours. Only its kind and place are said: its text may hold private words."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    where = f"{code.co_filename.rpartition('/')[2]}, {code.co_name}" if code else "?"
    click.echo(
        _(
            "Afterword made a mistake ({kind} in {where}). What was being done was not kept. "
            "AFTERWORD_DEBUG=1 shows it whole; please report it."
        ).format(kind=type(error).__name__, where=where),
        err=True,
    )
    return EXIT_OURS


def _nobody_reads() -> int:
    """Whoever read the output went away (``afterword plan | head``): end without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return EXIT_PIPE
