// A school's own site: notices in every kind of editor, one of them in an open shadow root and one in a
// frame of the same origin. `?box=name` shows one box alone; `/embedded` is the framed page.

import '../kit/base.css';
import { accepts } from '../kit/options';
import { type Posted, send } from '../kit/posted';
import { type Kind, mount, names } from './boxes';
import 'ckeditor5/ckeditor5.css';
import 'quill/dist/quill.core.css';
import './generic.css';

const framed = location.pathname === '/embedded';

function post(text: string): void {
  const entry: Pick<Posted, 'surface' | 'text' | 'audience'> = {
    surface: 'post',
    text,
    audience: 'All staff',
  };
  send(entry);
  if (framed) window.parent.postMessage(entry, location.origin);
}

window.addEventListener('message', (event: MessageEvent<Pick<Posted, 'surface' | 'text' | 'audience'>>) => {
  if (event.source === window || event.origin !== location.origin) return;
  send(event.data);
  draw();
});

/** A heading, the box and its button; `form` boxes send by a form's submit. */
async function section(name: string, kind: Kind, into: ParentNode & Node): Promise<void> {
  const form = document.createElement('form');
  form.dataset.box = name;
  const heading = document.createElement('h2');
  heading.textContent = name;
  const place = document.createElement('div');
  place.className = 'g-place';
  const button = document.createElement('button');
  button.type = 'submit';
  button.textContent = 'Post notice';
  form.append(heading, place, button);
  into.append(form);
  const box = await mount(kind, place);
  button.addEventListener('click', (event) => {
    if (!accepts(event)) event.preventDefault();
  });
  const publish = () => {
    if (box.text().trim() === '') return;
    post(box.text());
    box.clear();
    draw();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    publish();
  });
}

const list = document.createElement('ol');

function draw(): void {
  list.replaceChildren(
    ...window.__posted.map((entry) => {
      const item = document.createElement('li');
      item.textContent = entry.text;
      return item;
    }),
  );
}

function shadowed(into: Node): ShadowRoot {
  const host = document.createElement('notice-box');
  into.appendChild(host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/assets/generic.css';
  root.append(style);
  return root;
}

async function start(): Promise<void> {
  const main = document.getElementById('main');
  if (!main) return;
  const wanted = new URL(location.href).searchParams.get('box');
  const shows = (name: string) => framed || wanted === null || wanted === name;
  if (framed) {
    await section('framed', 'textarea', main);
    return;
  }
  for (const name of names) if (shows(name)) await section(name, name, main);
  if (shows('shadow')) await section('shadow', 'contenteditable', shadowed(main));
  if (shows('shadow-prosemirror')) await section('shadow-prosemirror', 'prosemirror', shadowed(main));
  if (shows('frame')) {
    const frame = document.createElement('iframe');
    frame.src = '/embedded';
    frame.title = 'Notice';
    main.append(frame);
  }
  const posted = document.createElement('section');
  posted.setAttribute('aria-label', 'Posted');
  posted.append(list);
  main.append(posted);
}

void start();
