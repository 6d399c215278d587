# Every target sets up what it needs in .venv; only Python 3.11 or later and make must be there.

VENV := .venv
BIN := $(VENV)/bin
PYTHONS := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# A shim or a Debian Python without its venv package answers to its name and still cannot make a .venv.
FITS := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types imports drift bench fuzz mutation confidence docs schemas clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

demo: $(VENV)/.runtime ## convert the example article to JSON-LD
	@$(BIN)/newsld convert examples/pyongyang-moscow.txt

test: $(VENV)/.dev ## run the tests; ARGS="tests/test_pages.py -x" runs some
	$(BIN)/python -m pytest $(ARGS)

check: lint types imports drift ## style, types, import floors and generated files

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

drift: $(VENV)/.dev
	$(BIN)/python docs/build.py --check
	rm -rf build/schemas
	$(BIN)/python -m newsld.schema build/schemas
	diff -r schemas build/schemas || { echo 'schemas/ is out of date; run `make schemas`' >&2; exit 1; }

bench: $(VENV)/.dev ## measure speed, as ratios against peers in the same run
	$(BIN)/python benchmarks $(ARGS)

fuzz: $(VENV)/.dev ## run the property tests for long, embed a million strings, and fuzz each target for a minute
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -m hypothesis $(ARGS)
	NEWSLD_EMBED_STRINGS=1000000 $(BIN)/python -m pytest tests/formats/test_embed.py
	@$(PIP) install --group fuzz || echo 'atheris could not be installed here' >&2
	$(BIN)/python tests/fuzz

confidence: $(VENV)/.dev ## count anew, from labelled lists, how far readings of references can be trusted
	$(BIN)/python tests/confidence

mutation: $(VENV)/.dev ## put faults into a copy of the source and count those the tests notice; ARGS="dates --sample 10"
	$(BIN)/python tests/mutation $(ARGS)

docs: $(VENV)/.dev ## rebuild the generated pages of docs/
	$(BIN)/python docs/build.py

schemas: $(VENV)/.runtime ## rebuild schemas/ from the models and the table of requirements
	rm -f schemas/*
	$(BIN)/python -m newsld.schema schemas

clean: ## remove what tools leave behind, but not .venv
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .newsld_cache .coverage
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

$(BIN)/python:
	@for python in $(PYTHONS); do \
	    if "$$python" -c '$(FITS)' >/dev/null 2>&1; then \
	        echo "Setting up $(VENV) with $$("$$python" --version)" >&2; \
	        exec "$$python" -m venv --clear $(VENV); \
	    fi; \
	done; \
	echo "newsld needs Python 3.11 or later, with its venv module (on Debian and Ubuntu: apt install" >&2; \
	echo "python3-venv). None was found; if yours has another name: make PYTHON=/path/to/python3" >&2; \
	exit 1

$(VENV)/.runtime: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	@$(PIP) install --editable '.[contexts,completion,markdown,bibliography,pages]' --group dev
	@touch $@
