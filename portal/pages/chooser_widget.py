"""The input that opens a chooser of records."""

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import lazy
from django.utils.translation import gettext
from wagtail.snippets.widgets import AdminSnippetChooser


def _formatted(message: str, name) -> str:
    return gettext(message) % {"object": name}


formatted_later = lazy(_formatted, str)


class RecordChooser(AdminSnippetChooser):
    """Names the kind of record in the editor's language.

    Wagtail puts the name into the sentence when the form's class is made: once, in the language
    that the server starts with.
    """

    #: Records that the form has read together, by their keys as text.
    known: Mapping[str, object] = MappingProxyType({})

    def get_instance(self, value):
        return self.known.get(str(value)) or super().get_instance(value)

    def __init__(self, model=None, **kwargs):
        super().__init__(model, **kwargs)
        name = self.model._meta.verbose_name
        # The sentences are Wagtail's own and stand in its catalogues.
        self.choose_one_text = formatted_later("Choose %(object)s", name)
        self.choose_another_text = formatted_later("Choose another %(object)s", name)
        self.link_to_chosen_text = formatted_later("Edit this %(object)s", name)
