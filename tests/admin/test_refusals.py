"""A refusal in a view that is not the portal's own is a message, too."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import RequestFactory

from portal.admin.middleware import RefusalMiddleware
from portal.records.base import PublicationRefused


@pytest.fixture
def refuse():
    """Sends the middleware a refusal from a view at the path."""

    def send(path, exception, **headers):
        request = RequestFactory().post(path, headers=headers)
        request._messages = CookieStorage(request)
        middleware = RefusalMiddleware(lambda request: None)
        response = middleware.process_exception(request, exception)
        return response, [str(message).strip() for message in get_messages(request)]

    return send


def test_the_editor_is_led_back_with_the_reason(refuse):
    refusal = PublicationRefused("It ends before it starts.")
    response, told = refuse("/admin/x/", refusal, referer="http://testserver/admin/y/")
    assert response.headers["Location"] == "http://testserver/admin/y/"
    assert told == ["It ends before it starts."]


def test_nobody_is_led_to_another_site(refuse):
    response, _told = refuse(
        "/admin/x/", PublicationRefused("No."), referer="https://evil.example/"
    )
    assert response.headers["Location"] == "/admin/"


def test_other_errors_and_public_pages_are_left_alone(refuse):
    assert refuse("/admin/x/", ValueError("Oops"))[0] is None
    assert refuse("/kk/", PublicationRefused("No."))[0] is None
