# The two commands: `make run` and `make test`. A bare machine needs Python 3.11 and make; every target sets up the rest.
#   make test ARGS="-k newborn"          hand something on to the command behind a target
#   make run PYTHON=python3.12           set up with another Python
#   make run STORE=dynamodb-local        keep the data, in AWS's DynamoDB Local
PYTHON ?= python3
ARGS ?=
STORE ?=
SEED ?= 1
HISTORIES ?= 200
SIZE ?= 25
VENV := .venv/bin/python
# What Lambda carries is pinned to what was tested, also the packages that our packages need.
PINNED := PIP_CONSTRAINT=$(CURDIR)/requirements-dev.lock

# Without its own byte code every process that a target starts would compile all packages anew, for seconds each.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run demo demo-policies test check publish draw diff reconcile checkup spec lint types package load simulate entitlements fuzz mutants broken crowd lock clean setup node

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1	/p' Makefile | expand -t 16

run: node ## start everything, drive one case, serve until Ctrl-C; STORE=dynamodb-local keeps the data
	@$(VENV) -m infra.run $(if $(STORE),--store $(STORE)) $(ARGS)

demo: setup ## the same, and leave when the case is closed
	@$(VENV) -m infra.demo $(if $(STORE),--store $(STORE)) $(ARGS)

demo-policies: setup ## policies find their companies: index, match, a whole city, a push, money that arrives
	@$(VENV) -m infra.demo_policies $(ARGS)

test: node ## all tests on two cores, with coverage; three at a time, as each sometimes waits
	@$(VENV) -m slipcover -m pytest -n 3 --dist loadscope --no-loadscope-reorder $(ARGS)

check: setup ## every fault of every bundle: file, line, what is wrong, how to mend it
	@$(VENV) -m chalicelib check $(ARGS)

publish: setup ## publish bundles as new versions: ARGS="newborn"
	@$(VENV) -m chalicelib publish $(ARGS)

draw: setup ## draw the workflow of every bundle as SVG and Mermaid
	@$(VENV) -m chalicelib draw $(ARGS)

diff: setup ## what changed between two versions of a bundle: ARGS="newborn@1 newborn@2"
	@$(VENV) -m chalicelib diff $(ARGS)

reconcile: setup ## compare open items with executions and queues, and rebuild what is missing
	@$(VENV) -m chalicelib reconcile $(ARGS)

checkup: setup ## prove that each undecided item is in one queue or waits for a named other one
	@$(VENV) -m chalicelib checkup $(ARGS)

spec: setup ## write the OpenAPI file from the models and routes
	@$(VENV) -m mini_program_api_spec $(ARGS)

lint: setup ## style, formatting, import order of the capabilities
	@$(VENV) -m ruff check
	@$(VENV) -m ruff format --check
	@.venv/bin/lint-imports

types: setup ## the strict type checker
	@$(VENV) -m mypy $(ARGS)

package: setup ## build/: the template and the code for AWS
	@mkdir -p build && rm -rf .chalice/deployments  # Chalice would take an old package for a new lock file
	@$(PINNED) $(VENV) -m infra.package build $(ARGS)

load: setup ## measure: calls, capacity, times
	@$(VENV) -m tests.load $(ARGS)

simulate: setup ## a whole city full of faults, everything from the seed: SEED=1 HISTORIES=200
	@$(VENV) -m tests.simulation --seed $(SEED) --histories $(HISTORIES) $(ARGS)

entitlements: setup ## histories of money paid without applying, full of faults: SEED=1 HISTORIES=200
	@$(VENV) -m tests.simulation.entitlements --seed $(SEED) --histories $(HISTORIES) $(ARGS)

fuzz: setup ## hostile input for every operation: SEED=2026 SIZE=25
	@$(VENV) -m tests.contract.hostile --seed $(SEED) --size $(SIZE) $(ARGS)

mutants: setup ## test the tests: small changes of the pure rules, each to be caught
	@$(VENV) -m tests.mutation $(ARGS)

broken: setup ## builds that are broken on purpose, each caught by the simulation
	@$(VENV) -m tests.simulation.broken.catching $(ARGS)

crowd: setup ## 50 citizens and 12 teams of reviewers at once, from a second process, on DynamoDB Local
	@$(PYTHON) infra/bootstrap.py store
	@$(VENV) -m tests.load.crowd $(ARGS)

lock: setup ## pin every package again after a change of requirements*.txt
	@$(VENV) -m uv pip compile --quiet --universal --python-version 3.11 --no-header --annotation-style line \
		requirements-dev.txt --output-file requirements-dev.lock $(ARGS)

clean: ## remove all that was made: environment, caches, packages, kept data
	@rm -rf .venv .cache build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

setup:
	@$(PYTHON) infra/bootstrap.py $(if $(filter dynamodb-local,$(STORE)),store)

node:
	@$(PYTHON) infra/bootstrap.py node $(if $(filter dynamodb-local,$(STORE)),store)
