// The circumstances of a one-off check, in a quiet row: where the words will be posted, from which
// account, who will see them and when. Nothing needs choosing; what is left open is reported as not
// checked, never guessed.

import type { Account, Audience, Post, Scope } from '../generated/engine';
import type { ContactsList } from '../store/contacts';
import { knownSites, siteName } from '../store/site-names';
import { h } from '../ui/dom';
import { icon } from '../ui/icons';
import { t } from '../ui/messages';

const ACCOUNTS: readonly Account[] = ['personal', 'professional', 'school'];
const SCOPES: readonly Scope[] = ['unknown', 'public', 'friends', 'followers', 'connections', 'only-me'];

/** `Post.site` where no site was chosen. */
const ANYWHERE = 'popup';

export interface Choices {
  readonly element: HTMLElement;
  /** The post as it would be with this text. Without a chosen time `at` is absent: now. */
  post(text: string): Post;
  /** The friend lists that can be chosen as an audience; their sites can be chosen too. */
  offerLists(lists: readonly ContactsList[]): void;
  /** The site of the open page becomes the choice, if none was made. */
  suggestSite(id: string, name: string): void;
}

export function createChoices(changed: () => void, signal: AbortSignal): Choices {
  let lists: readonly ContactsList[] = [];
  const site = select('site', [
    [ANYWHERE, t('popup_site_any')],
    ...knownSites.map((id) => [id, siteName(id)] as const),
  ]);
  const account = select(
    'account',
    ACCOUNTS.map((one) => [one, t(`popup_account_${one}`)]),
  );
  const audience = select('audience', []);
  const at = h('input', { type: 'datetime-local', id: 'choice-at' });

  const offerSite = (id: string, name: string): void => {
    if (![...site.options].some((option) => option.value === id))
      site.append(h('option', { value: id }, name));
  };
  const offerAudiences = (): void => {
    const chosen = audience.value;
    const scopes = SCOPES.map((scope) => [scope, t(`popup_audience_${scope.replace('-', '_')}`)] as const);
    // A named list of this site; its key cannot be taken for a scope.
    const named = lists
      .filter((list) => list.site === site.value && !SCOPES.includes(list.list as Scope))
      .map((list) => [`list:${list.list}`, list.list] as const);
    audience.replaceChildren(...[...scopes, ...named].map(([value, label]) => h('option', { value }, label)));
    audience.value = [...scopes, ...named].some(([value]) => value === chosen) ? chosen : 'unknown';
  };
  offerAudiences();

  const element = h(
    'details',
    { class: 'more' },
    h('summary', {}, t('popup_more'), icon('right', 14)),
    h(
      'div',
      { class: 'more-fields' },
      field('popup_site', site),
      field('popup_account', account),
      field('popup_audience', audience),
      field('popup_time', at, t('popup_time_now')),
    ),
  );
  let siteChosen = false;
  element.addEventListener(
    'change',
    (event) => {
      if (event.target === site) {
        siteChosen = true;
        offerAudiences();
      }
      changed();
    },
    { signal },
  );

  return {
    element,
    post: (text) => ({
      text,
      site: site.value,
      surface: 'post',
      account: account.value as Account,
      audience: audienceOf(audience.value),
      recipients: [],
      media: [],
      ...(at.value ? { at: at.value } : {}),
    }),
    offerLists(given) {
      lists = given;
      for (const { site: id } of lists) offerSite(id, siteName(id));
      offerAudiences();
    },
    suggestSite(id, name) {
      if (siteChosen) return;
      offerSite(id, name);
      site.value = id;
      offerAudiences();
    },
  };
}

function audienceOf(value: string): Audience {
  if (value.startsWith('list:')) return { scope: 'list', list: value.slice('list:'.length), except: [] };
  return { scope: value as Scope, list: null, except: [] };
}

function select(name: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return h(
    'select',
    { id: `choice-${name}` },
    ...options.map(([value, label]) => h('option', { value }, label)),
  );
}

function field(key: string, control: HTMLElement, hint?: string): HTMLElement {
  const described = hint ? h('span', { class: 'hint', id: `${control.id}-hint` }, hint) : null;
  if (described) control.setAttribute('aria-describedby', described.id);
  return h('div', { class: 'field' }, h('label', { for: control.id }, t(key)), control, described);
}
