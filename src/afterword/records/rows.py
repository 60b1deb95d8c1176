"""Rows as JSON and back, whatever their table: for the history of changes and for the export."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models as fields

from afterword.records import models

Row: TypeAlias = models.Owned | models.User
Kept: TypeAlias = Row | models.Passage  # a move of a message is never changed

# In the order in which rows can be written: what is referred to comes first.
TABLES: dict[str, type[Kept]] = {
    model.__name__.lower(): model
    for model in (
        models.User,
        models.OwnAddress,
        models.RuleNumber,
        models.TransitLane,
        models.Stationery,
        models.Notifications,
        models.Employer,
        models.Person,
        models.Opportunity,
        models.Involvement,
        models.Interview,
        models.Seat,
        models.Debrief,
        models.Conversation,
        models.Event,
        models.PlannedStep,
        models.Message,
        models.Mailbox,
        models.Outgoing,
        models.Passage,
        models.Arrival,
        models.DebriefAnswer,
        models.Act,
        models.Change,
    )
}


def table_of(row: Kept) -> str:
    """The name under which the row's table stands in the history and in the export."""
    return type(row).__name__.lower()


def as_json(row: Kept) -> str:
    """Every column of the row, by name, as one JSON object with its keys in order."""
    return json.dumps(as_dict(row), cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True)


def as_dict(row: Kept) -> dict[str, Any]:
    """Every column of the row, by name ("person_id"), with the values that the column holds.

    Bytes are written in base64, which ``from_dict`` reads.
    """
    return {field.attname: _written(field, row) for field in row._meta.concrete_fields}


def _written(field: fields.Field[Any, Any], row: Kept) -> Any:
    if isinstance(field, fields.BinaryField) and getattr(row, field.attname) is not None:
        return field.value_to_string(row)
    return getattr(row, field.attname)


def from_dict(table: str, columns: dict[str, Any]) -> Kept:
    """A row, not yet saved, from what ``as_json`` wrote.

    Columns that the table does not have are passed over, and columns left out get their default.
    Raises KeyError for a table, and Django's ValidationError for a value, that there cannot be.
    """
    model = TABLES[table]
    known = {field.attname: field for field in model._meta.concrete_fields}
    return model(**{name: _value(known[name], columns[name]) for name in columns if name in known})


def _value(field: fields.Field[Any, Any], value: Any) -> Any:
    target = field.target_field if isinstance(field, fields.ForeignKey) else field
    if value is None:
        return None
    made = target.to_python(value)
    return bytes(made) if isinstance(made, memoryview) else made


def from_json(table: str, text: str) -> Row:
    """A row, not yet saved, from what ``as_json`` wrote; errors as for ``from_dict``."""
    row = from_dict(table, json.loads(text))
    if isinstance(row, models.Passage):
        raise KeyError(table)
    return row
