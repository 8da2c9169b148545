/**
 * The service's own hands on S3: it reads input and writes output with the real client, under its own access key, so
 * that the log and the faults of the caller's requests do not touch them.
 */
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

/** Access key of the service itself. */
export const SERVICE_ACCESS_KEY = 'SERVICETRANSLATE0000';

/** A place in S3. */
export interface Location {
  readonly bucket: string;
  readonly key: string;
}

export interface StoredObject {
  readonly key: string;
  readonly sizeBytes: number;
}

export interface ObjectStore {
  hasBucket(bucket: string): Promise<boolean>;
  createBucket(bucket: string): Promise<void>;
  /** All objects under a prefix, in the order of their keys. */
  list(place: Location): Promise<readonly StoredObject[]>;
  /** `undefined` when there is no such object. */
  read(place: Location): Promise<Uint8Array | undefined>;
  write(place: Location, body: string | Uint8Array): Promise<void>;
  /** A URL that gives the object to whoever has it, in the form of a presigned one; S3 here checks no signature. */
  presign(place: Location): string;
  close(): void;
}

const SIGNATURE = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=1800&X-Amz-SignedHeaders=host';

export function createObjectStore(endpoint: string): ObjectStore {
  const credentials = { accessKeyId: SERVICE_ACCESS_KEY, secretAccessKey: 'none' };
  const client = new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true });
  return {
    hasBucket: (bucket) => hasBucket(client, bucket),
    async createBucket(bucket) {
      if (!(await hasBucket(client, bucket))) await client.send(new CreateBucketCommand({ Bucket: bucket }));
    },
    list: (place) => listObjects(client, place),
    read: (place) => readObject(client, place),
    async write({ bucket, key }, body) {
      const bytes = Buffer.from(body);
      // The length is told because the SDK takes an empty body for a stream.
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentLength: bytes.length }));
    },
    presign({ bucket, key }) {
      const path = key.split('/').map(encodeURIComponent).join('/');
      return `${endpoint}/${bucket}/${path}?${SIGNATURE}&X-Amz-Signature=${'0'.repeat(64)}`;
    },
    close: () => client.destroy(),
  };
}

async function hasBucket(client: S3Client, bucket: string): Promise<boolean> {
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
    throw error;
  }
}

async function listObjects(client: S3Client, { bucket, key }: Location): Promise<StoredObject[]> {
  const found: StoredObject[] = [];
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: key }))
    for (const { Key, Size } of page.Contents ?? [])
      if (Key !== undefined) found.push({ key: Key, sizeBytes: Size ?? 0 });
  return found;
}

async function readObject(client: S3Client, { bucket, key }: Location): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** Bucket and key of an `s3://` address that has passed its pattern; the key of `s3://b` is empty. */
export function parseS3Uri(uri: string): Location {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(uri) ?? [];
  return { bucket, key };
}

/** The same address as a folder: its key is empty or ends with `/`. */
export function parseFolderUri(uri: string): Location {
  const { bucket, key } = parseS3Uri(uri);
  return { bucket, key: key === '' || key.endsWith('/') ? key : `${key}/` };
}
