#!/bin/sh
# Finds the tools that the tests drive, and installs the missing ones with the system's package
# manager. What cannot be had is said at once; the tests that need it would fail.
# With the word "audit" also Java, which only the audits of the site need.
set -eu
cd "$(dirname "$0")"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install() { # one package: its name for apt, dnf, pacman, brew
  echo "tests: $1 is missing; installing it with the system's package manager"
  if command -v apt-get >/dev/null; then
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
  elif command -v dnf >/dev/null; then as_root dnf install -y -q "$2"
  elif command -v pacman >/dev/null; then as_root pacman -S --noconfirm --needed "$3"
  elif command -v brew >/dev/null; then brew install --quiet "$4"
  else
    echo "tests: no package manager known here; please install $1 by hand" >&2
    exit 2
  fi
}

found() {
  for name in "$@"; do
    command -v "$name" >/dev/null && return 0
  done
  return 1
}

found chromium chromium-browser google-chrome chrome || install chromium chromium chromium chromium
found node || install nodejs nodejs nodejs node
found npm || install npm npm npm node
if [ "${1:-}" = audit ]; then
  found java || install default-jre-headless java-latest-openjdk-headless jre-openjdk-headless openjdk
fi
found jq || install jq jq jq jq

# Reinstalled only when the lock has changed.
if ! cmp -s node/package-lock.json node/node_modules/.installed; then
  echo "tests: installing into tests/node what its package-lock.json names"
  (cd node && npm ci --ignore-scripts --no-audit --no-fund --silent)
  cp node/package-lock.json node/node_modules/.installed
fi
