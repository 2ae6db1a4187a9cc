import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import portal.values.fields
import portal.languages.cldr
import portal.pages.preview
import portal.records.links
import uuid
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models
from portal.migrations._initial import InitialMigration


class Migration(InitialMigration):

    dependencies = [
        ('portal', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ExpertIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, related_name='%(app_label)s_%(class)s', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Two or three sentences that say what matters most. Lists show them.', verbose_name='lead')),
                ('body', portal.values.fields.StreamField(blank=True, verbose_name='text')),
            ],
            options={
                'verbose_name': 'directory of experts',
                'verbose_name_plural': 'directories of experts',
            },
            bases=(portal.pages.preview.PreviewedInLanguages, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='ExpertProfile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('title', models.CharField(blank=True, editable=False, max_length=500, verbose_name='title')),
                ('headline', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='in one line')),
                ('country', portal.values.fields.CountryField(blank=True, choices=portal.languages.cldr.country_choices, default='', max_length=2, verbose_name='country of work')),
                ('workplace_words', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='place of work, in words')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                ('fictional', models.BooleanField(default=False, help_text='An invented person, for demonstration.', verbose_name='fictional')),
                ('show_country', models.CharField(choices=[('public', 'everybody'), ('ministry', 'the ministry'), ('nobody', 'nobody')], default='public', max_length=8, verbose_name='country')),
                ('show_workplace', models.CharField(choices=[('public', 'everybody'), ('ministry', 'the ministry'), ('nobody', 'nobody')], default='public', max_length=8, verbose_name='place of work')),
                ('show_portrait', models.CharField(choices=[('public', 'everybody'), ('ministry', 'the ministry'), ('nobody', 'nobody')], default='public', max_length=8, verbose_name='portrait')),
                ('show_languages', models.CharField(choices=[('public', 'everybody'), ('ministry', 'the ministry'), ('nobody', 'nobody')], default='public', max_length=8, verbose_name='languages')),
                ('show_offers', models.CharField(choices=[('public', 'everybody'), ('ministry', 'the ministry'), ('nobody', 'nobody')], default='public', max_length=8, verbose_name='offers')),
                ('show_contacts', models.CharField(choices=[('public', 'everybody'), ('ministry', 'the ministry'), ('nobody', 'nobody')], default='nobody', max_length=8, verbose_name='contacts')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(app_label)s_%(class)s_set', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('person', models.OneToOneField(help_text='Names, degree, title and specialties come from this record.', on_delete=django.db.models.deletion.PROTECT, related_name='portal_experts_profile', to='portal.person', verbose_name='person')),
                ('workplace', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='expert_profiles', to='portal.organisation', verbose_name='place of work')),
            ],
            options={
                'verbose_name': 'expert profile',
                'verbose_name_plural': 'expert profiles',
                'ordering': ['title'],
                'abstract': False,
            },
            bases=(wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ExpertPage',
            fields=[
                ('page_ptr', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, related_name='%(app_label)s_%(class)s', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Two or three sentences that say what matters most. Lists show them.', verbose_name='lead')),
                ('body', portal.values.fields.StreamField(blank=True, verbose_name='text')),
                ('profile', models.ForeignKey(help_text='Post, degree, offers and consent come from this record.', on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='portal_experts.expertprofile', verbose_name='profile')),
            ],
            options={
                'verbose_name': 'expert page',
                'verbose_name_plural': 'expert pages',
            },
            bases=(portal.pages.preview.PreviewedInLanguages, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='ExpertOffer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('consultation', 'consultations'), ('master_class', 'master classes'), ('surgery', 'complex surgery'), ('internship', 'internships'), ('lecture', 'lectures'), ('research', 'joint research'), ('mentoring', 'mentoring'), ('expertise', 'expert opinion')], max_length=16, verbose_name='type')),
                ('mode', models.CharField(blank=True, choices=[('onsite', 'on site'), ('online', 'online'), ('both', 'on site or online')], max_length=8, verbose_name='mode')),
                ('languages', portal.values.fields.LanguagesField(blank=True, default='', max_length=255, verbose_name='languages')),
                ('description', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='what is offered')),
                ('period_start', portal.values.fields.PartialDateField(blank=True, default='', max_length=10, verbose_name='from')),
                ('period_end', portal.values.fields.PartialDateField(blank=True, default='', max_length=10, verbose_name='until')),
                ('days_a_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days a year')),
                ('specialty', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portal.specialty', verbose_name='specialty')),
                ('profile', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='offers', to='portal_experts.expertprofile')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GroupOffer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('title', models.CharField(blank=True, editable=False, max_length=500, verbose_name='title')),
                ('group', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='group')),
                ('countries', portal.values.fields.CountriesField(blank=True, default='', max_length=255, verbose_name='countries')),
                ('region', portal.values.fields.LocalisedTextField(blank=True, default=dict, help_text='When the source names a region, not countries.', verbose_name='region')),
                ('event', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='group_offers', to='portal.event', verbose_name='offered at')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(app_label)s_%(class)s_set', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
            ],
            options={
                'verbose_name': 'offer of a group',
                'verbose_name_plural': 'offers of groups',
                'ordering': ['title'],
                'abstract': False,
            },
            bases=(wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='GroupOfferItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('consultation', 'consultations'), ('master_class', 'master classes'), ('surgery', 'complex surgery'), ('internship', 'internships'), ('lecture', 'lectures'), ('research', 'joint research'), ('mentoring', 'mentoring'), ('expertise', 'expert opinion')], max_length=16, verbose_name='type')),
                ('mode', models.CharField(blank=True, choices=[('onsite', 'on site'), ('online', 'online'), ('both', 'on site or online')], max_length=8, verbose_name='mode')),
                ('languages', portal.values.fields.LanguagesField(blank=True, default='', max_length=255, verbose_name='languages')),
                ('description', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='what is offered')),
                ('period_start', portal.values.fields.PartialDateField(blank=True, default='', max_length=10, verbose_name='from')),
                ('period_end', portal.values.fields.PartialDateField(blank=True, default='', max_length=10, verbose_name='until')),
                ('days_a_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days a year')),
                ('record', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='offers', to='portal_experts.groupoffer')),
                ('specialty', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portal.specialty', verbose_name='specialty')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExpertPageChangeNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('date', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
                ('text', models.CharField(max_length=500, verbose_name='what was changed')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='change_notes', to='portal_experts.expertpage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('scope', models.CharField(choices=[('directory', 'to be listed in the public directory'), ('contact', 'to have contacts shown'), ('ministry', 'to be kept by the ministry only')], default='directory', max_length=12, verbose_name='to what')),
                ('text_version', models.CharField(max_length=40, verbose_name='version of the text')),
                ('given', models.DateField(verbose_name='given on')),
                ('expires', models.DateField(blank=True, help_text='The first day without consent.', null=True, verbose_name='ends on')),
                ('withdrawn', models.DateField(blank=True, help_text='From this day on nobody sees the profile.', null=True, verbose_name='withdrawn on')),
                ('profile', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='portal_experts.expertprofile')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('expires', None), ('expires__gte', models.F('given')), _connector='OR'), name='consent_ends_after_given', violation_error_message='The consent ends before it is given.')],
            },
        ),
    ]
