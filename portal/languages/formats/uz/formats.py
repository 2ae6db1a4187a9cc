"""Uzbek: 14-may, 2018-yil, 14:30."""

from portal.languages.formats import *  # noqa: F403

DATE_FORMAT = r"j-E, Y-\y\i\l"
DATETIME_FORMAT = r"j-E, Y-\y\i\l, H:i"
YEAR_MONTH_FORMAT = r"Y-\y\i\l, E"
MONTH_DAY_FORMAT = "j-E"
