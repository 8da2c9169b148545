/**
 * What is to be told, as a key with values, so that it can be told in the language of who reads it. The words are in
 * one catalogue a language; the compiler finds a message without words, and words without their values.
 */
import { ENGLISH } from './en.ts';

export type MessageKey = keyof typeof ENGLISH;

/** The words of a language; `{name}` stands for a value. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** Text of pages, numbers, or messages that stand in others. */
export type MessageValue = string | number | Message;

export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, MessageValue>>;
}

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<K extends MessageKey> = Readonly<Record<Names<(typeof ENGLISH)[K]>, MessageValue>>;

/** Make a message. @param values One for each `{name}` of its words. */
export function say<K extends MessageKey>(
  key: K,
  ...[values]: [Names<(typeof ENGLISH)[K]>] extends [never] ? [] : [Values<K>]
): Message {
  return { key, values: values ?? {} };
}

/** A message in words; what a value holds is never read as words of ours. */
export function phrase({ key, values }: Message, catalogue: Catalogue = ENGLISH): string {
  return catalogue[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'object' ? phrase(value, catalogue) : String(value);
  });
}

/** Messages without those that say the same as one before. */
export function dropEqual(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [phrase(message), message])).values()];
}
