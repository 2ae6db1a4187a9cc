import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import portal.values.fields
import portal.languages.cldr
import portal.pages.preview
import portal.records.links
import portal.records.names
import uuid
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models
from portal.migrations._initial import InitialMigration
from wagtail.documents import get_document_model_string


class Migration(InitialMigration):

    dependencies = [
        ('portal', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(get_document_model_string()),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AgreementIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, related_name='%(app_label)s_%(class)s', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Two or three sentences that say what matters most. Lists show them.', verbose_name='lead')),
                ('body', portal.values.fields.StreamField(blank=True, verbose_name='text')),
            ],
            options={
                'verbose_name': 'register of agreements',
                'verbose_name_plural': 'registers of agreements',
            },
            bases=(portal.pages.preview.PreviewedInLanguages, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Agreement',
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
                ('labels', portal.values.fields.LocalisedTextField(blank=True, default=dict, editable=False)),
                ('reference_number', models.CharField(blank=True, max_length=60, verbose_name='reference number')),
                ('kind', models.CharField(choices=[('memorandum', 'memorandum of understanding'), ('agreement', 'agreement'), ('protocol', 'protocol'), ('exchange_of_notes', 'exchange of notes'), ('letter_of_intent', 'letter of intent'), ('plan_of_action', 'plan of action'), ('addendum', 'addendum')], max_length=20, verbose_name='type')),
                ('level', models.CharField(blank=True, choices=[('interstate', 'interstate'), ('intergovernmental', 'intergovernmental'), ('interdepartmental', 'interdepartmental'), ('interinstitutional', 'inter-institutional')], max_length=20, verbose_name='level')),
                ('binding', models.BooleanField(blank=True, help_text='Unknown, when nobody says.', null=True, verbose_name='legally binding')),
                ('duration', models.CharField(blank=True, choices=[('fixed', 'for a fixed term'), ('indefinite', 'without a term'), ('until_completed', 'until its purpose is fulfilled')], max_length=16, verbose_name='duration')),
                ('term_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1200)], verbose_name='term, months')),
                ('renewal', models.CharField(blank=True, choices=[('none', 'none'), ('tacit', 'tacit'), ('consent', 'by consent of the parties')], max_length=8, verbose_name='renewal')),
                ('renewal_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1200)], verbose_name='renewed for, months')),
                ('notice_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1200)], verbose_name='notice to end it, months')),
                ('prevailing_language', portal.values.fields.LanguageField(blank=True, choices=portal.languages.cldr.language_choices, default='', help_text='Which text decides when the texts differ (Vienna Convention, article 33).', max_length=12, verbose_name='prevailing language')),
                ('responsible_unit', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='responsible unit')),
                ('contacts', portal.values.fields.LocalisedTextField(blank=True, default=dict, long=True, verbose_name='contacts')),
                ('basis_words', portal.values.fields.LocalisedTextField(blank=True, default=dict, help_text='“Intergovernmental agreements”, unnamed.', verbose_name='legal basis, in words')),
                ('source_words', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='source, in words')),
                ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
                ('visibility', models.CharField(choices=[('public', 'public'), ('title_only', 'title only'), ('internal', 'internal')], default='public', max_length=12, verbose_name='visibility')),
                ('next_review', models.DateField(blank=True, null=True, verbose_name='next review')),
                ('signed', portal.values.fields.PartialDateField(blank=True, db_index=True, default='', editable=False, max_length=10)),
                ('participants_open', models.BooleanField(default=False, help_text='The source says “such as” or “among others”.', verbose_name='the list of participants is open')),
                ('basis_agreement', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='based_agreements', to='portal_partnerships.agreement', verbose_name='legal basis')),
                ('concluded_at', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='portal.event', verbose_name='concluded at')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(app_label)s_%(class)s_set', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
            ],
            options={
                'verbose_name': 'agreement',
                'verbose_name_plural': 'agreements',
                'ordering': ['title'],
                'abstract': False,
            },
            bases=(wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='AgreementCooperation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('form', models.CharField(choices=[('experience_exchange', 'exchange of experience'), ('training', 'training'), ('internship', 'internship'), ('joint_research', 'joint research'), ('master_class', 'master class'), ('consultation', 'consultation'), ('surgery', 'surgery'), ('conference', 'conference'), ('equipment', 'equipment'), ('data_exchange', 'exchange of data'), ('emergency_aid', 'emergency aid')], max_length=20, verbose_name='form of cooperation')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='forms', to='portal_partnerships.agreement')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AgreementName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('language', portal.values.fields.LanguageField(blank=True, choices=portal.languages.cldr.language_choices, default=portal.records.names.main_language, max_length=12, verbose_name='language')),
                ('kind', models.CharField(choices=[('official', 'official'), ('short', 'short'), ('acronym', 'acronym'), ('former', 'former'), ('as_printed', 'as printed in a source')], default='official', max_length=12, verbose_name='kind')),
                ('name', models.CharField(max_length=500, verbose_name='name')),
                ('record', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='portal_partnerships.agreement')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AgreementPage',
            fields=[
                ('page_ptr', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, related_name='%(app_label)s_%(class)s', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Two or three sentences that say what matters most. Lists show them.', verbose_name='lead')),
                ('body', portal.values.fields.StreamField(blank=True, verbose_name='text')),
                ('agreement', models.ForeignKey(help_text='Parties, dates, status and texts come from this record.', on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='portal_partnerships.agreement', verbose_name='agreement')),
            ],
            options={
                'verbose_name': 'agreement page',
                'verbose_name_plural': 'agreement pages',
            },
            bases=(portal.pages.preview.PreviewedInLanguages, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='AgreementText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('language', portal.values.fields.LanguageField(blank=True, choices=portal.languages.cldr.language_choices, default=portal.records.names.main_language, max_length=12, verbose_name='language')),
                ('standing', models.CharField(choices=[('authentic', 'authentic'), ('official', 'official translation'), ('unofficial', 'unofficial translation')], default='authentic', max_length=12, verbose_name='standing')),
                ('sha256', models.CharField(blank=True, editable=False, max_length=64, verbose_name='SHA-256')),
                ('extracted_text', models.TextField(blank=True, editable=False, verbose_name='text in the file')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='portal_partnerships.agreement')),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='file')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AgreementTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='portal_partnerships.agreement')),
                ('topic', portal.records.links.RequiredRecordKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreement_rows', to='portal.topic', verbose_name='topic')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name_printed', models.CharField(blank=True, max_length=500, verbose_name='name as printed')),
                ('role', models.CharField(choices=[('party', 'party'), ('carried_out_by', 'carries it out'), ('depositary', 'depositary'), ('witness', 'witness')], default='party', max_length=16, verbose_name='role')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='portal_partnerships.agreement')),
                ('organisation', portal.records.links.RecordKey(blank=True, help_text='Empty: a party that the source does not name.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='portal.organisation', verbose_name='organisation')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('register', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='register')),
                ('number', models.CharField(blank=True, max_length=60, verbose_name='number')),
                ('date', portal.values.fields.PartialDateField(blank=True, default='', max_length=10, verbose_name='date')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='registrations', to='portal_partnerships.agreement')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RelatedInstrument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('amends', 'amends'), ('supplements', 'supplements'), ('implements', 'implements'), ('extends', 'extends'), ('supersedes', 'supersedes'), ('annex_to', 'is an annex to')], max_length=12, verbose_name='this agreement')),
                ('words', portal.values.fields.LocalisedTextField(blank=True, default=dict, help_text='When the other instrument is not in the register.', verbose_name='in words')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related', to='portal_partnerships.agreement')),
                ('target', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='related_from', to='portal_partnerships.agreement', verbose_name='other instrument')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Signatory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name_printed', models.CharField(blank=True, max_length=255, verbose_name='name as printed')),
                ('capacity', portal.values.fields.LocalisedTextField(blank=True, default=dict, help_text='The post held then, or “under full powers”.', verbose_name='capacity')),
                ('participant', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatories', to='portal_partnerships.participant')),
                ('person', portal.records.links.RecordKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='portal.person', verbose_name='person')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TreatyAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('signature', 'signature'), ('approval', 'approval'), ('ratification', 'ratification'), ('provisional_application', 'provisional application'), ('entry_into_force', 'entry into force'), ('amendment', 'amendment'), ('renewal', 'renewal'), ('suspension', 'suspension'), ('resumption', 'resumption'), ('notice_of_termination', 'notice of termination'), ('termination', 'termination'), ('expiry', 'expiry'), ('withdrawal', 'withdrawal'), ('supersession', 'supersession'), ('correction', 'correction')], max_length=24, verbose_name='act')),
                ('date', portal.values.fields.PartialDateField(blank=True, default='', max_length=10, verbose_name='date')),
                ('effect_date', portal.values.fields.PartialDateField(blank=True, default='', help_text='When it differs from the date of the act.', max_length=10, verbose_name='takes effect on')),
                ('place', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='place')),
                ('note', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='what it changes')),
                ('source', portal.values.fields.LocalisedTextField(blank=True, default=dict, verbose_name='source')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='portal_partnerships.agreement')),
                ('participant', portal.records.links.RecordKey(blank=True, help_text='One of the participants, when it acted alone.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portal.organisation', verbose_name='act of')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AgreementPageChangeNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('date', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
                ('text', models.CharField(max_length=500, verbose_name='what was changed')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='change_notes', to='portal_partnerships.agreementpage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='AgreementPeriod',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(max_length=20)),
                ('start', models.DateField(null=True)),
                ('end', models.DateField(null=True)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='periods', to='portal_partnerships.agreement')),
            ],
            options={
                'ordering': ['agreement', 'pk'],
                'indexes': [models.Index(fields=['state', 'start', 'end'], name='period_by_state')],
            },
        ),
    ]
