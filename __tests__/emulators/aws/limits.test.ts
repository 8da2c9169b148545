import { CompleteMultipartUploadCommand, CreateMultipartUploadCommand, UploadPartCommand } from '@aws-sdk/client-s3';
import { CreateParallelDataCommand, GetParallelDataCommand, paginateListParallelData } from '@aws-sdk/client-translate';
import { describe, expect, test } from 'vitest';
import {
  awaitJob,
  BUCKET,
  errorOf,
  openAws,
  outputFolder,
  page,
  readDetails,
  startJob,
  type TestAws,
} from './clients.ts';

/** The local S3 takes 11 MiB in one request. */
const PART_BYTES = 8 * 1024 * 1024;

async function putInParts({ s3 }: TestAws, Key: string, body: string): Promise<void> {
  const bytes = Buffer.from(body);
  const place = { Bucket: BUCKET, Key };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(place));
  const starts = Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, at) => at * PART_BYTES);
  const Parts = await Promise.all(
    starts.map(async (start, at) => {
      const part = { UploadId, PartNumber: at + 1, Body: bytes.subarray(start, start + PART_BYTES) };
      const { ETag } = await s3.send(new UploadPartCommand({ ...place, ...part }));
      return { ETag, PartNumber: at + 1 };
    }),
  );
  await s3.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts } }));
}

describe('a document', () => {
  const MEGABYTE = 1024 * 1024;
  const empty = page('<p></p>');

  async function translate(source: string): Promise<unknown> {
    const local = await openAws();
    await putInParts(local, 'in/a.html', source);
    const id = await startJob(local);
    await awaitJob(local, id);
    const details = await readDetails(local, id, 'es');
    return JSON.stringify(details).includes('errorMessage') ? details : local.list(`${outputFolder(id)}es.`);
  }
  const error = (message: string) => ({
    details: [
      {
        auxiliaryData: {
          error: { errorCode: 'InvalidRequestException', errorMessage: expect.stringContaining(message) },
        },
      },
    ],
  });

  test.each([
    ['1,000,000 characters', page(`<p>${'x '.repeat((1_000_000 - empty.length) / 2)}</p>`).padEnd(1_000_000, '\n')],
    ['1 MB of prose', page(`<p>${'é'.repeat(MEGABYTE / 2)}</p>`)],
    ['more than 1 MB, most of it markup', page(`<p>a</p>${'<!-- 这 -->'.repeat(90_000)}`)],
  ])('is translated with %s', async (_, source) => {
    expect(await translate(source)).toEqual([expect.stringMatching(/es\.a\.html$/)]);
  });

  test.each([
    ['more than 1,000,000 characters', 'x'.repeat(1_000_001), '1000000 characters'],
    ['more than 1 MB of prose', page(`<p>${'é'.repeat(MEGABYTE / 2 + 1)}</p>`), '1 MB'],
    ['more than 20 MB', ' '.repeat(20 * MEGABYTE + 1), '20 MB'],
  ])('fails with %s', async (_, source, message) => {
    expect(await translate(source)).toMatchObject(error(message));
  });
});

describe('parallel data', () => {
  const ParallelDataConfig = { S3Uri: 's3://books/pairs.csv', Format: 'CSV' } as const;
  const create = ({ translate }: TestAws, Name: string, changes: object = {}) =>
    translate.send(new CreateParallelDataCommand({ Name, ParallelDataConfig, ClientToken: Name, ...changes }));
  const tags = (length: number) => Array.from({ length }, (_, at) => ({ Key: `key-${at}`, Value: 'x' }));

  test('is refused beyond the quota, and listed in pages', async () => {
    const local = await openAws({ phases: { importing: 0 }, quotas: { parallelData: 2 } });
    await local.put('pairs.csv', 'en,es\na,b\n');
    await create(local, 'a');
    await create(local, 'b');
    expect(await errorOf(create(local, 'c'))).toMatchObject({ name: 'LimitExceededException' });
    const names: unknown[] = [];
    for await (const { ParallelDataPropertiesList: found = [] } of paginateListParallelData(
      { client: local.translate, pageSize: 1 },
      {},
    ))
      names.push(...found.map(({ Name }) => Name));
    expect(names).toEqual(['a', 'b']);
  });

  test('is created once for the same token', async () => {
    const local = await openAws();
    await local.put('pairs.csv', 'en,es\na,b\n');
    expect([await create(local, 'a'), await create(local, 'a')]).toMatchObject([
      { Status: 'CREATING' },
      { Status: 'CREATING' },
    ]);
  });

  test.each([
    ['a name with two underscores', { Name: 'a__b' }, 'ValidationException'],
    ['a description of more than 256 characters', { Description: 'x'.repeat(257) }, 'ValidationException'],
    ['a format that is none', { ParallelDataConfig: { ...ParallelDataConfig, Format: 'XLSX' } }, 'ValidationException'],
    ['no token that the service takes', { ClientToken: 'a b' }, 'ValidationException'],
    ['201 tags', { Tags: tags(201) }, 'ValidationException'],
    ['51 tags', { Tags: tags(51) }, 'TooManyTagsException'],
    [
      'a bucket and no file',
      { ParallelDataConfig: { ...ParallelDataConfig, S3Uri: 's3://books' } },
      'InvalidRequestException',
    ],
  ])('is refused with %s', async (_, changes, name) => {
    const error = await errorOf(create(await openAws(), 'a', changes));
    expect(error).toMatchObject({ name, message: expect.stringMatching(/\w/) });
  });

  test('that is not there is not found', async () => {
    const { translate } = await openAws();
    const error = await errorOf(translate.send(new GetParallelDataCommand({ Name: 'a' })));
    expect(error).toMatchObject({ name: 'ResourceNotFoundException', message: expect.stringContaining('a') });
  });
});
