"""Apps bring blocks of their own."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from wagtail.blocks import CharBlock

from portal.pages.body import blocks
from portal.pages.body.blocks import BodyBlock
from portal.pages.body.records import RecordListBlock
from portal.pages.body.registry import RegisteredBlock
from portal.values.registry import Registry


@pytest.fixture
def empty_registry(monkeypatch):
    registry = Registry()
    monkeypatch.setattr(blocks, "body_blocks", registry)
    return registry


def test_a_registered_block_stands_after_our_own_in_the_order_it_asks_for(empty_registry):
    empty_registry.register(RegisteredBlock("later", CharBlock, order=200))
    empty_registry.register(
        RegisteredBlock("programmes", lambda: RecordListBlock("portal.Programme"), order=20)
    )
    names = list(BodyBlock().child_blocks)
    assert names == [*BodyBlock.base_blocks, "programmes", "later"]


def test_a_name_taken_twice_is_refused(empty_registry):
    empty_registry.register(RegisteredBlock("quote", CharBlock))
    with pytest.raises(ImproperlyConfigured, match="quote"):
        BodyBlock()


def test_a_registered_block_of_records_shows_what_is_published(empty_registry, organisation):
    empty_registry.register(
        RegisteredBlock(
            "hosts",
            lambda: RecordListBlock(
                "portal.Organisation", template="portal/body/organisations.html"
            ),
        )
    )
    stream = BodyBlock().to_python([{"type": "hosts", "value": [organisation.pk]}])
    assert "Республиканский центр кардиологии" in str(stream)
    organisation.unpublish()
    stream = BodyBlock().to_python([{"type": "hosts", "value": [organisation.pk]}])
    assert "Республиканский центр кардиологии" not in str(stream)
