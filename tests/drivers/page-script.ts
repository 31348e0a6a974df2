// Functions that run inside a page, and how they get there. A test function is sent as source text,
// so it may use nothing from its module; the compiler's name helper is supplied, and the answer
// comes back as JSON.

/** Source of an expression that calls `fn` with `argument` and gives JSON of its answer. */
export function callSource(fn: (argument: never) => unknown, argument?: unknown): string {
  return `(async () => {
    const __name = (f) => f;
    const answer = await (${fn.toString()})(${argument === undefined ? 'undefined' : JSON.stringify(argument)});
    return JSON.stringify(answer === undefined ? null : answer);
  })()`;
}

/** Source of a function of one argument, for protocols that pass a handle. */
export function functionSource(fn: (argument: never) => unknown): string {
  return `function (given) {
    const __name = (f) => f;
    const answer = (${fn.toString()})(given ?? this);
    return JSON.stringify(answer === undefined ? null : answer);
  }`;
}

/** As `callSource`, for a function of the element that `path` names. */
export function callOnSource(
  path: string,
  fn: (element: never, argument: never) => unknown,
  argument?: unknown,
): string {
  return `(async () => {
    const __name = (f) => f;
    const element = (${resolve.toString()})(${JSON.stringify(path)});
    const answer = await (${fn.toString()})(element, ${argument === undefined ? 'undefined' : JSON.stringify(argument)});
    return JSON.stringify(answer === undefined ? null : answer);
  })()`;
}

/** Runs in the page: the element that `path` names; ` >>> ` steps into an open shadow root or a frame of the same origin. */
function resolve(path: string): Element {
  let scope: Document | ShadowRoot | null | undefined = document;
  let element: Element | null | undefined;
  for (const step of path.split(' >>> ')) {
    if (element) {
      scope =
        element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : element.shadowRoot;
    }
    element = scope?.querySelector(step);
    if (!element) throw new Error(`no element ${step} (of ${path})`);
  }
  return element as Element;
}

/** Runs in the page: the middle of an element, in the coordinates of the top frame. */
export function middleOf(element: Element): { x: number; y: number } {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) throw new Error('not drawn');
  let x = box.left + box.width / 2;
  let y = box.top + box.height / 2;
  let frame = element.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { x, y };
}
