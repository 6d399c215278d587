"""The tables."""

import django.db.models.deletion
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Front",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("newsld_markup", models.TextField(blank=True, default="", editable=False)),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [("heading", 0), ("paragraph", 1), ("quote", 4), ("picture", 6), ("box", 11)],
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"form_classname": "title"}),
                            1: ("wagtail.blocks.RichTextBlock", (), {"features": ["bold", "italic", "link"]}),
                            2: ("wagtail.blocks.BlockQuoteBlock", (), {}),
                            3: ("wagtail.blocks.CharBlock", (), {"required": False}),
                            4: ("wagtail.blocks.StructBlock", [[("text", 2), ("speaker", 3)]], {}),
                            5: ("wagtail.images.blocks.ImageChooserBlock", (), {}),
                            6: (
                                "wagtail.blocks.StructBlock",
                                [[("image", 5), ("caption", 3), ("credit", 3)]],
                                {},
                            ),
                            7: ("wagtail.blocks.CharBlock", (), {}),
                            8: ("wagtail.blocks.RichTextBlock", (), {}),
                            9: ("wagtail.blocks.ListBlock", (7,), {}),
                            10: ("wagtail.blocks.StreamBlock", [[("paragraph", 8), ("points", 9)]], {}),
                            11: ("wagtail.blocks.StructBlock", [[("title", 7), ("content", 10)]], {}),
                        },
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=("wagtailcore.page", models.Model),
        ),
    ]
