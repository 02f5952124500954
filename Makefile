# make run opens the guide, make test checks everything. Each sets up .venv by itself, once.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Without its cache of compiled modules, each started process would compile them all again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test format screenshots share bench bench-peers growth kill prove mutants fuzz clean

run: .venv/run.stamp
	@$(BIN)/etoile

test: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m scripts.screenshots --check
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal

format: .venv/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

screenshots: .venv/dev.stamp
	$(BIN)/python -m scripts.screenshots

share: .venv/dev.stamp
	$(BIN)/python -m scripts.share

bench: .venv/dev.stamp
	$(BIN)/python -m benchmarks.run

bench-peers: .venv/dev.stamp
	$(BIN)/python -m benchmarks.peers

growth: .venv/dev.stamp
	$(BIN)/python -m benchmarks.growth

kill: .venv/dev.stamp
	$(BIN)/python -m scripts.kill_writers

MINUTES ?= 10

prove: .venv/dev.stamp
	$(BIN)/python -m scripts.prove --minutes $(MINUTES)

mutants: .venv/dev.stamp
	$(BIN)/python -m scripts.mutants

SECONDS ?= 600

fuzz: .venv/dev.stamp
	$(BIN)/python -m scripts.fuzz --seconds $(SECONDS)

clean:
	rm -rf .venv

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "etoile needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Setting up .venv (once) ..."
	@$(PYTHON) -m venv .venv

.venv/run.stamp: .venv/bin/python pyproject.toml constraints.txt
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

.venv/dev.stamp: .venv/bin/python pyproject.toml constraints.txt
	@$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ .venv/run.stamp
