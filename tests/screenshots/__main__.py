"""``python -m tests.screenshots [name …]``: take all pictures of the guide, or those named.

The demo is loaded anew into a folder of its own, at a fixed moment; PORTAL_VAR names another
folder, where a demo stays for the next time.
"""

import os
import sys
import tempfile

import django

from tests.screenshots import clock


def main(names):
    with tempfile.TemporaryDirectory(prefix="screenshots-") as folder:
        os.environ.setdefault("PORTAL_VAR", folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.demo"
        clock.set_clock(clock.while_loading)
        django.setup()
        load()
        clock.set_clock(clock.while_looking)
        # What reads the settings can be imported only now.
        from tests.screenshots.taking import take

        take(names)


def load():
    from django.conf import settings
    from django.core.management import call_command

    from tests.screenshots.scene import work_in_progress

    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    call_command("demo", no_serve=True)
    work_in_progress()


if __name__ == "__main__":
    main(sys.argv[1:])
