from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Writer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("page", models.URLField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("newsld_markup", models.TextField(blank=True, default="", editable=False)),
                ("title", models.CharField(max_length=300)),
                ("body", models.TextField()),
                ("edited_by", models.CharField(blank=True, max_length=200)),
                ("sources", models.TextField(blank=True, help_text="The reference list, an entry a line")),
                ("published", models.DateTimeField()),
                ("writers", models.ManyToManyField(to="gauge.writer")),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
