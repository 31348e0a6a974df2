// Quill 2 without its toolbar.

import Quill from 'quill';
import { type Box, label } from './box';

export function mount(place: HTMLElement): Box {
  const container = document.createElement('div');
  place.append(container);
  const quill = new Quill(container, { modules: { toolbar: false } });
  quill.root.setAttribute('aria-label', label);
  quill.root.setAttribute('role', 'textbox');
  return { editable: quill.root, text: () => quill.getText(), clear: () => quill.setText('') };
}
