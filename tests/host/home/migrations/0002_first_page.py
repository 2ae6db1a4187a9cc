"""As in every new Wagtail project: the first page, in place of Wagtail's welcome page."""

from django.conf import settings
from django.db import migrations


def make_first_page(apps, schema_editor):
    page, locale, site = (
        apps.get_model("wagtailcore", name) for name in ("Page", "Locale", "Site")
    )
    content_type = apps.get_model("contenttypes", "ContentType")
    page.objects.filter(slug="home", depth=2).delete()
    home = apps.get_model("home", "HomePage").objects.create(
        title="Министрлік",
        draft_title="Министрлік",
        greeting="Қош келдіңіз",
        slug="home",
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=locale.objects.get(language_code=settings.LANGUAGE_CODE),
        content_type=content_type.objects.get_or_create(app_label="home", model="homepage")[0],
    )
    site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page_id": home.pk}
    )


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial")]

    operations = [migrations.RunPython(make_first_page, migrations.RunPython.noop)]
