"""The database's own indexes follow the entries, however these are written."""

import datetime

import pytest
from django.core.management.color import no_style
from django.db import connection

from portal.search.engines import schema
from portal.search.engines.chosen import database_engine
from portal.search.engines.entries import SearchEntry, SearchFace, SearchFacet, SearchWord
from portal.search.engines.scratch import scratch_index
from portal.search.index.search_document import LanguageVersion, SearchDocument
from portal.search.index.writing import remove, write
from portal.search.results.search import ask_for


def thing(key, title):
    return SearchDocument(
        key=key, kind="page", faces=(LanguageVersion("en", title, source="", source_pk=""),)
    )


def found(query):
    return sorted(database_engine().search(ask_for(query, datetime.date(2026, 1, 1))).keys)


@pytest.fixture
def two(db):
    return write([thing("page:a", "Kidney"), thing("page:b", "Heart")])


def test_what_is_written_again_is_found_by_its_new_words_only(two):
    write([thing("page:a", "Liver")])
    assert (found("kidney"), found("liver"), found("heart")) == ([], ["page:a"], ["page:b"])


def test_changed_keys_of_one_entry_are_followed(two):
    entry, other = SearchEntry.objects.order_by("key")
    for name in ("title_keys", "text_keys", "name_keys"):
        setattr(entry, name, getattr(other, name))
    entry.save()
    assert (found("kidney"), found("heart")) == ([], ["page:a", "page:b"])


def test_another_build_or_date_leaves_the_keys_alone(two):
    SearchEntry.objects.update(shown_until=datetime.date(2027, 1, 1))
    assert (found("kidney"), found("heart")) == (["page:a"], ["page:b"])


def test_what_is_removed_is_not_found(two):
    remove(["page:a", "page:unknown"])
    assert (found("kidney"), found("heart")) == ([], ["page:b"])


def test_what_was_there_before_the_index_is_found_after_migrating(two):
    with connection.cursor() as cursor:
        for table in schema.own_tables(connection.vendor):
            cursor.execute(f"DROP TABLE {table}")
    schema.prepare()
    schema.prepare()  # and once more does no harm
    write([thing("page:c", "Heart of gold")])
    assert (found("kidney"), found("heart")) == (["page:a"], ["page:b", "page:c"])


def test_a_trial_hides_the_index_and_leaves_it_as_it_was(two):
    with scratch_index():
        write([thing("page:x", "Heart")])
        assert (found("kidney"), found("heart")) == ([], ["page:x"])
    assert (found("kidney"), found("heart")) == (["page:a"], ["page:b"])
    with scratch_index():  # and a second one begins empty
        assert found("heart") == []


def test_emptying_the_tables_empties_the_index(two):
    tables = [model._meta.db_table for model in (SearchEntry, SearchFace, SearchFacet, SearchWord)]
    connection.check_constraints()  # which PostgreSQL would have put off until the commit
    with connection.cursor() as cursor:
        for statement in connection.ops.sql_flush(no_style(), tables, reset_sequences=True):
            cursor.execute(statement)
    write([thing("page:c", "Heart")])
    assert (found("kidney"), found("heart")) == ([], ["page:c"])
