"""The widths in which editors see a page or record before it is published."""

from django.utils.translation import gettext_lazy as _

#: The narrowest screen that pages must fit (WCAG 2.2, 1.4.10), the usual phone, tablet, desk.
PREVIEW_SIZES = [
    {"name": "mobile", "icon": "mobile-alt", "device_width": 390,
     "label": _("On a phone, 390 pixels wide")},
    {"name": "small", "icon": "portal-phone-small", "device_width": 320,
     "label": _("On the smallest phone, 320 pixels wide")},
    {"name": "tablet", "icon": "tablet-alt", "device_width": 768,
     "label": _("On a tablet, 768 pixels wide")},
    {"name": "desktop", "icon": "desktop", "device_width": 1280,
     "label": _("On a desktop, 1280 pixels wide")},
]  # fmt: skip
