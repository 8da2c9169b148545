/** What a reader works a review with: filters above, actions below, the list of keys. The script shows them. */
import { type Html, html } from '../html.ts';
import { countTreatments, type Review } from './review.ts';
import { TREATMENTS } from './sentence.ts';

/** An action of the reader; `key` is a key alone. */
interface Action {
  readonly name: string;
  readonly keys: readonly string[];
  readonly label: string;
}

const ACTIONS: readonly Action[] = [
  { name: 'read', keys: ['a', 'Enter'], label: 'Read, go on' },
  { name: 'work', keys: ['x'], label: 'Needs work, go on' },
  { name: 'due', keys: ['n'], label: 'Next that needs me' },
  { name: 'edit', keys: ['e'], label: 'Edit' },
  { name: 'note', keys: ['m'], label: 'Note' },
  { name: 'copy-proposal', keys: ['y'], label: 'Copy proposal' },
  { name: 'copy-source', keys: ['s'], label: 'Copy source' },
  { name: 'copy-suggestion', keys: ['c'], label: 'Copy suggestion' },
  { name: 'open', keys: ['o'], label: 'Open the line' },
];

const MOVES: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', '↓'], 'next sentence'],
  [['k', '↑'], 'sentence before'],
  [['Home', 'End'], 'first, last sentence'],
  [['n', 'p'], 'next, previous sentence that needs you'],
  [['/'], 'search'],
  [['f'], 'filters'],
  [['t'], 'show or fold what stays as it is'],
  [['r'], 'what needs you first, or the order of the pages'],
  [['Ctrl+Enter'], 'keep what you write'],
  [['Esc'], 'leave without keeping it'],
  [['?'], 'this list'],
];

/** Render the controls, hidden until the script is there to serve them. */
export function renderControls(review: Review): Html {
  return html`${renderBar(review)}
<aside class="tools" aria-label="This sentence" hidden><div role="toolbar" aria-label="This sentence">${ACTIONS.map(renderButton)}<output id="said" aria-live="polite"></output></div></aside>
${renderKeys()}`;
}

function renderButton({ name, keys, label }: Action): Html {
  return html`<button type="button" data-do="${name}">${label} <kbd aria-hidden="true">${keys[0]}</kbd></button>`;
}

function renderBar(review: Review): Html {
  const treatments = countTreatments(review).map(
    ([key, count]) =>
      html`<button type="button" data-filter="${key}" aria-pressed="false">${TREATMENTS[key][0]} ${count}</button>`,
  );
  const rules = new Map<string, number>();
  for (const { sentences } of review.pages)
    for (const { findings } of sentences)
      for (const rule of new Set(findings.map((finding) => finding.rule))) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const options = [...rules].map(([rule, count]) => html`<option value="${rule}">${rule} (${count})</option>`);
  const pages = review.pages.map(({ target }, at) => html`<option value="${at}">${target}</option>`);
  return html`<div class="bar" role="search" aria-label="Filters" hidden>${treatments}
${options.length === 0 ? undefined : html`<select id="rule" aria-label="Finding"><option value="">every finding</option>${options}</select>`}
${pages.length < 2 ? undefined : html`<select id="page" aria-label="Page"><option value="">every page</option>${pages}</select>`}
<input type="search" id="search" placeholder="Search" aria-label="Search in source and translation">
<button type="button" data-do="order" aria-pressed="false">Needs me first <kbd aria-hidden="true">r</kbd></button>
<label><input type="checkbox" id="unread"> unread</label>
<label><input type="checkbox" id="keys-on" checked> keys</label>
<button type="button" data-do="help">Keys <kbd aria-hidden="true">?</kbd></button>
<button type="button" data-do="export">Export</button><button type="button" data-do="import">Import</button><input type="file" id="file" accept=".json,application/json" class="hidden" aria-label="amts-review.json">
<output id="counts" aria-live="polite"></output></div>`;
}

function renderKeys(): Html {
  const row = (keys: readonly string[], what: string) =>
    html`<tr><td>${keys.map((key) => html`<kbd>${key}</kbd> `)}</td><td>${what}</td></tr>`;
  const rows = [
    ...MOVES.map(([keys, what]) => row(keys, what)),
    ...ACTIONS.filter(({ name }) => name !== 'due').map(({ keys, label }) => row(keys, label.toLowerCase())),
  ];
  return html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2>
<table><tbody>${rows}</tbody></table>
<p>Marks, notes and corrections stay in this browser. <b>Export</b> writes them as <code>amts-review.json</code>: <b>Import</b> reads it in another browser, and <code>amts review --apply amts-review.json</code> commits the corrections to the branch of the proposal. A copied suggestion is pasted into a comment on its lines.</p>
<form method="dialog"><button>Close</button></form></dialog>`;
}
