"""A reader for each program's export. It is told what a file holds, and fills a gathering."""
