// What the sections of the settings page need of the page: to be drawn again, and to say something.

export interface Page {
  /** Draws every section anew, says `news` in the live region, and offers to undo for ten seconds. */
  refresh(news: string, undo?: () => Promise<void>): Promise<void>;
}

/** Today where the reader is, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
