"""What has to be found, worked out the slow and obvious way from the things themselves."""

from collections import Counter

from portal.search.engines.base import MATCHING, WEIGHTS


class Reference:
    """Knows a number of things."""

    def __init__(self, things):
        self.things = {thing.key: thing for thing in things}
        self.keys = {thing.key: key_sets(thing) for thing in things}

    def expected(self, ask):
        """Keys of what is found, and the counts of the counted facets that have any."""
        shown = [thing for thing in self.things.values() if is_shown(thing, ask.day)]
        found = [thing for thing in shown if matches(self.keys[thing.key], ask)]
        counts = {name: count(found, name, ask) for name in ask.counted}
        return (
            {thing.key for thing in found if is_chosen(thing, ask, but="")},
            {name: values for name, values in counts.items() if values},
        )


def key_sets(thing):
    return {name: set(text.split()) for name, text in thing.keys().items()}


def is_shown(thing, day):
    return holds(thing.shown_from, thing.shown_until, day)


def holds(since, until, day):
    return (since is None or since <= day) and (until is None or until > day)


def matches(keys, ask):
    if not ask.words:
        return True
    if not ask.needed:
        return any(keys[name] & set(ask.ranking_keys(name)) for name in WEIGHTS)
    matching = set().union(*(keys[name] for name in MATCHING))
    return sum(bool(matching & set(word.matching)) for word in ask.required) >= ask.needed


def is_chosen(thing, ask, but):
    return all(
        set(values) & values_of(thing, name, ask.day)
        for name, values in ask.narrowed.items()
        if values and name != but
    )


def values_of(thing, name, day):
    return {
        period.value
        for period in thing.every_period
        if period.name == name and holds(period.since, period.until, day)
    }


def count(found, name, ask):
    among = [thing for thing in found if is_chosen(thing, ask, but=name)]
    return Counter(value for thing in among for value in values_of(thing, name, ask.day))
