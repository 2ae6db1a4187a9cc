"""What the portal brings is named after it, so that nothing of a host has the same name."""

from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, get_resolver

OURS = [config for config in apps.get_app_configs() if config.label.startswith("portal")]
LABELS = {config.label for config in OURS}
#: What Django and Wagtail look for by these names; the portal replaces them on purpose.
REPLACED = {"400", "403", "403_csrf", "404", "500", "wagtailadmin", "wagtailcore", "wagtailembeds"}


def ways_back(model):
    """The names by which others' models and queries reach this one."""
    for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
        relation = field.remote_field
        if relation and relation.model._meta.app_label not in LABELS and not relation.hidden:
            for way in (relation.get_accessor_name(), field.related_query_name()):
                yield f"{model.__name__}.{field.name}", way


def url_names(resolver):
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            if pattern.callback.__module__.split(".")[0] in {config.name for config in OURS}:
                yield pattern.name
        elif not pattern.namespace:
            yield from url_names(pattern)


def test_ways_back_from_the_models_of_others():
    models = [model for config in OURS for model in config.get_models()]
    names = [pair for model in models for pair in ways_back(model)]
    assert ("Person.locked_by", "locked_portal_person_set") in names
    assert [pair for pair in names if "portal" not in pair[1]] == []


@pytest.mark.parametrize("config", OURS, ids=[config.label for config in OURS])
def test_templates_static_files_and_tags(config):
    """Django gives the first of one name, whichever app it is from."""
    root = Path(config.path)
    for kind, allowed in (("templates", REPLACED), ("static", set())):
        names = {path.stem for path in (root / kind).glob("*")}
        assert names - allowed == {config.label}, kind
    tags = {path.stem for path in (root / "templatetags").glob("[a-z]*.py")}
    assert {name for name in tags if not name.startswith("portal")} == set()


def test_addresses():
    names = set(url_names(get_resolver())) - {"wagtail_serve"}  # the portal's stands for Wagtail's
    assert "portal_search" in names
    assert {name for name in names if name and not name.startswith("portal_")} == set()
