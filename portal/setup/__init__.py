"""What a portal needs before anyone writes: languages, home and index pages, groups, workflows.

Every step may run again and changes nothing that is there.
"""

from portal.records.grants import group_grants
from portal.setup.run import set_up

__all__ = ["group_grants", "set_up"]
