"""Records: ``OrganisationFactory(kk="Орталық", en="Centre")`` is live with these names;
``live=False`` leaves a draft."""

import datetime

import factory

from experts.models import Consent, ExpertProfile
from partnerships.models import Agreement, AgreementName, Participant, TreatyAction
from portal.models import (
    Event,
    EventName,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Topic,
    TopicName,
)

LANGUAGES = ("kk", "ru", "en", "ky", "uz")


def publish(record):
    """Publish the record as it stands in memory and give it as it is in the database."""
    record.save_revision().publish()
    return type(record).objects.get(pk=record.pk)


class RecordFactory(factory.django.DjangoModelFactory):
    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, live=True, rows=None, **kwargs):
        names = {tag: kwargs.pop(tag) for tag in LANGUAGES if tag in kwargs}
        record = model_class(live=False, **kwargs)
        cls.add_names(record, names)
        for relation, items in (rows or {}).items():
            setattr(record, relation, items)
        record.save()
        return publish(record) if live else record

    @classmethod
    def add_names(cls, record, names):
        row = cls._name_row
        record.names = [row(language=tag, name=name) for tag, name in names.items()]


class OrganisationFactory(RecordFactory):
    _name_row = OrganisationName
    en = factory.Sequence(lambda n: f"Centre {n}")

    class Meta:
        model = Organisation


class TopicFactory(RecordFactory):
    _name_row = TopicName
    en = factory.Sequence(lambda n: f"Topic {n}")

    class Meta:
        model = Topic


class EventFactory(RecordFactory):
    _name_row = EventName
    en = factory.Sequence(lambda n: f"Event {n}")

    class Meta:
        model = Event


class PersonFactory(RecordFactory):
    """``PersonFactory(ru=("Иванов", "Иван", "Иванович"))``."""

    en = factory.Sequence(lambda n: (f"Family{n}", "Given"))

    class Meta:
        model = Person

    @classmethod
    def add_names(cls, record, names):
        parts = ("family", "given", "patronymic")
        record.names = [
            PersonName(language=tag, **dict(zip(parts, name, strict=False)))
            for tag, name in names.items()
        ]


class AgreementFactory(RecordFactory):
    """``AgreementFactory(signed="2018-05-14")`` between two organisations of its own."""

    _name_row = AgreementName
    en = factory.Sequence(lambda n: f"Agreement {n}")
    kind = "memorandum"

    class Meta:
        model = Agreement

    @classmethod
    def _create(cls, model_class, *args, signed="", rows=None, **kwargs):
        rows = dict(rows or {})
        if "participants" not in rows:
            rows["participants"] = [Participant(organisation=OrganisationFactory()) for _ in "12"]
        if signed:
            rows.setdefault("actions", []).append(TreatyAction(kind="signature", date=signed))
        return super()._create(model_class, *args, rows=rows, **kwargs)


class ExpertProfileFactory(RecordFactory):
    """A profile with consent to be listed; ``rows={"consents": []}`` takes it away."""

    person = factory.SubFactory(PersonFactory)

    class Meta:
        model = ExpertProfile

    @classmethod
    def add_names(cls, record, names):
        consent = Consent(text_version="1", given=datetime.date(2020, 1, 1))
        record.consents = [consent]
