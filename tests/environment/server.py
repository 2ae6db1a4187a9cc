"""A server for browser tests that sees what the test has in its open transaction.

Django's own live server needs tests that commit and then empty the database. This one lends the
test's connection to the server's threads, answers one request at a time, and does after each what
waits for a commit.
"""

import threading
from contextlib import ExitStack, contextmanager

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections
from django.test import TestCase
from django.test.testcases import QuietWSGIRequestHandler, _MediaFilesHandler


class OneAtATime:
    """A WSGI application whose requests wait for each other, and for the test's own statements:
    they share one transaction. Once closed it answers nobody, so that none outlives the test."""

    def __init__(self, application):
        self.application = application
        self.lock = threading.RLock()
        self.closed = False

    def __call__(self, environ, start_response):
        with self.lock:
            if self.closed:
                start_response("503 Service Unavailable", [])
                return []
            with TestCase.captureOnCommitCallbacks(execute=True):
                return self.application(environ, start_response)

    def execute_in_turn(self, execute, *statement):
        """Django's wrapper of statements: the test's wait until no request runs."""
        with self.lock:
            return execute(*statement)

    def close(self):
        with self.lock:
            self.closed = True


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
    application = OneAtATime(WSGIHandler())
    with connections_lent() as lent, ExitStack() as stack:
        for connection in lent.values():
            stack.enter_context(connection.execute_wrapper(application.execute_in_turn))
        server = LendingServer(("localhost", 0), QuietWSGIRequestHandler, connections_override=lent)
        server.set_app(StaticFilesHandler(_MediaFilesHandler(application)))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}"
        finally:
            application.close()
            server.shutdown()
            server.server_close()
            thread.join()
