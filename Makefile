# The verbs of the project. `make help` lists them; .ci/run runs `make ci`.
#
# One set of flags for every build: another flag would compile all dependencies anew. There are two
# build folders: .build for the umbrella, and .build-packages for everything that uses the packages
# by path (the examples, each package alone, the documentation's snippets). Shared, they would
# compile our own targets again at every change from one to the other.

JOBS ?= $(shell nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
SWIFT_FLAGS := -j $(JOBS) --disable-experimental-prebuilts \
  --explicit-target-dependency-import-check error
SCRATCH := $(CURDIR)/.build
PACKAGES_SCRATCH ?= $(CURDIR)/.build-packages

# Ends what hangs, and fails on warnings in our own code.
SWIFT := python3 Scripts/run_swift.py --limit 2400 -- swift
PACKAGES := $(patsubst %/Package.swift,%,$(wildcard Packages/*/Package.swift))
EXAMPLES := $(patsubst %/Package.swift,%,$(wildcard Examples/*/Package.swift))
EXAMPLE ?= Bookshop
SANITIZERS ?= thread address

# What `make ci` does, in this order: what is quick and fails often comes first.
CI_STEPS := tools lint manifests test-scripts compare-parsers compare-dotenv build edge-check test \
  test-macros test-schema test-standalone snippets test-examples smoke openapi-check allocations \
  publish-check test-publish-check

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup tools build run test test-macros test-schema test-standalone test-examples \
  smoke lint format manifests edge-check bench allocations coverage docs snippets publish-check \
  test-scripts \
  test-publish-check sanitize fuzz compare-parsers compare-dotenv openapi-check ci clean

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-20s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## install the missing system packages that a build needs
	@Scripts/setup.sh

tools: ## also install what lint, smoke and the comparisons need
	@Scripts/setup.sh --tools
	@Scripts/python_tools.sh

build: setup ## build all targets and tests
	$(SWIFT) build --build-tests $(SWIFT_FLAGS)

run: setup ## build and run an example (EXAMPLE=Bookshop ARGS="--port 3000")
	@$(SWIFT) build $(SWIFT_FLAGS) --package-path Examples/$(EXAMPLE) \
	  --scratch-path $(PACKAGES_SCRATCH) --product $(EXAMPLE)
	@exec $(PACKAGES_SCRATCH)/debug/$(EXAMPLE) $(ARGS)

test: setup ## run all tests (FILTER=Name for some of them)
	@FILTER='$(FILTER)' Scripts/run_tests.sh $(CURDIR) $(SCRATCH) $(SWIFT_FLAGS)

test-macros: build ## compile the macro fixtures with the real compiler (FILTER=Area/Name)
	@Scripts/check_macros.py --scratch $(SCRATCH) $(if $(UPDATE),--update) $(FILTER)

test-standalone: setup ## run each package's tests from its own manifest
	@set -e; for package in $(PACKAGES); do \
	  Scripts/run_tests.sh $$package $(PACKAGES_SCRATCH) $(SWIFT_FLAGS); done

test-examples: setup ## run the tests of the examples
	@set -e; for example in $(EXAMPLES); do \
	  Scripts/run_tests.sh $$example $(PACKAGES_SCRATCH) $(SWIFT_FLAGS); done

smoke: setup ## start each example and run the commands that it prints, over a socket
	@set -e; for example in $(EXAMPLES); do \
	  $(SWIFT) build $(SWIFT_FLAGS) --package-path $$example --scratch-path $(PACKAGES_SCRATCH); \
	  Scripts/smoke_example.py $(PACKAGES_SCRATCH)/debug/$${example##*/}; done

lint: ## check formatting, scripts, workflows and links
	@Scripts/lint.sh

format: ## format all Swift files, and the scripts where `make tools` was run
	@git ls-files -z --cached --others --exclude-standard -- '*.swift' ':!*.expanded.swift' \
	  | xargs -0 swift format --in-place --parallel
	@if [ -x .build-venv/bin/ruff ]; then .build-venv/bin/ruff format --quiet Scripts; fi

manifests: ## compare the umbrella's manifest with the packages'
	@Scripts/check_manifests.py

edge-check: ## compile HazelKernel as Embedded Swift for wasm32
	@Scripts/edge_check.sh

bench: setup ## compare the speed with other servers (ARGS="--quick")
	@Scripts/setup.sh --bench
	cd Benchmarks && Scripts/bench.py $(ARGS)

allocations: setup ## count the allocations per request
	cd Benchmarks && Scripts/allocations.py $(ARGS)

test-schema: setup tools ## compare the rules of DTOs with their JSON Schemas, by Python's jsonschema
	@HAZEL_SCHEMA_CASES=$(SCRATCH)/schema-cases.jsonl FILTER=SchemaAgreementTests \
	  Scripts/run_tests.sh $(CURDIR) $(SCRATCH) $(SWIFT_FLAGS)
	@.build-venv/bin/python Scripts/check_schema.py $(SCRATCH)/schema-cases.jsonl

coverage: setup ## run all tests with coverage: coverage.lcov and a table
	@Scripts/coverage.sh $(SWIFT_FLAGS)

docs: setup ## build the API documentation into .build-docs/site
	@Scripts/build_docs.sh

snippets: setup ## compile every Swift block of the documentation
	@Scripts/check_doc_snippets.py --scratch $(PACKAGES_SCRATCH) -- $(SWIFT_FLAGS)

publish-check: setup ## prove that every package can be published
	@Scripts/check_api.py --scratch $(SCRATCH)
	@Scripts/publish_check.py --scratch $(PACKAGES_SCRATCH) -- $(SWIFT_FLAGS)

test-scripts: ## test the project's scripts
	cd Scripts && python3 -m unittest discover -s tests -t . -p 'test_*.py'
	cd Scripts && python3 -m unittest tests.slow_check_api tests.slow_doc_snippets
	cd Benchmarks/Scripts && python3 -m unittest discover -s tests -t .

test-publish-check: setup ## see publish-check find what is seeded
	cd Scripts && HAZEL_PUBLISH_SCRATCH=$(PACKAGES_SCRATCH) SWIFT_FLAGS='$(SWIFT_FLAGS)' \
	  python3 -m unittest tests.slow_publish_check

sanitize: setup ## run the tests of kernel and server under the thread and the address sanitizer
	@FILTER='$(FILTER)' SANITIZERS='$(SANITIZERS)' Scripts/sanitize.sh $(SWIFT_FLAGS)

fuzz: setup ## feed the parsers with random input (FUZZ_SECONDS=60 ARGS="head json")
	@Scripts/fuzz.sh $(ARGS)

compare-parsers: setup tools ## compare our HTTP parser with those of others (ARGS="--cases 1000")
	@Scripts/compare_parsers.py $(ARGS)

compare-dotenv: setup tools ## compare our .env parser with python-dotenv (ARGS="--cases 1000")
	@Scripts/compare_dotenv.py $(ARGS)

openapi-check: setup ## check the bookshop's documentation of itself, by other people's tools (ARGS="--pictures DIR")
	@Scripts/setup.sh --browser
	@Scripts/python_tools.sh openapi
	$(SWIFT) build $(SWIFT_FLAGS) --package-path Examples/Bookshop --scratch-path $(PACKAGES_SCRATCH) \
	  --product Bookshop
	@.build-venv-openapi/bin/python Scripts/check_openapi.py $(PACKAGES_SCRATCH)/debug/Bookshop \
	  --token grace --config Examples/Bookshop/schemathesis.toml \
	  --documents /openapi.json /openapi.yaml "/openapi.json?openapi=3.0" "/openapi.yaml?openapi=3.0" \
	  /openapi/1.json /openapi/2.yaml $(ARGS)

ci: ## everything that CI runs
	@set -e; for step in $(CI_STEPS); do \
	  started=$$(date +%s); echo "== $$step"; \
	  $(MAKE) --no-print-directory $$step PACKAGES_SCRATCH=$(SCRATCH); \
	  echo "== $$step took $$(( $$(date +%s) - started )) s"; done

clean: ## remove everything that was built
	rm -rf .build .build-* .build_* coverage.lcov
