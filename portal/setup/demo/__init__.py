"""The demo portal: invented content beside two real reports, loaded as editors would write it.

``docs/demo.md`` describes the content's files.
"""


def load() -> None:
    """Set the portal up and load all that apps have registered. Does nothing the second time."""
    from portal.setup.demo.loading import load_contents

    if not is_loaded():
        load_contents()


def is_loaded() -> bool:
    """Whether the demo's own organisations are there: loading is all or nothing."""
    from portal.setup.demo.loading import is_loaded

    return is_loaded()
