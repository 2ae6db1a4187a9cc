"""What every way of running the portal shares. Environment variables: docs/settings.md."""

import os
from datetime import timedelta
from pathlib import Path

from portal.settings.databases import database
from portal.settings.search_server import search_server

BASE_DIR = Path(__file__).resolve().parents[2]
IS_CHECKOUT = (BASE_DIR / "manage.py").exists()  # and not a wheel's site-packages

# Everything the portal writes lies below this folder: database, uploads, collected static files.
VAR_DIR = Path(os.environ.get("PORTAL_VAR") or (BASE_DIR if IS_CHECKOUT else Path.cwd()) / "var")
VAR_DIR.mkdir(parents=True, exist_ok=True)

# The settings of the portal itself. Defaults and meaning: docs/settings.md.
PORTAL = {"ELASTICSEARCH": search_server()}

# The stock order matters: our templates and translations stand before Wagtail's.
INSTALLED_APPS = [
    "portal",
    "news",
    "partnerships",
    "experts",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.contrib.sitemaps",
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
    "taggit",
    "modelcluster",
    "django_filters",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "portal.site.headers.ContentSecurityPolicyMiddleware",
    "portal.site.headers.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "portal.pages.serving.middleware.NulMiddleware",
    "portal.caching.middleware.PageCacheMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "portal.pages.serving.middleware.RedirectMiddleware",
    "portal.admin.middleware.RefusalMiddleware",
    "portal.admin.accounts.IdleMiddleware",
    "portal.admin.saved_forms.KeptFormMiddleware",
    "portal.admin.repeated_actions.RepeatedActionMiddleware",
    "portal.publishing.withdrawal.gone.GoneMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "portal.site_urls"
WSGI_APPLICATION = "portal.wsgi.application"

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
            ]
        },
    }
]

# Data
DATABASES = {
    "default": database(os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'portal.sqlite3'}")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},  # some three a page: docs/performance.md
    },
    # Whole pages for anonymous readers; what is not read for longest makes room.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "portal.search.database"}}

# Languages: each is named in itself. The main one is the fallback of a missing string, too.
LANGUAGES = [
    ("kk", "Қазақша"),
    ("ru", "Русский"),
    ("en", "English"),
    ("ky", "Кыргызча"),
    ("uz", "Oʻzbekcha"),
]
LANGUAGE_CODE = os.environ.get("PORTAL_MAIN_LANGUAGE", "kk")
USE_I18N = True
FORMAT_MODULE_PATH = ["portal.languages.formats"]
# From a checkout the catalogues lie beside the packages; the wheel carries them in portal/locale.
CATALOGUES = BASE_DIR / ("locale" if IS_CHECKOUT else "portal/locale")
LOCALE_PATHS = [CATALOGUES, CATALOGUES / "wagtail"]

WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# Otherwise submitting a live page publishes its untranslated text under the target language.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# Otherwise the translated strings die with the page that is deleted.
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# Time
TIME_ZONE = "Asia/Almaty"
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"

STORAGES = {
    "default": {"BACKEND": "portal.pictures.storage.UploadStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpeg", "jpg", "png", "webp"]
# Tells before the upload what becomes of a moving picture.
WAGTAILIMAGES_IMAGE_FORM_BASE = "portal.pictures.forms.ImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# A picture is decoded when it is uploaded: this many pixels take some 200 MB of memory.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000
WAGTAILDOCS_EXTENSIONS = [
    "csv", "doc", "docx", "ods", "odt", "pdf", "ppt", "pptx", "rtf", "txt", "xls", "xlsx", "zip",
]  # fmt: skip
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# Wagtail
WAGTAIL_SITE_NAME = "Health Portal"
WAGTAILADMIN_BASE_URL = os.environ.get("PORTAL_BASE_URL", "http://localhost:8000")
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# As FORMAT_MODULE_PATH reads dates in each language. ISO is read, too.
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# A page's editor posts one field for each cell of its rows: an agreement has many.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FORMS_URLFIELD_ASSUME_HTTPS = True

# Accounts
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# Whoever fails ten times to sign in to an account waits a quarter of an hour; failures are logged.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_SENSITIVE_PARAMETERS = []  # the log names account and address; passwords are never in it
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "portal.admin.accounts.client_address"
AXES_LOCKOUT_CALLABLE = "portal.admin.accounts.locked_out"
SESSION_COOKIE_AGE = 12 * 60 * 60  # and PORTAL["IDLE_MINUTES"]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# Headers. SECURE_CSP is spelt as Django 6 spells it, whose middleware can then replace ours.
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CSP = {
    "default-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'self'"],
}
# Wagtail's admin has inline scripts and styles and no nonces.
PORTAL_ADMIN_CSP = {
    **SECURE_CSP,
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
}
PERMISSIONS_POLICY = {
    feature: []
    for feature in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
}

# Mail
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "portal@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "portal": {"level": "INFO"},
        # Each failed try with a traceback. The portal says itself when the server does not answer.
        "elastic_transport": {"level": "ERROR"},
    },
}
