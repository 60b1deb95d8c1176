"""The only place that picks real adapters."""

from __future__ import annotations
