/** Text objects of one S3 bucket. Credentials come from the SDK's chain alone; the client is made with the first call. */
import type * as S3Sdk from '@aws-sdk/client-s3';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { StoredText, TextStore } from '../../engine/text-store.ts';
import { ServiceError } from '../../shared/errors.ts';
import { type AwsCalls, CLIENT_DEFAULTS, callAws } from './call.ts';
import type { AwsAction } from './errors.ts';

export interface S3StoreOptions extends AwsCalls {
  readonly region: string;
  readonly bucket: string;
  /** Of the client, for a server that is not AWS; else the environment decides. */
  readonly endpoint?: string | undefined;
}

/** Most keys that `DeleteObjects` takes. */
const MAX_DELETED = 1000;
/** How S3 says that an object is not as a condition wants it: another one, one that is written just now, or none. */
const OTHER_VERSION: ReadonlySet<string> = new Set(['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey']);

export function createS3Store(options: S3StoreOptions): TextStore {
  const open = openLazily(options);
  const { bucket: Bucket, region } = options;
  const call = <T>(name: string, resource: string, send: () => Promise<T>): Promise<T> =>
    callAws(
      { name: `s3:${name}`, resource: `arn:aws:s3:::${Bucket}${resource}`, region } satisfies AwsAction,
      send,
      options,
    );
  async function read(Key: string): Promise<StoredText | undefined> {
    const { sdk, client } = await open();
    return call('GetObject', `/${Key}`, async () => {
      try {
        const { Body, ETag } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
        return { text: (await Body?.transformToString()) ?? '', version: must(ETag, 'GetObject: ETag') };
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return undefined;
        throw error;
      }
    });
  }
  return {
    async put(Key, text) {
      const { sdk, client } = await open();
      const command = new sdk.PutObjectCommand({ Bucket, Key, Body: Buffer.from(text) });
      await call('PutObject', `/${Key}`, () => client.send(command));
    },
    get: async (Key) => (await read(Key))?.text,
    read,
    async replace(Key, text, version) {
      const { sdk, client } = await open();
      const condition = version === undefined ? { IfNoneMatch: '*' } : { IfMatch: version };
      const command = new sdk.PutObjectCommand({ Bucket, Key, Body: Buffer.from(text), ...condition });
      return call('PutObject', `/${Key}`, async () => {
        try {
          const { ETag } = await client.send(command);
          return must(ETag, 'PutObject: ETag');
        } catch (error) {
          if (error instanceof sdk.S3ServiceException && OTHER_VERSION.has(error.name)) return undefined;
          throw error;
        }
      });
    },
    async list(Prefix) {
      const { sdk, client } = await open();
      return call('ListBucket', '', async () => {
        const keys: string[] = [];
        for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket, Prefix }))
          keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
        return keys.toSorted();
      });
    },
    async remove(keys) {
      const { sdk, client } = await open();
      for (let start = 0; start < keys.length; start += MAX_DELETED) {
        const Objects = keys.slice(start, start + MAX_DELETED).map((Key) => ({ Key }));
        const command = new sdk.DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } });
        // oxlint-disable-next-line no-await-in-loop -- almost always one call
        const { Errors = [] } = await call('DeleteObject', `/${Objects[0]?.Key}`, () => client.send(command));
        const [first] = Errors;
        if (first !== undefined)
          throw new ServiceError(`s3:DeleteObject: ${first.Key}: ${first.Message} (${first.Code})`, {
            retryable: false,
          });
      }
    },
  };
}

function must(value: string | undefined, what: string): string {
  if (value === undefined) throw new ServiceError(`s3: an answer without ${what}`, { retryable: false });
  return value;
}

interface Opened {
  readonly sdk: typeof S3Sdk;
  readonly client: S3Client;
}

/** The SDK is large: it is loaded only when something is stored. */
function openLazily({ region, endpoint }: S3StoreOptions): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined;
  async function openClient(): Promise<Opened> {
    const sdk = await import('@aws-sdk/client-s3');
    const local: S3ClientConfig = endpoint === undefined ? {} : { endpoint, forcePathStyle: true };
    return { sdk, client: new sdk.S3Client({ ...CLIENT_DEFAULTS, region, ...local }) };
  }
  return () => (opened ??= openClient());
}
