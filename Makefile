# Everything a person or a machine does with this project. `make help` lists it.

PORT ?= $(or $(YIZHAN_PORT),8000)
DATA ?= $(or $(YIZHAN_DATA_DIR),var)
ARGS ?=
# Two workers, a file to each at a time, the long ones first: files share what is costly to make. PARALLEL= for one process.
PARALLEL ?= -n 2 --dist loadfile --no-loadscope-reorder

BIN := .venv/bin
PIP := $(BIN)/pip --quiet --disable-pip-version-check install
# Tools see no setting of the calling shell, so that they say the same wherever they run.
CLEAN := env -i HOME="$${HOME:-/tmp}" LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM="$${TERM:-dumb}" CI="$$CI" TMPDIR="$${TMPDIR:-/tmp}" \
	PATH="$(CURDIR)/$(BIN):/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

# Stamps: a step is done again only when what it was made from has changed.
STAMPS := .venv/.stamps
RUNTIME := $(STAMPS)/runtime
PROJECT := $(STAMPS)/project
ASSETS := $(STAMPS)/assets
DEV := $(STAMPS)/dev

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help install install-dev run demo test check format words bench faults fuzz lock clean
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONWARNINGS PYTHONOPTIMIZE PYTEST_ADDOPTS VIRTUAL_ENV

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(RUNTIME) $(PROJECT) $(ASSETS) ## .venv and everything needed to run
	@:

install-dev: install $(DEV) ## the same and everything needed to test
	@:

run: install ## open a living province in the browser (PORT=8000, DATA=var; a demo is made where there is no data yet)
	@[ -n "$$YIZHAN_DATABASE_URL" ] || [ -e "$(DATA)/log.sqlite" ] || $(MAKE) --no-print-directory demo
	@YIZHAN_DATA_DIR="$(DATA)" YIZHAN_PORT="$(PORT)" exec $(BIN)/yizhan serve

# Made beside and moved into place when whole, so that a demo that was interrupted is not taken for data.
demo: install ## make the demo province in DATA (ARGS="--operators 20 --months 24 --seed 7")
	@[ ! -e "$(DATA)/log.sqlite" ] || { echo "$(DATA) already holds data: name another folder with DATA="; exit 1; }
	@rm -rf "$(DATA).making"
	@YIZHAN_DATA_DIR="$(DATA).making" $(BIN)/yizhan demo $(ARGS)
	@mkdir -p "$(DATA)" && mv "$(DATA).making"/* "$(DATA)"/ && rmdir "$(DATA).making"

test: install-dev ## the whole of the tests (ARGS="-k voucher" for some of them)
	@$(CLEAN) pytest $(PARALLEL) $(ARGS)

check: install-dev ## what must be clean before a commit: style, types, imports, tests
	@$(CLEAN) ruff check . .ci/assets
	@$(CLEAN) ruff format --check . .ci/assets
	@$(CLEAN) mypy
	@$(CLEAN) lint-imports
	@$(CLEAN) pytest $(PARALLEL) $(ARGS)

format: install-dev ## put the code into its usual shape
	@$(CLEAN) ruff check --fix . .ci/assets
	@$(CLEAN) ruff format . .ci/assets

words: install-dev ## add the pages' new words to the .po files and list those that have no English yet
	@$(CLEAN) python -m web.i18n update
	@$(CLEAN) python -m web.i18n check

bench: install-dev ## the table of speeds, each beside its peer
	@$(CLEAN) yizhan bench $(ARGS)

faults: install-dev ## only the tests that kill, race and break things
	@$(CLEAN) pytest -m faults $(ARGS)

fuzz: install-dev ## the generated-input tests, with many more inputs than `make test` uses
	@$(CLEAN) pytest -m fuzz --hypothesis-profile=many $(ARGS)

lock: install-dev ## resolve the dependencies of pyproject.toml anew into the lock files
	@$(PIP) uv
	@PATH="$(CURDIR)/$(BIN):$$PATH" .ci/lock $(ARGS)

clean: ## remove all that was installed or made, but not DATA
	rm -rf .venv web/static/vendor build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMPS)/system-%: .ci/system-packages
	@.ci/system-packages $*
	@.ci/venv
	@mkdir -p $(@D) && touch $@

$(RUNTIME): requirements.lock $(STAMPS)/system-run
	@echo "Installing what the product needs"
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

$(PROJECT): pyproject.toml $(RUNTIME)
	@$(PIP) --no-build-isolation --no-deps --no-index -e .
	@touch $@

$(ASSETS): .ci/assets .ci/assets.lock $(RUNTIME)
	@$(BIN)/python .ci/assets
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME) $(STAMPS)/system-test
	@echo "Installing what the tests need"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
