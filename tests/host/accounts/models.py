import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models


class HostUser(AbstractUser):
    """A user of the host, whose key is no number."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    department = models.CharField(max_length=40, blank=True)
