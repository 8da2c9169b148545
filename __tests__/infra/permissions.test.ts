import { describe, expect, test } from 'vitest';
import { createLayout, nameJob, nameResource } from '../../src/engine/amazon/names.ts';
import { type Case, TEMPLATES, testCases } from './cases.ts';
import { ACCOUNT, ARN, type Infrastructure, type Parameters, REGION } from './infrastructure.ts';
import type { Policy } from './policy.ts';
import {
  ask,
  askKey,
  askList,
  askNamed,
  askObject,
  askPassRole,
  askTranslate,
  BUCKET,
  KEY,
  withoutTls,
} from './requests.ts';

const DEFAULTS: Parameters = { repository: 'example/book' };
const WITH_KEY: Parameters = { ...DEFAULTS, kmsKeyArn: KEY };
const WITH_REAL_TIME: Parameters = { ...DEFAULTS, realTime: true };

function ofWorkflow({ gitHubRole, bucket }: Infrastructure): readonly Policy[] {
  return [...gitHubRole.permissions, bucket.policy];
}

function ofService({ translateRole, bucket }: Infrastructure): readonly Policy[] {
  return [...translateRole.permissions, bucket.policy];
}

/** Names as the program gives them. */
const WORK = { book: 'Example Book', sourceLanguage: 'en', targetLanguage: 'es' };
const NAME = nameResource(WORK);
const JOB = nameJob(WORK, '0f1e2d3c4b5a6978', 1);
const LAYOUT = createLayout('amts/');
const [INPUT, OUTPUT, RECORD] = [LAYOUT.input(JOB), LAYOUT.output(JOB), LAYOUT.record(WORK, JOB)];
const PARALLEL_DATA = LAYOUT.parallelData(NAME, '0f1e2d3c');
const S3 = `s3.${REGION}.amazonaws.com`;

const CASES: readonly Case[] = [
  {
    rule: 'the workflow may only do what the program calls',
    parameters: DEFAULTS,
    policies: ofWorkflow,
    may: [
      ...['PutObject', 'GetObject', 'DeleteObject'].flatMap((action) => [
        askObject(action, `${INPUT}chapter/page.html`),
        askObject(action, RECORD),
        askObject(action, PARALLEL_DATA),
        askObject(action, 'amts/terminology/glossary.csv'),
      ]),
      askObject('GetObject', `${OUTPUT}${ACCOUNT}-TranslateText-1c18/es.page.html`),
      askList(LAYOUT.pending(WORK)),
      askList('amts/'),
      askList(),
      askTranslate('StartTextTranslationJob'),
      askTranslate('DescribeTextTranslationJob'),
      askTranslate('ListTextTranslationJobs'),
      askTranslate('StopTextTranslationJob'),
      askPassRole('amts-translate', 'translate.amazonaws.com'),
      askNamed('CreateParallelData', `parallel-data/${NAME}`),
      askNamed('UpdateParallelData', `parallel-data/${NAME}`),
      askNamed('GetParallelData', `parallel-data/${NAME}`),
      askNamed('ImportTerminology', `terminology/${NAME}`),
      askNamed('GetTerminology', `terminology/${NAME}/LATEST`),
    ],
    mayNot: [
      askObject('GetObject', `${INPUT}page.html`, 'another-bucket'),
      askObject('GetObject', 'other/key'),
      askObject('PutObject', 'amts'),
      askObject('PutObject', 'amts-other/key'),
      askObject('DeleteObject', 'other/amts/key'),
      askObject('PutObjectAcl', `${INPUT}page.html`),
      withoutTls(askObject('GetObject', RECORD)),
      withoutTls(askList('amts/')),
      askList('other/'),
      askList(''),
      askList('amts/', 'another-bucket'),
      ask('s3:DeleteBucket', ARN.bucket(BUCKET)),
      ask('s3:PutBucketPolicy', ARN.bucket(BUCKET)),
      ask('s3:PutLifecycleConfiguration', ARN.bucket(BUCKET)),
      askTranslate('StartTextTranslationJob', 'eu-west-1'),
      askTranslate('StopTextTranslationJob', 'eu-west-1'),
      askTranslate('TranslateText'),
      askTranslate('TranslateDocument'),
      askTranslate('ListParallelData'),
      askPassRole('amts-github', 'translate.amazonaws.com'),
      askPassRole('administrator', 'translate.amazonaws.com'),
      askPassRole('amts-translate', 'ec2.amazonaws.com'),
      ask('iam:PassRole', ARN.role('amts-translate')),
      askNamed('UpdateParallelData', 'parallel-data/glossary'),
      askNamed('UpdateParallelData', 'parallel-data/amts-book', 'eu-west-1'),
      askNamed('UpdateParallelData', 'parallel-data/amts-book', REGION, '444455556666'),
      askNamed('DeleteParallelData', 'parallel-data/amts-book'),
      askNamed('ImportTerminology', 'terminology/glossary'),
      askNamed('DeleteTerminology', 'terminology/amts-book'),
      ask('sts:AssumeRole', ARN.role('amts-translate')),
      ask('iam:CreateRole', ARN.role('amts-more')),
      askKey('Decrypt', S3),
    ],
  },
  {
    rule: 'the workflow may use a given key only through Amazon S3',
    parameters: WITH_KEY,
    policies: ofWorkflow,
    may: [askKey('Decrypt', S3), askKey('GenerateDataKey', S3)],
    mayNot: [
      askKey('Decrypt'),
      askKey('Decrypt', 'ec2.us-west-2.amazonaws.com'),
      askKey('CreateGrant', S3),
      ask('kms:Decrypt', `${KEY}1`, { 'kms:ViaService': S3 }),
    ],
  },
  {
    rule: 'the workflow may translate in real time only when that is wanted',
    parameters: WITH_REAL_TIME,
    policies: ofWorkflow,
    may: [askTranslate('TranslateText'), askTranslate('StartTextTranslationJob')],
    mayNot: [askTranslate('TranslateText', 'eu-west-1'), askTranslate('TranslateDocument')],
  },
  {
    rule: 'Amazon Translate may only read documents and write translations',
    parameters: DEFAULTS,
    policies: ofService,
    may: [
      askObject('GetObject', `${INPUT}chapter/page.html`),
      askObject('GetObject', `${OUTPUT}.write_access_check_file.temp`),
      askObject('PutObject', `${OUTPUT}.write_access_check_file.temp`),
      askObject('PutObject', `${OUTPUT}${ACCOUNT}-TranslateText-1c18/es.page.html`),
      askObject('PutObject', `${OUTPUT}${ACCOUNT}-TranslateText-1c18/details/es.auxiliary-translation-details.json`),
      askList(INPUT),
      askList(),
    ],
    mayNot: [
      askObject('PutObject', `${INPUT}page.html`),
      askObject('DeleteObject', `${OUTPUT}es.page.html`),
      askObject('GetObject', RECORD),
      askObject('PutObject', RECORD),
      askObject('GetObject', PARALLEL_DATA),
      askObject('GetObject', 'other/jobs/1/input/page.html'),
      askObject('GetObject', `${INPUT}page.html`, 'another-bucket'),
      withoutTls(askObject('GetObject', `${INPUT}page.html`)),
      askList('', 'another-bucket'),
      askTranslate('StartTextTranslationJob'),
      askPassRole('amts-translate', 'translate.amazonaws.com'),
      askKey('Decrypt'),
    ],
  },
  {
    rule: 'Amazon Translate may only use a given key',
    parameters: WITH_KEY,
    policies: ofService,
    may: ['Decrypt', 'GenerateDataKey', 'CreateGrant', 'RetireGrant', 'DescribeKey'].map((action) => askKey(action)),
    mayNot: [askKey('ScheduleKeyDeletion'), askKey('PutKeyPolicy'), ask('kms:Decrypt', `${KEY}1`)],
  },
];

testCases(CASES);

describe.each(TEMPLATES)('%s', (_, { read }) => {
  test('grants no action that is not asked about above', async () => {
    const asked = new Set(CASES.flatMap(({ may }) => may.map(({ action }) => action)));
    const { gitHubRole, translateRole } = await read({ ...WITH_KEY, ...WITH_REAL_TIME });
    const granted = [...gitHubRole.permissions, ...translateRole.permissions].flatMap((policy) =>
      policy.Statement.flatMap((statement) => statement.Action),
    );
    expect(granted.filter((action) => !asked.has(action))).toEqual([]);
    expect(granted.length).toBeGreaterThan(0);
  });
});
