// How a page was asked to behave, read from the attributes that `serve.ts` writes on the root element:
// variants that real sites show at one time or another, so that one source covers them all.

/** What makes the site's own submit control act. Press libraries differ, and a gate must know all of them. */
export type Press = 'click' | 'pointerdown' | 'pointerup';

const data = document.documentElement.dataset;

/** Read anew at every use: a test may have the site change its ways. */
export const options = {
  /** The site ignores clicks and keys made by a script. */
  get trustedOnly(): boolean {
    return data.trustedOnly !== undefined;
  },
  get press(): Press {
    return (data.press ?? 'click') as Press;
  },
  /** Which of a site's generations stands here; each page names its own. */
  edition: data.edition ?? '',
} as const;

/** Whether the site takes this event as the user's own. */
export function accepts(event: Event): boolean {
  return !options.trustedOnly || event.isTrusted;
}
