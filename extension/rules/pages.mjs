// The pages that "More about this" opens, one a rule and an index, made when the extension is bundled
// from what the rules say about themselves (`dist/rules.json`, written by `crate/guide`). Plain pages:
// no script, no address but our own. How they look is in rules.css; what they say is the rules', and in
// English, as the rules are.

/** @typedef {{ post: { text?: string }, words: string[], severity: string[], also: string[] }} Sample */
/** @typedef {{ name: string, clause: string, points: { point: string, says: string }[] }} Source */
/**
 * @typedef {{
 *   id: string, family: string, title: string, what: string, why: string, instead: string,
 *   severity: { personal: string, professional: string, school: string },
 *   packs: { name: string, severity: Rule['severity'] }[],
 *   sources: Source[], flagged: Sample[], fine: Sample[],
 * }} Rule
 */

const LEVELS = { off: 'Off', note: 'Note', warn: 'Warning', stop: 'Stop' };
const ACCOUNTS = [
  ['personal', 'Your own account'],
  ['professional', 'Your work account'],
  ['school', 'The school’s account'],
];
const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The files by name, for a folder beside `icons`. @param {Rule[]} rules @returns {Map<string, string>} */
export function rulePages(rules) {
  const pages = rules.map(
    (rule, at) => /** @type {const} */ ([`${rule.id}.html`, rulePage(rule, rules, at)]),
  );
  return new Map([['index.html', indexPage(rules)], ...pages]);
}

/** Text that cannot become markup. */
const text = (words) => words.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** Words that the rules quote with straight marks are for people here: “like this”, and ’ for an apostrophe. */
const prose = (words) =>
  text(
    words
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/(^|[\s(“])'([^']*)'(?=$|[\s).,;:])/g, '$1‘$2’')
      .replace(/'/g, '’'),
  );

const level = (name) => `<span class="level" data-severity="${name}">${LEVELS[name]}</span>`;

function page(title, body) {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="../icons/icon.svg">
<link rel="stylesheet" href="rules.css">
</head>
<body>
<header class="head"><img src="../icons/icon.svg" width="24" height="24" alt=""><p class="head-name">Second Look</p></header>
${body}
<footer class="foot"><p>This page is part of the extension. Nobody is told that you read it, and nothing leaves this browser.</p></footer>
</body>
</html>
`;
}

function rulePage(rule, rules, at) {
  const { title, family, what, why, instead, flagged, fine, sources, severity } = rule;
  const accounts = ACCOUNTS.map(
    ([account, name]) => `<div><dt>${name}</dt><dd>${level(severity[account])}</dd></div>`,
  );
  const strongest = severity.personal === 'off' ? 'note' : severity.personal;
  return page(
    `${prose(title)} · Second Look`,
    `<main>
<nav aria-label="Where you are"><a href="index.html">All rules</a> <span aria-hidden="true">›</span> ${prose(family)}</nav>
<h1>${prose(title)}</h1>
<p class="lead">${prose(what)}</p>
<section aria-labelledby="why"><h2 id="why">Why this matters</h2><p>${prose(why)}</p></section>
<section class="instead" aria-labelledby="instead"><h2 id="instead">What you could do</h2><p>${prose(instead)}</p></section>
<section aria-labelledby="flagged"><h2 id="flagged">Posts that get a second look</h2>
${samples(flagged, strongest)}</section>
<section aria-labelledby="fine"><h2 id="fine">Posts that it leaves alone</h2>
${samples(fine, strongest)}
<p class="hint">Another rule may still notice some of these. The people and the school in all these posts are invented.</p></section>
<section aria-labelledby="levels"><h2 id="levels">How serious it is</h2>
<dl class="levels">${accounts.join('')}</dl>
${rule.packs.map((pack) => `<p class="hint">${ownLevels(rule, pack)}</p>`).join('\n')}
<p class="hint">Your school, or you in the settings, may have chosen another level.</p></section>
<section aria-labelledby="sources"><h2 id="sources">Who asks for it</h2>
<ul class="sources">
${sources.map(source).join('\n')}
</ul></section>
${turns(rules[at - 1], rules[at + 1])}
</main>`,
  );
}

/** Which levels a document has that are not the usual ones. */
function ownLevels({ severity: usual }, { name, severity }) {
  const said = ACCOUNTS.filter(([account]) => severity[account] !== usual[account]).map(
    ([account, where]) =>
      `${LEVELS[severity[account]].toLowerCase()} on ${where.charAt(0).toLowerCase()}${where.slice(1)}`,
  );
  return `In a school that follows the ${text(name)} alone: ${said.join(', ')}.`;
}

function samples(list, severity) {
  return `<ul class="posts">\n${list.map((one) => `<li>${sample(one, severity)}</li>`).join('\n')}\n</ul>`;
}

function sample({ post, words, severity, also }, usual) {
  let rest = post.text ?? '';
  let shown = '';
  for (const [number, word] of words.entries()) {
    const at = rest.indexOf(word);
    if (at < 0) break;
    shown += `${text(rest.slice(0, at))}<mark data-severity="${severity[number] ?? usual}">${text(word)}</mark>`;
    rest = rest.slice(at + word.length);
  }
  shown += text(rest);
  const said = [
    sentence(also.map(text).join(' · ')),
    ...severity
      .filter((one) => one !== usual)
      .slice(0, 1)
      .map(level),
  ];
  const line = said.some(Boolean) ? `<p class="also">${said.filter(Boolean).join(' · ')}</p>` : '';
  return (shown && `<p class="post" dir="auto">${shown}</p>`) + line;
}

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);

function source({ name, clause, points }) {
  const said = points.map(({ point, says }) =>
    [point && `<span class="point">${sentence(text(point))}:</span>`, prose(says)].filter(Boolean).join(' '),
  );
  return `<li><strong>${text(name)}, ${prose(clause)}</strong>${said.map((one) => `<p>${one}</p>`).join('')}</li>`;
}

function turns(before, after) {
  const link = (rule, rel, words) =>
    rule
      ? `<a rel="${rel}" href="${rule.id}.html"><small>${words}</small>${prose(rule.title)}</a>`
      : '<span></span>';
  return `<nav class="turns" aria-label="Other rules">${link(before, 'prev', 'Before')}${link(after, 'next', 'Next')}</nav>`;
}

function indexPage(rules) {
  const families = new Map(
    rules.map(({ family }) => [family, rules.filter((rule) => rule.family === family)]),
  );
  const sections = [...families].map(
    (
      [family, list],
      at,
    ) => `<section aria-labelledby="family-${at}"><h2 id="family-${at}">${prose(family)}</h2>
<ul class="rules">
${list.map(({ id, title, severity }) => `<li><a href="${id}.html">${prose(title)}</a>${level(severity.personal)}</li>`).join('\n')}
</ul></section>`,
  );
  return page(
    'Rules · Second Look',
    `<main>
<h1>Rules</h1>
<p class="lead">What Second Look looks for before you post. The level is the usual one on your own account.</p>
${sections.join('\n')}
</main>`,
  );
}
