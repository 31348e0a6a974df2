// How adapters read a site: text of the first element that a selector finds, matched against a
// table of values. What a table does not know is `unknown`, and is shown as such.

import type { Audience, BoxElements, InReplyTo, Media, Person, Scope } from './adapter';

export const direct: Audience = { scope: 'direct', except: [] };
export const everyone: Audience = { scope: 'public', except: [] };
export const unknown: Audience = { scope: 'unknown', except: [] };

/** The first element in the frame, else in the whole document. */
export function find(box: BoxElements, selector: string, within: ParentNode = box.frame): HTMLElement | null {
  return within.querySelector<HTMLElement>(selector);
}

/** An element's words on one line: what it is called, or what it shows. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function named(element: Element | null | undefined): string {
  return element?.getAttribute('aria-label')?.trim() || words(element);
}

/** What a value means: the first pattern that fits, a custom list's name being the value itself. */
export type Scopes = readonly (readonly [RegExp, Scope])[];

export function audienceFrom(value: string, table: Scopes): Audience {
  const scope = table.find(([pattern]) => pattern.test(value))?.[1] ?? 'unknown';
  return scope === 'list' || scope === 'group' ? { scope, list: value, except: [] } : { scope, except: [] };
}

/** Attached photos and videos, each by the preview that a selector finds. */
export function mediaBy(selector: string) {
  return ({ frame, editor }: BoxElements): Media[] =>
    [...frame.querySelectorAll(selector)]
      .filter((preview) => !editor.contains(preview))
      .map((preview) => ({
        kind:
          preview.matches('video,[data-testid="videoPlayer"]') || preview.querySelector('video')
            ? 'video'
            : 'image',
        alt: preview.getAttribute('alt') || null,
      }));
}

export function people(...names: readonly (string | null | undefined)[]): Person[] {
  return names.flatMap((name) => (name ? [{ name }] : []));
}

export function handles(...given: readonly (string | null | undefined)[]): Person[] {
  return given.flatMap((handle) => (handle ? [{ handle }] : []));
}

/** The handle in a profile link such as `/name` or `/@name@host`, with what stands before it cut off. */
export function handleIn(link: Element | null | undefined, before = /^\/@?/): string | null {
  const path = link?.getAttribute('href')?.replace(/^https?:\/\/[^/]+/, '');
  return path && before.test(path) ? (path.replace(before, '').split(/[/?#]/)[0] ?? null) : null;
}

export function answered(author: string | null | undefined, text: string): InReplyTo | null {
  return author ? { author, text } : null;
}

/** Buttons that show nothing but words, in page order: on sites whose labels are localised, the last one sends. */
export function wordButtons({ frame, editor }: BoxElements): HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>('button,[role="button"]')].filter(
    (button) =>
      !editor.contains(button) &&
      !button.hasAttribute('aria-haspopup') &&
      words(button) !== '' &&
      !button.querySelector('svg,img,input') &&
      button.getClientRects().length > 0,
  );
}
