"""A picture of a coach: small, upright, the same each time, and without what a camera wrote."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random
from re import sub

import pytest
from browsing import opened, served
from conftest import ROOT, TODAY
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin
from playwright.sync_api import Browser

from checks.finding import Term
from checks.language import CODES
from checks.linter import lint
from checks.picture import Picture, picture
from checks.report import Report
from site_builder.change import change_between
from site_builder.json_ld import service
from site_builder.offer_page import offer_page
from site_builder.pages import pages, views_of
from site_builder.plugin import build_site, write_pages
from site_builder.portrait import _copies as copies_of
from site_builder.portrait import portrait, portrait_files
from site_builder.site import Site
from site_builder.view import OfferView

SECRET = b"Behind the bakery 7"
COACH = (
    "coach:\n  name: Ruth Sample\n  bio: I listen to people who face a choice.\n"
    "  portrait:\n    file: {}\n    alt: Ruth at a table with a pot of tea.\n"
)
GPS, ORIENTATION = 0x8825, 0x0112


def drawn(width: int = 800, height: int = 1000, mode: str = "RGB") -> Image.Image:
    """Return a grey picture whose upper left quarter is red."""
    made = Image.new(mode, (width, height), "#808080")
    ImageDraw.Draw(made).rectangle((0, 0, width // 2, height // 2), "#ff0000")
    return made


def saved(made: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    file = BytesIO()
    made.save(file, form, **options)
    return file.getvalue()


def photograph(made: Image.Image | None = None, orientation: int = 1) -> bytes:
    """Return a photograph as a telephone makes it: with the place, a comment and a profile."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (52.0, 22.0, 12.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return saved(
        made or drawn(),
        exif=exif,
        comment=SECRET,
        xmp=b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>",
        icc_profile=profile,
        quality=90,
    )


@pytest.fixture
def folder(tmp_path: Path, plain) -> Path:  # type: ignore[no-untyped-def]
    offers = tmp_path / "offers"
    (offers / "data").mkdir(parents=True)
    (offers / "about").mkdir()
    (offers / "data/ruth.jpg").write_bytes(photograph())
    (offers / "talk.yaml").write_text(plain(COACH.format("data/ruth.jpg")), encoding="utf-8")
    (offers / "about/why.md").write_text("# Why\n\nBecause.\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
        encoding="utf-8",
    )
    return tmp_path


def report_on(folder: Path) -> Report:
    return lint(folder / "offers/talk.yaml", today=TODAY)


def view_of(report: Report, code: str = "en") -> OfferView:
    assert report.offer
    return OfferView(report, report.offer, Site(), code, Site().address(code, "offers", "talk"))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_a_camera_or_a_program_makes_is_a_picture(form: str) -> None:
    assert isinstance(picture(saved(drawn(320, 320), form)), Picture)
    assert isinstance(picture(saved(drawn(320, 640), form)), Picture)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "unreadable"),
        (b"Not a picture at all.", "unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unreadable"),
        (saved(drawn(), "GIF"), "unreadable"),
        (saved(drawn(), "TIFF"), "unreadable"),
        (photograph()[:4000], "unreadable"),
        (saved(drawn(), "PNG")[:600], "unreadable"),
        (saved(drawn(319, 600)), "too-small"),
        (saved(drawn(600, 319)), "too-small"),
        (saved(drawn(320, 641)), "too-narrow"),
        (saved(drawn(900, 400)), "too-narrow"),
        (saved(Image.new("1", (8000, 7600)), "PNG"), "too-many-pixels"),
        (saved(Image.new("1", (20_000, 20_000)), "PNG"), "too-many-pixels"),
    ],
)
def test_what_is_no_picture_for_a_page_has_a_reason(content: bytes, reason: str) -> None:
    found = picture(content)
    assert isinstance(found, Term) and found.key == f"picture.{reason}"


@pytest.mark.parametrize("code", CODES)
def test_the_finding_says_the_reason_and_the_page_goes_without(code: str, folder: Path) -> None:
    for content in (None, b"nothing", saved(drawn(100, 90)), saved(drawn(400, 1000))):
        file = folder / "offers/data/ruth.jpg"
        file.unlink() if content is None else file.write_bytes(content)
        report = lint(folder / "offers/talk.yaml", today=TODAY, language=code)
        [found] = [each for each in report.findings if each.rule == "picture-unusable"]
        assert found.text == "data/ruth.jpg" and "{" not in found.message
        assert report.publishable
        assert portrait(view_of(report)) is None and not list(portrait_files(view_of(report)))
        assert "ho-portrait" not in offer_page(view_of(report)).html
        file.write_bytes(b"")


@pytest.mark.parametrize("name", ["../ruth.jpg", "data", "https://example.org/ruth.jpg", "\0"])
def test_a_picture_is_a_file_below_the_folder(name: str, folder: Path, plain) -> None:  # type: ignore[no-untyped-def]
    (folder / "ruth.jpg").write_bytes(photograph())
    text = plain(COACH.format(f'"{name}"' if name != "\0" else '"\\0"'))
    (folder / "offers/talk.yaml").write_text(text, encoding="utf-8")
    report = report_on(folder)
    assert "picture-unusable" in {each.rule for each in report.findings}
    assert report.portrait is None


@pytest.mark.parametrize("alt", ["", '""', "{en: ''}", "{}", "[a]"])
def test_a_picture_without_words_for_it_is_an_error(alt: str, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = COACH.format("ruth.jpg").replace("Ruth at a table with a pot of tea.", alt)
    assert not lint_text(plain(text)).publishable


def test_an_offer_without_a_picture_is_checked_without_what_reads_them(folder: Path) -> None:
    code = (
        "import sys, datetime, pathlib; from checks.linter import lint; "
        "lint(pathlib.Path(sys.argv[1]), today=datetime.date(2026, 11, 23)); "
        "print('PIL' in sys.modules)"
    )
    for path, loaded in (
        (ROOT / "offers/one-good-talk.yaml", "False"),
        (folder / "offers/talk.yaml", "True"),
    ):
        said = subprocess.run(
            [sys.executable, "-c", code, str(path)],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
        assert said.stdout.strip() == loaded


def test_nothing_that_a_camera_wrote_is_left() -> None:
    before = photograph()
    assert SECRET in before and Image.open(BytesIO(before)).getexif().get_ifd(GPS)
    for each in copies_of(before):
        made = Image.open(BytesIO(each.content))
        made.load()
        assert SECRET not in each.content
        assert not made.getexif() and not {"exif", "icc_profile", "xmp", "comment"} & set(made.info)
        # In the container are the picture and, at most, its alpha: no EXIF, XMP or ICCP.
        assert not [name for name in (b"EXIF", b"XMP ", b"ICCP") if name in each.content]
    noted = PngImagePlugin.PngInfo()
    noted.add_text("Comment", SECRET.decode())
    for each in copies_of(saved(drawn(), "PNG", pnginfo=noted)):
        assert SECRET not in each.content


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright_however_the_camera_was_held(orientation: int) -> None:
    turns = [None, None, 0, 3, 1, 5, 2, 6, 4]  # what undoes each orientation, as Pillow counts
    turn = turns[orientation]
    held = drawn() if turn is None else drawn().transpose(Image.Transpose(turn))
    [small, large] = copies_of(photograph(held, orientation))
    assert (small.width, small.height) == (320, 400) and (large.width, large.height) == (640, 800)
    seen = Image.open(BytesIO(small.content)).convert("RGB")
    corners = [seen.getpixel(at) for at in ((60, 60), (260, 60), (60, 340), (260, 340))]
    assert [red > 200 > green for red, green, _ in corners] == [True, False, False, False]  # type: ignore[misc]


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "CMYK"])
def test_every_kind_of_picture_is_drawn(mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"
    for each in copies_of(saved(drawn().convert(mode), form)):
        assert Image.open(BytesIO(each.content)).size == (each.width, each.height)


def test_a_broken_profile_does_no_harm() -> None:
    assert copies_of(saved(drawn(), icc_profile=b"no profile"))


def test_the_copies_are_small_even_of_the_busiest_picture() -> None:
    noise = Image.frombytes("RGB", (800, 800), Random(7).randbytes(3 * 800 * 800))
    small, large = copies_of(saved(noise.resize((100, 100)).resize((800, 800)), quality=95))
    assert len(small.content) <= 25_000 and len(large.content) <= 60_000


def test_a_small_picture_is_not_made_larger() -> None:
    assert [each.width for each in copies_of(saved(drawn(500, 500)))] == [320]


def test_the_same_picture_gives_the_same_bytes() -> None:
    first = copies_of(photograph())
    copies_of.cache_clear()
    assert copies_of(photograph()) == first
    assert len({each.uri for each in first}) == 2


@pytest.mark.parametrize("code", CODES)
def test_the_page_says_in_words_what_is_to_be_seen(code: str) -> None:
    report = lint(ROOT / "offers/steady-weeks.yaml", today=TODAY)
    assert report.offer and report.offer.coach.portrait
    html = offer_page(view_of(report, code)).html
    tag = html[html.index('<img class="ho-portrait"') :].split(">")[0]
    alt, _ = report.offer.coach.portrait.alt.text(code, "en")
    assert f'alt="{alt}"' in tag and "lang=" not in tag
    assert 'width="320" height="384"' in tag and 'loading="lazy"' in tag
    assert f'src="{"../" * (2 if code == "en" else 3)}assets/pictures/' in tag


def test_words_in_another_language_say_so(folder: Path, plain) -> None:  # type: ignore[no-untyped-def]
    text = plain("languages: {source: en, publish: [en, nl]}\n" + COACH.format("data/ruth.jpg"))
    (folder / "offers/talk.yaml").write_text(text, encoding="utf-8")
    shown = portrait(view_of(report_on(folder), "nl"))
    assert shown and shown.language == "en"
    assert 'tea." lang="en"' in offer_page(view_of(report_on(folder), "nl")).html


def test_the_page_of_the_coach_shows_it_too(folder: Path) -> None:
    report, site = report_on(folder), Site(folder=(folder / "offers").as_posix())
    made = {page.uri: page.html for page in pages([report], views_of([report], site), site)}
    assert "ho-portrait" in made["coaches/ruth-sample/"]
    assert 'loading="lazy"' not in made["coaches/ruth-sample/"]
    assert "ho-portrait" not in made[""] + made["offers/talk/terms/"]


def test_a_new_look_is_no_change_of_an_offer() -> None:
    after = (ROOT / "offers/steady-weeks.yaml").read_bytes()
    before = sub(rb"(?s)  portrait:.*?(?=  website:)", b'  accent: "#1a5f4a"\n', after)
    assert before != after
    assert change_between(before, after, None) is None
    told = change_between(before, after.replace(b"For nine years", b"For ten years"), None)
    assert told and told.topics == ("coach",)


def test_search_engines_get_the_address_of_a_copy(folder: Path) -> None:
    report = report_on(folder)
    assert report.offer
    for base in ("", "https://example.org/x/"):
        view = OfferView(report, report.offer, Site(base=base), "en", "offers/talk/")
        [image] = [
            each.get("image") for each in service(view)["provider"] if each["name"] == "Ruth Sample"
        ]
        assert image == (f"{base}{list(portrait_files(view))[-1].uri}" if base else None)


def published(folder: Path, *, withhold: bool = False) -> dict[str, bytes]:
    build_site(folder / "mkdocs.yml", folder / "site", withhold=withhold)
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def telling(files: dict[str, bytes]) -> list[str]:
    return sorted(name for name, content in files.items() if SECRET in content)


def test_the_original_stays_at_home(folder: Path) -> None:
    (folder / "offers/data/cup.jpg").write_bytes(saved(drawn()))
    files = published(folder)
    assert telling(files) == []
    assert "data/ruth.jpg" not in files and "data/cup.jpg" in files
    assert len([name for name in files if name.startswith("assets/pictures/")]) == 2
    write_pages(folder / "mkdocs.yml", folder / "pages")
    assert not (folder / "pages/data/ruth.jpg").exists()
    assert (folder / "pages/data/cup.jpg").exists()
    assert len(list((folder / "pages/assets/pictures").iterdir())) == 2


@pytest.mark.parametrize(
    "change",
    ["status: draft\n", "summary: Only a few spots left!\n", "price: nothing\n", "title: [\n"],
)
def test_the_original_of_an_offer_that_is_not_published_does_too(
    change: str, folder: Path, plain
) -> None:  # type: ignore[no-untyped-def]
    (folder / "offers/other.yaml").write_text(plain(), encoding="utf-8")
    path = folder / "offers/talk.yaml"
    text = plain("id: talk\n" + change + COACH.format("data/ruth.jpg"))
    path.write_text(text, encoding="utf-8")
    files = published(folder, withhold=True)
    assert telling(files) == [] and "offers/talk/index.html" not in files


@pytest.mark.parametrize("name", ["./data/../data/ruth.jpg", "data//ruth.jpg", "data/link.jpg"])
def test_another_way_to_write_its_name_changes_nothing(name: str, folder: Path, plain) -> None:  # type: ignore[no-untyped-def]
    (folder / "offers/data/link.jpg").symlink_to("ruth.jpg")
    (folder / "offers/talk.yaml").write_text(plain(COACH.format(name)), encoding="utf-8")
    files = published(folder)
    assert telling(files) == []
    assert "ho-portrait" in files["offers/talk/index.html"].decode()


def test_what_somebody_shows_on_purpose_is_published(folder: Path, plain) -> None:  # type: ignore[no-untyped-def]
    (folder / "offers/about/why.md").write_text("# Why\n\n![Me](../data/ruth.jpg)\n", "utf-8")
    assert telling(published(folder)) == ["data/ruth.jpg"]
    (folder / "offers/about/why.md").write_text("# Why\n\nBecause.\n", "utf-8")
    assert telling(published(folder)) == []
    linked = COACH + "  credentials: [{{name: A, issuer: B, proof: data/ruth.jpg}}]\n"
    text = plain(linked.format("data/ruth.jpg"))
    (folder / "offers/talk.yaml").write_text(text, encoding="utf-8")
    assert telling(published(folder)) == ["data/ruth.jpg"]


def test_nothing_moves_when_it_arrives(browser: Browser, folder: Path) -> None:
    published(folder)
    with served(folder / "site") as address:
        for path in ("offers/talk/", "coaches/ruth-sample/"):
            for width in (320, 360, 1280):
                size = {"width": width, "height": 740}
                with opened(browser, address + path, viewport=size) as page:
                    image = page.locator(".ho-portrait")
                    image.scroll_into_view_if_needed()
                    image.evaluate("(each) => each.decode()")
                    loaded = image.bounding_box()
                    assert image.evaluate("(each) => each.naturalWidth") > 0
                    whole = page.evaluate("document.documentElement.scrollHeight")
                    assert page.evaluate("document.documentElement.scrollWidth") <= width
                context = browser.new_context(viewport=size)  # type: ignore[arg-type]
                page = context.new_page()
                page.route("**/*.webp", lambda route: None)  # it never arrives
                page.goto(address + path, wait_until="domcontentloaded")
                page.locator(".ho-portrait").scroll_into_view_if_needed()
                waiting = page.locator(".ho-portrait").bounding_box()
                assert waiting and loaded and loaded["height"] == pytest.approx(200, abs=0.5)
                assert (waiting["width"], waiting["height"]) == (loaded["width"], loaded["height"])
                assert page.evaluate("document.documentElement.scrollHeight") == whole
                context.close()
