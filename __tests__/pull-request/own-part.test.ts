import { describe, expect, test } from 'vitest';
import {
  parseComments,
  REVIEWED_LENGTH,
  readReviewed,
  readTrailer,
  renderComments,
  renderTrailer,
  setReviewed,
} from '../../src/pull-request/outbox.ts';
import { escapeHidden, insertMark, joinBody, parseHidden, splitBody } from '../../src/pull-request/own-part.ts';

describe('a hidden value', () => {
  const value = { path: 'a/@name #1 GH-2 gh-3 `x` <b> --> & \u202E.md' };

  test('holds nothing that ends its comment, calls anybody or refers to an issue', () => {
    expect(escapeHidden(value)).not.toMatch(/[<>#@&`\u202E]|gh-/i);
  });

  test('is read back as it was', () => {
    expect(parseHidden(escapeHidden(value))).toEqual(value);
  });
});

describe('our part of a body', () => {
  const END = '<!-- amts:end -->';

  test('is found between its marks, whatever people wrote around it', () => {
    for (const before of ['', 'Hello', `Hello\n${END}\nand more`])
      expect(splitBody(joinBody({ before, after: 'Bye' }, 'What AMTS says.'))).toEqual({
        before,
        own: 'What AMTS says.',
        after: 'Bye',
      });
  });

  test('is all below its begin where its end is gone, and nothing where its begin is', () => {
    const body = joinBody({ before: 'Hello', after: 'Bye' }, 'What AMTS says.');
    const [text, ...rest] = body.split(`${END}\n`);
    expect(splitBody([text, ...rest].join(''))).toEqual({
      before: 'Hello',
      own: 'What AMTS says.\n\nBye',
      after: '',
    });
    expect(splitBody(`Hello\n${END}\nBye`)).toEqual({ before: `Hello\n${END}\nBye`, after: '' });
  });
});

describe('comments that a commit asks for', () => {
  const commit = 'a'.repeat(40);
  const comments = [{ path: 'a.md', line: 3, body: 'Look @ann.' }];
  const body = joinBody({ before: 'Hello', after: 'Bye' }, 'What AMTS says.');

  test('are named by its message, and read back from what it names', () => {
    const message = `Update 1 page\n\n- a.md\n\nSource-Commit: ${commit}\n${renderTrailer('b'.repeat(40))}\n`;
    expect(readTrailer(message)).toBe('b'.repeat(40));
    expect(readTrailer('Update 1 page\n\n- Review-Comments: no\n')).toBeUndefined();
    expect(parseComments(renderComments(comments))).toEqual(comments);
  });

  test.each(['', '[{"path":"a.md","line":"x","body":""}]', '{}', '\u0000'])('are none in %j', (text) => {
    expect(parseComments(Buffer.from(text))).toEqual([]);
  });

  test('are made up to the commit that the body tells last', () => {
    expect(readReviewed(body)).toBeUndefined();
    const told = setReviewed(body, commit);
    expect(readReviewed(told.replaceAll('\n', '\r\n'))).toBe(commit);
    const twice = setReviewed(told, 'b'.repeat(40));
    expect(readReviewed(twice)).toBe('b'.repeat(40));
    expect(twice).toHaveLength(told.length);
    expect(told.length - body.length).toBeLessThan(REVIEWED_LENGTH);
    const marked = insertMark(told, '<!-- amts:unasked -->');
    expect(setReviewed(marked, commit)).toBe(marked);
    expect(setReviewed(told, undefined)).toBe(body);
    expect(setReviewed(body, undefined)).toBe(body);
  });
});
