"""The first page of the admin: what an editor has to do. Apps add panels and deadlines."""

from portal.admin.home.deadlines import Deadline, deadlines
from portal.admin.home.panels import HomePanel, Row, home_panels

__all__ = ["Deadline", "HomePanel", "Row", "deadlines", "home_panels"]
