"""The directory's records: profiles, offers and consent."""
