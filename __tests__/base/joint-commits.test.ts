/** Commits that change a page and its translation at once, by the versions of both, newest first. */
import { describe, expect, test } from 'vitest';
import { followJointCommits } from '../../src/base/joint-commits.ts';

/** `commit=blob`, newest first; a version without a blob was removed. */
function versions(text: string) {
  return text.split(' ').flatMap((part) => {
    const [commit = '', blob] = part.split('=');
    return commit === '' ? [] : [{ commit, blob: blob === '' ? undefined : blob }];
  });
}

const known = { sourceBlob: 's1', targetBlob: 't1' };

describe('a commit that changes both', () => {
  test.each([
    ['carries the translation to the new source', 'c2=s2 c1=s1', 'c2=t2 c1=t1', 's2'],
    ['and another one after it', 'c3=s3 c2=s2 c1=s1', 'c3=t3 c2=t2 c1=t1', 's3'],
    ['and a correction of the translation alone leaves it there', 'c2=s2 c1=s1', 'c3=t3 c2=t2 c1=t1', 's2'],
    ['but a change of the source alone does not carry it further', 'c3=s3 c2=s2 c1=s1', 'c2=t2 c1=t1', 's2'],
    ['says nothing of a translation that was behind', 'c3=s3 c2=s2 c1=s1', 'c3=t3 c1=t1', undefined],
    ['before the page was delivered is past', 'c3=s1 c2=s2 c1=s1', 'c4=t1 c2=t2 c1=t0', undefined],
    ['and removes them leaves the source that was there', 'c3= c2=s2 c1=s1', 'c3= c2=t2 c1=t1', 's2'],
    ['is no commit of two pages', 'c2=s2 c1=s1', 'c3=t2 c1=t1', undefined],
    ['of a source that came back is followed in its order', 'c3=s1 c2=s2 c1=s1', 'c2=t2 c1=t1', 's2'],
  ])('%s', (_, source, target, expected) => {
    expect(followJointCommits(versions(source), versions(target), known)?.blob).toBe(expected);
  });

  test('adds a translation together with its source, where nothing was known', () => {
    expect(followJointCommits(versions('c3=s3 c2=s2'), versions('c3=t3 c2=t2'), undefined)?.blob).toBe('s3');
    expect(followJointCommits(versions('c2=s2 c1=s1'), versions('c2=t2 c1=t1'), undefined)?.blob).toBe('s2');
    expect(followJointCommits(versions('c1=s1'), versions('c2=t2'), undefined)).toBeUndefined();
  });
});
