// What is read aloud. Two live regions in our own root: one that speaks at once, and one that waits until
// the writer has not pressed a key for a second, says only news, and never the same thing twice running.

import { h } from './dom';

const QUIET_MS = 1000;

export interface Speech {
  /** In reply to the writer's own press: politely, but without waiting. */
  reply(text: string): void;
  /** At once, over other speech: a post is held. */
  alert(text: string): void;
  /** When the keys are quiet: asks for the sentence only then, so that it is still true. */
  later(news: () => string): void;
  /** A key was pressed. */
  key(): void;
}

export function createSpeech(root: Node, signal: AbortSignal): Speech {
  const polite = h('div', { class: 'said', role: 'status' });
  const assertive = h('div', { class: 'said', role: 'alert' });
  root.appendChild(polite);
  root.appendChild(assertive);
  let pending: (() => string) | null = null;
  let timer = 0;
  let last = '';

  const wait = () => {
    clearTimeout(timer);
    if (pending && !signal.aborted) timer = window.setTimeout(speak, QUIET_MS);
  };
  const speak = () => {
    const text = pending?.() ?? '';
    pending = null;
    if (text && text !== last) polite.textContent = last = text;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  // The same words twice are news to a reader only when the region has changed in between.
  const say = (region: HTMLElement, text: string) => {
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  };
  return {
    reply(text) {
      last = text;
      say(polite, text);
    },
    alert(text) {
      pending = null;
      last = text;
      say(assertive, text);
    },
    later(news) {
      pending = news;
      wait();
    },
    key: wait,
  };
}
