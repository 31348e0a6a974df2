// What a site tells about its compose boxes: data first, code only where a site forces it.
// One file a site beside this one; `index.ts` lists them. Facts in an adapter say where they come
// from, for a site can change its markup on any day.

import type {
  Account,
  Audience,
  InReplyTo,
  Location,
  Media,
  Person,
  Scope,
  Surface,
} from '../generated/engine';

/** A site: where it is and which kinds of box it has. */
export interface Adapter {
  /** Adapter id, as in `Post.site`: `x`, `facebook`, … */
  readonly id: string;
  /** The site's name as people say it. */
  readonly name: string;
  /** Whether this adapter serves this page. */
  matches(location: { readonly hostname: string; readonly pathname: string }, document: Document): boolean;
  /** Kinds of box; the first whose `editor` fits wins. */
  readonly boxes: readonly BoxKind[];
}

/** A kind of compose box. */
export interface BoxKind {
  readonly surface: Surface | ((box: BoxElements) => Surface);
  /** Selector of the editable element. */
  readonly editor: string;
  /** Selectors, tried in order with `closest` from the editor: the dialog or compose container. */
  readonly frame: readonly string[];
  /** Controls that send, looked up in the frame, then in the document. */
  readonly submit: readonly string[] | ((box: BoxElements) => HTMLElement[]);
  /** Keys that send from inside the editor. `form`: also its form's `submit` event. */
  readonly keys: readonly ('enter' | 'mod-enter')[];
  /** Absent: the site has no audience to read here, and `unknown` is reported. */
  readonly audience?: (box: BoxElements) => Audience;
  readonly location?: (box: BoxElements) => Location | null;
  readonly media?: (box: BoxElements) => Media[];
  readonly recipients?: (box: BoxElements) => Person[];
  readonly inReplyTo?: (box: BoxElements) => InReplyTo | null;
  /** The account that posts, as the page shows it: a handle for the policy's `accounts`. */
  readonly self?: (box: BoxElements) => string | null;
  /** The site's own labels, to underline where a finding has no words. */
  readonly labels?: Partial<
    Record<'audience' | 'location' | 'media' | 'recipient', (box: BoxElements) => HTMLElement | null>
  >;
}

export interface BoxElements {
  readonly editor: HTMLElement;
  readonly frame: HTMLElement;
  readonly document: Document;
  readonly location: { readonly hostname: string; readonly pathname: string };
}

export type { Account, Audience, InReplyTo, Location, Media, Person, Scope, Surface };
