# The whole test run, sourced by build.sh. Everything runs, in the order of what fails soonest.

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
  node --import tsx --test 'extension/**/*.test.ts'
}
