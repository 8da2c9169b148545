import { describe, expect, test } from 'vitest';
import { TEMPLATES } from './cases.ts';
import { CLOUDFORMATION } from './cloudformation.ts';
import { ACCOUNT, type Parameters, REGION } from './infrastructure.ts';
import { PROVIDER } from './requests.ts';
import { TERRAFORM } from './terraform.ts';

const REPOSITORY = 'example/book';
const SUBJECTS = 'repo:example/book-es:ref:refs/heads/main,repo:example/book-zh:environment:translations';
const PARAMETERS: Readonly<Record<string, Parameters>> = {
  'the defaults': { repository: REPOSITORY },
  'a key': { repository: REPOSITORY, kmsKeyArn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c` },
  'an environment': { repository: REPOSITORY, environment: 'translations' },
  'a provider that exists': { repository: REPOSITORY, oidcProviderArn: PROVIDER },
  'real time': { repository: REPOSITORY, realTime: true },
  'more subjects': { repository: REPOSITORY, environment: 'translations', moreSubjects: SUBJECTS },
  'a budget': { repository: REPOSITORY, name: 'book', budgetEmail: 'you@example.org', budgetUsd: 120 },
  'names and times': {
    repository: 'example@12/book@34',
    branch: 'release/1.x',
    name: 'book',
    bucketName: 'my.bucket',
    prefix: 'teams/book/',
    expireDays: 5,
    keepDays: 90,
  },
};

describe('CloudFormation and Terraform', () => {
  test.each(Object.entries(PARAMETERS))('create the same with %s', async (_, parameters) => {
    expect(await TERRAFORM.read(parameters)).toEqual(await CLOUDFORMATION.read(parameters));
  });

  test('have the same parameters, with the same defaults and limits', () => {
    expect(TERRAFORM.parameters).toEqual(CLOUDFORMATION.parameters);
    expect(TERRAFORM.parameters['expire_days']).toEqual({ default: '30', pattern: undefined, minimum: 3 });
  });
});

describe.each(TEMPLATES)('%s', (_, { read, parameters }) => {
  test('keeps the bucket private and encrypted', async () => {
    const { bucket } = await read({ repository: REPOSITORY });
    expect(bucket).toMatchObject({
      name: `amts-${ACCOUNT}-${REGION}`,
      ownership: 'BucketOwnerEnforced',
      publicAccess: {
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      },
      encryption: 'AES256',
      key: undefined,
    });
  });

  test('encrypts with a key that is given', async () => {
    const kmsKeyArn = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c`;
    const { bucket } = await read({ repository: REPOSITORY, kmsKeyArn });
    expect(bucket).toMatchObject({ encryption: 'aws:kms', key: kmsKeyArn, usesBucketKey: true });
  });

  test.each([
    ['jobs/2026-11-22-es/input/page.html', 5],
    ['jobs/2026-11-22-es/output/es.page.html', 5],
    ['pending/es.json', 5],
    ['parallel-data/en-es.csv', 90],
    ['terminology/en-es.csv', 90],
    ['anything else', 90],
  ])('deletes %s after %i days', async (key, days) => {
    const { bucket } = await read({ repository: REPOSITORY, prefix: 'books/', expireDays: 5, keepDays: 90 });
    const rules = bucket.lifecycle.filter(({ prefix }) => `books/${key}`.startsWith(prefix));
    // Of several rules Amazon S3 takes the shortest time.
    expect(Math.min(...rules.map((rule) => rule.expireDays))).toBe(days);
    expect(rules.some((rule) => rule.abortUploadDays === 1)).toBe(true);
  });

  test('tells of costs by mail, of this service alone, when it has an address', async () => {
    const { budget } = await read({ repository: REPOSITORY, budgetEmail: 'you@example.org', budgetUsd: 120 });
    expect(budget).toEqual({
      name: 'amts-translate',
      limitUsd: 120,
      services: ['Amazon Translate'],
      alarms: [
        { kind: 'ACTUAL', percent: 80, mails: ['you@example.org'] },
        { kind: 'FORECASTED', percent: 100, mails: ['you@example.org'] },
      ],
    });
    expect((await read({ repository: REPOSITORY })).budget).toBeUndefined();
  });

  test.each([
    [SUBJECTS, true],
    ['', true],
    ['repo:example@12/book@34:ref:refs/heads/main', true],
    ['repo:example/*:ref:refs/heads/main', false],
    ['repo:example/book:*', false],
    ['repo:example/book:pull_request', false],
    ['repo:example/book:ref:refs/tags/v1', false],
    ['repo:example/book', false],
    [`${SUBJECTS},`, false],
  ])('takes %j for further subjects: %s', (subjects, isTaken) => {
    expect(new RegExp(parameters['more_subjects']?.pattern ?? '^x$').test(subjects)).toBe(isTaken);
  });

  test('keeps what was deleted or overwritten for a while, where the workflow cannot remove it', async () => {
    const { bucket, gitHubRole } = await read({ repository: REPOSITORY, expireDays: 5 });
    expect(bucket.keepsVersions).toBe(true);
    expect(bucket.lifecycle.map((rule) => rule.expireOldVersionsDays)).toEqual([undefined, undefined, 5]);
    expect(JSON.stringify(gitHubRole.permissions)).not.toMatch(/DeleteObjectVersion|PutBucketVersioning|s3:\*/);
  });

  test('leaves what is not under the prefix alone', async () => {
    const { bucket } = await read({ repository: REPOSITORY, prefix: 'books/' });
    expect(bucket.lifecycle.filter(({ prefix }) => 'other/key'.startsWith(prefix))).toEqual([]);
  });

  test('creates the identity provider, unless the account has one', async () => {
    const created = await read({ repository: REPOSITORY });
    expect(created.provider).toEqual({
      url: 'https://token.actions.githubusercontent.com',
      audiences: ['sts.amazonaws.com'],
    });
    expect((await read({ repository: REPOSITORY, oidcProviderArn: PROVIDER })).provider).toBeUndefined();
  });

  test('puts out what the configuration and the workflow need', async () => {
    expect((await read({ repository: REPOSITORY })).outputs).toEqual({
      region: REGION,
      bucket: `amts-${ACCOUNT}-${REGION}`,
      role_arn: `arn:aws:iam::${ACCOUNT}:role/amts-translate`,
      workflow_role_arn: `arn:aws:iam::${ACCOUNT}:role/amts-github`,
    });
  });

  test('gives a session as long as a job of GitHub Actions may take', async () => {
    expect((await read({ repository: REPOSITORY })).gitHubRole.maxSessionSeconds).toBe(6 * 60 * 60);
  });

  test.each([
    [
      'repository',
      ['example/book', 'Example-1/book.js_2', 'example@12/book@34'],
      ['book', 'example/*', 'a/b/c', '*/*'],
    ],
    ['branch', ['main', 'release/1.x'], ['', '*', 'ma?n', 'a:b']],
    ['environment', ['', 'production'], ['*', 'a:b']],
    ['oidc_provider_arn', ['', PROVIDER], [`${PROVIDER}.example.com`, 'token.actions.githubusercontent.com']],
    ['bucket_name', ['', 'my-bucket.1'], ['ab', 'My-bucket', 'bucket/*', '-bucket']],
    ['prefix', ['amts/', 'teams/book-1/'], ['', 'amts', '/amts/', 'a//', '*/', '../', 'a/../']],
    [
      'kms_key_arn',
      ['', `arn:aws:kms:${REGION}:${ACCOUNT}:key/1-a`],
      ['*', `arn:aws:kms:${REGION}:${ACCOUNT}:alias/a`],
    ],
    ['name', ['amts'], ['', 'a/b', 'a'.repeat(21)]],
  ])('takes only a sound %s', (name, sound, unsound) => {
    const pattern = new RegExp(parameters[name]?.pattern ?? '(?!)');
    expect(sound.filter((value) => !pattern.test(value))).toEqual([]);
    expect(unsound.filter((value) => pattern.test(value))).toEqual([]);
  });
});
