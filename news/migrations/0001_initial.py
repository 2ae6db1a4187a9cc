import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import news.rows
import portal.values.fields
import portal.languages.cldr
import portal.pages.preview
import portal.records.links
import uuid
from django.conf import settings
from django.db import migrations, models
from portal.migrations._initial import InitialMigration
from wagtail.images import get_image_model_string


class Migration(InitialMigration):

    dependencies = [
        ('portal', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(get_image_model_string()),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NewsIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, related_name='%(app_label)s_%(class)s', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Two or three sentences that say what matters most. Lists show them.', verbose_name='lead')),
                ('body', portal.values.fields.StreamField(blank=True, verbose_name='text')),
            ],
            options={
                'verbose_name': 'list of news',
                'verbose_name_plural': 'lists of news',
            },
            bases=(portal.pages.preview.PreviewedInLanguages, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='NewsPage',
            fields=[
                ('page_ptr', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, related_name='%(app_label)s_%(class)s', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Two or three sentences that say what matters most. Lists show them.', verbose_name='lead')),
                ('body', portal.values.fields.StreamField(blank=True, verbose_name='text')),
                ('date', portal.values.fields.PartialDateField(blank=True, default=news.rows.today, max_length=10, verbose_name='date')),
                ('place', portal.values.fields.LocalisedTextField(blank=True, default=dict, help_text='The city the news comes from.', verbose_name='place')),
                ('image_alt', models.CharField(blank=True, help_text='For people who cannot see it. Empty only when it adds nothing to the text.', max_length=255, verbose_name='what the image shows')),
                ('image_caption', models.CharField(blank=True, max_length=500, verbose_name='caption')),
                ('image_credit', models.CharField(blank=True, max_length=255, verbose_name='credit')),
                ('source_words', models.CharField(blank=True, help_text='“The press service of the centre”.', max_length=255, verbose_name='source, in words')),
                ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
                ('original_language', portal.values.fields.LanguageField(blank=True, choices=portal.languages.cldr.language_choices, default='', help_text='When the report itself was first written in another language.', max_length=12, verbose_name='language of the original')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='lead image')),
                ('source', portal.records.links.RecordKey(blank=True, help_text='Who reports it: usually the ministry or a centre.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portal.organisation', verbose_name='source')),
            ],
            options={
                'verbose_name': 'news item',
                'verbose_name_plural': 'news',
            },
            bases=(portal.pages.preview.PreviewedInLanguages, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='NewsOrganisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('organisation', portal.records.links.RequiredRecordKey(on_delete=django.db.models.deletion.PROTECT, related_name='news_rows', to='portal.organisation', verbose_name='organisation')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='organisations', to='portal_news.newspage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NewsEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('event', portal.records.links.RequiredRecordKey(on_delete=django.db.models.deletion.PROTECT, related_name='news_rows', to='portal.event', verbose_name='event')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='portal_news.newspage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NewsPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('post', portal.values.fields.LocalisedTextField(blank=True, default=dict, help_text='Filled in from the person’s record. Change it if it was another one then.', verbose_name='post held then')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='people', to='portal_news.newspage')),
                ('person', portal.records.links.RequiredRecordKey(on_delete=django.db.models.deletion.PROTECT, related_name='news_rows', to='portal.person', verbose_name='person')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NewsRelatedPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_pages', to='portal_news.newspage')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NewsTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='portal_news.newspage')),
                ('topic', portal.records.links.RequiredRecordKey(on_delete=django.db.models.deletion.PROTECT, related_name='news_rows', to='portal.topic', verbose_name='topic')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NewsChangeNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('date', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
                ('text', models.CharField(max_length=500, verbose_name='what was changed')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='change_notes', to='portal_news.newspage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
    ]
