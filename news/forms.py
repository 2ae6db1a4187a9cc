"""What the form of a news item fills in: the post held then, and what is known of a picture."""

from __future__ import annotations

from portal.pages.editing_form import PageForm


class NewsForm(PageForm):
    """Only what was just chosen brings something along, so that what an editor empties later
    stays empty."""

    def prefill(self):
        for row in self.changed_rows("people", "person"):
            appointment = row.instance.person.post_at(self.instance.date or None)
            self.fill(row, "post", appointment and appointment.post)
        if "image" in self.changed_data and self.instance.image:
            self.fill(self, "image_alt", getattr(self.instance.image, "description", ""))
            self.fill(self, "image_credit", self.credit_given_before())

    def credit_given_before(self) -> str:
        """The credit that this picture had in the item that showed it last."""
        shown = type(self.instance)._default_manager.filter(image=self.instance.image)
        earlier = shown.exclude(pk=self.instance.pk).exclude(image_credit="")
        same_language = earlier.filter(locale_id=self.instance.locale_id)
        latest = same_language.order_by("-pk").first() or earlier.order_by("-pk").first()
        return latest.image_credit if latest else ""
