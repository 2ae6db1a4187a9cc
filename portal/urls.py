"""Addresses that no language stands before."""

urlpatterns = []
