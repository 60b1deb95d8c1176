"""The Django app's own description."""

from __future__ import annotations

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Names the app; nothing happens on ready."""

    name = "afterword.records"
    label = "records"
    verbose_name = "records"
