// The few building blocks of the settings page: a panel with its heading, a row in a list, a file
// chooser that also takes a dropped file, and the list of what was ignored in a file.

import type { Problem } from '../generated/engine';
import { type Child, h } from '../ui/dom';
import { problem, t, tn } from '../ui/messages';

/** A section: heading, one sentence, and a white panel. */
export function panel(id: string, key: string, ...children: readonly Child[]): HTMLElement {
  return h(
    'section',
    { id, class: 'section', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title`, tabindex: -1 }, t(`settings_${key}`)),
    h('p', { class: 'section-detail' }, t(`settings_${key}_detail`)),
    h('div', { class: 'panel' }, ...children),
  );
}

/** A row: what it is, what there is to say about it, and what can be done. */
export function row(title: string, detail: Child, ...actions: readonly Child[]): HTMLElement {
  return h(
    'div',
    { class: 'entry' },
    h(
      'div',
      { class: 'entry-words' },
      h('p', { class: 'entry-title', dir: 'auto' }, title),
      h('p', { class: 'entry-detail' }, detail),
    ),
    ...actions,
  );
}

export function empty(key: string): HTMLElement {
  return h('p', { class: 'empty' }, t(key));
}

/** A button; `about` is added to its name for those who hear it without its row. */
export function action(key: string, press: () => void, about?: string): HTMLElement {
  const name = t(key);
  return h(
    'button',
    { type: 'button', class: 'control', 'aria-label': about ? `${name}: ${about}` : null, onclick: press },
    name,
  );
}

/** Chooses files by press or drop and hands each over with its name. */
export function fileChooser(
  id: string,
  key: string,
  multiple: boolean,
  take: (files: readonly File[]) => void,
): HTMLElement {
  const input = h('input', {
    type: 'file',
    id,
    accept: '.json,application/json',
    multiple,
    onchange: () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      if (files.length > 0) take(files);
    },
  });
  const zone = h('div', { class: 'chooser' }, h('label', { for: id }, t(key)), input);
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.dataset.over = '';
  });
  zone.addEventListener('dragleave', () => delete zone.dataset.over);
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(multiple ? files : files.slice(0, 1));
  });
  return zone;
}

/** What was ignored, each with path, value and mend; nothing when there is nothing to say. */
export function problemList(problems: readonly Problem[], applied: boolean): HTMLElement | null {
  if (problems.length === 0) return null;
  return h(
    'div',
    { class: 'problems', role: 'group', 'aria-label': t('settings_problems') },
    h(
      'p',
      { class: 'problems-title' },
      applied ? tn('settings_problems_ignored', problems.length) : t('settings_problems_unused'),
    ),
    h('ul', {}, ...problems.map((one) => h('li', {}, problem(one)))),
  );
}
