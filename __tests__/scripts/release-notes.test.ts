import { describe, expect, test } from 'vitest';
import { findNotes } from '../../scripts/release-notes.ts';

const CHANGELOG =
  '# Changes\n\n## Unreleased\n\n- Soon.\n\n## 1.2.3 (2026-11-27)\n\n- New.\n\n### More\n\n- Text.\n\n## 1.2.0\n\n- Old.\n\n## 1.1.0\n';

describe('the notes of a release', () => {
  test('are the part of its version, to the next version', () => {
    expect(findNotes(CHANGELOG, '1.2.3')).toBe('- New.\n\n### More\n\n- Text.\n');
    expect(findNotes(CHANGELOG, '1.2.0')).toBe('- Old.\n');
  });

  test.each(['1.2', '2.0.0', '1.1.0'])('are missing for %s, which is an error', (version) => {
    expect(() => findNotes(CHANGELOG, version)).toThrow(`has no notes of ${version}`);
  });
});
