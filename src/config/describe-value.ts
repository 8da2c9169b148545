/** What is wrong with a value of the configuration, in the words of those who write one. */
import type { z } from 'zod';

/** Names of types as the schema has them. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  null: 'empty',
  number: 'a number',
  object: 'keys with values',
  record: 'keys with values',
  string: 'text',
};

/** How messages begin that the schema has not worded itself. */
const LIBRARY_WORDS = /^(?:Invalid (?:input|option)|Too (?:big|small)): /;

/** For example `should be a number, not text`; of what a check of our own found, its message. */
export function describeValue(issue: z.core.$ZodIssue): string {
  if (!LIBRARY_WORDS.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') {
    const [, received = ''] = /received (\w+)/.exec(issue.message) ?? [];
    const not = TYPES[received] === undefined ? '' : `, not ${TYPES[received]}`;
    return `should be ${TYPES[issue.expected] ?? issue.expected}${not}`;
  }
  if (issue.code === 'invalid_value') return `should be ${listChoices(issue.values.map(String))}`;
  if (issue.code === 'too_big')
    return `should be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${countOf(issue.origin)}`;
  if (issue.code !== 'too_small') return issue.message;
  if (issue.origin === 'string' && issue.minimum === 1) return 'should not be empty';
  return `should be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${countOf(issue.origin)}`;
}

function listChoices(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;
}

function countOf(origin: string): string {
  return origin === 'string' ? ' characters long' : origin === 'array' ? ' entries long' : '';
}
