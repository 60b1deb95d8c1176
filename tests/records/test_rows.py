import json

import pytest
from django.core.management import call_command

from afterword.records import models, rows
from tests.cast import acme, ana

pytestmark = pytest.mark.django_db


def test_a_row_comes_back_from_json_as_it_was() -> None:
    acme(ana())
    for table, model in rows.TABLES.items():
        for row in model._default_manager.all():
            again = rows.from_json(table, rows.as_json(row))
            assert rows.as_json(again) == rows.as_json(row)
            assert again.pk == row.pk


def test_columns_of_another_version_are_passed_over_and_missing_ones_get_their_default() -> None:
    ana()
    owner = models.User.objects.get()
    columns = json.loads(rows.as_json(owner))
    columns["colour"] = "red"
    del columns["language"]
    again = rows.from_dict("user", columns)
    assert isinstance(again, models.User)
    assert again.language == "en"


def test_every_model_is_in_the_export_and_after_what_it_refers_to() -> None:
    seen: set[type] = set()
    for model in rows.TABLES.values():
        for field in model._meta.concrete_fields:
            target = field.related_model
            assert target is None or target is model or target in seen, (model, field.name)
        seen.add(model)


def test_the_migrations_make_the_models_as_they_are() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
