/** What a trial of an account asks of Amazon Translate: operations by name, members and refusals as they come. */
import type { TranslateClient } from '@aws-sdk/client-translate';
import { CLIENT_DEFAULTS } from './call.ts';

/** @returns A caller of the operations that a trial needs; nothing is repeated. */
export function openTrialCalls(
  region: string,
): (operation: string, request: object) => Promise<Record<string, unknown>> {
  let opened: Promise<{ client: TranslateClient; sdk: Readonly<Record<string, unknown>> }> | undefined;
  async function open() {
    const sdk = await import('@aws-sdk/client-translate');
    return { client: new sdk.TranslateClient({ ...CLIENT_DEFAULTS, maxAttempts: 4, region }), sdk };
  }
  return async (operation, request) => {
    const { client, sdk } = await (opened ??= open());
    const command = sdk[`${operation}Command`];
    if (typeof command !== 'function') throw new TypeError(`Amazon Translate has no operation ${operation}`);
    const answer: object = await client.send(Reflect.construct(command, [request]));
    return Object.fromEntries(Object.entries(answer));
  };
}
