"""``afterword metrics``: counts for a monitoring system."""

from __future__ import annotations

import click

from afterword import bootstrap
from afterword.cli.words import _


@click.command(help=_("Counts of the mail that leaves and comes, as Prometheus reads them."))
def metrics() -> None:
    """Write the counts."""
    with bootstrap.database():
        from afterword.workflows.metrics import metrics as counted

        click.echo(counted(bootstrap.clock().now()), nl=False)
