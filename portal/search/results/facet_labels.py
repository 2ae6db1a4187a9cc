"""How the values of facets are called in the reader's language, and in which order they come."""

from collections.abc import Callable, Iterable

from portal.caching.cache import cached_many
from portal.languages.alphabet import alphabetical
from portal.languages.cldr import capitalised, country_name, language_autonym, language_name
from portal.languages.order import site_languages
from portal.pages.facets import live_records
from portal.records.base import Record
from portal.search.index.facets import Labels
from portal.search.index.kinds import search_kinds
from portal.values.localised_text import Text


def kinds(values: Iterable[str], _language: str) -> Labels:
    """The types of results in the order of their registration; pages that nobody names last."""
    labels = {kind.name: kind.label for kind in search_kinds()}
    wanted = {*values}
    return {name: str(label) for name, label in labels.items() if name in wanted}


def years(values: Iterable[str], _language: str) -> Labels:
    """Latest first."""
    known = {value for value in values if value.isdecimal() and len(value) == 4}
    return {value: value for value in sorted(known, reverse=True)}


def languages(values: Iterable[str], _language: str) -> Labels:
    """Each language as it calls itself, in the order of the site; others after them."""
    named = {tag for tag in values if tag and language_name(tag, "en") != tag}
    order = [*site_languages(), *sorted(named - {*site_languages()})]
    labels = {tag: capitalised(language_autonym(tag)) for tag in order if tag in named}
    return {tag: Text(label, tag) for tag, label in labels.items()}


def countries(values: Iterable[str], language: str) -> Labels:
    named = {value: country_name(value, language) for value in values}
    known = {value: name for value, name in named.items() if name != value.upper()}
    return by_alphabet(known, language)


def records_of(model: type[Record]) -> Callable[[Iterable[str], str], Labels]:
    """The labels of live records by their keys, in one query for those that are not kept."""

    def labels(values: Iterable[str], language: str) -> Labels:
        kept = f"label {model._meta.label} {language} "
        keys = (value for value in values if value.isdecimal() and len(value) < 19)

        def read(names: list[str]) -> dict[str, str]:
            found = live_records(model, keys=[int(n.removeprefix(kept)) for n in names])
            return dict.fromkeys(names, "") | {
                f"{kept}{record.pk}": record.label(language) for record in found
            }

        words = cached_many((f"{kept}{int(key)}" for key in keys), read)
        return by_alphabet({n.removeprefix(kept): w for n, w in words.items() if w}, language)

    return labels


def choices_of(choices: type) -> Callable[[Iterable[str], str], Labels]:
    """The labels of a closed list (``TextChoices``), in its order."""

    def labels(values: Iterable[str], _language: str) -> Labels:
        wanted = {*values}
        return {
            value: capitalised(str(label)) for value, label in choices.choices if value in wanted
        }

    return labels


def by_alphabet(labels: dict[str, str], language: str) -> Labels:
    order = sorted(labels, key=lambda value: alphabetical(labels[value], language))
    return {value: labels[value] for value in order}
