/**
 * A model for the local server: reads the document of a prompt, and answers each of its segments in the letters of the
 * language, or as badly as it is told to. It obeys the protocol, never the text.
 */
import { z } from 'zod';
import { answerBadly } from '../../support/adversary.ts';
import { speakLetters } from '../../support/letters.ts';
import { createRandom, type Random } from '../../support/random.ts';

const Prompt = z.object({
  page: z.string(),
  segments: z.array(z.object({ id: z.string(), text: z.string() }).loose()).min(1),
});

export interface PromptSegment {
  readonly id: string;
  readonly text: string;
}

/** What the server read of a prompt. */
export interface ReadPrompt {
  readonly page: string;
  readonly segments: readonly PromptSegment[];
  /** Code of the target language. */
  readonly language: string;
}

/** Translates one segment, as marked text. */
export type Translate = (segment: PromptSegment, prompt: ReadPrompt) => string;

/** Forms that answers have been seen in. */
export type Habit =
  | 'plain'
  | 'pretty'
  | 'fenced'
  | 'prose around'
  | 'thinks'
  | 'thinks without start'
  | 'numbers as ids'
  | 'list'
  | 'map'
  | 'drops one'
  | 'doubles one'
  | 'invents one'
  | 'cut short'
  | 'no JSON'
  | 'empty'
  | 'refuses'
  | 'filtered';

export const HABITS: readonly Habit[] = [
  'plain',
  'pretty',
  'fenced',
  'prose around',
  'thinks',
  'thinks without start',
  'numbers as ids',
  'list',
  'map',
  'drops one',
  'doubles one',
  'invents one',
  'cut short',
  'no JSON',
  'empty',
  'refuses',
  'filtered',
];

/** What the model wrote. */
export interface ModelAnswer {
  readonly content: string | null;
  readonly refusal: string | null;
  readonly finishReason: 'stop' | 'length' | 'content_filter';
}

/** @throws {Error} when the messages are not those of the engine. */
export function readPrompt(messages: readonly { readonly role: string; readonly content: string }[]): ReadPrompt {
  const system = messages.find(({ role }) => role === 'system')?.content ?? '';
  const user = messages.filter(({ role }) => role === 'user');
  const language = / to [^\n]*?\(([\w-]+)\)\./.exec(system)?.[1];
  if (language === undefined || user.length !== 1)
    throw new Error('the prompt names no target language, or has not one document');
  const { page, segments } = Prompt.parse(JSON.parse(user[0]?.content ?? ''));
  return { page, segments, language };
}

/** Words in the letters of the language, with every tag where it was. */
export const translateInLetters: Translate = ({ text }, { language }) => toMarked(speakLetters(toHtml(text), language));

/** The adversary's damage to every answer. */
export function translateBadly(seed: string | number): Translate {
  return ({ id, text }, { page, language }) => {
    const [answer] = answerBadly([{ id, html: toHtml(text) }], { seed: `${seed}/${page}`, targetLanguage: language });
    return answer !== undefined && 'html' in answer ? toMarked(answer.html) : '';
  };
}

function toHtml(text: string): string {
  return text.replaceAll(/<x id="(\w+)"\/>/g, '<span translate="no" id="$1">x</span>');
}

function toMarked(html: string): string {
  return html.replaceAll(/<span translate="no" id="(\w+)">([^<]*)<\/span>/g, (_, id: string, inner: string) =>
    inner === 'x' || inner === '' ? `<x id="${id}"/>` : `<x id="${id}">${inner}</x>`,
  );
}

/** Write an answer, in the form that a habit gives it. */
export function writeAnswer(
  prompt: ReadPrompt,
  { translate, habit, seed }: { readonly translate: Translate; readonly habit: Habit; readonly seed: string },
): ModelAnswer {
  const entries = prompt.segments
    .map((segment) => ({ id: segment.id, text: translate(segment, prompt) }))
    .filter(({ text }) => text !== '');
  return FORMS[habit](entries, createRandom(seed));
}

type Entry = PromptSegment;
type Form = (entries: readonly Entry[], random: Random) => ModelAnswer;

function say(content: string): ModelAnswer {
  return { content, refusal: null, finishReason: 'stop' };
}

function toJson(translations: readonly unknown[]): string {
  return JSON.stringify({ translations });
}

function withoutOne(entries: readonly Entry[], random: Random): Entry[] {
  return entries.length < 2 ? [...entries] : entries.toSpliced(random.below(entries.length), 1);
}

const FORMS: Readonly<Record<Habit, Form>> = {
  plain: (entries) => say(toJson(entries)),
  pretty: (entries) => say(JSON.stringify({ translations: entries }, undefined, 2)),
  fenced: (entries) => say(`\`\`\`json\n${toJson(entries)}\n\`\`\``),
  'prose around': (entries) =>
    say(`Sure! Here are {the} translations [as asked]:\n\n${toJson(entries)}\n\nTell me if I can help.`),
  thinks: (entries) =>
    say(`<think>{"translations":[{"id":"1","text":"not this"}]} Hmm, better:</think>\n${toJson(entries)}`),
  'thinks without start': (entries) => say(`First {"id":"1","text":"not this"} …</think>${toJson(entries)}`),
  'numbers as ids': (entries) => say(toJson(entries.map(({ id, text }) => ({ id: Number(id), text })))),
  list: (entries) => say(JSON.stringify(entries)),
  map: (entries) => say(JSON.stringify(Object.fromEntries(entries.map(({ id, text }) => [id, text])))),
  'drops one': (entries, random) => say(toJson(withoutOne(entries, random))),
  'doubles one': (entries, random) => {
    const twice = entries.length === 0 ? [] : [{ ...random.pick(entries), text: 'twice' }];
    return say(toJson([...entries, ...twice]));
  },
  'invents one': (entries) => say(toJson([...entries, { id: '99', text: 'mine' }, { id: 'u0', text: 'mine too' }])),
  'cut short': (entries, random) => {
    const content = toJson(entries);
    return {
      content: content.slice(0, 20 + random.below(Math.max(1, content.length - 20))),
      refusal: null,
      finishReason: 'length',
    };
  },
  'no JSON': () => say('I have translated everything as you asked.'),
  empty: () => ({ content: null, refusal: null, finishReason: 'stop' }),
  refuses: () => ({ content: null, refusal: 'I cannot help with that.', finishReason: 'stop' }),
  filtered: () => ({ content: null, refusal: null, finishReason: 'content_filter' }),
};
