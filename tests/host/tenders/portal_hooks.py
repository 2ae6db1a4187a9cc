"""What tenders bring to other pages, and who may write and publish them."""

from portal.caching.sections import Section, content_sections, home_sections
from portal.records.grants import grant_writing_and_publishing
from portal.records.organisation import Organisation
from tests.host.tenders.models import Tender


def newest(_page, _request):
    tenders = list(Tender.objects.public().order_by("-first_published_at")[:3])
    return {"tenders": tenders} if tenders else {}


def of_organisation(organisation, _request):
    tenders = list(Tender.objects.public().filter(organisation=organisation.pk))
    return {"tenders": tenders} if tenders else {}


SECTION = "tenders/section.html"

home_sections.register(Section("tenders", SECTION, newest, order=70, label="Tenders"))
content_sections.register(Section("tenders", SECTION, of_organisation, on=Organisation))
grant_writing_and_publishing("tenders.Tender")
