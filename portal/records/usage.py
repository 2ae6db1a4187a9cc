"""The reference index, which knows what names what."""


def index_usage_again(instance) -> None:
    """Read the references of ``instance`` once more, now that its rows are written: Wagtail does
    so before, and keeps a row that has just been removed as a use."""
    # The module loads the page model, which is not ready while models are being defined.
    from wagtail.signal_handlers import update_reference_index_on_save

    update_reference_index_on_save(instance)
