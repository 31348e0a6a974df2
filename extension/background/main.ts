// The background: a service worker in Chromium, an event page in Firefox. It answers pages that cannot
// run the engine themselves, keeps the copy of the managed policy, registers added sites, shows counts
// on the toolbar and passes the keyboard shortcut on. The browser stops and starts it at will, so
// every listener is added in the first turn and nothing is kept that cannot be read again.

import { serveEngine } from '../engine/server';
import { rememberManaged } from '../store/managed';
import { isRulePage, isSitesAllowed, isToolbar, isWords } from '../store/messages';
import { readCatalogue } from '../ui/other-words';
import { engineHost } from './engine.js';
import { syncRegistrations } from './registration';
import { openRulePage } from './rule-page';
import { showToolbar } from './toolbar';

const engine = engineHost('background');

chrome.runtime.onConnect.addListener((port) => serveEngine(port, engine));

chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
  if (sender.id !== chrome.runtime.id) return;
  const tabId = sender.tab?.id;
  if (tabId !== undefined && isToolbar(message)) void showToolbar(tabId, message);
  if (sender.tab && isRulePage(message)) void openRulePage(message.rule, sender.tab);
  if (isWords(message)) readCatalogue(message.language).then(answer);
  else if (isSitesAllowed(message))
    registerSites().then(
      () => answer(true),
      () => answer(false),
    );
  else return;
  // The answer comes later.
  return true;
});

chrome.commands.onCommand.addListener((command, tab) => {
  // A page without our script has nobody to hear this, and that is no error.
  if (command === 'open-card' && tab?.id !== undefined)
    void chrome.tabs.sendMessage(tab.id, { type: 'shortcut' }).catch(() => undefined);
});

const registerSites = (): Promise<void> => syncRegistrations(async () => (await engine.status()).extraSites);

chrome.runtime.onStartup.addListener(() => void readManagedThenRegister());
chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  const managed = await readManagedThenRegister();
  // Where the school has set everything, a page about setting up would only be in the way.
  if (reason === 'install' && managed !== 'read') await chrome.runtime.openOptionsPage();
});
chrome.permissions.onAdded.addListener(() => void registerSites());
chrome.permissions.onRemoved.addListener(() => void registerSites());
chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') void readManagedThenRegister();
  else if (area === 'local' && ('sites' in changes || 'own' in changes || 'managed' in changes))
    void registerSites();
});

async function readManagedThenRegister(): Promise<string> {
  const { state } = await rememberManaged(Date.now());
  // Which sites the policy adds only the engine knows; without it nothing else may stop.
  await registerSites().catch(() => {});
  return state;
}
