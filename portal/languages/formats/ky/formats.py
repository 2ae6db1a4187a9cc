"""Kyrgyz: 2018-ж., 14-май, 14:30."""

from portal.languages.formats import *  # noqa: F403

DATE_FORMAT = "Y-ж., j-E"
DATETIME_FORMAT = "Y-ж., j-E, H:i"
YEAR_MONTH_FORMAT = "Y-ж., E"
MONTH_DAY_FORMAT = "j-E"
