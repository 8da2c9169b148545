/** What the pull request says of one run. */
import { describe, expect, test } from 'vitest';
import { phrase, say } from '../../src/messages/message.ts';
import { writePullRequest } from '../../src/pull-request/write-text.ts';
import type { LanguageReport, PageReport, SentenceChange } from '../../src/report/ledger.ts';
import { makeChange, makeFinding, makeLanguage, makePage, OPTIONS, RANGE, SOURCE } from './make-report.ts';

function renderBodyOf(pages: readonly PageReport[], details: Partial<LanguageReport> = {}): string {
  return writePullRequest({ source: SOURCE, report: makeLanguage(pages, details), options: OPTIONS })?.body ?? '';
}

describe('the text of a pull request', () => {
  test('shows a changed sentence before and after, in both languages', () => {
    const change: SentenceChange = {
      outcome: 'translated',
      line: 7,
      oldSource: 'Old\nsource.',
      newSource: 'New source.',
      oldTarget: 'Vieja.',
      proposal: 'Nueva.',
    };
    expect(renderBodyOf([makePage({ changes: [change] })])).toContain(
      '**line 7**: translated by machine\n\n```diff\n- ⟦Old⟧ source.\n+ ⟦New⟧ source.\n\n- Vieja.\n+ Nueva.\n```',
    );
  });

  test('shows what stayed without marks, and what was removed', () => {
    const kept: SentenceChange = {
      outcome: 'kept',
      reason: 'kept-and-flagged',
      line: 1,
      oldSource: 'seperate',
      newSource: 'separate',
      oldTarget: 'aparte',
      proposal: 'aparte',
    };
    const removed: SentenceChange = { outcome: 'removed', line: 2, oldSource: 'Gone.', oldTarget: 'Fuera.' };
    const note = { rule: 'kept-and-flagged', severity: 'warning' as const, line: 1, message: 'wording changed' };
    const body = renderBodyOf([makePage({ changes: [kept, removed], findings: [note] })]);
    expect(body).toContain(
      '**line 1**: your sentence stays; please check that it still says the same; `wording changed`\n\n```diff\n- seperate\n+ separate\n\n  aparte\n```',
    );
    expect(body.match(/wording changed/g)).toHaveLength(1);
    expect(body).toContain('removed from the source\n\n```diff\n- Gone.\n\n- Fuera.\n```');
  });

  test('counts what became of each page', () => {
    const outcomes = ['kept', 'kept', 'moved', 'translated', 'memory', 'failed'] as const;
    const segments = outcomes.map((outcome, at) => ({ id: String(at), outcome, source: RANGE, target: RANGE }));
    const patched = { id: 'p', outcome: 'kept' as const, reason: 'token-patched', source: RANGE, target: RANGE };
    const finding = { rule: 'r', severity: 'warning' as const, line: 3, message: 'm' };
    const body = renderBodyOf([makePage({ segments: [...segments, patched], findings: [finding] })]);
    expect(body).toContain('| `tea.md` | 1 | 1 | 1 | 1 | 1 | 1 | 2 |\n');
    expect(body).toContain('- line 3: `m` (r)');
    const two = renderBodyOf([makePage({ segments }), makePage({ target: 'milk.md', findings: [finding] })]);
    expect(two).toContain('| Page | To look at | Not translated | Translated | From memory | Moved | Kept |');
    expect(two).toContain(
      '| `tea.md` | 0 | 1 | 1 | 1 | 1 | 2 |\n| `milk.md` | 1 | 0 | 0 | 0 | 0 | 0 |\n| **All** | 1 | 1 | 1 | 1 | 1 | 2 |',
    );
  });

  test('begins with how much needs a decision, where the first is, and the page that shows all', () => {
    const failed = makeChange({ outcome: 'failed', line: 9 });
    const pages = [makePage({ changes: [makeChange()] }), makePage({ target: 'milk.md', changes: [failed] })];
    const [, first] = renderBodyOf(pages).split('\n\n');
    expect(first).toMatch(/^1 place needs your decision; begin with `milk\.md:9`\. .*`review-es\.html`/);
    expect(renderBodyOf([makePage()])).toContain('byte for byte.\n\nEvery sentence side by side');
    expect(renderBodyOf([makePage()])).not.toContain('your decision');
  });

  test('marks the words that changed, and none where hardly anything stayed', () => {
    const source = {
      oldSource: 'Warm the small pot with water first.',
      newSource: 'Warm the large pot with water first.',
    };
    const change = makeChange({ ...source, oldTarget: 'Caliente la olla.', proposal: 'Nada de eso queda aquí.' });
    const body = renderBodyOf([makePage({ changes: [change] })]);
    expect(body).toContain('- Warm the ⟦small⟧ pot with water first.\n+ Warm the ⟦large⟧ pot with water first.\n');
    expect(body).toContain('- Caliente la olla.\n+ Nada de eso queda aquí.\n');
  });

  test('shows first what the update may have damaged', () => {
    const finding = makeFinding({ message: 'The formula $x$ is missing' });
    const body = renderBodyOf([makePage(), makePage({ target: 'milk.md', findings: [finding] })]);
    expect(body.replaceAll(/<!--.*-->/g, '').match(/The formula/g)).toHaveLength(1);
    expect(body).toMatch(/first[^]*- `milk\.md:3` `The formula \$x\$ is missing` \(formula-lost\)[^]*## Pages/);
    expect(renderBodyOf([makePage()])).not.toContain('damaged');
  });

  test('does not show a sentence twice that was left in the source language', () => {
    const change: SentenceChange = {
      outcome: 'failed',
      line: 2,
      newSource: 'A\nb.',
      oldTarget: 'X.',
      proposal: 'A b.',
    };
    expect(renderBodyOf([makePage({ changes: [change] })])).toContain(
      '**line 2**: please translate\n\n```diff\n+ A b.\n\n- X.\n```',
    );
  });

  test('tells one message once, with its lines', () => {
    const findings = [3, 5, 5, 9].map((line) => ({ rule: 'r', severity: 'warning' as const, line, message: 'm' }));
    expect(renderBodyOf([makePage({ findings })])).toContain('\n- lines 3, 5, 9: `m` (r)\n');
  });

  test('tells each sentence of a line what was found in it', () => {
    const change = { outcome: 'memory', reason: 'similar', line: 4, newSource: 'a', proposal: 'b' } as const;
    const findings = ['first', 'second'].map((message) => ({
      rule: 'similar',
      severity: 'warning' as const,
      line: 4,
      message,
    }));
    const body = renderBodyOf([makePage({ changes: [change, { ...change }], findings })]);
    expect(body).toMatch(/translation; `first`\n[^]*translation; `second`\n/);
    expect(body).not.toContain('Places to look at');
  });

  test('tells all that was found in a sentence with it, and the same once', () => {
    const change = makeChange({ outcome: 'kept', reason: 'kept-and-flagged', line: 4, oldTarget: 'b' });
    const note = (message: string) => makeFinding({ rule: 'kept-and-flagged', severity: 'warning', line: 4, message });
    const body = renderBodyOf([makePage({ changes: [change], findings: ['one', 'two', 'one'].map(note) })]);
    expect(body).toContain('says the same; `one`; `two`\n\n```diff');
    expect(body).not.toContain('Places to look at');
  });

  test('two rules that say the same of a page are told each by its name', () => {
    const findings = ['first-rule', 'other-rule'].map((rule) => makeFinding({ rule, severity: 'warning' }));
    const body = renderBodyOf([makePage({ findings })]);
    expect(body).toMatch(/- line 3: `The formula is missing` \(first-rule\)\n- line 3: .* \(other-rule\)/);
  });

  test('names twenty lines of a message, and that there are more', () => {
    const at = (count: number) =>
      Array.from({ length: count }, (_, line) => makeFinding({ severity: 'warning', line: line + 1 }));
    expect(renderBodyOf([makePage({ findings: at(20) })])).toContain('19, 20: `The formula');
    expect(renderBodyOf([makePage({ findings: at(21) })])).toContain('19, 20, …: `The formula');
  });

  test('tells the line of what was removed as one of the old page, and leads to none of the source', () => {
    const removed = makeChange({ outcome: 'removed', line: 9, sourceLine: 9, oldSource: 'a', oldTarget: 'b' });
    expect(renderBodyOf([makePage({ changes: [removed] })])).toContain('**line 9 of the old page**: removed');
  });

  test('says of a page without a record what it was taken to be made from, and whether that is sure', () => {
    const candidate = (commit: string) => ({ commit, score: 0, contradictions: 0 });
    const guess = { isSure: true, candidates: [candidate('aaaaaaaaaaaa'), candidate('bbbbbbbbbbbb')] };
    const tell = (isSure: boolean) =>
      renderBodyOf([
        makePage({
          changes: [makeChange()],
          base: { origin: 'closest', commit: 'aaaaaaaaaaaa', guess: { ...guess, isSure } },
        }),
      ]);
    expect(tell(true)).toContain('the source at `aaaaaaaaaa` is the closest to it.');
    expect(tell(false)).toContain('it may be the source at `aaaaaaaaaa` or at `bbbbbbbbbb`.');
  });

  test('explains the boxes only where there are some', () => {
    expect(renderBodyOf([makePage({ changes: [makeChange()] })])).toContain('Each box shows');
    const noted = renderBodyOf([makePage({ findings: [makeFinding({ severity: 'warning' })] })]);
    expect(noted).toContain('## Changed sentences\n\n<!-- amts:page');
  });

  test('has its pages in the order of work: damage, what waits for a person, what a machine wrote, the rest', () => {
    const of = (outcome: 'kept' | 'translated' | 'memory' | 'failed', reason?: string) => [
      { id: 'a', outcome, source: RANGE, target: RANGE, ...(reason === undefined ? {} : { reason }) },
    ];
    const pages = [
      makePage({ target: 'a.md', segments: of('kept') }),
      makePage({ target: 'b.md', segments: of('memory') }),
      makePage({ target: 'c.md', segments: of('kept', 'kept-and-flagged') }),
      makePage({ target: 'd.md', segments: of('translated') }),
      makePage({ target: 'e.md', segments: of('failed') }),
      makePage({ target: 'f.md', findings: [makeFinding()] }),
    ];
    const names = [...renderBodyOf(pages).matchAll(/^\| `(.)\.md`/gm)].map(([, name]) => name);
    expect(names.join('')).toBe('fcebda');
  });

  test('names first the place of the page that has most to decide, each line once, without what is settled', () => {
    const flagged = makeChange({ outcome: 'kept', reason: 'kept-and-flagged', line: 9 });
    const patched = makeChange({ outcome: 'kept', reason: 'token-patched', line: 2 });
    const due = (...pages: readonly PageReport[]) => renderBodyOf(pages).split('\n\n')[1] ?? '';
    const many = makePage({ target: 'a.md', changes: [patched, flagged, { ...flagged, newSource: 'B.' }] });
    expect(due(many)).toMatch(/^1 place needs your decision; begin with `a\.md:9`/);
    const damaged = makePage({ target: 'z.md', findings: [makeFinding({ line: 4 })] });
    expect(due(makePage({ target: '0.md' }), many, damaged)).toMatch(/^2 places need .* begin with `z\.md:4`/);
    expect(due({ ...many, target: 'c.md' }, { ...many, target: 'b.md' })).toMatch(/begin with `b\.md:9`/);
  });

  test('shows the difference of long sentences', () => {
    const start = 'word '.repeat(100);
    const change: SentenceChange = {
      outcome: 'translated',
      line: 1,
      oldSource: `${start}old.`,
      newSource: `${start}new.`,
      oldTarget: `${'字'.repeat(500)}旧`,
      proposal: `${'字'.repeat(500)}新`,
    };
    const body = renderBodyOf([makePage({ changes: [change] })]);
    expect(body).toMatch(/^- …word .*⟦old⟧\.\n\+ …word .*⟦new⟧\.\n\n- …字{49}\n- 字+⟦旧⟧\n\+ …字{49}\n\+ 字+⟦新⟧$/m);
  });

  test('breaks lines that GitHub would not, between words and between ideographs', () => {
    const change: SentenceChange = {
      outcome: 'translated',
      line: 1,
      newSource: `${'some words '.repeat(12)}end.`,
      proposal: '长'.repeat(60),
    };
    const body = renderBodyOf([makePage({ changes: [change] })]);
    const [source = [], target = []] =
      body
        .split('```')[1]
        ?.split('\n\n')
        .map((part) => part.match(/^\+ .*$/gm) ?? []) ?? [];
    expect(source.map((line) => line.length)).toEqual([100, 39]);
    expect(target.map((line) => line.length)).toEqual([52, 12]);
    expect(source.join('').replaceAll('+', '').trim().split(/\s+/)).toHaveLength(25);
  });

  test('shows a translation that is the same as the source, and marks neighbours that changed as one', () => {
    const same = makeChange({ newSource: 'NumPy.', proposal: 'NumPy.' });
    expect(renderBodyOf([makePage({ changes: [same] })])).toContain('```diff\n+ NumPy.\n\n+ NumPy.\n```');
    const words = {
      oldSource: 'Warm the small green pot on the hot fire.',
      newSource: 'Warm the large red pot on the hot fire.',
    };
    const body = renderBodyOf([makePage({ changes: [makeChange({ ...words, oldTarget: 'A.' })] })]);
    expect(body).toContain(
      '- Warm the ⟦small green⟧ pot on the hot fire.\n+ Warm the ⟦large red⟧ pot on the hot fire.\n',
    );
  });

  test('breaks lines at a space that no line begins with, and leaves a longer word whole', () => {
    const [full, long] = [`${'word '.repeat(19)}words`, 'x'.repeat(150)];
    const change = makeChange({ newSource: `${full} more`, proposal: `${long} end` });
    expect(renderBodyOf([makePage({ changes: [change] })])).toContain(
      `\`\`\`diff\n+ ${full}\n+ more\n\n+ ${long}\n+ end\n\`\`\``,
    );
  });

  test('begins where long sentences begin, when they differ there', () => {
    const rest = 'word '.repeat(100);
    const change = makeChange({ oldSource: `Old ${rest}end.`, newSource: `New ${rest}end.`, oldTarget: '' });
    const body = renderBodyOf([makePage({ changes: [change] })]);
    expect(body).toContain('- ⟦Old⟧ word word');
    expect(body).toContain('+ ⟦New⟧ word word');
  });

  test('has no line for a sentence that the translation leaves out', () => {
    const change: SentenceChange = {
      outcome: 'kept',
      reason: 'changed-but-omitted',
      line: 1,
      oldSource: 'A.',
      newSource: 'B.',
      proposal: '',
    };
    expect(renderBodyOf([makePage({ changes: [change] })])).toContain(
      '**line 1**: the translation leaves this sentence out; the source has changed it\n\n```diff\n- A.\n+ B.\n```',
    );
  });

  test('folds what is long', () => {
    const change: SentenceChange = { outcome: 'translated', line: 1, newSource: 'A.', proposal: 'B.' };
    const findings = Array.from({ length: 9 }, (_, at) => makeFinding({ severity: 'warning', message: `m${at}` }));
    const long = renderBodyOf([makePage({ changes: Array.from({ length: 6 }, () => change), findings })]);
    expect(long).toMatch(/<summary>Places to look at: 9<\/summary>\n\n(- .*\n){9}\n<\/details>/);
    expect(long).toContain('<summary>6 sentences</summary>');
    expect(renderBodyOf([makePage({ changes: [change], findings: findings.slice(0, 8) })])).not.toContain('<details>');
  });

  test('links to commits, pages and lines where the repositories have addresses', () => {
    const change = { outcome: 'translated', line: 7, sourceLine: 5, newSource: 'A.', proposal: 'B.' } as const;
    const page = makePage({ source: 'a (1)/tea.md', target: 'té/tea.md', changes: [change] });
    const report = makeLanguage([page], { url: 'https://ghe.example.org/team/book-es' });
    const url = 'https://github.com/example/book';
    const source = { ...SOURCE, url, since: 'aaaaaaaa' };
    const body = writePullRequest({ source, report, options: OPTIONS })?.body ?? '';
    const proposal = 'https://ghe.example.org/team/book-es/blob/fedcba9876543210/t%C3%A9/tea.md';
    expect(body).toContain(
      `[\`book\`](${url}) has changed (now at [\`0123456789\`](${url}/compare/aaaaaaaa...0123456789abcdef))`,
    );
    expect(body).toContain(`| [\`té/tea.md\`](${proposal}) |`);
    expect(body).toContain(
      `**[line 7](${proposal}?plain=1#L7) ([source](${url}/blob/0123456789abcdef/a%20%281%29/tea.md?plain=1#L5))**`,
    );
  });

  test('links a new page to its source', () => {
    const page = makePage({ source: 'milk.md', target: 'leche.md', kind: 'new' });
    const source = { ...SOURCE, url: 'https://github.com/example/book' };
    const text = writePullRequest({ source, report: makeLanguage([page]), options: OPTIONS });
    expect(text?.body).toContain(
      '| `leche.md` ([new](https://github.com/example/book/blob/0123456789abcdef/milk.md)) | 0 | 0 |',
    );
    expect(renderBodyOf([page])).toContain('| `leche.md` (new) | 0 | 0 |');
  });

  test('tells what was sent, and what the service counted beside it', () => {
    const engine = {
      kind: 'amazon-translate',
      characters: 1234,
      charactersAtMost: 1500,
      charactersPaid: 0,
      costAtMost: 0.03,
      pricesRead: '2026-11-22',
    };
    const page = makePage();
    expect(renderBodyOf([page], { engine: { ...engine, cost: 0.02, charactersBilled: 1240 } })).toContain(
      'The newest update sent 1,234 characters to `amazon-translate`; the service counted 1,240, about US$0.02.',
    );
    expect(renderBodyOf([page], { engine: { ...engine, kind: 'command', cost: 0, charactersBilled: 0 } })).toContain(
      'The newest update sent 1,234 characters to `command`.\n',
    );
    const nothing = { ...engine, characters: 0, charactersAtMost: 0, cost: 0, charactersBilled: 0 };
    expect(renderBodyOf([page], { engine: nothing })).not.toContain('newest update');
  });

  test('tells a cost of less than a cent', () => {
    const engine = {
      kind: 'amazon-translate',
      characters: 90,
      charactersAtMost: 90,
      charactersPaid: 0,
      charactersBilled: 0,
    };
    const costs = (cost: number) =>
      renderBodyOf([makePage()], { engine: { ...engine, cost, costAtMost: cost, pricesRead: '2026-11-22' } });
    expect(costs(0.0054)).toContain('about US$0.0054.');
    expect(costs(1.5)).toContain('about US$1.50.');
  });

  test('leaves the addresses of lines out where the sentences need their room, and a long title is cut', () => {
    const changes = Array.from({ length: 400 }, (_, at) =>
      makeChange({ line: at, newSource: `${at} ${'a '.repeat(60)}` }),
    );
    const url = 'https://github.com/example/book-es';
    const write = (count: number) =>
      writePullRequest({
        source: { ...SOURCE, name: 'book'.repeat(100), url: 'https://github.com/example/book' },
        report: makeLanguage([makePage({ changes: changes.slice(0, count) })], { url }),
        options: OPTIONS,
      });
    expect(write(3)?.body).toContain(`[line 2](${url}`);
    expect(write(400)?.body).toContain('**line 2**: translated');
    expect(write(400)?.body).not.toContain('[line ');
    expect(write(3)?.title.length).toBeLessThanOrEqual(256);
  });

  test('tells the notes of the run', () => {
    expect(renderBodyOf([makePage()], { warnings: ['one', 'two'] })).toContain(
      '> **Note:** `one`\n>\n> **Note:** `two`',
    );
  });

  test('says that the recorded base is older than the translation', () => {
    const audited = { recordedCommit: 'aaaaaaaaaaaaaaaa', differences: { recorded: 59, used: 7 } };
    const body = renderBodyOf([makePage({ base: { origin: 'sibling', commit: 'bbbbbbbbbbbbbbbb', audited } })]);
    expect(body).toContain('The recorded base is older than the translation');
    expect(body).toContain('fits the source at `bbbbbbbbbb` clearly better than at `aaaaaaaaaa` (7 differences');
  });

  test('names the pages that failed', () => {
    const failed = { source: 'x.md', target: 'x.md', status: 'failed' as const, reason: 'is not UTF-8' };
    expect(renderBodyOf([makePage(), failed])).toContain('- `x.md`: `is not UTF-8`');
  });

  test('is not written when no page is delivered', () => {
    expect(writePullRequest({ source: SOURCE, report: makeLanguage([]), options: OPTIONS })).toBeUndefined();
  });

  test('is never longer than GitHub takes, whatever is in it', () => {
    const change: SentenceChange = {
      outcome: 'translated',
      line: 1,
      newSource: 'x'.repeat(900),
      proposal: 'y'.repeat(900),
    };
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        makePage({ target: `${'deep/'.repeat(20)}${at}.md`, changes: [change] }),
      );
    const failed = many(400).map(({ source, target }) => ({
      source,
      target,
      status: 'failed' as const,
      reason: 'z'.repeat(500),
    }));
    const body = renderBodyOf([...many(400), ...failed]);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(
      /details of \d+ pages are left out here\. All of it is in `pull-request-es-full\.md` in the report/,
    );
    expect(body).toContain('How to correct');
    const long = renderBodyOf([makePage({ changes: Array.from({ length: 500 }, () => change) })]);
    expect(long.length).toBeGreaterThan(50_000);
    expect(long.length).toBeLessThan(65_536);
    expect(long).toContain('details of 1 page are left out');
  });

  test('tells all pages of a whole book in its table, without links where they cost rows', () => {
    const pages = Array.from({ length: 150 }, (_, at) => makePage({ target: `chapter_of-some-length/page-${at}.md` }));
    const report = makeLanguage(pages, { url: 'https://github.com/example/book-es' });
    const text = writePullRequest({ source: SOURCE, report, options: OPTIONS });
    expect(text?.body.match(/^\| `chapter/gm)).toHaveLength(150);
    expect(text?.fullBody).toMatch(/^\| \[`chapter/m);
  });

  test('is whole in a file of its own when it is shortened', () => {
    const change: SentenceChange = { outcome: 'translated', line: 1, newSource: 'x'.repeat(390), proposal: 'END' };
    const page = makePage({ changes: Array.from({ length: 200 }, () => change) });
    const runUrl = 'https://github.com/example/book/actions/runs/7';
    const text = writePullRequest({ source: SOURCE, report: makeLanguage([page]), options: OPTIONS, runUrl });
    expect(text?.body).toContain(`[\`pull-request-es-full.md\`](${runUrl}#artifacts)`);
    expect(text?.fullBody?.match(/END/g)).toHaveLength(200);
    const short = writePullRequest({ source: SOURCE, report: makeLanguage([makePage()]), options: OPTIONS });
    expect(short?.fullBody).toBeUndefined();
  });
});

test('what was found is told in the language of the team, above and with its page', () => {
  const said = say('piece-lost', { what: say('a-formula'), piece: '$x$', line: 4 });
  const error = makeFinding({ said, message: phrase(said) });
  const number = say('number-lost', { number: '7', line: 5 });
  const warning = makeFinding({ rule: 'number-differs', severity: 'warning', said: number, message: phrase(number) });
  const report = makeLanguage([makePage({ findings: [error, warning] })]);
  const body = writePullRequest({ source: SOURCE, report, options: { ...OPTIONS, language: 'zh' } })?.body;
  expect(body).toContain('`缺少公式 $x$（原文第 4 行）：请放回。` (formula-lost)');
  expect(body).toContain('`译文中没有数字 7（原文第 5 行）：请检查。` (number-differs)');
  expect(body).not.toContain('is missing');
});
