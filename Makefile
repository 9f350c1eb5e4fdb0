# Auteur. `make studio` is all that a person needs; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# A GGUF file at hand, taken instead of fetching it: make model MODEL=/path/file.gguf
MODEL ?=
AUTEUR := .build/release/auteur

.PHONY: help studio demo setup setup-tests model model-large swift build test bench evaluate check-terminals clean

## studio: everything that is missing, then the studio (without a terminal: the demo)
studio: setup model build
	@if [ -t 0 ] && [ -t 1 ]; then exec $(AUTEUR); else exec Scripts/demo.sh; fi

## demo: a query, six steps and their film, without a terminal
demo: setup model build
	@Scripts/demo.sh

## setup: install the Debian packages that are missing
setup:
	@Scripts/setup.sh studio

setup-tests:
	@Scripts/setup.sh studio tests

## model: fetch the language model (98 MB), or take it: MODEL=/path/file.gguf
model: setup
	@Scripts/fetch-model.sh $(if $(MODEL),"$(MODEL)")

## model-large: fetch the 1.5B language model too (1.1 GB; /engine director large)
model-large: setup
	@Scripts/fetch-model-large.sh $(if $(MODEL),"$(MODEL)")

swift:
	@Scripts/check-swift.sh

## build: build the release
build: setup swift
	@swift build -c release --product auteur

## test: set up and run all tests
test: setup-tests swift model
	@swift build -c release --product auteur
	@swift test -c release --disable-testable-imports
	@Tests/TerminalTests/run.sh

## bench: measure speed (each part ends in lines "name value")
bench: setup-tests model build
	@Scripts/setup.sh bench
	@Scripts/bench.sh

## evaluate: measure quality (each part ends in lines "name value")
evaluate: setup model build
	@$(AUTEUR) evaluate all

## check-terminals: drive the program in a real xterm and compare what it shows
check-terminals: setup-tests model build
	@Tests/TerminalTests/xterm.sh

## clean: remove what was built (models and sessions stay)
clean:
	@rm -rf .build

## help: this list
help:
	@sed -n 's/^## \([a-z-]*\): \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | sort | while IFS=$$'\t' read -r target text; do printf '%-22s %s\n' "$$target" "$$text"; done
