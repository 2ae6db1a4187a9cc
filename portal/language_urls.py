"""Addresses under a language's prefix that no page answers."""

urlpatterns = []
