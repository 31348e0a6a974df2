// Runs in the page: made-up compose boxes that look like the sites' (light, dark, one line, right to
// left), a Geometry over them, and the overlay. The tests drive it through `window.harness`.

import type { Finding, PolicyStatus } from '../../extension/generated/engine';
import { createOverlay } from '../../extension/ui/create';
import { useCatalogue as setCatalogue } from '../../extension/ui/messages';
import type { Actions, Geometry, Overlay, Shown, View } from '../../extension/ui/overlay';

export type BoxName =
  | 'facebook-light'
  | 'facebook-dark'
  | 'x-dark'
  | 'x-blue'
  | 'textarea'
  | 'one-line'
  | 'rtl'
  | 'full-width'
  | 'dialog'
  | 'picture';

interface Look {
  readonly page: string;
  readonly surface: string;
  readonly text: string;
  readonly line: string;
  readonly chip: string;
}
const LIGHT: Look = { page: '#f3f5f7', surface: '#fff', text: '#080809', line: '#dde1e4', chip: '#e2e5e9' };
const DARK: Look = { page: '#111214', surface: '#242526', text: '#e4e6eb', line: '#3e4042', chip: '#3b3d3f' };
const X: Look = { page: '#242d34', surface: '#000', text: '#e7e9ea', line: '#2f3336', chip: '#000' };
const BLUE: Look = { page: '#38444d', surface: '#15202b', text: '#f7f9f9', line: '#38444d', chip: '#15202b' };

const facebook = (dir = 'ltr') => `
  <div class="frame" dir="${dir}" style="left:80px;top:36px;width:500px;height:390px">
    <header><b>Create post</b><button class="x" aria-label="Close">×</button></header>
    <div class="who"><i></i><div>Priya Raman<br><span class="chip" role="button" tabindex="0"><span id="label">Close friends</span></span></div></div>
    <div id="editor" contenteditable="true" role="textbox" aria-label="What’s on your mind?" style="height:120px"></div>
    <footer><div class="add">Add to your post <button>☺</button></div><button id="submit" class="post">Post</button></footer>
  </div>`;
const x = `
  <div class="frame" style="left:56px;top:40px;width:600px;height:276px;border-radius:16px">
    <div style="padding:16px;display:flex;justify-content:space-between"><button class="plain">✕</button><button class="plain">Drafts</button></div>
    <div id="editor" contenteditable="true" role="textbox" aria-label="Post text" style="height:90px;margin:0 20px 0 52px;font:20px/26px system-ui,sans-serif"></div>
    <div style="padding:16px"><span id="label" style="font-weight:700;font-size:14px">Everyone can reply</span></div>
    <footer style="border-top:1px solid #2f3336;display:flex;justify-content:space-between"><button class="plain">▣ ☺ ⌖</button><button id="submit" style="border-radius:18px;padding:8px 18px;font-weight:700">Post</button></footer>
  </div>`;
const BOXES: Record<BoxName, { look: Look; html: string }> = {
  'facebook-light': { look: LIGHT, html: facebook() },
  'facebook-dark': { look: DARK, html: facebook() },
  rtl: { look: LIGHT, html: facebook('rtl').replace('left:80px', 'left:340px') },
  'x-dark': { look: X, html: x },
  'x-blue': { look: BLUE, html: x },
  dialog: {
    look: LIGHT,
    html: `<dialog id="dialog" style="border:0;padding:0;width:900px;height:600px;background:none;transform:translateX(3px)">${facebook()}</dialog>`,
  },
  textarea: {
    look: LIGHT,
    html: `<div class="frame" style="left:60px;top:40px;width:560px;padding:16px"><textarea id="editor" aria-label="Status" style="width:100%;height:120px;font:16px/22px sans-serif"></textarea><button id="submit">Toot</button></div>`,
  },
  'one-line': {
    look: LIGHT,
    html: `<div class="frame" style="left:0;bottom:0;width:100%;display:flex;gap:8px;padding:10px;align-items:center"><button>+</button><div id="editor" contenteditable="true" role="textbox" aria-label="Message" style="flex:1;font:15px/20px sans-serif;padding:6px 12px;background:#f0f2f5;border-radius:18px"></div><button id="submit">Send</button></div>`,
  },
  'full-width': {
    look: LIGHT,
    html: `<div class="frame" style="left:0;top:0;width:100%;padding:12px 12px 60px"><div id="editor" contenteditable="true" role="textbox" aria-label="Post" style="height:110px;font:17px/24px sans-serif"></div><button id="submit">Post</button></div>`,
  },
  picture: {
    look: { ...LIGHT, surface: 'linear-gradient(#d4145a,#fbb03b)', text: '#fff' },
    html: `<div class="frame" style="left:80px;top:40px;width:500px;padding:20px"><div id="editor" contenteditable="true" role="textbox" aria-label="Post" style="height:110px;font:600 24px/32px sans-serif;text-align:center"></div><button id="submit">Post</button></div>`,
  },
};

const css = (look: Look) => `
  body { margin: 0; min-height: 100vh; background: ${look.page}; color: ${look.text}; font: 15px/20px system-ui, sans-serif; }
  .frame { position: absolute; box-sizing: border-box; background: ${look.surface}; border: 1px solid ${look.line}; border-radius: 8px; box-shadow: 0 12px 28px rgb(0 0 0 / .15); }
  header { display: flex; justify-content: center; padding: 18px; border-bottom: 1px solid ${look.line}; font-size: 18px; position: relative; }
  .x { position: absolute; right: 12px; top: 10px; width: 36px; height: 36px; border: 0; border-radius: 50%; background: ${look.chip}; color: inherit; font-size: 20px; }
  .who { display: flex; gap: 10px; padding: 16px 16px 8px; } .who i { width: 40px; height: 40px; border-radius: 50%; background: #7892a8; }
  .chip { display: inline-block; padding: 2px 8px; border-radius: 6px; background: ${look.chip}; font-size: 13px; font-weight: 600; line-height: 20px; }
  #editor { outline: 0; white-space: pre-wrap; box-sizing: border-box; } .frame > #editor[role]:not([style*=margin]):not([style*=padding]) { padding: 4px 16px; }
  header ~ #editor { font-size: 15px; line-height: 21px; }
  footer { padding: 12px 16px; } .add { padding: 14px; border: 1px solid ${look.line}; border-radius: 8px; margin-bottom: 12px; }
  .post { width: 100%; height: 36px; border: 0; border-radius: 6px; background: #0866ff; color: #fff; font-size: 15px; }
  .plain { border: 0; background: none; color: #1d9bf0; font-size: 15px; }
  dialog::backdrop { background: rgb(0 0 0 / .4); }`;

const STATUS: PolicyStatus = {
  state: 'managed',
  school: 'Larkmoor Church of England Primary School',
  gate: 'confirm',
  problems: [],
  policyUrl: null,
  reportTo: 'Mrs Helen Carrow',
  trip: null,
  disabledSites: [],
  extraSites: [],
  locked: [],
};

/** A view without findings. */
const PLAIN: View = {
  state: 'checking',
  shown: [],
  notChecked: [],
  status: STATUS,
  held: false,
  say: null,
  site: 'Facebook',
};

export type FindingSpec = Partial<Finding> & { readonly words?: string };

export interface Harness {
  mount(messages: Record<string, { message: string }>, box: BoxName, text: string, ui: 'ltr' | 'rtl'): void;
  /** Shows findings; `words` are looked up in the text. */
  show(
    findings: readonly FindingSpec[],
    view?: Partial<Omit<View, 'status'>> & { readonly status?: Partial<PolicyStatus> },
  ): void;
  readonly overlay: Overlay;
  /** What was called on Actions, in order. */
  readonly calls: string[];
  /** Everything that would show a stolen focus, caret or selection. */
  caret(): string;
  setCaret(offset: number): void;
  /** Presses and keys that reached the document's own listeners. */
  readonly heard: string[];
  /** How much (0 to 1) of the site's controls, the submit control, the open mark and the badge one of our boxes covers. */
  covered(selector: string): { control: number; submit: number; open: number; badge: number } | null;
  /** The contrast of a mark in a picture (PNG, base64) with the picture's commonest colour. */
  contrast(png: string): Promise<number>;
  abort(): void;
}

const calls: string[] = [];
const heard: string[] = [];
let overlay: Overlay;
const controller = new AbortController();

const editorOf = () => document.getElementById('editor') as HTMLElement;
const textOf = (editor: HTMLElement) =>
  editor instanceof HTMLTextAreaElement ? editor.value : (editor.textContent ?? '');

function rangeRects(node: Node, start: number, end: number): DOMRect[] {
  const length = node.textContent?.length ?? 0;
  const range = document.createRange();
  range.setStart(node, Math.min(start, length));
  range.setEnd(node, Math.min(end, length));
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** Rectangles in a textarea, from a copy of its text with the same look. */
function mirrored(editor: HTMLTextAreaElement, start: number, end: number): DOMRect[] {
  const style = getComputedStyle(editor);
  const mirror = document.createElement('div');
  for (const name of [
    'font',
    'padding',
    'border',
    'width',
    'boxSizing',
    'lineHeight',
    'letterSpacing',
  ] as const)
    mirror.style[name] = style[name];
  Object.assign(mirror.style, {
    position: 'fixed',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    visibility: 'hidden',
  });
  const box = editor.getBoundingClientRect();
  mirror.style.left = `${box.left}px`;
  mirror.style.top = `${box.top}px`;
  mirror.textContent = editor.value;
  document.body.append(mirror);
  const rects = mirror.firstChild ? rangeRects(mirror.firstChild, start, end) : [];
  mirror.remove();
  return rects;
}

function geometryOf(editor: HTMLElement): Geometry {
  return {
    editor,
    frame: editor.closest<HTMLElement>('.frame') ?? editor,
    rects: ({ start, end }) =>
      editor instanceof HTMLTextAreaElement
        ? mirrored(editor, start, end)
        : editor.firstChild
          ? rangeRects(editor.firstChild, start, end)
          : [],
    caret() {
      const at = getSelection();
      if (!at?.rangeCount || !editor.contains(at.anchorNode)) return null;
      return at.getRangeAt(0).getBoundingClientRect();
    },
    label: (subject) => (subject === 'audience' ? document.getElementById('label') : null),
    submit: () => document.getElementById('submit'),
  };
}

window.harness = {
  calls,
  heard,
  get overlay() {
    return overlay;
  },
  mount(messages, box, text, ui) {
    setCatalogue({ ...messages, '@@bidi_dir': { message: ui } });
    const { look, html } = BOXES[box];
    document.head.append(Object.assign(document.createElement('style'), { textContent: css(look) }));
    const holder = document.createElement('main');
    holder.innerHTML = html;
    document.body.append(holder);
    const editor = editorOf();
    if (editor instanceof HTMLTextAreaElement) editor.value = text;
    else editor.textContent = text;
    document.querySelector<HTMLDialogElement>('dialog')?.showModal();
    for (const type of ['pointerdown', 'mousedown', 'click', 'focusin', 'keydown'])
      document.addEventListener(type, (event) => {
        if ((event.target as Element).tagName === 'SECOND-LOOK') heard.push(type);
      });
    editor.focus();
    const call = (name: string) => () => void calls.push(name);
    const actions: Actions = {
      ignore: (key) => void calls.push(`ignore ${key}`),
      goBack: call('goBack'),
      postAnyway: call('postAnyway'),
      dontWarnAgain: call('dontWarnAgain'),
      pause: call('pause'),
      resume: call('resume'),
      page: (rule) => void calls.push(`page ${rule}`),
      focusEditor() {
        calls.push('focusEditor');
        editor.focus();
      },
      placed: (placed) => void calls.push(`placed ${placed}`),
    };
    overlay = createOverlay(geometryOf(editor), actions, controller.signal);
    addEventListener('resize', () => overlay.place());
  },
  show(findings, view = {}) {
    const text = textOf(editorOf());
    const shown = findings.map(({ words = '', ...given }, at): Shown => {
      const start = text.indexOf(words);
      const span = words ? { start, end: start + words.length } : null;
      const finding: Finding = {
        rule: 'school-name',
        severity: 'warn',
        span,
        subject: 'text',
        message: 'school_name',
        advice: 'school_name_copy',
        params: { words },
        sources: [{ document: 'rochdale', clause: 'Appendix 1' }],
        ...given,
      };
      return { key: `${finding.rule} ${words || at}`, finding, span, words };
    });
    overlay.update({ ...PLAIN, shown, ...view, status: { ...STATUS, ...view.status } });
  },
  caret() {
    const editor = editorOf();
    const at = getSelection();
    const field = editor instanceof HTMLTextAreaElement ? [editor.selectionStart, editor.selectionEnd] : [];
    return JSON.stringify([
      document.activeElement?.id,
      ...field,
      at?.anchorNode?.nodeName,
      at?.anchorOffset,
      at?.focusOffset,
      textOf(editor),
    ]);
  },
  setCaret(offset) {
    const editor = editorOf();
    editor.focus();
    if (editor instanceof HTMLTextAreaElement) editor.setSelectionRange(offset, offset);
    else if (editor.firstChild) getSelection()?.collapse(editor.firstChild, offset);
  },
  covered(selector) {
    const root = document.querySelector('second-look')?.shadowRoot;
    const box = root?.querySelector(selector)?.getBoundingClientRect();
    if (!root || !box?.width) return null;
    const share = (element: Element | null) => {
      if (!element) return 0;
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const across = Math.min(right, box.right) - Math.max(left, box.left);
      const down = Math.min(bottom, box.bottom) - Math.max(top, box.top);
      return across > 0 && down > 0 ? (across * down) / (width * height) : 0;
    };
    return {
      control: Math.max(...[...document.querySelectorAll('button,[role=button]')].map(share)),
      submit: share(document.getElementById('submit')),
      open: Math.max(0, ...[...root.querySelectorAll('.marks .mark[height="6"]')].map(share)),
      badge: share(root.querySelector('.badge')),
    };
  },
  async contrast(png) {
    const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return 0;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const light = (at: number) => {
      const [r, g, b] = [0, 1, 2].map((part) => {
        const linear = (data[at + part] ?? 0) / 255;
        return linear <= 0.04045 ? linear / 12.92 : ((linear + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    // The ground is what the editor stands on; the frame's own colour tells it.
    const ground = document.createElement('canvas').getContext('2d');
    const frame = document.querySelector('.frame');
    if (!ground || !frame) return 0;
    ground.fillStyle = getComputedStyle(frame).backgroundColor;
    ground.fillRect(0, 0, 1, 1);
    data.set(ground.getImageData(0, 0, 1, 1).data.slice(0, 3), 0);
    const under = light(0);
    const columns: number[] = [];
    for (let x = 1; x < width; x += 1) {
      let most = 1;
      for (let y = 0; y < height; y += 1) {
        const over = light((y * width + x) * 4);
        most = Math.max(most, (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05));
      }
      if (most > 1.5) columns.push(most);
    }
    columns.sort((a, b) => a - b);
    return columns[Math.floor(columns.length / 2)] ?? 0;
  },
  abort: () => controller.abort(),
};
