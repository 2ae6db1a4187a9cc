"""The settings of the stranger's site.

HOST_APPS chooses what it installs beside ``portal``, HOST_LANGUAGES in which languages it
publishes, the main one first: all of them for the suite, which speaks of all.
"""

import os
import tempfile
from pathlib import Path

import dj_database_url

BASE_DIR = Path(__file__).resolve().parent
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

INSTALLED_APPS = [
    "tests.host.home",
    "tests.host.accounts",
    "tests.host.media_app",
    "portal",
    *os.environ.get("HOST_APPS", "news,partnerships,experts").replace(",", " ").split(),
    "tests.host.news",
    "tests.host.tenders",
    "wagtail.contrib.routable_page",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "portal.pages.serving.middleware.RedirectMiddleware",
    "portal.admin.middleware.RefusalMiddleware",
    "portal.admin.repeated_actions.RepeatedActionMiddleware",
    "portal.publishing.withdrawal.gone.GoneMiddleware",
]

ROOT_URLCONF = "tests.host.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "wagtail.contrib.settings.context_processors.settings",
                "portal.site.context_processor.site_frame",
            ],
        },
    },
]

AUTH_USER_MODEL = "accounts.HostUser"
WAGTAILIMAGES_IMAGE_MODEL = "media_app.HostImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "portal.pictures.forms.ImageForm"
WAGTAILDOCS_DOCUMENT_MODEL = "media_app.HostDocument"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "portal.search.database"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"

AUTONYMS = {
    "ru": "Русский",
    "kk": "Қазақша",
    "en": "English",
    "ky": "Кыргызча",
    "uz": "Oʻzbekcha",
}
LANGUAGES = [
    (code, AUTONYMS[code]) for code in os.environ.get("HOST_LANGUAGES", "kk,ru,en,ky,uz").split(",")
]
LANGUAGE_CODE = LANGUAGES[0][0]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False
FORMAT_MODULE_PATH = ["portal.languages.formats"]
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
# From a checkout. Installed from the wheel, the first is found by itself, in portal/locale.
LOCALE_PATHS = [BASE_DIR.parents[1] / "locale", BASE_DIR.parents[1] / "locale" / "wagtail"]

TIME_ZONE = "Asia/Almaty"
USE_TZ = True
STATIC_URL = "/static/"
MEDIA_URL = "/media/"
WAGTAIL_SITE_NAME = "A stranger's site"
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FORMS_URLFIELD_ASSUME_HTTPS = True

# Only for the tests: a database and a folder of their own for each run, quick passwords, and the
# place of the migrated database that the next run starts from.
VAR_DIR = Path(os.environ.get("PORTAL_VAR") or BASE_DIR.parents[1] / "var")
TEST_DIR = tempfile.TemporaryDirectory(prefix="host-tests-")
MEDIA_ROOT = Path(TEST_DIR.name, "media")
SQLITE = f"sqlite:///{TEST_DIR.name}/host.sqlite3"
DATABASES = {"default": dj_database_url.config(default=SQLITE)}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"] = {"NAME": f"{TEST_DIR.name}/test.sqlite3"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's event loop
