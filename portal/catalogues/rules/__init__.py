"""The rules: each is a function that takes a catalogue and yields findings."""

from portal.catalogues.rules.collected import collected
from portal.catalogues.rules.compiled import compiled
from portal.catalogues.rules.complete import complete
from portal.catalogues.rules.fuzzy import fuzzy
from portal.catalogues.rules.mixed_letters import mixed_letters
from portal.catalogues.rules.placeholders import placeholders
from portal.catalogues.rules.plural_forms import plural_forms
from portal.catalogues.rules.quotation_marks import quotation_marks
from portal.catalogues.rules.uzbek_letters import uzbek_letters

RULES = [
    collected,
    complete,
    fuzzy,
    plural_forms,
    placeholders,
    mixed_letters,
    uzbek_letters,
    quotation_marks,
    compiled,
]
