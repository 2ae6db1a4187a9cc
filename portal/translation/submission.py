"""Submitting for translation and bringing translations up to date, in the user's languages."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from portal.translation.facts import dated_by_words
from portal.translation.permissions import languages_to_translate_into


class SubmitPage(SubmitPageTranslationView):
    """Offers only the languages into which the user may have the page translated."""

    def get_form(self):
        form = super().get_form()
        allowed = languages_to_translate_into(self.request.user, self.object)
        locales = form.fields["locales"]
        locales.queryset = locales.queryset.filter(pk__in=[locale.pk for locale in allowed])
        return form

    def form_valid(self, form):
        """wagtail-localize passes over a page that could not be saved and then misses it."""
        try:
            return super().form_valid(form)
        except ObjectDoesNotExist:
            messages.error(
                self.request,
                _("The translation could not be made: the page does not pass its own checks. "
                  "Open the original, correct what is marked, and publish it."),
            )  # fmt: skip
            return redirect(self.request.get_full_path())


class UpdateTranslations(UpdateTranslationsView):
    """Never publishes: it would put untranslated words live."""

    def get_form(self):
        form = super().get_form()
        field = form.fields["publish_translations"]
        field.disabled = True
        field.help_text = _("Publish each translation in its own editor, once it is translated.")
        return form

    def form_valid(self, form):
        with dated_by_words(self.object):
            return super().form_valid(form)
