"""A news item: https://schema.org/NewsArticle, and what Google reads of it:
https://developers.google.com/search/docs/appearance/structured-data/article"""

from django.utils import timezone

from news.models import NewsPage
from portal.records.linked_data import labels, organisation_named, person_named
from portal.syndication.linked_data.graph import ministry
from portal.syndication.linked_data.page_context import PageContext


def linked_data(item: NewsPage, scene: PageContext) -> dict:
    """The date is as precise as the source gives it: ISO 8601 knows a month and a year."""
    picture = scene.picture if scene.picture and scene.picture.is_photo else None
    changed = item.last_published_at
    return {
        "@type": "NewsArticle",
        "@id": f"{scene.url}#article",
        "headline": item.title,
        "description": item.search_description or item.lead,
        "inLanguage": scene.language,
        "url": scene.url,
        "mainEntityOfPage": scene.url,
        "datePublished": str(item.date),
        "dateModified": timezone.localtime(changed).isoformat("T", "seconds") if changed else "",
        "image": scene.absolute(picture.path) if picture else "",
        "author": author(item, scene),
        "publisher": ministry(scene),
        "contentLocation": {"@type": "Place", "name": item.place.best()},
        "about": labels(row.topic for row in item.live_topics()),
        "mentions": mentions(item, scene),
        "isBasedOn": item.source_url,
        "isAccessibleForFree": True,
    }


def author(item: NewsPage, scene: PageContext) -> dict:
    """The source as the page names it; where it names none, the ministry speaks."""
    source = organisation_named(item.source, scene)
    if item.source_words:
        words = {"@type": "Organization", "name": item.source_words}
        return {**words, "parentOrganization": source}
    return source or {"@id": ministry(scene)["@id"], "@type": "GovernmentOrganization",
                      "name": scene.frame.ministry}  # fmt: skip


def mentions(item: NewsPage, scene: PageContext) -> list[dict]:
    """People, organisations and events that the item names."""
    events = [
        {"@type": "Event", "name": row.event.label(), "url": scene.address(row.event),
         "startDate": str(row.event.start)}
        for row in item.live_events()
    ]  # fmt: skip
    return [
        *(person_named(row.person, scene) for row in item.live_people()),
        *(organisation_named(row.organisation, scene) for row in item.live_organisations()),
        *events,
    ]
