"""The command line: one module for each family of commands, imported only when called."""

from afterword.cli.root import main

__all__ = ["main"]
