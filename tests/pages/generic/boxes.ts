// One compose box for each editor that a school's own site may have, each with nothing around it but a
// heading and a button. An editor is loaded when a page shows it.

import { exposeModel } from '../kit/model';
import type { Box } from './boxes/box';

/** Every kind of box by its name in the address: `?box=slate`. */
const kinds = {
  textarea: () => import('./boxes/textarea'),
  contenteditable: () => import('./boxes/contenteditable'),
  slate: () => import('./boxes/slate'),
  ckeditor5: () => import('./boxes/ckeditor5'),
  quill2: () => import('./boxes/quill2'),
  lexical: () => import('./boxes/lexical'),
  prosemirror: () => import('./boxes/prosemirror'),
} as const;

export type Kind = keyof typeof kinds;

export const names = Object.keys(kinds) as Kind[];

export async function mount(kind: Kind, place: HTMLElement): Promise<Box> {
  const { mount } = await kinds[kind]();
  const box = await mount(place);
  exposeModel(box.editable, box.text, box.knowsCaret);
  return box;
}
