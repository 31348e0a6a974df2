// Waiting for a thing instead of for a time: asks again until the answer is there, and says at the
// deadline what was waited for and what was last seen.

const DEADLINE_MS = Number(process.env.PATIENCE ?? 30_000);
/** Between two questions: longer each time, as a question keeps the browser from what is waited for. */
const PAUSE_MS = { first: 15, growth: 1.2, longest: 80 };

/** Asks until the answer is neither null, undefined nor false, and gives it; an error counts as "not yet". */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  options: { readonly deadlineMs?: number; readonly last?: () => unknown } = {},
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + (options.deadlineMs ?? DEADLINE_MS);
  let trouble: unknown;
  let pause = PAUSE_MS.first;
  for (;;) {
    try {
      const answer = await ask();
      trouble = undefined;
      if (answer !== null && answer !== undefined && answer !== false) {
        return answer as Exclude<T, null | undefined | false>;
      }
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) {
      const seen = options.last ? `\nlast seen: ${JSON.stringify(await options.last(), null, 1)}` : '';
      throw new Error(`waited in vain until ${what}${trouble ? `\n${String(trouble)}` : ''}${seen}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * PAUSE_MS.growth, PAUSE_MS.longest);
  }
}

/** Waits until something is on the page and stands still: a press must not meet it on its way. */
export function stillPoint<P extends { x: number; y: number }>(
  what: string,
  ask: () => Promise<P | null>,
): Promise<P> {
  let before: P | null = null;
  return until(`${what} is on the page and stands still`, async () => {
    const now = await ask();
    const still = now !== null && before?.x === now.x && before.y === now.y;
    before = now;
    return still ? now : null;
  }) as Promise<P>;
}
