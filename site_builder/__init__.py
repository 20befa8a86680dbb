"""The site builder: offers that were checked become pages. It shows, and never judges.

A report holds an offer and what was found in it (`checks`). A view says what a template may see
of the offer in one language, in that language's voice (labels, money, dates). `pages` turns
reports into pages, as a pure function. `plugin` hands them to MkDocs, `folder` writes them down
for any other generator, and `publish` puts a finished site in the place of the old one.
"""
