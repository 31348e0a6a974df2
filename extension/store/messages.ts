// The messages between popup, background and page, other than the engine's Port: their shapes, and
// guards for the receiving end. A guard looks at the shape only; who may send is the receiver's check
// (`sender.id`, and no `sender.tab` where a page must not speak).

import type { Severity } from '../generated/engine';
import type { BoxState } from '../ui/overlay';
import { isFields } from './shape';

/** To a tab's content scripts. Every frame hears it. */
export type ToPage =
  /** Answered by the top frame, with `PageState`. */
  | { readonly type: 'page-state' }
  /** The keyboard shortcut; no answer. */
  | { readonly type: 'shortcut' };

export interface PageState {
  readonly type: 'page-state';
  /** Null: nobody has focused a compose box yet. */
  readonly box: BoxState | null;
  /** The page's host, as `siteHost` gives it. */
  readonly host: string;
  /** Adapter id. */
  readonly site: string;
  /** The site's name as people say it. */
  readonly name: string;
}

/** From a page to the background: what the toolbar icon shows for its tab. */
export interface Toolbar {
  readonly type: 'toolbar';
  /** Findings that have no badge beside the box; 0 for none. */
  readonly count: number;
  readonly severity: Severity | null;
  readonly paused: boolean;
}

/** From a page to the background: the writer wants to read about a rule. */
export interface RulePage {
  readonly type: 'rule-page';
  readonly rule: string;
}

/** From one of our own pages to the background: the browser allows another site. Answered when its tabs are running. */
export interface SitesAllowed {
  readonly type: 'sites-allowed';
}

/** From a site's page to the background: our sentences in another language. Answered with the catalogue, or null. */
export interface Words {
  readonly type: 'words';
  /** As the browser names it: `cy`, `cy-GB`. */
  readonly language: string;
}

export function isWords(message: unknown): message is Words {
  return (
    isFields(message) &&
    message.type === 'words' &&
    typeof message.language === 'string' &&
    /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(message.language)
  );
}

export function isSitesAllowed(message: unknown): message is SitesAllowed {
  return isFields(message) && message.type === 'sites-allowed';
}

/** The id is of the form that ids have: it becomes a part of an address. */
export function isRulePage(message: unknown): message is RulePage {
  return (
    isFields(message) &&
    message.type === 'rule-page' &&
    typeof message.rule === 'string' &&
    /^[a-z]+(-[a-z]+)*$/.test(message.rule)
  );
}

export function isToPage(message: unknown): message is ToPage {
  return isFields(message) && ['page-state', 'shortcut'].includes(message.type as string);
}

export function isToolbar(message: unknown): message is Toolbar {
  return (
    isFields(message) &&
    message.type === 'toolbar' &&
    typeof message.count === 'number' &&
    typeof message.paused === 'boolean' &&
    (message.severity === null || ['note', 'warn', 'stop'].includes(message.severity as string))
  );
}

export function isPageState(message: unknown): message is PageState {
  return (
    isFields(message) &&
    message.type === 'page-state' &&
    typeof message.host === 'string' &&
    typeof message.site === 'string' &&
    typeof message.name === 'string' &&
    (message.box === null ||
      ['starting', 'checking', 'not-checked', 'paused'].includes(message.box as string))
  );
}
