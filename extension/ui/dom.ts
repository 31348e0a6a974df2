// Builds elements. Text reaches the page only as text nodes, so that no name or message can become
// markup; there is no way here to set HTML.

type Attributes = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: never) => void)>
>;
export type Child = Node | string | null | undefined | false;

const SVG = 'http://www.w3.org/2000/svg';

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) element.append(child);
}

/** An HTML element, as `tag` or `tag.class`. Functions are listeners (`onclick`); null, undefined and false leave an attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K | `${K}.${string}`,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const [name = tag, classes = ''] = tag.split('.');
  const element = document.createElement(name as K);
  if (classes) element.className = classes;
  fill(element, attributes, children);
  return element;
}

/** Puts these children in place of those that an element has. */
export function put(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter((child): child is Node | string => !!child));
}

/**
 * Makes an element look as if it had these children, and takes no node away: in Chromium a removal
 * anywhere in the document, our closed root included, ends the run of typing that one undo takes back.
 * What is left over is emptied and hidden, and serves again. For children without listeners.
 */
export function redraw(element: Element, ...children: readonly Child[]): void {
  let next = element.firstChild;
  const empty = (): void => {
    if (next instanceof Element) {
      for (const { name } of [...next.attributes]) next.removeAttribute(name);
      next.setAttribute('hidden', '');
      redraw(next);
    } else if (next) (next as Text).data = '';
    next = next?.nextSibling ?? null;
  };
  for (const child of children) {
    if (!child) continue;
    const now = typeof child === 'string' ? document.createTextNode(child) : child;
    while (next && next.nodeName !== now.nodeName) empty();
    if (!next) element.append(now);
    else {
      if (now instanceof Element && next instanceof Element) {
        for (const { name } of [...next.attributes]) if (!now.hasAttribute(name)) next.removeAttribute(name);
        for (const { name, value } of now.attributes)
          if (next.getAttribute(name) === value) continue;
          // The policy of our own pages forbids the attribute, and lets a script set what it holds.
          else if (name === 'style') (next as HTMLElement).style.cssText = value;
          else next.setAttribute(name, value);
        redraw(next, ...(now.childNodes as Iterable<ChildNode>));
      } else if ((next as Text).data !== (now as Text).data) (next as Text).data = (now as Text).data;
      next = next.nextSibling;
    }
  }
  while (next) empty();
}

/** An SVG element. */
export function svg(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement;
  fill(element, attributes, children);
  return element;
}
