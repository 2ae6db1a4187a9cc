"""Published records and pages for tests, made as editors make them: drafted, then published."""

from tests.factories.pages import add_page, translate_page
from tests.factories.records import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    publish,
)

__all__ = [
    "AgreementFactory",
    "EventFactory",
    "ExpertProfileFactory",
    "OrganisationFactory",
    "PersonFactory",
    "TopicFactory",
    "add_page",
    "publish",
    "translate_page",
]
