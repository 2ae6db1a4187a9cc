"""What PostgreSQL needs beside the entries in order to search them by BM25.

PostgreSQL's own full-text search cannot tell in how many entries a word stands without reading
them, so ``ts_rank`` does without. Here every entry has an array of numbers, one for each field,
key and frequency of the key in the field. A GIN index over the arrays, which stores a few bytes for
each place where a key stands, then tells which entries have a key, how many they are, and how often
each has it. What else is needed of an entry lies beside in a narrow row: the lengths of its fields,
and when it is shown.
"""

from portal.search.engines.base import WEIGHTS

ENTRIES = "portal_searchentry"
POSTINGS = "portal_search_postings"

#: Frequencies are told apart up to the first of each step; its members count as ``MEANING``.
STEPS = (1, 2, 3, 5, 9)
MEANING = (1, 2, 3.4, 6.2, 13)


def statements(temporary: bool = False) -> list[str]:
    """What creates the postings, the functions that read keys, and the triggers that keep them.

    Functions are never temporary: they name no schema, so they see the table that hides the other.
    """
    made = "TEMP" if temporary else ""
    schema = "pg_temp." if temporary else ""
    tables = [
        f"CREATE {made} TABLE IF NOT EXISTS {schema}{POSTINGS} ({COLUMNS}) {STORED}",
        f"ALTER TABLE {schema}{POSTINGS} ALTER lexemes SET STORAGE EXTERNAL,"
        " ALTER lexemes SET STATISTICS 0",
        f"CREATE INDEX IF NOT EXISTS {POSTINGS}_lexemes ON {schema}{POSTINGS}"
        " USING gin (lexemes) WITH (fastupdate = off)",
    ]
    if not temporary:
        tables += [*FUNCTIONS, FILL]
    return [*tables, *triggers(f"{schema}{ENTRIES}")]


def own_tables() -> list[str]:
    """The tables that Django does not know."""
    return [POSTINGS]


def length_of(name: str) -> str:
    return f"{name.removesuffix('_keys')}_length"


#: What is copied of an entry.
COPIED = {
    "id": "bigint PRIMARY KEY",
    "build": "integer NOT NULL",
    "key": "varchar NOT NULL",
    "date": "date",
    "shown_from": "date",
    "shown_until": "date",
}
COLUMNS = ", ".join(
    [
        *(f"{name} {kind}" for name, kind in COPIED.items()),
        *(f"{length_of(name)} integer NOT NULL" for name in WEIGHTS),
        "lexemes bigint[] NOT NULL",
    ]
)
#: The arrays lie apart, so that a page of the table holds many entries.
STORED = "WITH (toast_tuple_target = 128)"

STEP_OF = "CASE {} END".format(
    " ".join(f"WHEN count(*) >= {STEPS[step]} THEN {step}" for step in reversed(range(len(STEPS))))
)
EACH_KEY = "string_to_table(keys, ' ') AS key WHERE key <> ''"
PURE = "LANGUAGE sql IMMUTABLE PARALLEL SAFE"
READING = [
    f"""
    CREATE OR REPLACE FUNCTION portal_search_lexeme(field text, key text, step integer)
    RETURNS bigint {PURE} AS $$
        SELECT hashtextextended(field || ' ' || key || ' ' || step, 0)
    $$
    """,
    f"""
    CREATE OR REPLACE FUNCTION portal_search_lexemes(field text, keys text) RETURNS bigint[]
    {PURE} AS $$
        SELECT COALESCE(array_agg(portal_search_lexeme(field, key, step)), '{{}}') FROM (
            SELECT key, {STEP_OF} AS step FROM {EACH_KEY} GROUP BY key
        ) AS counted
    $$
    """,
    f"""
    CREATE OR REPLACE FUNCTION portal_search_length(keys text) RETURNS bigint
    {PURE} AS $$ SELECT count(*) FROM {EACH_KEY} $$
    """,
]


def values_of(row: str) -> str:
    lengths = (f"portal_search_length({row}.{name})" for name in WEIGHTS)
    lexemes = (f"portal_search_lexemes('{name}', {row}.{name})" for name in WEIGHTS)
    copied = (f"{row}.{name}" for name in COPIED)
    return ", ".join([*copied, *lengths, " || ".join(lexemes)])


#: Entries that were there before the postings.
FILL = f"""
    INSERT INTO {POSTINGS} SELECT {values_of("e")} FROM {ENTRIES} e
    WHERE NOT EXISTS (SELECT FROM {POSTINGS} p WHERE p.id = e.id)
"""
ADD = f"INSERT INTO {POSTINGS} SELECT {values_of('written')} FROM written;"
FORGET = f"DELETE FROM {POSTINGS} p USING before WHERE p.id = before.id;"
UNCHANGED = " AND ".join(f"before.{name} = written.{name}" for name in ["id", *WEIGHTS])
COPY = ", ".join(f"{name} = written.{name}" for name in COPIED)


def function(name: str, body: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION portal_search_{name}() RETURNS trigger LANGUAGE plpgsql"
        f" AS $$ BEGIN {body} RETURN NULL; END $$"
    )


#: An update that leaves the keys alone, of the build or of a date, leaves the arrays alone.
CHANGE = f"""
    UPDATE {POSTINGS} p SET {COPY} FROM written WHERE p.id = written.id;
    DELETE FROM {POSTINGS} p USING before
        WHERE p.id = before.id AND NOT EXISTS (SELECT FROM written WHERE {UNCHANGED});
    INSERT INTO {POSTINGS} SELECT {values_of("written")} FROM written
        WHERE NOT EXISTS (SELECT FROM before WHERE {UNCHANGED});
"""
FUNCTIONS = [
    *READING,
    function("written", ADD),
    function("changed", CHANGE),
    function("removed", FORGET),
    function("emptied", f"TRUNCATE {POSTINGS};"),
]
WATCHED = {
    "written": "AFTER INSERT {} REFERENCING NEW TABLE AS written",
    "changed": "AFTER UPDATE {} REFERENCING OLD TABLE AS before NEW TABLE AS written",
    "removed": "AFTER DELETE {} REFERENCING OLD TABLE AS before",
    "emptied": "AFTER TRUNCATE {}",
}


def triggers(table: str) -> list[str]:
    return [
        f"CREATE OR REPLACE TRIGGER portal_search_{name} {when.format(f'ON {table}')}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION portal_search_{name}()"
        for name, when in WATCHED.items()
    ]
