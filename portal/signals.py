"""What listens: signals, system checks, Wagtail's and Willow's registries."""

from portal.caching import changes
from portal.pages import needed_pages  # noqa: F401
from portal.pictures.signal_handlers import watch_publication
from portal.pictures.sizes import read_sizes_in_the_head
from portal.pictures.uploads import watch_uploads
from portal.publishing.notifications import workflow as letters
from portal.publishing.withdrawal import acts  # noqa: F401
from portal.records import checks as record_checks  # noqa: F401
from portal.search.engines import checks as search_checks  # noqa: F401
from portal.search.engines import schema as search_schema
from portal.search.index import signal_handlers as search_signal_handlers
from portal.setup import installation, leaving  # noqa: F401
from portal.site.icons import making as icon_signals  # noqa: F401
from portal.syndication.sharing import making as sharing_signals  # noqa: F401
from portal.translation import checks, facts  # noqa: F401


def connect() -> None:
    """Connect what does not connect itself on import. Called once, when apps are ready."""
    changes.connect()
    search_schema.connect()
    search_signal_handlers.connect()
    read_sizes_in_the_head()
    watch_uploads()
    watch_publication()
    letters.connect()
    leaving.connect()
