from django.conf import settings
from wagtail.models import Locale


def set_up_locales() -> dict[str, Locale]:
    """A locale for each content language, the main one first; by language tag."""
    tags = [tag for tag, name in settings.WAGTAIL_CONTENT_LANGUAGES]
    tags.sort(key=lambda tag: tag != settings.LANGUAGE_CODE)
    return {tag: Locale.objects.get_or_create(language_code=tag)[0] for tag in tags}
