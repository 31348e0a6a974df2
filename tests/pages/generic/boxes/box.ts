// What each kind of box is to the page around it: mounted into an element, it says how to read and
// empty its model.

export interface Box {
  readonly editable: HTMLElement;
  text(): string;
  clear(): void;
  /** Absent: the editor reads the caret when it needs it. */
  knowsCaret?(): boolean;
}

export const label = 'Message';

export function editable(tag: 'div' | 'textarea'): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('aria-label', label);
  element.className = 'g-editable';
  return element;
}
