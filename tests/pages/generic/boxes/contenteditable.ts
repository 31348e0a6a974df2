// An element that the browser itself makes editable.

import { type Box, editable } from './box';

export function mount(place: HTMLElement): Box {
  const element = editable('div');
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-multiline', 'true');
  place.append(element);
  return {
    editable: element,
    text: () => element.innerText.replace(/\n$/, ''),
    clear: () => element.replaceChildren(),
  };
}
