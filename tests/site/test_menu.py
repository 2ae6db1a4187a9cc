"""The menu, the footer and the breadcrumbs come from the pages under the home page."""

import html5lib
import pytest
from wagtail.models import PageViewRestriction

from portal.models import StandardPage
from tests.factories import add_page


def links(client, url, path):
    tree = html5lib.parse(client.get(url).text, namespaceHTMLElements=False)
    return {
        "".join(link.itertext()).strip(): link.get("aria-current")
        for link in tree.findall(f".//{path}//a")
    }


@pytest.fixture
def about(portal_site):
    return add_page(portal_site["kk"], StandardPage(title="Портал туралы"))


def test_a_page_not_in_menus_stands_in_the_footer(client, portal_site, about):
    home = portal_site["kk"].url
    assert "Портал туралы" in links(client, home, "footer")
    assert "Портал туралы" not in links(client, home, "header")
    about.show_in_menus = True
    about.save_revision().publish()
    assert "Портал туралы" in links(client, home, "header")
    assert "Портал туралы" not in links(client, home, "footer")


def test_a_page_with_a_password_is_in_neither(client, portal_site, about):
    PageViewRestriction.objects.create(
        page=about, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    text = client.get(portal_site["kk"].url).text
    assert "Портал туралы" not in text


def test_the_menu_says_where_one_is(client, addresses):
    current = {
        url: links(client, addresses[url], "header/nav") for url in ("register", "agreement")
    }
    assert [value for value in current["register"].values() if value] == ["page"]
    assert [value for value in current["agreement"].values() if value] == ["true"]


def test_breadcrumbs_lead_up_and_never_to_the_page_itself(client, addresses, portal_site, about):
    below = add_page(about, StandardPage(title="Байланыс"))
    crumbs = links(client, below.url, "main/div/nav")
    assert list(crumbs)[1:] == ["Портал туралы"]
    assert len(links(client, addresses["agreement"], "main/div/nav")) == 2
    assert links(client, addresses["home"], "main/div/nav") == {}
