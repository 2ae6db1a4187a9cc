"""What is worth a look in a news item, besides what the portal checks of every page."""

from collections.abc import Iterator

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from news.models import NewsPage
from portal.publishing.checks import Finding, PageCheck
from portal.publishing.checks.mentions import mentioned_organisations, mentioned_people
from portal.publishing.checks.words import passages

#: A long report may speak of many; the first few say what is meant.
MOST = 5


def lead_image(page: NewsPage) -> Iterator[Finding]:
    if page.image_id and not page.image_alt.strip():
        yield Finding(_("The lead image has no words for those who cannot see it."), "image_alt")


def topics(page: NewsPage) -> Iterator[Finding]:
    if not page.topics.all():
        yield Finding(
            _("No topic is chosen: readers who narrow the list by topic will not find this item."),
            "topics",
        )


def pages_named(page: NewsPage) -> Iterator[Finding]:
    for target in page.named_pages():
        if not target.live:
            message = _("The page “%(page)s” is not published, so readers do not see it here.")
            yield Finding(message % {"page": Truncator(target.title).words(12)}, "related_pages")


def people_spoken_of(page: NewsPage) -> Iterator[Finding]:
    known = {row.person_id for row in page.people.all()}
    message = _("The text speaks of %(name)s, who is not among the people.")
    unnamed = [found for found in mentioned_people(whole_text(page)) if found.pk not in known]
    for person in unnamed[:MOST]:
        yield Finding(message % {"name": person}, "people")


def organisations_spoken_of(page: NewsPage) -> Iterator[Finding]:
    known = {page.source_id, *(row.organisation_id for row in page.organisations.all())}
    message = _("The text speaks of “%(name)s”, which is not among the organisations.")
    mentioned = mentioned_organisations(whole_text(page))
    unnamed = [found for found in mentioned if found.pk not in known]
    for organisation in unnamed[:MOST]:
        yield Finding(message % {"name": organisation}, "organisations")


def whole_text(page: NewsPage) -> str:
    return "\n".join(passage.text for passage in passages(page))


CHECKS = [
    PageCheck(check, NewsPage, order=200 + place)
    for place, check in enumerate(
        (lead_image, pages_named, people_spoken_of, organisations_spoken_of, topics)
    )
]
