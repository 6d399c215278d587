"""The sources that several articles name. Made by manage.py makemigrations."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("newsld_wagtail", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SharedSource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(help_text="As it is printed: who, when, what, where")),
            ],
            options={
                "verbose_name": "source",
                "ordering": ["text"],
            },
        ),
        migrations.AlterField(
            model_name="source",
            name="text",
            field=models.TextField(blank=True, help_text="Else as it is printed: who, when, what, where"),
        ),
        migrations.AddField(
            model_name="source",
            name="shared",
            field=models.ForeignKey(
                blank=True,
                help_text="One that other articles name too",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="newsld_wagtail.sharedsource",
                verbose_name="source",
            ),
        ),
    ]
