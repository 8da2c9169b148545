import { expect, test } from 'vitest';
import { decide, type Policy, parsePolicy } from './policy.ts';

const READ = { Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::book/pages/*' };

function makePolicy(...statements: readonly object[]): Policy {
  return parsePolicy({ Version: '2012-10-17', Statement: statements });
}

function decideWithCondition(condition: object, context?: Readonly<Record<string, string>>): string {
  const policy = makePolicy({ ...READ, Condition: condition });
  return decide([policy], {
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::book/pages/1',
    ...(context && { context }),
  });
}

test.each([
  ['s3:GetObject', 'arn:aws:s3:::book/pages/deep/1', 'allowed'],
  ['S3:getobject', 'arn:aws:s3:::book/pages/', 'allowed'],
  ['s3:PutObject', 'arn:aws:s3:::book/pages/1', 'denied'],
  ['s3:GetObject', 'arn:aws:s3:::book/pages', 'denied'],
  ['s3:GetObject', 'arn:aws:s3:::book2/pages/1', 'denied'],
  ['s3:GetObject', 'xarn:aws:s3:::book/pages/1', 'denied'],
])('%s on %s is %s', (action, resource, decision) => {
  expect(decide([makePolicy(READ)], { action, resource })).toBe(decision);
});

test('nothing is allowed where no statement allows it', () => {
  expect(decide([], { action: 's3:GetObject', resource: 'arn:aws:s3:::book/pages/1' })).toBe('denied');
});

test('a denial wins over what another policy allows', () => {
  const denial = makePolicy({ ...READ, Effect: 'Deny', Principal: '*' });
  expect(decide([makePolicy(READ), denial], { action: 's3:GetObject', resource: 'arn:aws:s3:::book/pages/1' })).toBe(
    'denied',
  );
});

test.each([
  ['StringEquals', 'a*', 'a*', 'allowed'],
  ['StringEquals', 'a*', 'ab', 'denied'],
  ['StringLike', 'a*', 'ab', 'allowed'],
  ['StringLike', 'a.?', 'abc', 'denied'],
  ['StringLike', 'a.?', 'a.c', 'allowed'],
  ['Bool', 'false', 'False', 'allowed'],
  ['ArnLike', 'arn:aws:translate:*:1:*', 'arn:aws:translate:us-west-2:1:job/2', 'allowed'],
  ['ArnLike', 'arn:aws:translate:*:1:*', 'arn:aws:translate:x:2:1:job', 'denied'],
])('%s %s holds for %s: %s', (operator, pattern, value, decision) => {
  expect(decideWithCondition({ [operator]: { key: pattern } }, { key: value })).toBe(decision);
});

test('a condition on a key that the request lacks does not hold', () => {
  expect(decideWithCondition({ StringLike: { key: '*' } })).toBe('denied');
  expect(decideWithCondition({ StringLikeIfExists: { key: 'a*' } })).toBe('allowed');
  expect(decideWithCondition({ StringLikeIfExists: { key: 'a*' } }, { key: 'b' })).toBe('denied');
});

test('every condition must hold', () => {
  const condition = { StringEquals: { one: '1', two: ['2', 'zwei'] } };
  expect(decideWithCondition(condition, { one: '1', two: 'zwei' })).toBe('allowed');
  expect(decideWithCondition(condition, { one: '1', two: '3' })).toBe('denied');
});

test('a principal is found by its kind and name', () => {
  const trust = makePolicy({
    Sid: 'T',
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { Service: 'a.example' },
  });
  const ask = (kind: 'Service' | 'AWS', name: string) =>
    decide([trust], { action: 'sts:AssumeRole', principal: [kind, name] });
  expect(ask('Service', 'a.example')).toBe('allowed');
  expect(ask('Service', 'b.example')).toBe('denied');
  expect(ask('AWS', 'a.example')).toBe('denied');
  expect(decide([trust], { action: 'sts:AssumeRole' })).toBe('denied');
});

test('what is not evaluated is an error, and never allowed', () => {
  expect(() => makePolicy({ ...READ, NotAction: 's3:PutObject' })).toThrow('NotAction');
  expect(() => decideWithCondition({ NumericLessThan: { key: '5' } }, { key: '1' })).toThrow('NumericLessThan');
  expect(() => decideWithCondition({ StringLike: { key: '${aws:username}' } }, { key: 'me' })).toThrow('variables');
});
