"""A cluster behind TLS and a password: reached with the right ones, and with no others."""

import shutil
from urllib.parse import quote

import pytest

from portal.search.engines.base import EngineUnavailable
from portal.search.engines.chosen import server_engine
from portal.search.index.writing import write
from portal.search.results.search import ask_for
from tests.environment.presence import missing
from tests.search.engines.library import KIDNEY
from tests.search.servers import basic, certificate, guarded, serving

pytestmark = [pytest.mark.elasticsearch, pytest.mark.own_site]
USER, PASSWORD = "portal", "пароль: @/?%"


@pytest.fixture(scope="module")
def tls(tmp_path_factory):
    if not shutil.which("openssl"):
        missing("openssl")
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def cluster(search_server, settings, db, tls):
    """Makes an engine with these settings for a server behind TLS and authentication."""
    started = []

    def engine(allowed=None, **values):
        secured = serving(guarded(search_server.hosts[0], allowed or basic(USER, PASSWORD)), tls[0])
        started.append(secured)
        index = settings.PORTAL["ELASTICSEARCH"]["INDEX"]
        server = {"URL": secured.__enter__(), "INDEX": index, "SECONDS": 20, **values}
        settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": server}
        return server_engine()

    yield engine
    for secured in started:
        secured.__exit__(None, None, None)


def finds(engine):
    engine.put(write([KIDNEY]))
    return engine.search(ask_for("бүйрек")).keys == [KIDNEY.key]


def test_user_password_and_authority(cluster, tls):
    assert finds(cluster(USER=USER, PASSWORD=PASSWORD, CA=str(tls[1])))


def test_user_and_password_inside_the_address(cluster, tls, settings):
    cluster(CA=str(tls[1]))
    server = settings.PORTAL["ELASTICSEARCH"]
    url = server["URL"].replace("//", f"//{USER}:{quote(PASSWORD, safe='')}@")
    settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": {**server, "URL": url}}
    assert finds(server_engine())


def test_a_key(cluster, tls):
    assert finds(cluster(allowed="ApiKey c2VjcmV0", API_KEY="c2VjcmV0", CA=str(tls[1])))


def test_a_certificate_that_nobody_verifies_when_told_so(cluster):
    assert finds(cluster(USER=USER, PASSWORD=PASSWORD, VERIFY="0"))


def test_an_unknown_authority_is_refused(cluster):
    with pytest.raises(EngineUnavailable, match="certificate verify failed"):
        finds(cluster(USER=USER, PASSWORD=PASSWORD))


def test_a_wrong_password_is_refused(cluster, tls):
    with pytest.raises(EngineUnavailable, match="401"):
        finds(cluster(USER=USER, PASSWORD="wrong", CA=str(tls[1])))
