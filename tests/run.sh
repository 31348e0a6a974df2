# The whole test run, sourced by build.sh. Everything runs, in the order of what fails soonest.

# Every *.test.ts below the given folders, so many at a time: a browser that is waited for leaves its core to
# another. From Z to A the longest come first, and short ones fill the end.
run_node_tests() { # how many, folders
  local at_once=$1
  shift
  find "$@" -name '*.test.ts' -print0 | sort -rz | xargs -0 node --import tsx tests/run.ts "$at_once"
}

run_tests() {
  need_toolchain
  need_packages
  need_browsers

  say 'format and lint'
  cargo fmt --all --check
  cargo clippy --locked --quiet --workspace --all-targets -- -D warnings
  npx tsc
  npx biome ci --error-on-warnings .

  say 'Rust tests and the corpus'
  cargo test --locked --quiet --workspace
  # Once more by itself, for its table. Chosen by its name: chosen as a target, the engine would be built anew.
  cargo test --locked --quiet --workspace the_rules_are_right_often_enough -- --nocapture | sed '/^$/d; /^running 0 tests$/d; / 0 passed/d'

  build_extension
  say 'package'
  # Errors only: it warns of an API that Chromium alone has, and of Firefox for Android, which is not served.
  npx web-ext lint --source-dir dist/unpacked --self-hosted

  say 'unit tests, and the surfaces that a person sees'
  node --import tsx tests/pages/build.ts
  export PAGES=built
  run_node_tests 2 extension tests/package tests/ui tests/pages

  say 'end to end: popup and settings, the rules’ pages, compose boxes on every editor'
  run_node_tests 3 tests/drivers tests/popup tests/rules-pages tests/suite

  say 'end to end: a school’s policy, delivered by each browser’s own management'
  run_node_tests 1 tests/managed
}
