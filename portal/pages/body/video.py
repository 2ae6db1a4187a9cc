from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import CharBlock, StructBlock, StructValue, URLBlock

from portal.pages.body import shared
from portal.pages.body.rich_text import TextBlock
from portal.pages.body.shared import LanguageChoiceBlock, SameInEveryLanguage

PROVIDERS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "vimeo.com": "Vimeo",
    "rutube.ru": "RUTUBE",
    "vk.com": "VK",
    "vkvideo.ru": "VK",
    "facebook.com": "Facebook",
    "instagram.com": "Instagram",
    "t.me": "Telegram",
}


def provider(address: str) -> str:
    """Who shows the video: a name that people know, else the host of the address."""
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    return PROVIDERS.get(host, host)


class WebAddressBlock(SameInEveryLanguage, URLBlock):
    """An http or https address. A draft may hold anything; publication asks for a right one."""

    def clean(self, value):
        """Raises ValidationError for what is no address, or one of another scheme."""
        if self.is_deferred_validation:
            return value
        value = super().clean(value)
        if value and not is_web_address(value):
            raise ValidationError(_("Write the whole address, with https:// first."))
        return value


def is_web_address(value: str) -> bool:
    """Whether a browser may be led there: imported bodies have passed no form."""
    try:
        URLValidator(schemes=("http", "https"))(value)
    except ValidationError:
        return False
    return True


class VideoValue(StructValue):
    @property
    def address(self) -> str:
        """Where the video is, or "" when what is stored is no web address."""
        return self["url"] if is_web_address(self["url"] or "") else ""

    @property
    def provider(self) -> str:
        return provider(self.address)


class VideoBlock(StructBlock):
    """A video elsewhere, as a link with a text alternative.

    No player: it would load a third party's scripts and cookies into the page.
    """

    url = WebAddressBlock(label=_("Address"), help_text=_("Of the page that shows the video."))
    title = CharBlock(label=_("Title"))
    language = LanguageChoiceBlock()
    description = blocks.TextBlock(
        rows=3,
        label=_("Text alternative"),
        help_text=_("What is seen and said, for those who cannot watch or hear it."),
    )
    transcript = TextBlock(required=False, label=_("Transcript"))

    class Meta:
        icon = "media"
        group = shared.MEDIA
        label = _("Video")
        label_format = "{title}"
        description = _("A link to a video, with what is seen and said in it.")
        template = "portal/body/video.html"
        value_class = VideoValue
        preview_value = {
            "url": "https://www.youtube.com/watch?v=portal",
            "title": _("Master class in surgery"),
            "language": "ru",
            "description": _("A surgeon explains each step of an operation to visiting doctors."),
            "transcript": "",
        }
