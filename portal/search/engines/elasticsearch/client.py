"""The connection to the search server: short waits, no retries that multiply them."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.exceptions import UnsupportedProductError
from elasticsearch.helpers import ScanError

from portal.search.engines.base import EngineUnavailable, EngineUnreachable
from portal.search.engines.elasticsearch.deadline import DeadlineNode
from portal.search.engines.elasticsearch.settings import ServerSettings

#: An editor who saves waits no longer; what was not sent stays in the backlog.
SECONDS_FOR_WRITING = 5
#: For what nobody waits for at a screen.
PATIENT_SECONDS = 120


@lru_cache(maxsize=8)
def client(server: ServerSettings) -> Elasticsearch:
    """One client a process, which keeps its connections.

    A host that refuses the connection is left for the next one; one that is silent, or slow to the
    last byte, is not waited for again: so the time-out is the longest that a reader waits.
    """
    secure = server.hosts[0].startswith("https://")
    return Elasticsearch(
        list(server.hosts),
        node_class=DeadlineNode,
        request_timeout=server.seconds,
        max_retries=len(server.hosts) - 1,
        retry_on_timeout=False,
        retry_on_status=(),
        http_compress=False,
        **authentication(server),
        **(encryption(server) if secure else {}),
    )


def authentication(server: ServerSettings) -> dict:
    """As a header of our own: the client knows no passwords but those of ASCII."""
    if server.api_key:
        return {"headers": {"authorization": f"ApiKey {server.api_key}"}}
    if server.user:
        pair = b64encode(f"{server.user}:{server.password}".encode()).decode()
        return {"headers": {"authorization": f"Basic {pair}"}}
    return {}


def encryption(server: ServerSettings) -> dict:
    if not server.verify:
        return {"verify_certs": False, "ssl_show_warn": False}
    return {"ca_certs": server.certificate} if server.certificate else {}


@contextmanager
def errors_told() -> Iterator[None]:
    """Whatever is wrong with the server or the way to it is EngineUnavailable."""
    try:
        yield
    except ApiError as error:
        kind = EngineUnreachable if is_the_servers_fault(error.status_code) else EngineUnavailable
        raise kind(f"Elasticsearch: {error}") from error
    except (TransportError, UnsupportedProductError) as error:
        cause = f": {error.__cause__}" if error.__cause__ else ""
        raise EngineUnreachable(f"Elasticsearch: {error}{cause}") from error
    except ScanError as error:
        raise EngineUnavailable(f"Elasticsearch: {error}") from error


def is_the_servers_fault(status: int) -> bool:
    """Whether the next question would be answered in the same way."""
    return status >= 500 or status in (401, 403, 429)
