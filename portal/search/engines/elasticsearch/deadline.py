"""A deadline for a whole request: urllib3's time-out begins anew with each byte that comes."""

import socket
import threading
from contextlib import suppress

from elastic_transport import ConnectionTimeout, Urllib3HttpNode
from elastic_transport.client_utils import DEFAULT

_request = threading.local()


class Watch:
    """Breaks off the request that its thread has under way."""

    def __init__(self):
        self.socket: socket.socket | None = None
        self.is_over = False

    def stop(self) -> None:
        """Runs in the timer's thread: whoever waits for the socket reads its end."""
        self.is_over = True
        self.shut()

    def follow(self, used: socket.socket | None) -> None:
        """Watch this socket; the time may have run out while it was connecting."""
        self.socket = used
        if self.is_over:
            self.shut()

    def shut(self) -> None:
        if self.socket is not None:
            with suppress(OSError):
                socket.socket.shutdown(self.socket, socket.SHUT_RDWR)


class WatchedConnection:
    """Tells the watch of its thread which socket a request uses."""

    def connect(self):
        super().connect()
        self.tell()

    def request(self, *args, **kwargs):
        self.tell()
        return super().request(*args, **kwargs)

    def tell(self) -> None:
        if watch := getattr(_request, "watch", None):
            watch.follow(self.sock)


class DeadlineNode(Urllib3HttpNode):
    """A request that has not ended within its time-out raises ConnectionTimeout, also when the
    server has sent something all the while."""

    def __init__(self, config):
        super().__init__(config)
        plain = self.pool.ConnectionCls
        self.pool.ConnectionCls = type("Watched", (WatchedConnection, plain), {})

    def perform_request(self, *args, request_timeout=DEFAULT, **kwargs):
        seconds = self.config.request_timeout if request_timeout is DEFAULT else request_timeout
        watch = _request.watch = Watch()
        timer = threading.Timer(seconds, watch.stop)
        timer.daemon = True
        timer.start()
        try:
            answer = super().perform_request(*args, request_timeout=seconds, **kwargs)
        except Exception as error:
            if watch.is_over:
                raise ConnectionTimeout("It took too long", errors=(error,)) from error
            raise
        finally:
            timer.cancel()
            _request.watch = None
        if watch.is_over:  # what was read may be cut off
            raise ConnectionTimeout("It took too long")
        return answer
