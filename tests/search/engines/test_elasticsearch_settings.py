"""PORTAL["ELASTICSEARCH"]: what makes no sense is named at the start."""

import pytest
from django.core.checks import run_checks

from portal.search.engines.chosen import server_engine
from portal.search.engines.elasticsearch.settings import server_settings
from portal.settings.search_server import search_server

pytestmark = pytest.mark.own_site  # changes the portal's own settings

URL = "https://search.example:9200"


@pytest.fixture
def messages(settings):
    def check(**values):
        settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": values}
        ours = ("portal.E142", "portal.W143", "portal.W144")
        return [f"{found.id} {found.msg}" for found in run_checks() if found.id in ours]

    return check


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"URL": "search.example:9200"}, "URL: “search.example:9200” is no address"),
        ({"URL": "ftp://search.example"}, "is no address"),
        ({"URL": "https://search.example:port"}, "is no address"),
        ({"URL": "https://search.example:99999"}, "is no address"),
        ({"URL": "https://user:geheim@search.example:port"}, "“https://…@search.example:port”"),
        ({"URL": f"{URL},http://other.example:9200"}, "either all hosts are reached by https"),
        ({"URL": URL, "INDEX": "Portal"}, "INDEX: “Portal” is not"),
        ({"URL": URL, "INDEX": "portal--trial"}, "INDEX"),
        ({"URL": URL, "SHARDS": "many"}, "SHARDS: a number from 1 to 1024"),
        ({"URL": URL, "SHARDS": 0}, "SHARDS"),
        ({"URL": URL, "REPLICAS": "-1"}, "REPLICAS"),
        ({"URL": URL, "SECONDS": "600"}, "SECONDS: a number from 0.05 to 30"),
        ({"URL": URL, "VERIFY": "perhaps"}, "VERIFY: “perhaps” is neither 1 nor 0"),
        ({"URL": URL, "CA": "/nowhere.pem"}, "CA: there is no file “/nowhere.pem”"),
        ({"URL": URL, "USER": "portal"}, "USER and PASSWORD belong together"),
        ({"URL": URL, "API_KEY": "a", "USER": "b", "PASSWORD": "c"}, "API_KEY: either a key or"),
        (
            {"URL": "http://search.example:9200", "USER": "portal", "PASSWORD": "p"},
            "W143 The password of the search server travels without encryption",
        ),
        ({"URL": URL, "VERIFY": "0"}, "W144 The certificate of the search server is not verified"),
    ],
)
def test_nonsense_is_named(messages, values, message):
    found = messages(**values)
    assert len(found) == 1
    assert message in found[0]
    assert "geheim" not in found[0]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"URL": ""},
        {"URL": "http://127.0.0.1:9200", "USER": "portal", "PASSWORD": "p"},
        {"URL": f"{URL}, https://two.example:9200", "USER": "portal", "PASSWORD": "p"},
        {"URL": URL, "REPLICAS": "0-all", "SHARDS": "3", "SECONDS": "0.5", "VERIFY": "1"},
    ],
)
def test_sense_is_not(messages, values):
    assert messages(**values) == []


def test_the_environment_says_all_of_it(settings, monkeypatch):
    environment = {
        "ELASTICSEARCH_URL": "https://one.example:9200,https://two.example:9200",
        "ELASTICSEARCH_INDEX": "ministry",
        "ELASTICSEARCH_SHARDS": "2",
        "ELASTICSEARCH_REPLICAS": "1",
        "ELASTICSEARCH_API_KEY": "key",
        "ELASTICSEARCH_CA": __file__,
        "ELASTICSEARCH_VERIFY": "true",
        "ELASTICSEARCH_SECONDS": "0.7",
        "ELASTICSEARCH_USER": "",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": search_server()}
    read = server_settings()
    assert read.hosts == ("https://one.example:9200", "https://two.example:9200")
    assert (read.index, read.shards, read.replicas) == ("ministry", 2, "1")
    assert (read.api_key, read.certificate, read.seconds) == ("key", __file__, 0.7)
    assert read.verify
    for name in environment:
        monkeypatch.delenv(name)
    settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": search_server()}
    assert server_settings() is None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://search.example", "https://search.example:443"),
        ("http://search.example/", "http://search.example:80/"),
        ("https://search.example/path", "https://search.example:443/path"),
        ("https://user:p%40@search.example", "https://user:p%40@search.example:443"),
        ("http://[::1]:9200", "http://[::1]:9200"),
    ],
)
def test_an_address_without_a_port_has_that_of_its_scheme(settings, url, host):
    settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": {"URL": url}}
    assert server_settings().hosts == (host,)
    assert server_engine().name == "elasticsearch"  # the client takes it
