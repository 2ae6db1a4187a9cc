"""Servers on the loopback address that stand where Elasticsearch should be, or before it."""

import base64
import http.client
import socket
import ssl
import subprocess
import threading
import time
from contextlib import ExitStack, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@contextmanager
def serving(answer, tls=None):
    """Serve what ``answer(method, path, headers, body)`` gives: status, headers, body."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            length = int(self.headers.get("Content-Length") or 0)
            status, headers, body = answer(
                self.command, self.path, self.headers, self.rfile.read(length)
            )
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_POST = do_PUT = do_DELETE = do_HEAD = do_GET  # noqa: N815

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"{'https' if tls else 'http'}://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def silent():
    """A server that takes connections and says nothing: its address, and a function that counts
    the connections made until then."""
    taken = []

    def count():
        with suppress(BlockingIOError):
            while True:
                taken.append(listening.accept()[0])
        return len(taken)

    with socket.create_server(("127.0.0.1", 0)) as listening, ExitStack() as stack:
        listening.setblocking(False)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", count
        for connection in taken:
            stack.enter_context(connection)


#: Seconds that a dripping server goes on: whoever waits half as long waited for its end.
DRIPS = 120


@contextmanager
def dripping(head=b"", pause=0.1):
    """A server that sends ``head``, and then one byte at a time: its address, and the paths that it
    was asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            over = time.monotonic() + DRIPS
            try:
                self.wfile.write(head)
                while time.monotonic() < over:
                    self.wfile.write(b" ")
                    time.sleep(pause)
            except OSError:
                self.close_connection = True

        do_POST = do_PUT = do_DELETE = do_HEAD = do_GET  # noqa: N815

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads, server.block_on_close = True, False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


def nobody():
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        return f"http://127.0.0.1:{closed.getsockname()[1]}"


# --- before a real server --------------------------------------------------------------------


def guarded(url, allowed):
    """What a cluster behind TLS and a password answers; ``allowed`` is the header that it wants."""
    behind = urlsplit(url).netloc

    def answer(method, path, headers, body):
        if headers.get("Authorization") != allowed:
            return 401, {"X-Elastic-Product": "Elasticsearch"}, b""
        connection = http.client.HTTPConnection(behind, timeout=30)
        wanted = {name: headers[name] for name in ("Accept", "Content-Type") if name in headers}
        connection.request(method, path, body=body or None, headers=wanted)
        response = connection.getresponse()
        kept = ("content-type", "x-elastic-product")
        told = {name: value for name, value in response.getheaders() if name.lower() in kept}
        return response.status, told, response.read()

    return answer


def basic(user, password):
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def certificate(folder):
    """A self-signed certificate for localhost; gives the server's TLS context and the file."""
    key, file = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", key, "-out", file,
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, key)
    return context, file
