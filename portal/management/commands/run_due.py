import logging

from django.core.management.base import BaseCommand, CommandError

from portal.values.due_jobs import due_jobs

logger = logging.getLogger("portal.values.due_jobs")


class Command(BaseCommand):
    help = "Run every job that has come due: scheduled publishing and what apps register."

    def handle(self, *args, **options):
        """Run all jobs, a failing one included among them. Raises CommandError naming failures."""
        failed = [job.name for job in due_jobs if not self.run_job(job, options["verbosity"])]
        if failed:
            raise CommandError(f"failed: {', '.join(failed)}")

    def run_job(self, job, verbosity: int) -> bool:
        try:
            result = job.run()
        except Exception:  # the other jobs must still run
            logger.exception("The job “%s” failed.", job.name)
            return False
        if verbosity:
            self.stdout.write(f"{job.name}: {result or 'done'}")
        return True
