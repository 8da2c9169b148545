/** The client of Amazon Translate, made with the first call, and what every operation needs of its answers. */
import type * as TranslateSdk from '@aws-sdk/client-translate';
import type { TranslateClient } from '@aws-sdk/client-translate';
import { ServiceError } from '../../shared/errors.ts';
import { type AwsCalls, CLIENT_DEFAULTS, callAws } from './call.ts';

export interface TranslateServiceOptions extends AwsCalls {
  readonly region: string;
  /** Of the client, for a server that is not AWS; else the environment decides. */
  readonly endpoint?: string | undefined;
}

/** The SDK is large: it is loaded only when something is asked. */
export type Sdk = typeof TranslateSdk;

/** A call of one operation, named as IAM does. */
export type Call = <T>(
  name: string,
  resource: string,
  send: (sdk: Sdk, client: TranslateClient) => Promise<T>,
) => Promise<T>;

/** @returns Calls of one client; `attempts` as {@link AwsCalls} has it. */
export function openClient(options: TranslateServiceOptions): (attempts?: number) => Call {
  const { region, endpoint } = options;
  let opened: Promise<{ sdk: Sdk; client: TranslateClient }> | undefined;
  async function open(): Promise<{ sdk: Sdk; client: TranslateClient }> {
    const sdk = await import('@aws-sdk/client-translate');
    const local = endpoint === undefined ? {} : { endpoint };
    return { sdk, client: new sdk.TranslateClient({ ...CLIENT_DEFAULTS, region, ...local }) };
  }
  return (attempts) => async (name, resource, send) => {
    const { sdk, client } = await (opened ??= open());
    const calls = attempts === undefined ? options : { ...options, attempts };
    return callAws({ name: `translate:${name}`, resource, region }, () => send(sdk, client), calls);
  };
}

/** @returns `undefined` when the service has no such thing. */
export async function unlessMissing<T>(sdk: Sdk, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof sdk.ResourceNotFoundException) return undefined;
    throw error;
  }
}

/**
 * A member of an answer: the SDK's types have every one as optional.
 *
 * @throws {ServiceError} when it is missing.
 */
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw unexpected(`${what} is missing`);
  return value;
}

/** An answer that is not as the service documents it. */
export function unexpected(what: string): ServiceError {
  return new ServiceError(`Amazon Translate gave an answer that is not understood: ${what}`, { retryable: false });
}
