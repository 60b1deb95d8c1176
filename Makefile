# Two commands matter: `make run` and `make test`. Everything else serves them.

VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SAMPLE ?= sample-search
BENCHES := $(sort $(wildcard benchmarks/*.py))

.PHONY: run sample test unit fmt lint words faults bench clean

run: $(READY)
	$(BIN)/afterword serve

# The whole way on the command line, in a folder of its own.
sample: $(READY)
	$(BIN)/afterword sample $(SAMPLE)

# Fast tests first; the tests of the records run again on a PostgreSQL server of their own.
test: $(READY)
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n auto --dist loadfile
	$(BIN)/python tests/with_postgres.py $(BIN)/coverage run -m pytest -n auto --dist loadfile tests/records tests/workflows
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --fail-under=90

unit: $(READY)
	$(BIN)/python -m pytest -m "not slow"

fmt: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Collect the words of the command line, and compile the catalogue after it was translated.
words: $(READY)
	$(BIN)/python -m tests.catalogue

# Kill, drop and refuse on purpose while mail is sent, on both databases, and count.
faults: $(READY)
	$(BIN)/python -m tests.faults $(FAULTS)
	$(BIN)/python tests/with_postgres.py $(BIN)/python -m tests.faults $(FAULTS)

bench: $(VENV)/.bench
	@for bench in $(BENCHES); do echo; echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version) if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev -e .
	touch $@

$(VENV)/.bench: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
