/** One living pull request: its text tells every update of the open proposal, and leaves what people wrote. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/config/settings.ts';
import { readReviewed, setReviewed } from '../../src/pull-request/outbox.ts';
import { planPullRequest } from '../../src/pull-request/plan.ts';
import { type TextInput, writePullRequest } from '../../src/pull-request/write-text.ts';
import type { PageReport } from '../../src/report/ledger.ts';
import { BODY_PLACEHOLDERS, TITLE_PLACEHOLDERS } from '../../src/shared/placeholders.ts';
import { makeChange, makeFinding, makeLanguage, makeOpen, makePage, OPTIONS, RANGE, SOURCE } from './make-report.ts';

const FIRST = '1111111111111111';
const SECOND = '2222222222222222';

interface Run {
  readonly commit: string;
  readonly pages: readonly PageReport[];
  /** Body of the pull request before the run. */
  readonly body?: string;
  readonly input?: Partial<TextInput>;
}

function inputOf({ commit, pages, body, input = {} }: Run) {
  const open = body === undefined ? {} : { open: makeOpen({ body }) };
  return { source: { ...SOURCE, commit }, report: makeLanguage(pages), options: OPTIONS, ...open, ...input };
}

function write(run: Run): string {
  return writePullRequest(inputOf(run))?.body ?? '';
}

/** What a reader sees. */
function hideComments(body: string): string {
  return body.replaceAll(/<!--.*-->\n?/g, '');
}

function makeSegments(...outcomes: readonly ('kept' | 'translated')[]) {
  return outcomes.map((outcome, at) => ({ id: String(at), outcome, source: RANGE, target: RANGE }));
}

const TEA = makePage({ changes: [makeChange({ newSource: 'Tea is hot.', proposal: 'El té.' })] });
const MILK = makePage({ source: 'milk.md', target: 'milk.md', changes: [makeChange({ proposal: 'La leche.' })] });

describe('the text of an open pull request', () => {
  test('tells the pages of earlier runs with their sentences, beside those of this one', () => {
    const first = write({ commit: FIRST, pages: [TEA] });
    const second = write({ commit: SECOND, pages: [MILK], body: first });
    expect(second).toMatch(/\| `milk\.md` \|.*\n\| `tea\.md` \|.*\n\| \*\*All\*\*/);
    expect(second).toMatch(/### `milk\.md`[^]*\+ La leche\.[^]*### `tea\.md`[^]*\+ El té\./);
    expect(second).toContain('now at `2222222222`');
    const third = write({ commit: '3333333333333333', pages: [makePage({ target: 'water.md' })], body: second });
    expect(third.match(/^\| `(?:milk|tea|water)\.md`/gm)).toHaveLength(3);
    expect(third).toContain('+ El té.');
  });

  test('tells a page that is updated twice once, the newest update first', () => {
    const page = makePage({ segments: makeSegments('kept', 'kept', 'translated'), changes: TEA.changes });
    const again = makePage({
      segments: makeSegments('kept', 'translated', 'kept'),
      changes: [makeChange({ proposal: 'Otra.' })],
      findings: [makeFinding({ severity: 'warning' })],
    });
    const body = write({ commit: SECOND, pages: [again], body: write({ commit: FIRST, pages: [page] }) });
    expect(body).toContain('| `tea.md` | 1 | 2 | 1 |');
    expect(body.match(/### `tea\.md`/g)).toHaveLength(1);
    expect(body).toMatch(
      /\+ Otra\.[^]*An earlier update in this proposal, from the source at `1111111111`[^]*\+ El té\./,
    );
  });

  test('tells of a page what all updates of the proposal have done', () => {
    const first = makePage({
      target: 'hot/tea.md',
      kind: 'rename',
      renamedFrom: 'tea.md',
      segments: makeSegments('kept', 'kept', 'translated'),
      changes: [makeChange({ outcome: 'removed' })],
      findings: [makeFinding({ message: 'Once' }), makeFinding({ rule: 'b', severity: 'warning' })],
    });
    const second = makePage({
      target: 'hot/tea.md',
      segments: makeSegments('kept', 'kept', 'translated'),
      findings: [makeFinding({ message: 'Twice' })],
    });
    const body = write({ commit: SECOND, pages: [second], body: write({ commit: FIRST, pages: [first] }) });
    expect(body).toContain('| Page | To look at | Translated | Removed | Kept |');
    expect(body).toContain('| `hot/tea.md` (was `tea.md`) | 3 | 2 | 1 | 1 |');
    expect(hideComments(body)).toMatch(/first[^]*`Twice`[^]*`Once`[^]*## Pages/);
    const fresh = makePage({ kind: 'new' });
    const again = write({ commit: SECOND, pages: [TEA], body: write({ commit: FIRST, pages: [fresh] }) });
    expect(again).toContain('| `tea.md` (new) |');
  });

  test('has earlier pages and those of this run in one order, however they come', () => {
    const name = (target: string) => makePage({ target, findings: [makeFinding()] });
    const first = write({ commit: FIRST, pages: [name('c.md'), name('a.md')] });
    const body = write({ commit: SECOND, pages: [name('d.md'), name('b.md')], body: first });
    const letters = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, letter]) => letter).join('');
    expect(letters(/^\| `(.)\.md`/gm)).toBe('abcd');
    expect(letters(/^- `(.)\.md:3`/gm)).toBe('abcd');
  });

  test('leads from a new page of an earlier run to its source, under the name that it has there', () => {
    const input = { source: { ...SOURCE, url: 'https://github.com/example/book', commit: FIRST } };
    const pages = [makePage({ source: 'en/tea.md', target: 'es/tea.md', kind: 'new' }), makePage({ kind: 'new' })];
    const first = write({ commit: FIRST, pages, input });
    const next = { ...input, source: { ...input.source, commit: SECOND } };
    const body = write({ commit: SECOND, pages: [MILK], body: first, input: next });
    for (const path of ['en/tea.md', 'tea.md']) expect(body).toContain(`book/blob/${FIRST}/${path}`);
  });

  test('keeps damage of an earlier run in sight', () => {
    const damaged = makePage({ findings: [makeFinding()] });
    const body = write({ commit: SECOND, pages: [MILK], body: write({ commit: FIRST, pages: [damaged] }) });
    expect(hideComments(body)).toMatch(
      /look at these first[^]*- `tea\.md:3` `The formula is missing` \(formula-lost\)/,
    );
  });

  test('tells five places of damage a page first, and all others with the page', () => {
    const findings = Array.from({ length: 8 }, (_, at) => makeFinding({ line: at + 1 }));
    const first = write({ commit: FIRST, pages: [makePage({ findings })] });
    for (const body of [first, write({ commit: SECOND, pages: [MILK], body: first })]) {
      expect(hideComments(body).match(/^- `tea\.md:\d`/gm)).toHaveLength(5);
      expect(body).toContain('- `tea.md` … and 3 more places\n');
      expect(body).toMatch(/### `tea\.md`\n\nPlaces to look at:\n\n- lines 6, 7, 8: `The formula is missing`/);
    }
    expect(write({ commit: SECOND, pages: [makePage({ findings })], body: first })).toContain('… and 6 more places\n');
  });

  test('follows a page that is renamed within the proposal', () => {
    const moved = makePage({ target: 'hot/tea.md', kind: 'rename', renamedFrom: 'tea.md' });
    const body = write({ commit: SECOND, pages: [moved], body: write({ commit: FIRST, pages: [TEA] }) });
    expect(hideComments(body)).toMatch(/^\| `hot\/tea\.md` \(was `tea\.md`\) \|/m);
    expect(hideComments(body)).not.toMatch(/^\| `tea\.md` \|/m);
    expect(body).toMatch(/### `hot\/tea\.md`\n\nAn earlier update[^]*\+ El té\./);
  });

  test('keeps the text of people above and below, and replaces what stands between the marks', () => {
    const first = write({ commit: FIRST, pages: [TEA] });
    const edited = `Hello @ann, please wait.\n\n${first.replace('## Pages', '## Spoilt')}\nThank you!`;
    const second = write({ commit: SECOND, pages: [MILK], body: edited.replaceAll('\n', '\r\n') });
    expect(second).toMatch(/^Hello @ann, please wait\.\n\n<!-- amts:begin -->\n[^]*<!-- amts:end -->\n\nThank you!\n$/);
    expect(second).not.toContain('Spoilt');
    expect(second.match(/<!-- amts:begin -->/g)).toHaveLength(1);
    expect(second).toContain('+ El té.');
  });

  test('stands below the text of people when they took the marks out, and says that it does not know the rest', () => {
    const body = write({ commit: SECOND, pages: [MILK], body: 'All mine.' });
    expect(body).toMatch(/^All mine\.\n\n<!-- amts:begin -->\n[^]*changed is not told here: their record is missing/);
  });

  test.each([
    ['is gone', (body: string) => body.replace(/^<!-- amts:record .*$/m, '')],
    ['is no JSON any more', (body: string) => body.replace('"pages":[', '"pages":[[')],
    ['is of another version', (body: string) => body.replace('"version":1', '"version":2')],
  ])('says what it cannot tell when the record %s', (_, damage) => {
    const body = write({ commit: SECOND, pages: [MILK], body: damage(write({ commit: FIRST, pages: [TEA] })) });
    expect(body).toContain('their record is missing');
    expect(body).toContain('`milk.md`');
  });

  test('ends where the end mark is lost at the end of the body', () => {
    const open = write({ commit: FIRST, pages: [TEA] }).replace('<!-- amts:end -->', '');
    const body = write({ commit: SECOND, pages: [MILK], body: open });
    expect(body.match(/## How to correct/g)).toHaveLength(1);
    expect(body).toContain('+ El té.');
  });

  test('leaves room for the text of people and for earlier runs, newest pages first', () => {
    const change = makeChange({ newSource: 'x'.repeat(300), proposal: 'y'.repeat(300) });
    const long = (target: string) => makePage({ target, changes: Array.from({ length: 60 }, () => change) });
    const first = write({ commit: FIRST, pages: [long('a.md')] });
    const people = 'z'.repeat(9000);
    const second = write({ commit: SECOND, pages: [long('b.md')], body: `${people}\n\n${first}` });
    expect(second.length).toBeLessThan(65_536);
    expect(second).toContain(people);
    expect(second).toContain('### `b.md`');
    expect(second).not.toContain('### `a.md`');
    expect(second).toMatch(/^\| `a\.md` \|/m);
    expect(second).toContain('details of 1 page are left out');
    const third = write({ commit: '3333333333333333', pages: [MILK], body: second.replace(people, '') });
    expect(third).toContain('details of 1 page are left out');
  });

  test('is no longer than GitHub takes beside a long text of people', () => {
    const changes = Array.from({ length: 900 }, (_, at) =>
      makeChange({ line: at, newSource: `${at} ${'a '.repeat(60)}` }),
    );
    const body = `${'Words of people. '.repeat(600)}\n\n${write({ commit: FIRST, pages: [TEA] })}`;
    const again = write({ commit: SECOND, pages: [makePage({ changes })], body });
    expect(again).toContain('Words of people. Words');
    expect(again.length).toBeLessThanOrEqual(65_536);
  });

  test('tells a whole book again and again, and how many pages its record had no room for', () => {
    const many = (from: number) =>
      Array.from({ length: 300 }, (_, at) => makePage({ target: `${'folder/'.repeat(12)}${from + at}.md` }));
    const first = write({ commit: FIRST, pages: many(1000) });
    const second = write({ commit: SECOND, pages: many(2000), body: first });
    expect(second.length).toBeLessThan(65_536);
    const [, more] = /^… and (\d+) more pages$/m.exec(second) ?? [];
    expect(Number(more)).toBeGreaterThan(100);
  });
});

/** Runs over a few pages, each of which may update any of them. */
const Runs = fc.array(fc.uniqueArray(fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'), { minLength: 1 }), {
  minLength: 1,
  maxLength: 6,
});

test('whatever the runs, each page of the proposal has one row and one section, and nothing is left to plan', () => {
  fc.assert(
    fc.property(Runs, (runs) => {
      let body: string | undefined;
      for (const [at, names] of runs.entries()) {
        const changes = [makeChange({ proposal: `run ${at}` })];
        const findings = [makeFinding({ message: 'long '.repeat(at * 20) })];
        const pages = names.map((target) => makePage({ target, changes, findings }));
        const run = { commit: `${at + 1}`.repeat(16), pages, ...(body === undefined ? {} : { body }) };
        body = write(run);
        expect(planPullRequest({ ...inputOf({ ...run, body }), options: OPTIONS })).toBeUndefined();
      }
      const expected = [...new Set(runs.flat())].toSorted();
      expect(Array.from(body?.matchAll(/^\| `(.*?)`/gm) ?? [], ([, path]) => path)).toEqual(expected);
      expect(Array.from(body?.matchAll(/^### `(.*?)`/gm) ?? [], ([, path]) => path)).toEqual(expected);
      for (const [at, names] of runs.entries())
        expect(body?.match(new RegExp(`^\\+ run ${at}$`, 'gm'))).toHaveLength(names.length);
    }),
  );
});

describe('the plan of a pull request', () => {
  test('opens one with everything that the settings ask for', () => {
    expect(planPullRequest({ ...inputOf({ commit: FIRST, pages: [TEA] }), options: OPTIONS })).toMatchObject({
      number: undefined,
      head: 'amts/book',
      base: 'main',
      title: 'Translation update from book',
      isDraft: true,
      labels: ['translation'],
      reviewers: ['ann'],
      teamReviewers: ['zh'],
      assignees: ['bob'],
    });
  });

  test('updates the open one, and does not ask again for what people may have changed', () => {
    const body = write({ commit: FIRST, pages: [TEA] });
    const open = makeOpen({ body, isDraft: false });
    const change = planPullRequest({ ...inputOf({ commit: SECOND, pages: [MILK] }), options: OPTIONS, open });
    const unasked = { isDraft: false, labels: [], reviewers: [], teamReviewers: [], assignees: [] };
    expect(change).toMatchObject({ number: 4, ...unasked });
  });

  test.each([
    ['the same run again', { commit: FIRST, pages: [TEA] }],
    ['a run that delivers no page', { commit: SECOND, pages: [] }],
  ])('is nothing for %s', (_, run) => {
    const body = write({ commit: FIRST, pages: [TEA] }).replaceAll('\n', '\r\n');
    expect(planPullRequest({ ...inputOf({ ...run, body }), options: OPTIONS })).toBeUndefined();
  });

  test('is nothing for the same run again when the body had no room for all of it', () => {
    const change = makeChange({ newSource: 'x'.repeat(300), proposal: 'y'.repeat(300) });
    const changes = Array.from({ length: 9 }, () => change);
    const pages = Array.from({ length: 30 }, (_, at) => makePage({ target: `${at + 10}.md`, changes }));
    const body = write({ commit: FIRST, pages });
    expect(body).toMatch(/details of \d+ pages are left out/);
    expect(planPullRequest({ ...inputOf({ commit: FIRST, pages, body }), options: OPTIONS })).toBeUndefined();
  });

  test('asks again until everyone is asked, and says in its body that this is due', () => {
    const plan = (body: string, commit: string, isAsked?: boolean) =>
      planPullRequest({
        ...inputOf({ commit, pages: [TEA], body }),
        options: OPTIONS,
        ...(isAsked ? { isAsked } : {}),
      });
    const opened = planPullRequest({ ...inputOf({ commit: FIRST, pages: [TEA] }), options: OPTIONS })?.body ?? '';
    const cutOff = plan(opened.replaceAll('\n', '\r\n'), FIRST);
    expect(cutOff).toMatchObject({ reviewers: ['ann'], labels: ['translation'] });
    const asked = plan(opened, FIRST, true);
    expect(asked).toMatchObject({ reviewers: [], labels: [], body: write({ commit: FIRST, pages: [TEA] }) });
    expect(plan(asked?.body ?? '', FIRST)).toBeUndefined();
    expect(plan(asked?.body ?? '', SECOND)).toMatchObject({ reviewers: [], assignees: [] });
  });

  test('keeps up to which commit its lines are commented, until a run has commented more', () => {
    const [past, now] = ['a'.repeat(40), 'b'.repeat(40)];
    const body = setReviewed(write({ commit: FIRST, pages: [TEA] }), past);
    const later = (reviewed?: string) =>
      readReviewed(write({ commit: SECOND, pages: [MILK], body, input: reviewed === undefined ? {} : { reviewed } }));
    expect(later()).toBe(past);
    expect(later(now)).toBe(now);
    expect(readReviewed(write({ commit: FIRST, pages: [TEA] }))).toBeUndefined();
    expect(readReviewed(write({ commit: FIRST, pages: [TEA], input: { reviewed: now } }))).toBe(now);
    expect(readReviewed(write({ commit: FIRST, pages: [], body, input: { reviewed: now } }))).toBe(now);
  });

  test('follows the branch that the proposal is for', () => {
    const open = makeOpen({ body: 'x', base: 'master' });
    const change = planPullRequest({ ...inputOf({ commit: FIRST, pages: [] }), options: OPTIONS, open });
    expect(change).toMatchObject({ number: 4, base: 'main', body: 'x', title: open.title });
  });

  test('keeps a title that a person gave, and renews its own', () => {
    const options = { ...OPTIONS, title: '{pages} from {source} at {commit}' };
    const plan = (title: string, body: string) =>
      planPullRequest({
        ...inputOf({ commit: SECOND, pages: [MILK] }),
        options,
        open: makeOpen({ body, title }),
      })?.title;
    const first = writePullRequest({ ...inputOf({ commit: FIRST, pages: [TEA] }), options });
    expect(first?.title).toBe('1 from book at 1111111111');
    expect(plan(first?.title ?? '', first?.body ?? '')).toBe('2 from book at 2222222222');
    expect(plan('My tea', first?.body ?? '')).toBe('My tea');
  });

  test('opens the pull request of a branch that an earlier run left without one', () => {
    const input = { ...inputOf({ commit: FIRST, pages: [] }), options: OPTIONS };
    expect(planPullRequest(input)).toBeUndefined();
    const change = planPullRequest({ ...input, isAhead: true });
    expect(change).toMatchObject({ number: undefined, head: 'amts/book' });
    expect(change?.body).toContain('their record is missing');
    expect(change?.body).not.toContain('side by side');
  });
});

describe('a template', () => {
  const options = { ...OPTIONS, body: 'Hi {language}!\n\n{table}\n\n{changes}\n\n{notes}\n\nBye {x} {' };

  test('lays the body out, its parts filled in once, the record below', () => {
    const change = makeChange({ newSource: 'a {table} b', proposal: '{changes}' });
    const text = writePullRequest({ ...inputOf({ commit: FIRST, pages: [makePage({ changes: [change] })] }), options });
    expect(text?.body).toMatch(/^<!-- amts:begin -->\nHi es!\n\n## Pages\n\n[^]*\+ a \{table\} b[^]*\+ \{changes\}/);
    expect(text?.body).toMatch(/```\n\nBye \{x\} \{\n\n<!-- amts:record /);
    expect(text?.body).not.toContain('How to correct');
  });

  test('of docs/pull-request.md is one that can be configured, and names parts that docs and program share', () => {
    const page = readFileSync(new URL('../../docs/pull-request.md', import.meta.url), 'utf8');
    const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(page) ?? [];
    const [target] = parseSettings({ name: 'amts.yml', text: yaml }).targets;
    const documented = Array.from(page.matchAll(/^\| ([a-z-]+) \| /gm), ([, name = '']) => name);
    const parts = BODY_PLACEHOLDERS.filter((name) => !TITLE_PLACEHOLDERS.some((other) => other === name));
    expect(documented.toSorted()).toEqual(parts.toSorted());
    const text = writePullRequest({
      ...inputOf({ commit: FIRST, pages: [TEA] }),
      options: target?.pullRequest ?? OPTIONS,
    });
    expect(text?.title).toBe('[es] book at 1111111111');
    expect(text?.body).toMatch(/^<!-- amts:begin -->\nReview guide: https:\/\/example\.org\/guide\n\n原书 `book` /);
  });

  test('that names the changes twice still fits', () => {
    const change = makeChange({ newSource: 'x'.repeat(300), proposal: 'y'.repeat(300) });
    const pages = [makePage({ changes: Array.from({ length: 200 }, () => change) })];
    const body = '{changes}\n\n---\n\n{changes}';
    const text = writePullRequest({ ...inputOf({ commit: FIRST, pages }), options: { ...OPTIONS, body } });
    expect(text?.body.length).toBeLessThan(65_536);
    expect(text?.body.length).toBeGreaterThan(40_000);
  });
});
