"""Django: any model says how it becomes an article, and gets markup, checks and a command."""
