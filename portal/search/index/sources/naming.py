"""The names of records in every language: by them is found what speaks of the record."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from portal.languages.cldr import country_name
from portal.languages.order import site_languages
from portal.records.base import Record
from portal.records.names import CalledByNames
from portal.values.localised_text import Text

Names = dict[tuple[type, int], list[Text]]


def names_of(records: Iterable[Record]) -> Names:
    """The names of records by model and key: all spellings, acronyms and former names, each with
    its language. One query a kind of record. Whoever asks leaves drafts out before."""
    by_model: dict[type, dict[int, Record]] = defaultdict(dict)
    for record in records:
        by_model[type(record)][record.pk] = record
    found: Names = {}
    for model, of_model in by_model.items():
        called = issubclass(model, CalledByNames)
        for key, names in (rows_by_record if called else labels_by_record)(model, of_model).items():
            found[model, key] = names
    return found


def rows_by_record(model: type[CalledByNames], records: dict[int, Record]) -> dict:
    found = defaultdict(list)
    rows = model._meta.get_field("names").related_model.objects.filter(record__in=list(records))
    for row in rows.order_by("record", "sort_order", "pk"):
        found[row.record_id].append(name_in_row(row))
    return found


def name_in_row(row) -> Text:
    """A name; of a person with the initials and the spelling of the source, each word once."""
    spellings = row.spellings() if hasattr(row, "spellings") else [str(row)]
    words = dict.fromkeys(word for spelling in spellings for word in spelling.split())
    return Text(" ".join(words), row.language)


def labels_by_record(_model: type[Record], records: dict[int, Record]) -> dict:
    return {key: list(labels_of(record).values()) for key, record in records.items()}


def labels_of(record: Record) -> dict[str, Text]:
    """What the record is called, by language: those of the site in which it has a name. Where it
    has one in another language only, that one."""
    labels = {tag: record.label(tag) for tag in site_languages()}
    own = {tag: label for tag, label in labels.items() if label and label.language == tag}
    any_other = record.label()
    return own or ({any_other.language: any_other} if any_other else {})


def country_names(codes: Iterable[str]) -> Iterator[Text]:
    """The names of countries in every language of the site, as CLDR has them."""
    for code in codes:
        for tag in site_languages():
            yield Text(country_name(code, tag), tag)
