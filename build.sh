#!/usr/bin/env bash
# Builds, shows, tests and measures Second Look. Each command does its own set-up.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'TEXT'
./build.sh            build the extension into dist/unpacked (loads in Chromium and Firefox)
./build.sh demo       show it on a demo page (without a display: print the warnings, save screenshots)
./build.sh test       everything: format, lint, unit, corpus, end to end in both browsers
./build.sh bench      print the table of speeds and sizes, ours and the peers'
TEXT
}

say() { printf '\n== %s\n' "$*"; }
missing() { printf 'Missing: %s\nInstall it: %s\n' "$1" "$2" >&2; exit 1; }

# --- set-up -------------------------------------------------------------------------------------

need_toolchain() {
  command -v cargo >/dev/null || missing 'Rust (cargo)' 'rustup, then run this again; rust-toolchain.toml names the version'
  command -v node >/dev/null || missing 'Node.js 20 or newer' "your system's package manager"
  if ! rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d; then
    command -v rustup >/dev/null || missing 'the Rust target wasm32-unknown-unknown' 'rustup target add wasm32-unknown-unknown'
    rustup target add wasm32-unknown-unknown
  fi
}

# Installs npm packages when the lock file is not the one that was installed.
need_packages() {
  local stamp=node_modules/.lock-installed
  if [ ! -f "$stamp" ] || ! cmp -s package-lock.json "$stamp"; then
    say 'npm packages'
    npm ci --no-audit --no-fund
    cp package-lock.json "$stamp"
  fi
}

need_browser() { # command, Debian package
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing $2"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null
  else
    missing "$2" "sudo apt-get install $2"
  fi
}
need_chromium() { need_browser chromium chromium; }
need_browsers() { need_chromium; need_browser firefox-esr firefox-esr; }

# --- steps --------------------------------------------------------------------------------------

build_extension() {
  need_toolchain
  need_packages
  say 'engine (WebAssembly)'
  # Messages of the standard library and of crates name their files: not by where this machine keeps them.
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$PWD=." \
    cargo build --locked --quiet -p secondlook-engine-web --profile wasm --target wasm32-unknown-unknown
  cargo run --locked --quiet -p xtask -- bindgen target/wasm32-unknown-unknown/wasm/secondlook_engine_web.wasm --name engine --out dist/wasm
  cargo run --locked --quiet -p xtask -- words --out dist/wasm/words.bin
  # rustc has inlined what is worth it; more of it costs size alone.
  npx wasm-opt '--no-inline=*' -Os --flatten --rereloop -Os -Os \
    --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
    --enable-reference-types --enable-multivalue dist/wasm/engine_bg.wasm -o dist/wasm/engine_bg.wasm
  cargo run --locked --quiet -p xtask -- rules --out dist/rules.json
  say 'extension'
  node extension/bundle.mjs
}

run_demo() { need_chromium; build_extension; node --import tsx tests/demo/main.ts "$@"; }

run_bench() { need_chromium; build_extension; node --import tsx bench/main.ts "$@"; }

case "${1-build}" in
  build) build_extension ;;
  demo) shift; run_demo "$@" ;;
  test) shift; source tests/run.sh; run_tests "$@" ;;
  bench) shift; run_bench "$@" ;;
  -h | --help | help) usage ;;
  *) usage >&2; exit 2 ;;
esac
