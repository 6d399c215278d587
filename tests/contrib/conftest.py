"""The Django project of the tests: its settings, and a database in memory for each module that wants it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

if find_spec("django"):
    import django_settings
    from django.conf import settings

    # Not by the environment, which the processes that tests start would inherit.
    settings.configure(**{name: value for name, value in vars(django_settings).items() if name.isupper()})


@pytest.fixture(scope="module")
def tables() -> Iterator[None]:
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", run_syncdb=True, verbosity=0)
    yield
    connection.close()


@pytest.fixture
def database(tables: None) -> Iterator[None]:
    """What a test writes is gone after it."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)
