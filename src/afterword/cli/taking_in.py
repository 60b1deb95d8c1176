"""``afterword import`` into the records: invites, or a whole export."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.moments import moment
from afterword.cli.reading_files import read_all
from afterword.cli.words import _, language
from afterword.records.queries import own_addresses
from afterword.workflows import portable
from afterword.workflows.import_invites import Imported, Report, import_invites

_ENDINGS = frozenset({".json"})
EXIT_UNREAD = 1


def take_in(files: Sequence[Path], *, as_json: bool) -> int:
    """Import ``files``; 1 where one of them had nothing that could be read, else 0."""
    if len(files) == 1 and (content := _export(files[0])) is not None:
        return _load(files[0], content)
    with bootstrap.session() as session:
        addresses = own_addresses(session.owner)
        zone = session.owner.timezone
        with show.progress(files, _("Reading"), len(files)) as bar:
            read = [
                (str(file), found)
                for each in bar
                for file, found in read_all([each], own_addresses=addresses, timezone=zone)
            ]
        report = import_invites(session.owner, read, session.now, bootstrap.country_of)
        if as_json:
            show.document(_as_json(report))
        else:
            for each in report.imported:
                show.say(_told(each, session))
            for name, problem in report.problems:
                where, what = problem.where.in_(language()), problem.what.in_(language())
                show.error(f"{name}: {where}: {what}")
            _hint(report)
    return EXIT_UNREAD if any(not found.invites for _name, found in read) else 0


def _export(file: Path) -> dict[str, Any] | None:
    """The content of one of our exports, None for any other file."""
    if file.suffix.lower() not in _ENDINGS:
        return None
    try:
        content = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return content if portable.is_export(content) else None


def _load(file: Path, content: dict[str, Any]) -> int:
    with bootstrap.database():
        owner = portable.load(str(file), content, bootstrap.clock().now())
    show.say(_("The search of {name} is here now.").format(name=owner.name))
    return 0


def _told(each: Imported, session: bootstrap.Session) -> str:
    what = {
        "new": _("new"),
        "updated": _("moved"),
        "cancelled": _("cancelled"),
        "same": _("known already"),
        "outdated": _("older than what is known"),
    }[each.change]
    if each.interview is None:
        what = _("not kept")
    when = moment(each.starts_at, session.now, session.owner.timezone) if each.starts_at else "?"
    return f"{Path(each.file).name}: {each.employer}, {when}: {what}  [{each.interview or '–'}]"


def _hint(report: Report) -> None:
    fresh = [each for each in report.imported if each.change == "new" and each.interview]
    if fresh:
        show.say(
            _("What was guessed is marked: afterword show {key}").format(key=fresh[0].interview)
        )


def _as_json(report: Report) -> dict[str, object]:
    return {
        "imported": [
            {
                "file": each.file,
                "change": each.change,
                "interview": each.interview,
                "employer": each.employer,
                "starts_at": each.starts_at,
            }
            for each in report.imported
        ],
        "problems": [
            {
                "file": name,
                "where": problem.where.in_(language()),
                "what": problem.what.in_(language()),
            }
            for name, problem in report.problems
        ],
    }
