"""The search server named by ELASTICSEARCH_URL; without it the database searches.

Meaning of each: docs/settings.md.
"""

import os


def search_server() -> dict:
    """``PORTAL["ELASTICSEARCH"]`` from environment variables: only what is set."""
    values = {
        "URL": os.environ.get("ELASTICSEARCH_URL"),
        "INDEX": os.environ.get("ELASTICSEARCH_INDEX"),
        "SHARDS": os.environ.get("ELASTICSEARCH_SHARDS"),
        "REPLICAS": os.environ.get("ELASTICSEARCH_REPLICAS"),
        "USER": os.environ.get("ELASTICSEARCH_USER"),
        "PASSWORD": os.environ.get("ELASTICSEARCH_PASSWORD"),
        "API_KEY": os.environ.get("ELASTICSEARCH_API_KEY"),
        "CA": os.environ.get("ELASTICSEARCH_CA"),
        "VERIFY": os.environ.get("ELASTICSEARCH_VERIFY"),
        "SECONDS": os.environ.get("ELASTICSEARCH_SECONDS"),
    }
    return {key: value.strip() for key, value in values.items() if value and value.strip()}
