import {
  CreateParallelDataCommand,
  DescribeTextTranslationJobCommand,
  ListTerminologiesCommand,
  ListTextTranslationJobsCommand,
  type StartTextTranslationJobCommandInput,
  StopTextTranslationJobCommand,
  TranslateClient,
} from '@aws-sdk/client-translate';
import { describe, expect, test } from 'vitest';
import { awaitJob, describeJob, errorOf, jobInput, openAws, page, ROLE, startJob } from './clients.ts';

const PAGE = page('<p id="s1">Hot water</p>');

describe('the protocol', () => {
  const post = (endpoint: string, headers: Record<string, string>, body = '{}') =>
    fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/x-amz-json-1.1', ...headers }, body });
  const target = { 'x-amz-target': 'AWSShineFrontendService_20170701.ListTextTranslationJobs' };
  const scope = 'Credential=KEY/20261122/us-east-1/translate/aws4_request, SignedHeaders=host, Signature=0';
  const authorization = `AWS4-HMAC-SHA256 ${scope}`;

  test('answers a signed request, and times are numbers of seconds', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    const id = await startJob(local);
    const response = await post(local.aws.translateEndpoint, { ...target, authorization });
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    const body: unknown = await response.json();
    expect(body).toMatchObject({
      TextTranslationJobPropertiesList: [{ JobId: id, SubmittedTime: expect.any(Number) }],
    });
  });

  test.each([
    ['is not signed', target, '{}', 403, 'MissingAuthenticationTokenException'],
    [
      'is signed for another service',
      { ...target, authorization: authorization.replace('translate', 's3') },
      '{}',
      403,
      'MissingAuthenticationTokenException',
    ],
    ['names no operation', { authorization }, '{}', 400, 'UnknownOperationException'],
    [
      'names an operation that is none',
      { authorization, 'x-amz-target': 'AWSShineFrontendService_20170701.Nothing' },
      '{}',
      400,
      'UnknownOperationException',
    ],
    [
      'has another content type',
      { ...target, authorization, 'content-type': 'application/json' },
      '{}',
      400,
      'UnknownOperationException',
    ],
    [
      'has a value outside its enumeration',
      { ...target, authorization },
      '{"Filter":{"JobStatus":"DONE"}}',
      400,
      'ValidationException',
    ],
    ['is no JSON', { ...target, authorization }, '{', 400, 'SerializationException'],
  ])('refuses a request that %s', async (_, headers, body, status, name) => {
    const local = await openAws();
    const response = await post(local.aws.translateEndpoint, headers, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ __type: name, Message: expect.any(String) });
  });

  test('works with clients that know it from the environment only', async () => {
    const local = await openAws();
    const before = { ...process.env };
    Object.assign(process.env, local.aws.environment);
    try {
      const client = new TranslateClient();
      expect(await client.send(new ListTerminologiesCommand({}))).toMatchObject({ TerminologyPropertiesList: [] });
      client.destroy();
    } finally {
      process.env = before;
    }
    expect(local.aws.requests.of('ListTerminologies')).toMatchObject([
      { service: 'translate', region: 'us-east-1', accessKeyId: 'LOCALCALLER000000000', error: undefined },
    ]);
  });
});

describe('a request to start a job', () => {
  const config = jobInput();
  const folder = (S3Uri: string) => ({ S3Uri, ContentType: 'text/html' });
  const languages = 'af sq am ar hy az bn bs bg ca zh'.split(' ');
  const constraint = 'ValidationException';
  const output = { S3Uri: 's3://books/out/' };

  test.each<[string, Partial<StartTextTranslationJobCommandInput>, string]>([
    ['no role', { DataAccessRoleArn: undefined }, constraint],
    ['a role of another form', { DataAccessRoleArn: 'arn:aws:iam::123456789012:user/x' }, constraint],
    ['a role of another account number', { DataAccessRoleArn: 'arn:aws:iam::12345:role/translate' }, constraint],
    ['an address that is not of S3', { InputDataConfig: folder('https://books/in/') }, constraint],
    ['a bucket with capitals', { InputDataConfig: folder('s3://Books/in/') }, constraint],
    ['an output address of another form', { OutputDataConfig: { S3Uri: 'out/' } }, constraint],
    [
      'an address of more than 1024 characters',
      { InputDataConfig: folder(`s3://books/${'x'.repeat(1020)}`) },
      constraint,
    ],
    [
      'a key of another form',
      { OutputDataConfig: { ...output, EncryptionKey: { Type: 'KMS', Id: 'a key' } } },
      constraint,
    ],
    ['a token with other characters', { ClientToken: 'a_b' }, constraint],
    ['a token of more than 64 characters', { ClientToken: 'a'.repeat(65) }, constraint],
    ['a name with other characters', { JobName: 'a#b' }, constraint],
    ['a name of more than 256 characters', { JobName: 'a'.repeat(257) }, constraint],
    ['a language code that is too long', { TargetLanguageCodes: ['zh-Hant'] }, constraint],
    ['no target language', { TargetLanguageCodes: [] }, constraint],
    ['a parallel-data name with two underscores', { ParallelDataNames: ['a__b'] }, constraint],
    ['11 target languages', { TargetLanguageCodes: languages }, 'InvalidRequestException'],
    ['two parallel-data resources', { ParallelDataNames: ['a', 'b'] }, 'InvalidRequestException'],
    ['two terminologies', { TerminologyNames: ['a', 'b'] }, 'InvalidRequestException'],
    [
      'a content type that is none',
      { InputDataConfig: { ...folder('s3://books/in/'), ContentType: 'text/markdown' } },
      'InvalidRequestException',
    ],
    [
      'a content type that is not translated here',
      { InputDataConfig: { ...folder('s3://books/in/'), ContentType: 'application/x-xliff+xml' } },
      'InvalidRequestException',
    ],
    ['a source language that is none', { SourceLanguageCode: 'xx' }, 'UnsupportedLanguagePairException'],
    ['a target language that is none', { TargetLanguageCodes: ['es', 'eo'] }, 'UnsupportedLanguagePairException'],
    ['parallel data that is not there', { ParallelDataNames: ['nothing'] }, 'ResourceNotFoundException'],
    ['a terminology that is not there', { TerminologyNames: ['nothing'] }, 'ResourceNotFoundException'],
    ['a bucket that is not there', { InputDataConfig: folder('s3://nothing/in/') }, 'InvalidRequestException'],
    ['input at the top of the bucket', { InputDataConfig: folder('s3://books') }, 'InvalidRequestException'],
    ['an empty input folder', { InputDataConfig: folder('s3://books/empty/') }, 'InvalidRequestException'],
    [
      'a folder called details in the input',
      { InputDataConfig: folder('s3://books/nested/') },
      'InvalidRequestException',
    ],
  ])('is refused with %s', async (_, changes, name) => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    await local.put('nested/details/a.html', PAGE);
    expect(await errorOf(startJob(local, changes))).toMatchObject({ name, status: 400 });
    expect(await startJob(local, config)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is refused in the words of the service, which name the member and its value', async () => {
    const local = await openAws();
    const { message } = await errorOf(startJob(local, { ClientToken: 'a_b', DataAccessRoleArn: undefined }));
    expect(message).toBe(
      "2 validation errors detected: Value null at 'dataAccessRoleArn' failed to satisfy constraint: Member must not be null; " +
        "Value 'a_b' at 'clientToken' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9-]+$",
    );
  });

  test('is refused outside the Regions with batch jobs, and with parallel data outside three of them', async () => {
    const south = await openAws({}, 'sa-east-1');
    await south.put('in/a.html', PAGE);
    expect(await errorOf(startJob(south))).toMatchObject({ name: 'InvalidRequestException' });
    const frankfurt = await openAws({}, 'eu-central-1');
    await frankfurt.put('in/a.html', PAGE);
    expect((await errorOf(startJob(frankfurt, { ParallelDataNames: ['x'] }))).message).toContain('eu-central-1');
    expect(await startJob(frankfurt)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('takes a role of any path and a source that is the target, which costs nothing', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    const id = await startJob(local, { DataAccessRoleArn: `${ROLE}/of/books`, TargetLanguageCodes: ['en'] });
    expect((await awaitJob(local, id)).JobStatus).toBe('COMPLETED');
    expect(local.aws.billed().total).toBe(0);
  });
});

describe('parallel data that does not fit the job', () => {
  test.each([
    ['lacks a target language', { TargetLanguageCodes: ['es', 'zh'] }, 'zh'],
    ['has another source language', { SourceLanguageCode: 'fr' }, 'fr'],
    ['meets a source language to be detected', { SourceLanguageCode: 'auto' }, 'auto'],
  ])('is refused when it %s', async (_, changes, word) => {
    const local = await openAws({ phases: { importing: 0 } });
    await local.put('in/a.html', PAGE);
    await local.put('pairs.csv', 'en,es\na,b\n');
    const ParallelDataConfig = { S3Uri: 's3://books/pairs.csv', Format: 'CSV' } as const;
    await local.translate.send(new CreateParallelDataCommand({ Name: 'data', ParallelDataConfig, ClientToken: 'a' }));
    const error = await errorOf(startJob(local, { ParallelDataNames: ['data'], ...changes }));
    expect(error).toMatchObject({ name: 'InvalidRequestException', message: expect.stringContaining(word) });
    expect(await startJob(local, { ParallelDataNames: ['data'] })).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a look at a job', () => {
  test('that is not there is refused', async () => {
    const { translate } = await openAws();
    const [look, stop] = [
      new DescribeTextTranslationJobCommand({ JobId: 'a' }),
      new StopTextTranslationJobCommand({ JobId: 'a' }),
    ];
    expect(await errorOf(translate.send(look))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await errorOf(translate.send(stop))).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('in another Region finds nothing', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    const id = await startJob(local);
    const credentials = { accessKeyId: 'KEY', secretAccessKey: 'secret' };
    const other = new TranslateClient({ endpoint: local.aws.translateEndpoint, region: 'us-west-2', credentials });
    expect(await errorOf(describeJob({ ...local, translate: other }, id))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
    other.destroy();
  });

  test('with a page size that is none is refused', async () => {
    const { translate } = await openAws();
    const list = (input: object) => errorOf(translate.send(new ListTextTranslationJobsCommand(input)));
    expect(await list({ MaxResults: 501 })).toMatchObject({ name: 'ValidationException' });
    expect(await list({ NextToken: 'x' })).toMatchObject({ name: 'InvalidRequestException' });
    const terminologies = new ListTerminologiesCommand({ NextToken: 'x' });
    expect(await errorOf(translate.send(terminologies))).toMatchObject({ name: 'InvalidParameterValueException' });
  });
});
