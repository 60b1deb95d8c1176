"""The one entry: picks the language, finds the command, and turns errors into exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from operator import itemgetter
from types import MappingProxyType

import click

from afterword.cli import words
from afterword.cli.words import _
from afterword.domain.errors import AfterwordError

EXIT_INTERRUPTED = 130
EXIT_PIPE = 141
EXIT_OURS = 70
NO_SHELLS: Mapping[str, str] = MappingProxyType({})

# section of the help -> command -> the module of this package that holds it
_DAILY = {
    "today": "today",
    "debrief": "debrief",
    "plan": "plan",
    "why": "plan",
    "may-i-call": "plan",
    "messages": "messages",
    "message": "messages",
    "approve": "sending",
    "take-back": "sending",
    "send-now": "sending",
    "settle": "sending",
    "mailbox": "mailbox",
    "mail": "mail",
    "autostart": "autostart",
    "metrics": "metrics",
    "letters": "letters",
    "card": "prepare",
    "call-sheet": "prepare",
}
_FACTS = {
    "setup": "setup",
    "add": "facts",
    "add-person": "facts",
    "change": "facts",
    "show": "facts",
    "contacts": "contacts",
    "phrases": "phrases",
    "numbers": "rules",
    "stationery": "stationery",
    "reminders": "reminders",
    "voice": "voice",
}
_EVENTS = {
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
}
_RECORDS = {"backup": "data", "restore": "data", "export": "data", "calendar": "calendar"}
RECORDS: dict[str, str] = {**_DAILY, **_FACTS, **_EVENTS, **_RECORDS}  # need the database
_START = {"import": "import_", "sample": "sample", "rules": "rule_book"}
_SCRIPTS = {
    "understand": "understand",
    "read-mail": "read_mail",
    "advise": "advise",
    "compose": "compose",
    "proofread": "proofread",
}
OTHERS: dict[str, str] = {**_START, **_SCRIPTS}  # need none, or open it themselves


def _sections(shells: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """The help's sections, each with its commands, in order."""
    return [
        (_("Begin"), ["setup", *_START]),
        (_("In the browser, and at work"), list(shells)),
        (_("Every day"), list(_DAILY)),
        (_("What happened"), list(_EVENTS)),
        (_("Facts"), [name for name in _FACTS if name != "setup"]),
        (_("Records"), list(_RECORDS)),
        (_("For scripts"), list(_SCRIPTS)),
    ]


class Commands(click.Group):
    """A group whose commands are imported when they are called, so that each starts quickly.

    ``shells`` are further commands: the name of each, and the module that holds it.
    """

    shells = NO_SHELLS

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the help."""
        return [*RECORDS, *OTHERS, *self.shells]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None where there is none."""
        module = RECORDS.get(cmd_name) or OTHERS.get(cmd_name)
        if module is None and cmd_name not in self.shells:
            return None
        if cmd_name in RECORDS:
            from afterword import bootstrap

            bootstrap.start_django()
        name = cmd_name.replace("-", "_")
        holder = import_module(f"afterword.cli.{module}" if module else self.shells[cmd_name])
        command: click.Command = getattr(holder, f"{name}_", None) or getattr(holder, name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in their sections, each with its first sentence."""
        for title, names in filter(itemgetter(1), _sections(self.shells)):
            found = [(name, self.get_command(ctx, name)) for name in names]
            rows = [(name, command.get_short_help_str(200)) for name, command in found if command]
            with formatter.section(title):
                formatter.write_dl(rows)


def build(shells: Mapping[str, str]) -> click.Group:
    """The whole command line in the language being spoken, with the commands of ``shells``."""
    commands = Commands(
        name="afterword",
        help=_("Runs the follow-up after a job interview. Without a command: today's list."),
        epilog=_(
            "Exit codes: 0 done, 1 something in the input could not be read, 2 wrong use or wrong "
            "input, 3 not found or ambiguous, 4 the rules do not allow it, 5 the database, "
            "6 something outside, 70 a mistake of ours, 130 stopped."
        ),
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
    commands.shells = shells
    return commands


@click.pass_context
def _today(context: click.Context) -> None:
    """Without a command, show today's list."""
    if context.invoked_subcommand is None and isinstance(context.command, click.Group):
        today = context.command.get_command(context, "today")
        if today is not None:
            context.invoke(today, as_json=False)


def run(argv: list[str], shells: Mapping[str, str] = NO_SHELLS) -> int:
    """Run one command; 0 when it did its work, else the exit code that the help documents."""
    words.speak(words.chosen(argv, os.environ))
    try:
        result = build(shells).main(argv, prog_name="afterword", standalone_mode=False)
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
