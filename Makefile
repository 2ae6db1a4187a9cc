# Everything is installed into .venv, once, and again only when the pinned requirements change.
PYTHON ?= python3
PORT ?= 8000
export PORT

VENV := .venv
BIN := $(VENV)/bin

RUNTIME := requirements.txt
DEVELOPMENT := requirements.txt requirements-postgres.txt requirements-dev.txt
# A stamp is named after the checksum of what was installed.
RUNTIME_STAMP := $(VENV)/installed-$(firstword $(shell cat $(RUNTIME) | cksum))
DEVELOPMENT_STAMP := $(VENV)/installed-dev-$(firstword $(shell cat $(DEVELOPMENT) | cksum))

LANGUAGES := kk ru en ky uz
OURS := portal news partnerships experts

.PHONY: help demo test lint format bench bench-search axe figures catalogues requirements screenshots \
	elasticsearch elasticsearch-cluster-test

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/' | expand -t 28

demo: $(RUNTIME_STAMP) ## Load the demo portal (once) and serve it on PORT, 8000 by default
	@$(BIN)/python manage.py demo --settings portal.settings.demo --port $(PORT) $(ARGS)

# The whole suite runs on all cores; a chosen part in one process, which starts sooner, or with
# PARALLEL=1 on all. Files keep their order, so that a process loads what a folder of tests shares once.
EVERYWHERE := --numprocesses=auto --dist=loadfile --no-loadscope-reorder

test: $(DEVELOPMENT_STAMP) ## Run the tests on SQLite, or on the database named by DATABASE_URL
ifneq ($(strip $(ARGS)),)
	@$(BIN)/python -m pytest $(if $(PARALLEL),$(EVERYWHERE)) $(ARGS)
else
	@$(BIN)/python -m pytest $(EVERYWHERE)
	@echo "Once more, inside a stranger's site:"
	@DJANGO_SETTINGS_MODULE=tests.host.settings $(BIN)/python -m pytest $(EVERYWHERE) \
		-m "not slow and not browser and not elasticsearch"
endif

lint: $(DEVELOPMENT_STAMP) ## Run the linters, the import contracts and the check of migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	find $(OURS) -name '*.html' -exec $(BIN)/djade --check --target-version 5.2 {} +
	$(BIN)/python $(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run

format: $(DEVELOPMENT_STAMP) ## Bring code and templates into the form that lint asks for
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .
	@find $(OURS) -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +

screenshots: $(DEVELOPMENT_STAMP) ## Take the pictures of the editors' guide anew (needs Chromium)
	@$(BIN)/python -m tests.screenshots $(ARGS)

bench: $(DEVELOPMENT_STAMP) ## Measure the demo and search (BAKERYDEMO=folder: beside it), or a register (ARGS=--agreements=4000)
ifneq ($(findstring --agreements,$(ARGS)),)
	@PORTAL_VAR=var/register $(BIN)/python manage.py measure_register $(ARGS)
else
	@$(BIN)/python manage.py demo --no-serve
	@$(BIN)/python manage.py measure_pages $(ARGS)
	@BAKERYDEMO=$(BAKERYDEMO) $(BIN)/python -m benchmarks
	@$(BESIDE_POSTGRESQL) $(BIN)/python -m benchmarks.search
endif

# Where PostgreSQL's server is installed and none is named, one is started for the measurement.
BESIDE_POSTGRESQL := $(if $(DATABASE_URL),,$(if $(wildcard /usr/lib/postgresql/*/bin/postgres),.ci/with-postgresql))

bench-search: $(DEVELOPMENT_STAMP) ## Measure search at 1,000, 10,000 and 100,000 pages, an hour or so
	@$(BESIDE_POSTGRESQL) $(BIN)/python -m benchmarks.search $(or $(ARGS),1000 10000 100000)

elasticsearch: $(DEVELOPMENT_STAMP) ## Fetch Elasticsearch (once) and run it at localhost:9200 until Ctrl+C (needs Java, Maven)
	@$(BIN)/python -m tests.search_server $(ARGS)

elasticsearch-cluster-test: $(DEVELOPMENT_STAMP) ## Form three nodes and kill one while searching and saving
	@$(BIN)/python -m tests.search_server.cluster_test $(ARGS)

axe: $(DEVELOPMENT_STAMP) ## Look at every template of the demo with axe: languages, modes, widths
	@$(BIN)/python manage.py demo --no-serve --settings portal.settings.demo
	@$(BIN)/python -m tests.audits.axe

figures: $(DEVELOPMENT_STAMP) ## Measure in Chromium what a visitor loads of each template of the demo
	@$(BIN)/python manage.py demo --no-serve --settings portal.settings.demo
	@$(BIN)/python -m tests.audits.figures

catalogues: $(DEVELOPMENT_STAMP) ## Collect the strings into locale/, compile and check them (needs gettext)
	$(BIN)/python manage.py makemessages $(LANGUAGES:%=--locale %) --add-location file --no-wrap \
		--ignore .venv --ignore var --ignore build --ignore tests --ignore node_modules
	$(BIN)/python manage.py compilemessages --ignore .venv --ignore node_modules --ignore build
	$(BIN)/python -m tests.catalogues

# PINS=--upgrade takes the newest of each; else a pin stays while it fits.
COMPILE = $(BIN)/python -m uv pip compile --quiet --generate-hashes --universal --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links $(PINS)

requirements: $(DEVELOPMENT_STAMP) ## Pin the requirements again, with hashes (PINS=--upgrade: the newest)
	@$(COMPILE) --python-version 3.11 --extra server pyproject.toml requirements.in -o requirements.txt
	@$(COMPILE) --python-version 3.11 -c requirements.txt requirements-postgres.in -o requirements-postgres.txt
	@$(COMPILE) --python-version 3.11 -c requirements.txt -c requirements-postgres.txt requirements-dev.in \
		-o requirements-dev.txt
	@$(COMPILE) --python-version 3.11 requirements-uv.in -o requirements-uv.txt
	@$(COMPILE) --python-version 3.12 --upgrade --extra server pyproject.toml requirements-dev.in -o requirements-highest.txt

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "The portal needs Python 3.11 or newer; '$(PYTHON)' is `$(PYTHON) -V`."; \
		echo "Name another one like this: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME_STAMP): | $(BIN)/python
	@echo "Installing the requirements into $(VENV) ..."
	@.ci/install --require-hashes --requirement $(RUNTIME)
	@rm -f $(VENV)/installed-[0-9]* && touch $@

$(DEVELOPMENT_STAMP): | $(BIN)/python
	@echo "Installing the requirements of tests and linters into $(VENV) ..."
	@.ci/install --require-hashes $(DEVELOPMENT:%=--requirement %)
	@rm -f $(VENV)/installed-* && touch $@ $(RUNTIME_STAMP)
