#!/usr/bin/env bash
# The tests that drive the built program: through a pseudo-terminal, and in a real xterm.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 Tests/TerminalTests/repl_test.py
Tests/TerminalTests/xterm.sh
