// A plain textarea.

import { type Box, editable } from './box';

export function mount(place: HTMLElement): Box {
  const element = editable('textarea') as HTMLTextAreaElement;
  element.rows = 4;
  place.append(element);
  return {
    editable: element,
    text: () => element.value,
    clear: () => {
      element.value = '';
    },
  };
}
