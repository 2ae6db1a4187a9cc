"""A news item in the hands of an editor, and the drafts that it names."""

import pytest
from wagtail.test.utils.form_data import querydict_from_html

from news.models import NewsIndexPage, NewsPage
from portal.models import Organisation, OrganisationName, Person, PersonName
from tests.admin.conftest import account, administrator, signed_in

__all__ = ["account", "administrator", "signed_in"]


@pytest.fixture
def news(portal_site):
    """The Kazakh list of news."""
    return NewsIndexPage.objects.descendant_of(portal_site["kk"]).get()


@pytest.fixture
def item(news):
    """A news item in draft."""
    page = NewsPage(title="Ташкенттегі кездесу", slug="meeting", lead="Қысқаша.", live=False)
    news.add_child(instance=page)
    page.save_revision()
    return page


def draft_of(record):
    record.live = False
    record.save()
    record.save_revision()
    return record


@pytest.fixture
def person(db):
    """A person in draft who has a name, and a post."""
    name = PersonName(language="kk", family="Жаңабаев", given="Ерлан")
    person = Person(names=[name])
    person.appointments = [
        Person.appointments.rel.related_model(post={"kk": "бас дәрігер", "ru": "главный врач"})
    ]
    return draft_of(person)


@pytest.fixture
def nameless(db):
    """An organisation in draft that nobody has named yet."""
    return draft_of(Organisation())


@pytest.fixture
def organisation(db):
    names = [OrganisationName(language="ru", name="Республиканский центр кардиологии")]
    return draft_of(Organisation(names=names))


def form_of(client, url):
    """What a browser would post from the page's form if nothing were changed."""
    response = client.get(url)
    assert response.status_code == 200
    fields = querydict_from_html(response.text, form_id="page-edit-form").lists()
    data = {name: values[0] if len(values) == 1 else values for name, values in fields}
    # The browser builds the body's form by script.
    return {"body-count": "0", **data}


def edit(page):
    return f"/admin/pages/{page.pk}/edit/"


def add_row(data, relation, **fields):
    """Add a row to a relation of the form, as the chooser does."""
    number = int(data[f"{relation}-TOTAL_FORMS"])
    data[f"{relation}-TOTAL_FORMS"] = str(number + 1)
    for name, value in {"id": "", "ORDER": str(number + 1), "DELETE": "", **fields}.items():
        data[f"{relation}-{number}-{name}"] = str(value)


def messages_of(response, level):
    return [str(m) for m in response.context["messages"] if m.level_tag == level]
