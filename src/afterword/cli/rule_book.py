"""The rules of the etiquette, to be read; no database is needed."""

from __future__ import annotations

import click

from afterword.cli import show
from afterword.cli.words import _, language
from afterword.domain.errors import NotFound
from afterword.domain.etiquette.rules import RULES
from afterword.domain.words import Bilingual


@click.command(help=_("The rules in their order of precedence, or one of them in full."))
@click.argument("name", required=False)
@show.json_option
def rules(name: str | None, *, as_json: bool) -> None:
    """Show the rules; needs no database."""
    if name is not None and name not in RULES:
        raise NotFound(what=Bilingual("rule", "ninguna regla"), name=name)
    chosen = [RULES[name]] if name else list(RULES.values())
    if as_json:
        show.document(
            [
                {
                    "name": rule.name,
                    "kind": rule.kind,
                    "title": rule.title.as_dict(),
                    "article": rule.article.as_dict() if rule.article else None,
                    "ours": rule.ours.as_dict(),
                }
                for rule in chosen
            ]
        )
        return
    for rule in chosen:
        show.heading(f"§ {rule.name}: {rule.title.in_(language())}")
        if rule.article is not None:
            show.wrapped(_("The article: ") + rule.article.in_(language()))
        show.wrapped(_("Ours: ") + rule.ours.in_(language()))
