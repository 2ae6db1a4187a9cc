"""Two processes of gunicorn with production's settings: what one changes, the other knows."""

import http.client
import os
import socket
import subprocess
import sys
import time

import pytest
from django.conf import settings

from tests.environment.database import copy_migrated

pytestmark = [pytest.mark.own_site, pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """The environment of a portal in a folder of its own, set up and empty."""
    folder = tmp_path_factory.mktemp("workers")
    variables = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "tests.caching.worker_settings",
        "SECRET_KEY": "x" * 60,
        "ALLOWED_HOSTS": "localhost",
        "PORTAL_BEHIND_PROXY": "1",
        "PORTAL_VAR": str(folder),
    }
    copy_migrated(folder / "portal.sqlite3")
    for command in ("migrate", "setup_portal"):
        manage(variables, command, "--verbosity=0")
    return variables


def manage(variables, *arguments):
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, cwd=settings.BASE_DIR, env=variables, check=True, capture_output=True)


@pytest.fixture(scope="module")
def workers(environment):
    """Asks each of the two workers: ``workers.ask("/kk/")`` gives both texts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    bind = f"127.0.0.1:{port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "portal.wsgi", f"--bind={bind}", "--workers=2",
         "--threads=2", "--keep-alive=300", "--preload", "--log-level=warning"],
        cwd=settings.BASE_DIR,
        env=environment,
    )  # fmt: skip
    try:
        yield Workers(port)
    finally:
        server.terminate()
        server.wait(timeout=120)


class Workers:
    """Keeps a connection open to each worker, so that it knows who answers."""

    def __init__(self, port):
        self.port = port
        self.connections = {}
        deadline = time.monotonic() + 300
        while len(self.connections) < 2:
            assert time.monotonic() < deadline, "two workers did not come up"
            self.meet()

    def meet(self):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        try:
            response, _text = self.request(connection, "/robots.txt")
        except OSError:
            time.sleep(0.2)
        else:
            self.connections.setdefault(response.getheader("X-Worker"), connection)

    def request(self, connection, address, method="GET"):
        connection.request(method, address, headers={"X-Forwarded-Proto": "https"})
        response = connection.getresponse()
        return response, response.read().decode()

    def ask(self, address):
        """What each of the two answers, asked twice, so that both have it from the cache."""
        answers = []
        for worker, connection in [*self.connections.items()] * 2:
            response, text = self.request(connection, address)
            assert response.getheader("X-Worker") == worker
            answers.append(f"{response.status} {text}")
        return answers

    def change(self, what):
        """Have the first worker make a change."""
        response, text = self.request(next(iter(self.connections.values())), f"/change/{what}/")
        assert (response.status, text) == (200, what), text[:500]


#: The change, an address, what it then says, and what it no longer says.
STEPS = [
    ("add", "/kk/about/", "Сынақ беті", "404 "),
    ("rename", "/kk/about/", "Басқа атау", "Сынақ беті"),
    ("close", "/kk/about/", "302 ", "Басқа атау"),
    ("open", "/kk/about/", "Басқа атау", "302 "),
    ("event", "/ru/events/", "Форум", "404 "),
    ("event-gone", "/ru/events/", "200 ", "Форум"),
    ("names", "/kk/about/", "Жаңа министрлік", "Денсаулық сақтау министрлігі"),
    ("withdraw", "/kk/about/", "404 ", "200 "),
    ("publish", "/kk/about/", "Басқа атау", "404 "),
    ("move", "/kk/about/", "301 ", "200 "),
    ("delete", "/kk/events/about/", "404 ", "200 "),
]


def test_each_worker_is_right_after_a_change_made_by_the_other(workers):
    for what, address, then, no_longer in STEPS:
        workers.ask(address)
        workers.ask("/kk/")
        workers.change(what)
        for text in workers.ask(address):
            assert then in text, what
            assert no_longer not in text, what


def test_a_command_in_a_process_of_its_own_is_noticed(workers, environment):
    workers.change("add")
    assert "Сынақ беті" in workers.ask("/kk/about/")[1]
    manage(
        environment,
        "shell",
        "--command",
        "from portal.models import StandardPage; from django.utils import timezone; "
        "StandardPage.objects.update(expire_at=timezone.now())",
    )
    manage(environment, "run_due")
    assert all(answer.startswith("404") for answer in workers.ask("/kk/about/"))
