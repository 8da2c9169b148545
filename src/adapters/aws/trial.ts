/** What a trial of an account asks of Amazon Translate: operations by name, members and refusals as they come. */
import type { TranslateClient } from '@aws-sdk/client-translate';
import { CLIENT_DEFAULTS } from './call.ts';

/** Momentary faults are repeated by the client: a trial has nothing to go on from. */
const ATTEMPTS = 4;

/** @returns A caller of operations of Amazon Translate, by their names. */
export function openTrialCalls(
  region: string,
): (operation: string, request: object) => Promise<Record<string, unknown>> {
  let client: TranslateClient | undefined;
  return async (operation, request) => {
    const sdk = await import('@aws-sdk/client-translate');
    client ??= new sdk.TranslateClient({ ...CLIENT_DEFAULTS, maxAttempts: ATTEMPTS, region });
    const commands: Readonly<Record<string, unknown>> = sdk;
    const command = commands[`${operation}Command`];
    if (typeof command !== 'function') throw new TypeError(`Amazon Translate has no operation ${operation}`);
    const made: unknown = Reflect.construct(command, [request]);
    if (!canSend(made)) throw new TypeError(`Amazon Translate has no operation ${operation}`);
    const answer = await client.send(made);
    return { ...answer };
  };
}

type Command = Parameters<TranslateClient['send']>[0];

function canSend(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'resolveMiddleware' in value;
}
