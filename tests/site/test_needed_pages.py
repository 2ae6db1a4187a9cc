"""A portal without an accessibility statement, a privacy notice or contacts is told so."""

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.utils.translation import gettext, override
from wagtail.models import PageViewRestriction

from portal.models import StandardPage
from tests.admin.conftest import account, signed_in
from tests.factories import add_page

__all__ = ["account", "signed_in"]

TITLE = "Pages that the portal still lacks"


def warnings():
    found = run_checks(tags=["database"], databases=["default"])
    return {warning.msg for warning in found if warning.id == "portal.W151"}


@pytest.fixture
def all_there(portal_site):
    return [
        add_page(home, StandardPage(title=f"{purpose} {language}", purpose=purpose))
        for language, home in portal_site.items()
        for purpose in ("contacts", "accessibility", "privacy")
    ]


def test_the_check_names_what_is_missing_and_in_which_language(all_there):
    assert warnings() == set()
    all_there[0].unpublish()
    (warning,) = warnings()
    assert f"“{all_there[0].purpose}” in {all_there[0].locale.language_code}." in warning


def test_a_page_that_asks_for_a_password_does_not_count(all_there):
    PageViewRestriction.objects.create(
        page=all_there[0], restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert len(warnings()) == 1


def test_the_press_office_is_told_and_editors_are_not(portal_site, signed_in):
    def told(group):
        page = signed_in(group).get("/admin/").text
        with override(settings.LANGUAGE_CODE):
            return gettext(TITLE) in page

    assert told("Press office") is True
    assert told("Editors") is False


def test_nobody_is_told_of_nothing(all_there, signed_in):
    assert TITLE not in signed_in().get("/admin/").text
