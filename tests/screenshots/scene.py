"""What the demo lacks for the pictures: work in progress, of people who do not exist."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from news.models import NewsPage
from portal.admin.guide.chapters import GUIDE_LANGUAGES
from portal.setup.demo.administrator import ensure_administrator


def reader():
    """The demo's administrator, who also approves as a member of the press office."""
    name, _password = ensure_administrator()
    user = get_user_model()._default_manager.get_by_natural_key(name)
    user.first_name, user.last_name = "Dana", "Omarova"
    user.save()
    user.groups.add(Group.objects.get(name="Press office"))
    return user


def speak(user, language):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language, profile.current_time_zone = language, "Asia/Almaty"
    profile.save()


def colleague():
    user, _made = get_user_model()._default_manager.get_or_create(
        username="editor", defaults={"first_name": "Aigerim", "last_name": "Sadykova"}
    )
    user.groups.add(Group.objects.get(name="Editors"))
    return user


def news_in(language):
    """Originals and translations alike, newest first."""
    return NewsPage.objects.filter(locale__language_code=language).order_by("-date", "pk")


def draft_in(language):
    """The reader's own draft: a text without a source in another language."""
    return NewsPage.objects.filter(
        locale__language_code=language, live=False, owner=reader()
    ).first()


def work_in_progress():
    """A draft of the reader with things worth a look, and a text that waits for approval."""
    for language in GUIDE_LANGUAGES:
        if draft_in(language) is None:
            draft, waiting = news_in(language).filter(image__isnull=False)[:2]
            begin_draft(draft)
            submit(waiting)


def submit(page):
    if not page.workflow_in_progress:
        page.save_revision(user=colleague())
        page.get_workflow().start(page, colleague())


def begin_draft(like):
    """A page as it is before the last look at it: no lead, no words for the picture."""
    page = NewsPage(
        title=f"{like.title}.", slug="draft", date=like.date, body=like.body, image=like.image,
        live=False, owner=reader(), locale=like.locale,
    )  # fmt: skip
    like.get_parent().add_child(instance=page)
    page.save_revision(user=reader())
