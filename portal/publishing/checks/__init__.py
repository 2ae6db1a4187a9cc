"""What is worth a look before a page is published. Nothing here forbids publication.

Apps register checks of their own with :data:`page_checks`.
"""

from portal.publishing.checks.registry import Finding, PageCheck, findings, page_checks

__all__ = ["Finding", "PageCheck", "findings", "page_checks"]
