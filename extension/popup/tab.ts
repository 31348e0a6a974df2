// What the popup can know of the page it was opened on: whether our script runs there and how its
// compose box is doing, whether the browser would let us run there, and the selected text.

import { patternOf } from '../store/added-sites';
import { isPageState, type PageState } from '../store/messages';
import { siteHost } from '../store/pauses';

export interface OpenPage {
  readonly tabId: number;
  /** As people say it; empty for the browser's own pages. */
  readonly host: string;
  /** What to ask the browser's permission for; null where there is nothing to ask. */
  readonly pattern: string | null;
  /** The browser lets us run here, whether we do yet or not. */
  readonly allowed: boolean;
  /** What our script says; null where it does not run. */
  readonly state: PageState | null;
}

export async function openPage(): Promise<OpenPage | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const answer: unknown = await chrome.tabs
    .sendMessage(tab.id, { type: 'page-state' }, { frameId: 0 })
    .catch(() => null);
  const state = isPageState(answer) ? answer : null;
  const url = pageUrl(tab.url);
  const pattern = url && patternOf(url.hostname, url.protocol);
  const allowed = state !== null || (url !== null && ((await granted(pattern)) || inManifest(url)));
  return { tabId: tab.id, host: state?.host ?? (url ? siteHost(url.hostname) : ''), pattern, allowed, state };
}

/** The text selected on the page, in a field or outside one; empty when there is none, null where we may not look. */
export async function selectedText(tabId: number): Promise<string | null> {
  try {
    const frames = await chrome.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: readSelection,
    });
    return frames.map((frame) => frame.result ?? '').find((text) => text.trim() !== '') ?? '';
  } catch {
    return null;
  }
}

/** Runs in the page: it may use nothing from this file. */
function readSelection(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) {
    if (active.type === 'password') return '';
    const { value, selectionStart, selectionEnd } = active;
    if (selectionStart !== null && selectionEnd !== null && selectionEnd > selectionStart)
      return value.slice(selectionStart, selectionEnd);
  }
  return String(getSelection() ?? '');
}

function pageUrl(address: string | undefined): URL | null {
  if (!address) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

async function granted(pattern: string | null): Promise<boolean> {
  return pattern !== null && chrome.permissions.contains({ origins: [pattern] });
}

/** Sites of the manifest are no host permissions, so the browser's answer does not cover them. */
function inManifest(url: URL): boolean {
  const patterns =
    chrome.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
  return patterns.some((pattern) => {
    const host = new URL(pattern.replace('*.', '')).hostname;
    const exact = url.hostname === host;
    return (
      url.protocol === 'https:' && (exact || (pattern.includes('*.') && url.hostname.endsWith(`.${host}`)))
    );
  });
}
