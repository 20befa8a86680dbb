"""The schema in an editor: its own language server reads it and helps a coach along."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from checks.schema import offer_schema

SERVER = ROOT / "tests/node/node_modules/yaml-language-server/bin/yaml-language-server"


class Editor:
    """The part of an editor that talks to a language server."""

    def __init__(self, schema: Path) -> None:
        self.schema = schema
        self.process = subprocess.Popen(
            ["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.number = 0
        self.files = 0
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings()})

    def settings(self) -> dict[str, Any]:
        uri = self.schema.as_uri()
        return {
            "yaml": {
                "schemas": {uri: ["*.yaml"]},
                "schemaStore": {"enable": False},
                "yamlVersion": "1.2",
                "hover": True,
                "completion": True,
            }
        }

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method: str, params: Any) -> None:
        self.send({"method": method, "params": params})

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while (line := self.process.stdout.readline().strip()) != b"":
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the language server has stopped"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:  # the server asks back
            wanted = message["params"].get("items", []) if message["params"] else []
            sections = [self.settings().get(item.get("section", ""), {}) for item in wanted]
            self.send({"id": message["id"], "result": sections or None})
        return message

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def open(self, text: str) -> tuple[str, list[dict[str, Any]]]:
        self.files += 1
        uri = f"file:///offers/{self.files}.yaml"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self.receive()
            answered = message.get("method") == "textDocument/publishDiagnostics"
            if answered and message["params"]["uri"] == uri:
                return uri, message["params"]["diagnostics"]

    def at(self, method: str, uri: str, line: int, column: int) -> Any:
        position = {"line": line, "character": column}
        return self.ask(method, {"textDocument": {"uri": uri}, "position": position})


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    schema = tmp_path_factory.mktemp("schema") / "offer.schema.json"
    schema.write_text(json.dumps(offer_schema()), encoding="utf-8")
    assert SERVER.exists(), "the language server is not installed; `make tools` does it"
    editor = Editor(schema)
    yield editor
    editor.ask("shutdown", None)
    editor.tell("exit", None)
    for stream in (editor.process.stdin, editor.process.stdout):
        assert stream
        stream.close()
    editor.process.wait(timeout=20)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "offers").glob("*.yaml")), ids=lambda path: path.stem
)
def test_an_editor_objects_to_none_of_the_example_offers(path: Path, editor: Editor) -> None:
    _, diagnostics = editor.open(path.read_text(encoding="utf-8"))
    assert diagnostics == []


WRONG = {
    "unknown key": ("refund: {until_dag: 3}\n", (0, 9), "until_dag"),
    "wrong kind": ("refund: {until_day: soon}\n", (0, 20), "integer"),
    "no is a word": ("example: no\n", (0, 9), "boolean"),
    "no choice": ("status: ready\n", (0, 8), "draft"),
    "no language": ("title: {de: Hallo}\n", (0, 7), "string"),
}


@pytest.mark.parametrize(("section", "place", "word"), WRONG.values(), ids=WRONG)
def test_an_editor_shows_a_mistake_at_its_place(section, place, word, editor, plain) -> None:  # type: ignore[no-untyped-def]
    _, diagnostics = editor.open(plain(section))
    starts = [
        (each["range"]["start"]["line"], each["range"]["start"]["character"])
        for each in diagnostics
    ]
    assert place in starts
    assert any(word in each["message"] for each in diagnostics)


def test_an_editor_says_what_a_key_is_for(editor: Editor) -> None:
    uri, _ = editor.open("refund:\n  until_day: 21\n")
    hover = editor.at("textDocument/hover", uri, 1, 4)
    assert "Until which day money comes back." in json.dumps(hover)


def test_an_editor_offers_the_keys_that_fit(editor: Editor) -> None:
    uri, _ = editor.open("refund:\n  \n")
    answer = editor.at("textDocument/completion", uri, 1, 2)
    assert {"until_day", "share_percent", "none"} <= {item["label"] for item in answer["items"]}


def test_the_schema_for_editors_is_the_one_the_model_gives() -> None:
    kept = json.loads((ROOT / ".vscode/offer.schema.json").read_text(encoding="utf-8"))
    assert kept == offer_schema(), "run `make update-goldens`"
