# The two commands that matter are `make site` and `make test`; both install what they need.
PYTHON ?= python3
BIN := .venv/bin
LOCK := pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.PHONY: site test audit-site quality model benchmark pictures serve lint format update-goldens lock tools clean

site: .venv/ready
	$(BIN)/honest build

serve: .venv/ready
	$(BIN)/honest serve

test: .venv/ready tools
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

# The site by the tools of others: axe, the Nu checker, Lighthouse, a scale, a keyboard. Minutes.
audit-site: .venv/ready
	@sh tests/tools.sh audit
	$(BIN)/python -m pytest -n auto tests/audit

# How well dishonest sentences are found; keeps the figures, which may not fall afterwards.
quality: .venv/ready
	$(BIN)/python tests/quality.py

# Learns anew from the sentences in tests/sentences; run `make quality` afterwards.
model: .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-model.lock
	$(BIN)/python tests/train.py

benchmark: .venv/ready
	$(BIN)/python tests/benchmarks/lint.py
	$(BIN)/python tests/benchmarks/build.py

# The pictures of the README; look at them before you commit them.
pictures: .venv/ready tools
	$(BIN)/python tests/pictures.py

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Rewrites the expected files under tests/ and the schema for editors; read the diff.
update-goldens: .venv/ready
	$(BIN)/honest schema > .vscode/offer.schema.json
	$(BIN)/python -m pytest --update

.venv/ready: requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@echo "Installing into .venv what requirements-dev.lock names"
	@$(PYTHON) -m venv .venv \
		|| { echo "Python's venv is missing; on Debian and Ubuntu: apt-get install python3-venv"; exit 2; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# A browser, the language server that editors use for YAML, and what judges the site.
tools:
	@sh tests/tools.sh

# The exact versions of everything, with hashes: after a change of pyproject.toml.
lock: .venv/ready
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) -o requirements.lock
	$(BIN)/uv pip compile $(LOCK) --extra dev -c requirements.lock -o requirements-dev.lock
	$(BIN)/uv pip compile $(LOCK) --extra model -c requirements.lock -o requirements-model.lock


clean:
	rm -rf .venv site tests/node/node_modules
