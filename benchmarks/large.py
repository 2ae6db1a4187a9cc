"""A portal of the size that a country's register has, made up and written in bulk.

The shape is that of a real register of treaties: most agreements have two parties, one in twelve
has forty and more, one has 290; one party takes part in a quarter of them all.
"""

import itertools
import random
from collections.abc import Iterable, Iterator
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Page, Revision

from news.models import NewsIndexPage, NewsPage
from partnerships.ledger.course import periods
from partnerships.ledger_values import acts_of, terms_of
from partnerships.models import (
    Agreement,
    AgreementName,
    AgreementPeriod,
    AgreementTopic,
    Participant,
    TreatyAction,
)
from portal.models import Organisation, OrganisationName, Topic, TopicName

ORGANISATIONS, TOPICS, NEWS = 650, 60, 3_000
BATCH = 500
SYLLABLES = [
    "ka",
    "ra",
    "tau",
    "mir",
    "al",
    "dos",
    "ten",
    "lo",
    "ve",
    "sun",
    "bek",
    "or",
    "iz",
    "gul",
]
COUNTRIES = ["KZ", "UZ", "KG", "DE", "TR", "KR", "FR", "JP", "US", "PL", "CZ", "FI"]
KINDS = ["memorandum", "agreement", "protocol"]
SUBJECTS = ["kidney transplants", "nursing", "perinatal care", "screening", "training of surgeons"]


@transaction.atomic
def load(agreements: int) -> None:
    """Write so many agreements, and with them organisations, topics and news, all public.
    The indexes are not told: rebuild them afterwards."""
    chance = random.Random(1)
    organisations = store(
        map(made_organisation, itertools.repeat(chance, ORGANISATIONS)), ["names"]
    )
    topics = store(
        (named(Topic(), TopicName, f"{word} {n}") for n, word in subjects(TOPICS)), ["names"]
    )
    made = (made_agreement(chance, n, organisations, topics) for n in range(agreements))
    with_periods(store(made, ["names", "participants", "actions", "topics"]))
    write_news(chance)


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def subjects(number: int) -> Iterator[tuple[int, str]]:
    return enumerate(itertools.islice(itertools.cycle(SUBJECTS), number), start=1)


def named(record: Model, row: type[Model], name: str) -> Model:
    record.names = [row(language=tag, name=name) for tag in ("en", "ru")]
    return record


def made_organisation(chance: random.Random) -> Organisation:
    organisation = Organisation(country=chance.choice(COUNTRIES), kind="hospital")
    return named(organisation, OrganisationName, f"{word(chance)} Centre of {word(chance)}")


def number_of_parties(n: int, chance: random.Random) -> int:
    if n == 1:
        return 290
    return chance.randint(40, 90) if n % 12 == 0 else chance.choice([2, 2, 2, 3])


def made_agreement(chance, n: int, organisations: list, topics: list) -> Agreement:
    kind, day = chance.choice(KINDS), date(1950 + n % 76, 1 + n % 12, 1 + n % 28)
    agreement = Agreement(
        kind=kind, duration="term", term_months=60, renewal="tacit", renewal_months=12
    )
    agreement.reference_number = f"{day.year}/{n}"
    parties = chance.sample(organisations[1:], number_of_parties(n, chance))
    if n % 4 == 0:
        parties[0] = organisations[0]
    agreement.participants = [Participant(organisation=party) for party in parties]
    agreement.actions = [
        TreatyAction(kind="signature", date=day.isoformat()),
        TreatyAction(kind="entry_into_force", date=day.replace(year=day.year + 1).isoformat()),
    ]
    agreement.topics = [AgreementTopic(topic=chance.choice(topics))]
    about = f"{kind.capitalize()} on {chance.choice(SUBJECTS)} of {word(chance)} and {word(chance)}"
    return named(agreement, AgreementName, about)


def store(records: Iterable[Model], relations: list[str]) -> list[Model]:
    """Write records with the rows of these relations, and one revision of each."""
    stored = []
    for batch in batches(records):
        for record in batch:
            record.live, record.has_unpublished_changes = True, False
            record.first_published_at = record.last_published_at = timezone.now()
            record.compute_names()
        type(batch[0]).objects.bulk_create(batch)
        for relation in relations:
            write_rows(batch, relation)
        write_revisions(batch)
        stored += batch
    return stored


def batches(records: Iterable[Model]) -> Iterator[list[Model]]:
    records = iter(records)
    while batch := list(itertools.islice(records, BATCH)):
        yield batch


def write_rows(records: list[Model], relation: str) -> None:
    link = type(records[0])._meta.get_field(relation).field.name
    rows = []
    for record in records:
        for order, row in enumerate(getattr(record, relation).all()):
            row.sort_order = order
            setattr(row, link, record)
            rows.append(row)
    type(rows[0]).objects.bulk_create(rows)


def write_revisions(instances: list[Model]) -> None:
    kind = ContentType.objects.get_for_model(instances[0])
    base = ContentType.objects.get_for_model(Page) if isinstance(instances[0], Page) else kind
    revisions = Revision.objects.bulk_create(
        Revision(
            content_type=kind, base_content_type=base, object_id=str(instance.pk),
            object_str=str(instance), content=instance.serializable_data(),
            created_at=timezone.now(),
        )
        for instance in instances
    )  # fmt: skip
    for instance, revision in zip(instances, revisions, strict=True):
        instance.latest_revision = instance.live_revision = revision
    owner = Page if isinstance(instances[0], Page) else type(instances[0])
    owner.objects.bulk_update(instances, ["latest_revision", "live_revision"])


def with_periods(agreements: list[Agreement]) -> None:
    AgreementPeriod.objects.bulk_create(
        AgreementPeriod(agreement=agreement, state=period.state, start=period.start, end=period.end)
        for agreement in agreements
        for period in periods(acts_of(agreement), terms_of(agreement, with_texts=False))
    )


def write_news(chance: random.Random) -> None:
    """News below the lists of all languages, in turn."""
    lists = list(NewsIndexPage.objects.select_related("locale"))
    for above in lists:
        pages = [made_news(chance, above, n) for n in range(NEWS // len(lists))]
        insert_below(above, pages)
        write_revisions(pages)


def made_news(chance: random.Random, above: Page, n: int) -> NewsPage:
    title = f"{word(chance)} and {word(chance)} speak of {chance.choice(SUBJECTS)}"
    page = NewsPage(title=title, slug=f"{slugify(title)}-{n}", locale=above.locale, lead=title)
    page.draft_title, page.live = title, True
    page.date = date(2000 + n % 26, 1 + n % 12, 1 + n % 28)
    page.first_published_at = page.last_published_at = timezone.now()
    return page


def insert_below(above: Page, pages: list[Page]) -> None:
    """treebeard knows no bulk: the paths are made here, and a page is two rows of one key."""
    first, content_type = above.numchild, ContentType.objects.get_for_model(pages[0])
    for step, page in enumerate(pages, start=1):
        page.path = type(above)._get_path(above.path, above.depth + 1, first + step)
        page.depth, page.numchild, page.content_type = above.depth + 1, 0, content_type
        page.url_path = f"{above.url_path}{page.slug}/"
    parents = [
        Page(
            **{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}
        )
        for page in pages
    ]
    Page.objects.bulk_create(parents)
    for page, parent in zip(pages, parents, strict=True):
        page.pk = page.page_ptr_id = parent.pk
    NewsPage._base_manager._insert(pages, fields=NewsPage._meta.local_concrete_fields)
    Page.objects.filter(pk=above.pk).update(numchild=first + len(pages))
