// The page about a rule, in a tab of its own beside the one where somebody writes, which stays as it is.
// A content script cannot open our pages itself: no site may reach them.

/** Opens it. Closed again, the browser goes back to the writer's tab. */
export async function openRulePage(
  rule: string,
  { id, index, windowId, incognito }: chrome.tabs.Tab,
): Promise<void> {
  const url = chrome.runtime.getURL(`rules/${rule}.html`);
  // Our pages cannot stand in a private window of Chromium's, which then has the browser choose another.
  const beside = incognito || id === undefined ? {} : { windowId, index: index + 1, openerTabId: id };
  try {
    await chrome.tabs.create({ url, ...beside });
  } catch {
    // The tab has gone or moved in the meantime.
    await chrome.tabs.create({ url });
  }
}
