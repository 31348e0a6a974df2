// The background's end of the engine's Port. It answers nobody but this extension's own scripts.

import type { LocalHost } from './local';
import { type Answer, ENGINE_PORT, isQuestion } from './messages';

/** Answers a Port of `chrome.runtime.onConnect`, if it is the engine's. */
export function serveEngine(port: chrome.runtime.Port, engine: LocalHost): void {
  if (port.name !== ENGINE_PORT) return;
  if (port.sender?.id !== chrome.runtime.id) {
    port.disconnect();
    return;
  }
  let connected = true;
  port.onDisconnect.addListener(() => {
    connected = false;
  });
  port.onMessage.addListener(async (message: unknown) => {
    if (!isQuestion(message)) return;
    const { id } = message;
    if (message.fresh) engine.refresh();
    const answer: Answer = await (message.ask === 'check'
      ? engine.check(message.post, message.handle).then((report) => ({ id, report }))
      : engine.status().then((status) => ({ id, status }))
    ).catch((error: unknown) => ({ id, error: String(error) }));
    if (connected) port.postMessage(answer);
  });
}
