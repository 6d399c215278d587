"""What reads one part of an entry, shared by all styles: names, dates, titles, links, words of publishing."""
