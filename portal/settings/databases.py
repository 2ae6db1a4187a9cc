"""The database named by DATABASE_URL, with what each vendor needs to serve editors well."""

import dj_database_url

SQLITE = "django.db.backends.sqlite3"

# Autosave and editing-session pings write all the time. A transaction that starts as a reader and
# then wants to write fails at once with "database is locked": IMMEDIATE waits its turn instead.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def database(url):
    """The entry of DATABASES for a database address such as sqlite:///var/portal.sqlite3."""
    entry = dj_database_url.parse(url)
    if entry["ENGINE"] == SQLITE:
        entry["OPTIONS"] = {**SQLITE_OPTIONS, **entry.get("OPTIONS", {})}
    # Connecting anew for each request costs as much as a page: SQLite reads the whole schema.
    return {**entry, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
