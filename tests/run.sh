# The whole test run, sourced by build.sh. Everything runs, in the order of what fails soonest.

# Every *.test.ts below the given folders, each file in a process of its own.
run_node_tests() {
  find "$@" -name '*.test.ts' -print0 | sort -z | xargs -0 node --import tsx --test --test-reporter=spec
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

  build_extension
  say 'package'
  npx web-ext lint --source-dir dist/unpacked --self-hosted --warnings-as-errors

  say 'unit tests'
  run_node_tests extension tests/package
}
