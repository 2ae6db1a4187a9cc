"""Mail leaves after the answer and is tried again; its time tells nothing of who has an account."""

import socket
import socketserver
import threading
import time
from contextlib import contextmanager

import pytest
from django.core.mail import EmailMessage
from django.core.management import call_command

from portal.publishing.notifications import outbox
from tests.admin.conftest import account
from tests.search.servers import nobody

__all__ = ["account"]
pytestmark = pytest.mark.own_site


class Postman(socketserver.StreamRequestHandler):
    """As much of SMTP as a client needs; ``refuse`` is the answer to a recipient."""

    def handle(self):
        self.say("220 here")
        for line in self.rfile:
            word = line[:4].upper().strip()
            if word == b"RCPT":
                self.say(self.server.answer)
            elif word == b"DATA":
                self.say("354 go on")
                self.server.letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                self.say("250 taken")
            else:
                self.say("250 fine")

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def mail_server(settings, answer="250 fine"):
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Postman) as server:
        server.daemon_threads, server.letters, server.answer = True, [], answer
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        yield server.letters
        server.shutdown()


@pytest.fixture(autouse=True)
def outgoing(settings, tmp_path):
    settings.EMAIL_BACKEND = "portal.publishing.notifications.outbox.OutboxEmailBackend"
    settings.PORTAL_OUTBOX = tmp_path / "outbox"
    settings.EMAIL_TIMEOUT = 2
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", int(nobody().rpartition(":")[2])
    return settings.PORTAL_OUTBOX


def waiting(folder):
    return list(folder.glob("*.eml"))


def until(condition):
    over = time.monotonic() + 120  # which ends only what hangs
    while not condition() and time.monotonic() < over:
        time.sleep(0.05)
    assert condition()


def test_a_letter_leaves_after_the_answer(settings, outgoing):
    with mail_server(settings) as letters:
        EmailMessage("Тақырып", "Мәтін", "Портал <a@example.org>", ["b@example.org"]).send()
        until(lambda: letters and not waiting(outgoing))
    assert b"To: b@example.org" in letters[0]


def test_what_cannot_be_sent_waits_for_run_due(settings, outgoing, db):
    EmailMessage("Кейін", "Мәтін", to=["b@example.org"]).send()
    until(lambda: "1 waiting" in outbox.send_waiting())
    with mail_server(settings) as letters:
        until(lambda: call_command("run_due", verbosity=0) or letters)
    assert not waiting(outgoing)


@pytest.mark.parametrize(("answer", "left"), [("451 later", 1), ("550 nobody", 0)])
def test_what_is_refused_for_good_is_dropped(settings, outgoing, answer, left):
    with mail_server(settings, answer) as letters:
        outbox.outbox()
        outbox.put(EmailMessage("A", "B", to=["b@example.org"]))
        outbox.send_waiting()
    assert (len(waiting(outgoing)), letters) == (left, [])


def test_a_request_for_a_password_takes_no_longer_for_who_has_an_account(
    client, account, settings, outgoing
):
    user = account("Editors")
    user.email = "known@example.org"
    user.save()

    settings.EMAIL_TIMEOUT = 120  # so long it would take to wait for the server

    def seconds(address):
        start = time.monotonic()
        response = client.post("/admin/password_reset/", {"email": address})
        assert response.status_code == 302
        return time.monotonic() - start

    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections, never answers
        settings.EMAIL_HOST, settings.EMAIL_PORT = silent.getsockname()
        for address in ("nobody@example.org", "known@example.org"):
            assert seconds(address) < settings.EMAIL_TIMEOUT / 2
        assert waiting(outgoing)
