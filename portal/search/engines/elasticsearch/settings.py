"""``PORTAL["ELASTICSEARCH"]``: where the search server is and how to talk to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Warning, register

INDEX_NAME = re.compile(r"(?!.{100})[a-z0-9]+([_-][a-z0-9]+)*")
REPLICAS = re.compile(r"\d+(-(\d+|all))?")
YES, NO = {"1", "true", "yes"}, {"0", "false", "no"}
#: A visitor waits no longer for the server before the database answers.
SECONDS = 1.0
MOST_SECONDS = 30


class BadSetting(ValueError):
    """A value makes no sense; the message names its key and says what is expected."""


@dataclass(frozen=True)
class ServerSettings:
    """One search server, or the nodes of one cluster."""

    hosts: tuple[str, ...]
    index: str = "portal"
    shards: int = 1
    #: How many copies: a number, or "0-1" for one as soon as there is a second node.
    replicas: str = "0-1"
    user: str = ""
    password: str = ""
    api_key: str = ""
    certificate: str = ""
    verify: bool = True
    seconds: float = SECONDS


def server_settings() -> ServerSettings | None:
    """What is set up; None without a server. Raises BadSetting."""
    values = getattr(settings, "PORTAL", {}).get("ELASTICSEARCH") or {}
    values = {key: str(value).strip() for key, value in values.items() if value is not None}
    if not values.get("URL"):
        return None
    read = ServerSettings(
        hosts=tuple(host.strip() for host in values["URL"].split(",") if host.strip()),
        index=matching(INDEX_NAME, values, "INDEX", "portal", "a name such as portal-staging"),
        shards=number(values, "SHARDS", 1, least=1, most=1024),
        replicas=matching(REPLICAS, values, "REPLICAS", "0-1", "a number, or a range such as 0-1"),
        user=values.get("USER", ""),
        password=values.get("PASSWORD", ""),
        api_key=values.get("API_KEY", ""),
        certificate=values.get("CA", ""),
        verify=yes_or_no(values, "VERIFY"),
        seconds=number(values, "SECONDS", SECONDS, least=0.05, most=MOST_SECONDS),
    )
    for problem in problems(read):
        raise BadSetting(problem)
    return replace(read, hosts=tuple(map(with_port, read.hosts)))


def problems(read: ServerSettings) -> Iterator[str]:
    for host in read.hosts:
        if not is_address(host):
            shown = without_password(host)
            yield f"URL: “{shown}” is no address such as https://search.example:9200."
    if len({urlsplit(host).scheme for host in read.hosts}) > 1:
        yield "URL: either all hosts are reached by https or none."
    if read.api_key and (read.user or read.password):
        yield "API_KEY: either a key or USER and PASSWORD."
    if bool(read.user) != bool(read.password):
        yield "USER and PASSWORD belong together."
    if read.certificate and not Path(read.certificate).is_file():
        yield f"CA: there is no file “{read.certificate}”."


def is_address(host: str) -> bool:
    """An address of a server without a name or password inside: those have their own settings."""
    try:
        parts = urlsplit(host)
        port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return bool(port and parts.scheme in ("http", "https") and parts.hostname and not parts.query)


def with_port(host: str) -> str:
    """The address as the client wants it: with the port that its scheme implies."""
    parts = urlsplit(host)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    name = parts.netloc if parts.port else f"{parts.netloc.rstrip(':')}:{port}"
    return parts._replace(netloc=name).geturl()


def without_password(host: str) -> str:
    return re.sub(r"//[^/@]*@", "//…@", host)


def matching(pattern: re.Pattern, values: dict, key: str, default: str, expected: str) -> str:
    value = values.get(key) or default
    if not pattern.fullmatch(value):
        raise BadSetting(f"{key}: “{value}” is not {expected}.")
    return value


def number(values: dict, key: str, default, least, most):
    try:
        value = type(default)(values.get(key) or default)
    except ValueError:
        value = None
    if value is None or not least <= value <= most:
        raise BadSetting(f"{key}: a number from {least} to {most} is expected.")
    return value


def yes_or_no(values: dict, key: str) -> bool:
    value = values.get(key, "1").lower()
    if value not in YES | NO:
        raise BadSetting(f"{key}: “{value}” is neither 1 nor 0.")
    return value in YES


@register
def check_search_server(app_configs, **kwargs):
    """Values that make no sense, and a password that travels in the clear."""
    try:
        server = server_settings()
    except BadSetting as error:
        told = f'PORTAL["ELASTICSEARCH"]: {error}'
        return [Error(told, hint="See docs/settings.md.", id="portal.E142")]
    return list(warnings(server)) if server else []


def warnings(server: ServerSettings) -> Iterator[Warning]:
    secret = server.password or server.api_key or any("@" in host for host in server.hosts)
    far = any(not is_loopback(host) for host in server.hosts)
    if secret and far and server.hosts[0].startswith("http://"):
        yield Warning(
            "The password of the search server travels without encryption.",
            hint='Begin the addresses in PORTAL["ELASTICSEARCH"]["URL"] with https://.',
            id="portal.W143",
        )
    if far and not server.verify:
        yield Warning(
            "The certificate of the search server is not verified.",
            hint='Name its authority in PORTAL["ELASTICSEARCH"]["CA"] instead.',
            id="portal.W144",
        )


def is_loopback(host: str) -> bool:
    name = urlsplit(host).hostname or ""
    return name == "localhost" or name == "::1" or name.startswith("127.")
