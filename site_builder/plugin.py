"""The plugin: hands our pages to MkDocs. The only file that imports it.

MkDocs is called in this process and not as a command: it starts half a second sooner, and what
goes wrong comes back as an exception.
"""

from __future__ import annotations

import logging
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from click import unstyle
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from site_builder.edition import Edition, UnpublishableError, edition_of
from site_builder.folder import article_page, write_folder
from site_builder.page import FrontMatter, Page, front_matter, missing
from site_builder.publish import MARK, OURS
from site_builder.search_index import NotIndexedError, make_index
from site_builder.security import policy, without_styles
from site_builder.site import NOT_PUBLISHED, Site

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.plugins.honest-offers")


class NotBuiltError(Exception):
    """There is no site; the text says why."""


class Settings(Config):  # type: ignore[no-untyped-call]
    """The settings of the plugin. `withhold` leaves offers with errors out and builds the rest."""

    withhold = Type(bool, default=False)


class HonestOffers(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Checks the offers, and makes their pages if they may be published."""

    preview = False
    framed = True
    edition = Edition(Site(), (), "")

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        folder = Path(config.docs_dir)
        if folder.is_relative_to(Path.cwd()):
            folder = folder.relative_to(Path.cwd())
        # All of it here, before MkDocs empties the folder of the site: what fails, fails in time.
        try:
            self.edition = edition_of(
                folder,
                str(config.theme.get("language")),
                today=date.today(),
                preview=self.preview,
                withhold=self.config.withhold,
                base=config.site_url or "",
                name=config.site_name,
                framed=self.framed,
            )
        except UnpublishableError as reason:
            raise PluginError(_plain(str(reason))) from reason
        if self.edition.found:
            log.info(_plain(self.edition.found))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            # Material brings its scripts and their maps. Our pages run none. And whatever the
            # configuration excludes: the files that pages are made from are never published.
            name = file.src_uri.lower()
            unwanted = name.startswith("assets/javascripts/")
            unwanted |= name.endswith((".map", *NOT_PUBLISHED))
            if unwanted or file.src_uri in self.edition.site.originals:
                files.remove(file)
        for file in files.documentation_pages():
            file.inclusion = InclusionLevel.NOT_IN_NAV
        for article in self.edition.site.articles:
            if written := files.get_file_from_path(article.path):
                written.dest_uri = f"{self.edition.site.article_address(article)}index.html"
        for page in self.edition.pages:
            path = f"{page.uri}index.md"
            made = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            _Made(page, front_matter(page, self.edition.site), made, config)
            files.append(made)
        for uri, content in self.edition.documents:
            files.append(File.generated(config, uri, content=content))
        return files

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        if isinstance(page, _Made):
            return markdown
        path = page.file.src_uri
        if any(article.path == path for article in self.edition.site.articles):
            made = article_page(path, self.edition.site)
        else:
            uri = page.file.url.removeprefix("./")
            alternates = ((self.edition.site.main, uri),)
            made = Page(uri, self.edition.site.main, str(page.title), "", "", alternates)
        page.meta = {**front_matter(made, self.edition.site), "made": False}
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env.globals["missing"] = missing(self.edition.site)
        env.globals["policy"] = partial(policy, preview=self.preview)
        return env

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        return html if isinstance(page, _Made) else without_styles(html)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        return _mended(output)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        return _mended(output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        site = Path(config.site_dir)
        (site / OURS).write_text(MARK, encoding="utf-8")
        try:
            make_index(site)
        except NotIndexedError as reason:
            if not self.preview:
                raise PluginError(str(reason)) from reason
            log.info(str(reason))


class _Made(MkDocsPage):
    """A page that is HTML already: there is no Markdown in it to convert."""

    def __init__(self, made: Page, front: FrontMatter, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.made = made
        self.front = front

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = self.front

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.made.html


def build_site(config_file: Path, target: Path, *, withhold: bool = False) -> str:
    """Build the site of a configuration into a folder; return what was found in the offers."""
    said = _Said()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(said)
    try:
        config = load_config(str(config_file), site_dir=str(target))
        plugin = _plugin(config)
        plugin.config.withhold = withhold
        plugin.framed = True  # MkDocs keeps a plugin from one configuration to the next
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, ConfigurationError) as reason:
        raise NotBuiltError("\n".join(said.lines) or str(reason)) from reason
    finally:
        logger.removeHandler(said)
    return plugin.edition.found


def write_pages(config_file: Path, target: Path, *, withhold: bool = False) -> str:
    """Write the pages into a folder, for another generator; return what was found."""
    try:
        config = load_config(str(config_file))
        plugin = _plugin(config)
        plugin.config.withhold = withhold
        plugin.framed = False
        plugin.on_config(config)
    except (PluginError, ConfigurationError) as reason:
        raise NotBuiltError(str(reason)) from reason
    write_folder(plugin.edition, target)
    return plugin.edition.found


def serve_site(config_file: Path, address: str) -> None:
    """Show the site of a configuration, and again whenever a file is saved."""
    handler = logging.StreamHandler()
    logging.getLogger("mkdocs").addHandler(handler)
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    mkdocs_serve(str(config_file), dev_addr=address)


def _plugin(config: MkDocsConfig) -> HonestOffers:
    plugin = config.plugins.get("honest-offers")
    if not isinstance(plugin, HonestOffers):
        raise ConfigurationError("The plugin honest-offers is missing in the configuration.")
    return plugin


class _Said(logging.Handler):
    """Keeps what MkDocs warns about, to be shown as one text."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _mended(html: str) -> str:
    """Take away what Material writes on its checkboxes, where HTML knows no such attribute."""
    return html.replace(' autocomplete="off"', "")


def _plain(text: str) -> str:
    return text if sys.stderr.isatty() else unstyle(text)
