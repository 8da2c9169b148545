import { describe, expect, test } from 'vitest';
import { readDue, setDue } from '../../src/pull-request/outbox.ts';
import { escapeHidden, joinBody, parseHidden } from '../../src/pull-request/own-part.ts';

describe('a hidden value', () => {
  const value = { path: 'a/@name #1 GH-2 gh-3 `x` <b> --> & \u202E.md' };

  test('holds nothing that ends its comment, calls anybody or refers to an issue', () => {
    expect(escapeHidden(value)).not.toMatch(/[<>#@&`\u202E]|gh-/i);
  });

  test('is read back as it was', () => {
    expect(parseHidden(escapeHidden(value))).toEqual(value);
  });
});

describe('comments that are due', () => {
  const commit = 'a'.repeat(40);
  const comments = [{ path: 'a.md', line: 3, body: 'Look @ann.\n\n<!-- amts:comment 12 -->' }];
  const body = joinBody({ before: 'Hello', after: 'Bye' }, 'What AMTS says.');

  test('are read back from the body, and gone when they are made', () => {
    const noted = setDue(body, [{ commit, comments }]);
    expect(readDue(noted)).toEqual([{ commit, comments }]);
    expect(readDue(noted.replaceAll('\n', '\r\n'))).toEqual([{ commit, comments }]);
    expect(noted).not.toMatch(/@ann/);
    expect(setDue(noted, [])).toBe(body);
    expect(setDue(body, [])).toBe(body);
  });

  test('replace those that were due before', () => {
    const twice = setDue(setDue(body, [{ commit, comments }]), [{ commit: 'b'.repeat(40), comments }]);
    expect(readDue(twice)).toEqual([{ commit: 'b'.repeat(40), comments }]);
  });

  test('that a person has edited are none', () => {
    expect(readDue(setDue(body, [{ commit, comments }]).replace('"line":3', '"line":"x"'))).toEqual([]);
  });

  test('take a limited part of the body', () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ path: 'a.md', line: at + 1, body: 'x'.repeat(1000) }));
    expect(setDue(body, [{ commit, comments: many }]).length).toBeLessThan(21_000);
  });
});
