"""One page for each story."""

from django.urls import path
from django.views.generic import DetailView

from gauge.models import Story

urlpatterns = [path("<int:pk>/", DetailView.as_view(model=Story, template_name="story.html"), name="story")]
