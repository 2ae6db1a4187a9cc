"""Kazakh: 14 мамыр 2018 ж., 14:30."""

from portal.languages.formats import *  # noqa: F403

DATE_FORMAT = "j E Y ж."
DATETIME_FORMAT = "j E Y ж., H:i"
YEAR_MONTH_FORMAT = "E Y ж."
MONTH_DAY_FORMAT = "j E"
