"""Every template with the demo's content, in every language: valid, in its language, made once."""

from dataclasses import dataclass

import pytest
from django.test import Client
from wagtail.images import get_image_model

from portal.pictures.making import make_pictures
from portal.pictures.uses import wanted
from tests.audits.addresses import in_every_language
from tests.audits.languages import misplaced_texts
from tests.audits.nu import checker, errors_in
from tests.environment.presence import missing

pytestmark = [pytest.mark.own_site, pytest.mark.slow, pytest.mark.usefixtures("loaded_demo", "db")]

#: So many images of the demo get their renditions: encoding all takes longer than loading it.
PICTURES = 3


@dataclass
class Visit:
    """What a visitor of all pages got, and how many renditions there were before and after."""

    documents: dict[str, str]
    before: int
    after: int


@pytest.fixture(scope="module")
def visit(loaded_demo, django_db_blocker):
    with django_db_blocker.unblock():
        make_pictures(dict(sorted(wanted().items())[:PICTURES]))
        renditions = get_image_model().get_rendition_model().objects
        before = renditions.count()
        documents = {
            f"{language} {name}": Client().get(address).text
            for language, name, address in in_every_language()
        }
        return Visit(documents, before, renditions.count())


def test_a_visitor_makes_no_rendition(visit):
    assert visit.after == visit.before > 0
    for language in ("kk", "ru", "en", "ky", "uz"):
        assert "<picture" in visit.documents[f"{language} NewsIndexPage"]


def test_html_is_valid(visit, tmp_path):
    command = checker() or missing("The Nu HTML checker (vnu-jar, Java)")
    assert errors_in(command, visit.documents, tmp_path) == []


def test_the_checker_checks(tmp_path):
    command = checker() or missing("The Nu HTML checker (vnu-jar, Java)")
    broken = '<!doctype html><html lang="kk"><title>x</title><img src="a.png" width="1.5">'
    found = errors_in(command, {"broken": broken}, tmp_path)
    assert [line for line in found if line.startswith("broken: ") and "width" in line]


def test_no_text_claims_to_be_in_another_language(visit):
    found = {
        name: [str(text) for text in misplaced_texts(html)]
        for name, html in visit.documents.items()
    }
    assert {name: texts for name, texts in found.items() if texts} == {}
