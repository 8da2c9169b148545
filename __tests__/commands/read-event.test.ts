import { describe, expect, test } from 'vitest';
import { applyEvent, readEvent } from '../../src/commands/read-event.ts';
import type { RunOptions } from '../../src/commands/steps/open/open-run.ts';
import { ConfigError } from '../../src/shared/errors.ts';

const OPTIONS: RunOptions = { folder: '/', source: '.', targets: [], full: false, pages: [] };

function comment(body: string, changes: object = {}) {
  return {
    action: 'created',
    issue: { pull_request: {} },
    comment: { body, user: { login: 'lin' } },
    repository: { full_name: 'book/zh' },
    ...changes,
  };
}

describe('an event', () => {
  test('of a push names where to look from', () => {
    const event = readEvent({ name: 'push', payload: { before: 'abc', after: 'def', forced: true } });
    expect(applyEvent(OPTIONS, event)).toMatchObject({ pushedFrom: 'abc', full: false, pages: [] });
  });

  test('of a push that deleted its branch asks for nothing', () => {
    expect(readEvent({ name: 'push', payload: { before: 'abc', deleted: true } })).toMatchObject({ kind: 'none' });
  });

  test('of a pull request names its base', () => {
    const event = readEvent({ name: 'pull_request', payload: { pull_request: { base: { sha: 'abc' } } } });
    expect(applyEvent(OPTIONS, event).pushedFrom).toBe('abc');
  });

  test.each(['schedule', 'workflow_dispatch', ''])('%j changes nothing', (name) => {
    expect(applyEvent(OPTIONS, readEvent({ name, payload: undefined }))).toEqual({ ...OPTIONS, languages: [] });
  });

  test('of another repository may choose pages and languages; what the workflow sets wins', () => {
    const payload = { client_payload: { full: true, languages: ['zh'], pages: ['a/**'] } };
    const event = readEvent({ name: 'repository_dispatch', payload });
    expect(applyEvent(OPTIONS, event)).toMatchObject({ full: true, languages: ['zh'], pages: ['a/**'] });
    expect(applyEvent({ ...OPTIONS, pages: ['b/**'] }, event)).toMatchObject({ pages: ['b/**'] });
  });

  test('with a payload of another form is an error', () => {
    expect(() => readEvent({ name: 'push', payload: {} })).toThrow(ConfigError);
    expect(() => readEvent({ name: 'push', payload: undefined })).toThrow('event push: its payload is not what');
  });
});

describe('a comment', () => {
  test.each([
    ['/amts resync', { full: true }],
    ['/amts resync zh', { full: true, languages: ['zh'] }],
    ['/amts resync zh a/b.md\nplease', { full: true, languages: ['zh'], pages: ['a/b.md'] }],
    ['/amts resync zh\r\n\r\nplease', { full: true, languages: ['zh'] }],
    ['  /amts   resync a/b.md', { full: true, pages: ['a/b.md'] }],
  ])('%j asks for a resync', (body, changes) => {
    const event = readEvent({ name: 'issue_comment', payload: comment(body) });
    expect(event).toMatchObject({ kind: 'comment', changes, comment: { repository: 'book/zh', author: 'lin' } });
    expect(applyEvent({ ...OPTIONS, since: 'abc', pages: ['x'] }, event)).toMatchObject({
      pages: ['x'],
      ...changes,
      since: undefined,
      repository: 'book/zh',
    });
  });

  test.each([
    ['without a command', comment('please /amts resync')],
    ['of another bot', comment('/amtsx resync')],
    ['that was edited', comment('/amts resync', { action: 'edited' })],
    ['on an issue', comment('/amts resync', { issue: {} })],
  ])('%s asks for nothing', (_, payload) => {
    expect(readEvent({ name: 'issue_comment', payload })).toMatchObject({ kind: 'none' });
  });

  test.each(['/amts', '/amts merge', '/amts resync zh a b'])('%j is an error that says how it should read', (body) => {
    const read = () => readEvent({ name: 'issue_comment', payload: comment(body) });
    expect(read).toThrow('/amts resync [language] [path]');
  });
});
