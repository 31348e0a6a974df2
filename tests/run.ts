// Runs test files, each in a process of its own, in the order given: `node --import tsx tests/run.ts 3 a.test.ts b.test.ts`
// runs up to three at a time. Node's own command sorts its files, which leaves the longest to run on alone.

import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const [atOnce, ...files] = process.argv.slice(2);
if (!atOnce || files.length === 0) throw new Error('how many at a time, and which files?');

const tests = run({ files, concurrency: Number(atOnce) });
tests.on('test:fail', () => {
  process.exitCode = 1;
});
tests.compose(new spec()).pipe(process.stdout);
