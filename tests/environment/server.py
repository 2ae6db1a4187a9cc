"""A server for browser tests that sees what the test has in its open transaction.

Django's own live server needs tests that commit and then empty the database. This one lends the
test's connection to the server's threads, answers one request at a time, and does after each what
waits for a commit.
"""

import threading
from contextlib import contextmanager

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections
from django.test import TestCase
from django.test.testcases import QuietWSGIRequestHandler, _MediaFilesHandler


class OneAtATime:
    """A WSGI application whose requests wait for each other: they share one transaction."""

    def __init__(self, application):
        self.application = application
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        with self.lock, TestCase.captureOnCommitCallbacks(execute=True):
            return self.application(environ, start_response)


class LendingServer(ThreadedWSGIServer):
    """Leaves the borrowed connection open: the test still needs it."""

    def _close_connections(self):
        pass


@contextmanager
def connections_lent():
    """The test's connections by alias, open to other threads and not closed between requests."""
    lent = {connection.alias: connection for connection in connections.all()}
    for connection in lent.values():
        connection.inc_thread_sharing()
        # Else the end of a request would close a connection that is inside a transaction.
        connection.close_if_unusable_or_obsolete = lambda: None
    try:
        yield lent
    finally:
        for connection in lent.values():
            del connection.close_if_unusable_or_obsolete
            connection.dec_thread_sharing()


@contextmanager
def serving():
    """Serve the site on a free port of this machine; gives its address without a slash."""
    with connections_lent() as lent:
        server = LendingServer(("localhost", 0), QuietWSGIRequestHandler, connections_override=lent)
        server.set_app(StaticFilesHandler(_MediaFilesHandler(OneAtATime(WSGIHandler()))))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
