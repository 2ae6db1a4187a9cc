"""A bounded load: a few readers who ask again as soon as they are answered. Stops by itself."""

import http.client
import re
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from benchmarks.server import Server

READERS = 4
SECONDS = 1.0
WARM_UP = 8
PATIENCE = 120


@dataclass
class Load:
    """What one address bore: the time of each answer, and how long all took together."""

    times: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu_seconds: float = 0.0

    @property
    def per_second(self) -> float:
        return len(self.times) / self.seconds

    @property
    def cpu(self) -> float:
        """Milliseconds of processor time that an answer cost the server."""
        return 1000 * self.cpu_seconds / len(self.times)

    @property
    def p95(self) -> float:
        """Milliseconds within which 95 of 100 answers came."""
        return 1000 * sorted(self.times)[int(len(self.times) * 0.95)]


def put_load(server: Server, address: str) -> Load:
    """Ask for an address for a second. Raises RuntimeError for an answer other than 200."""
    port = server.port
    warm_up(port, address)
    load, used, begun = Load(), server.cpu_seconds(), time.perf_counter()
    deadline = begun + SECONDS
    with ThreadPoolExecutor(READERS) as readers:
        for times in readers.map(lambda _: read_until(port, address, deadline), range(READERS)):
            load.times += times
    load.seconds = time.perf_counter() - begun
    load.cpu_seconds = server.cpu_seconds() - used
    return load


def rate(server: Server, address: str, seconds: int) -> float:
    """Requests a second, by wrk where it is installed. Raises RuntimeError for other answers than
    200."""
    wrk = shutil.which("wrk")
    if not wrk:
        return put_load(server, address).per_second
    warm_up(server.port, address)
    url = f"http://127.0.0.1:{server.port}{address}"
    command = [wrk, "-t1", f"-c{READERS}", f"-d{seconds}s", url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said:
        raise RuntimeError(f"{address} answers with an error")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def warm_up(port: int, address: str) -> None:
    """Several visits on connections of their own, so that each process has had one."""
    for _ in range(WARM_UP):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        read(connection, address)
        connection.close()


def read_until(port: int, address: str, deadline: float) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    times = []
    while (begun := time.perf_counter()) < deadline:
        read(connection, address)
        times.append(time.perf_counter() - begun)
    connection.close()
    return times


def read(connection: http.client.HTTPConnection, address: str) -> None:
    connection.request("GET", address)
    response = connection.getresponse()
    response.read()
    if response.status != 200:
        raise RuntimeError(f"{address} answers {response.status}")
