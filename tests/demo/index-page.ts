// The first page of the demo: what it is, and the way to each site.

import { scenes } from './scenes';

export const indexUrl = 'https://demo.second-look.example/';

const style = `
  body { margin: 0 auto; max-width: 720px; padding: 48px 24px; background: #f5f6f4; color: #18211f;
    font: 16px/1.5 system-ui, sans-serif }
  h1 { font-size: 30px } li { margin: 14px 0 } a { color: #0d6264; font-weight: 600 }
  blockquote { margin: 4px 0 0; color: #4c5955 }
`;

/** The page's HTML. It has no script. */
export function indexPage(): string {
  const rows = scenes.map(
    ({ url, title, text }) => `<li><a href="${url}">${title}</a><blockquote>Try: “${text}”</blockquote></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Second Look: demo</title>
<style>${style}</style>
<h1>Second Look, as a teacher meets it</h1>
<p>These pages stand in for five sites, at the sites’ own addresses, in this browser only. They have the editors
that the sites use and nothing of the sites themselves; nothing you write leaves this machine. You are
Nia Calder, who teaches at Brackenfell Community Primary School, an invented school. Its settings and
Nia’s friend lists are loaded; whenever you look, it is school time there.</p>
<p>Write a post, rest the pointer on marked words, and press Post.</p>
<ul>${rows.join('')}</ul>
</html>`;
}
