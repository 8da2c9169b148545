/** Text objects of one S3 bucket. Credentials come from the SDK's chain alone; the client is made with the first call. */
import type * as S3Sdk from '@aws-sdk/client-s3';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../engine/amazon/ports.ts';
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

export function createS3Store(options: S3StoreOptions): ObjectStore {
  const open = openLazily(options);
  const { bucket: Bucket, region } = options;
  const call = <T>(name: string, resource: string, send: () => Promise<T>): Promise<T> =>
    callAws(
      { name: `s3:${name}`, resource: `arn:aws:s3:::${Bucket}${resource}`, region } satisfies AwsAction,
      send,
      options,
    );
  return {
    async put(Key, text) {
      const { sdk, client } = await open();
      const command = new sdk.PutObjectCommand({ Bucket, Key, Body: Buffer.from(text) });
      await call('PutObject', `/${Key}`, () => client.send(command));
    },
    async get(Key) {
      const { sdk, client } = await open();
      return call('GetObject', `/${Key}`, async () => {
        try {
          const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
          return await Body?.transformToString();
        } catch (error) {
          if (error instanceof sdk.NoSuchKey) return undefined;
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
