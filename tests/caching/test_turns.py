"""A crowd that comes for a page not kept yet has it made once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import resolve

from portal.caching.middleware import PageCacheMiddleware

pytestmark = pytest.mark.own_site


@pytest.fixture
def made():
    return []


@pytest.fixture
def site(made):
    """The middleware before a slow view, which notes each answer that it makes."""
    crowd, meeting = threading.Barrier(4), threading.Barrier(4)

    def answer(request):
        made.append(request.path)
        if "page" in request.GET:
            meeting.wait(timeout=60)  # passed when all four are at work at the same time
        else:
            time.sleep(0.2)
        request.resolver_match = resolve(request.path)
        return HttpResponse(f"answer {len(made)}")

    middleware = PageCacheMiddleware(answer)

    def ask(address):
        request = RequestFactory().get(address)
        crowd.wait(timeout=60)
        return middleware(request).content

    return ask


def test_it_is_made_once_for_all(site, made):
    with ThreadPoolExecutor(4) as crowd:
        answers = {*crowd.map(site, ["/kk/search/"] * 4)}
    assert answers == {b"answer 1"}
    assert made == ["/kk/search/"]


def test_nobody_waits_for_another_address(site, made):
    addresses = [f"/kk/search/?page={number}" for number in range(4)]
    with ThreadPoolExecutor(4) as crowd:
        list(crowd.map(site, addresses))
    assert len(made) == 4
