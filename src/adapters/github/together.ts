/**
 * Questions to one repository that are asked in the same turn of the event loop go to GitHub as one GraphQL query. When
 * it refuses that, each is asked by itself, so that every refusal is of one question.
 */
import { z } from 'zod';
import { ServiceError } from '../../shared/errors.ts';
import type { Action } from './errors.ts';
import { isLimit, readRefusal } from './refusals.ts';

/** Fields of the GraphQL type `Repository`. */
export interface RepositoryQuery<Answer> {
  /** Declarations of more variables than `$owner` and `$name`, such as `$path: String!`. */
  readonly declare?: readonly string[];
  readonly select: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly answer: z.ZodType<Answer>;
}

/** One field of the GraphQL type `Repository`, with its arguments as variables. */
export interface Question<Answer> {
  /** A field and its selection; `$name` stands for the variable of that name. */
  readonly field: string;
  /** Types and values of the variables, such as `{ branch: ['String!', 'main'] }`. */
  readonly variables: Readonly<Record<string, readonly [type: string, value: string | null]>>;
  readonly answer: z.ZodType<Answer>;
}

/** Ask a question, together with all that are asked at the same time. */
export type AskTogether = <Answer>(action: Action, question: Question<Answer>) => Promise<Answer>;

type Query = <Answer>(action: Action, query: RepositoryQuery<Answer>) => Promise<Answer>;

interface Waiting {
  readonly action: Action;
  readonly question: Question<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** @param query Asks one query. */
export function askTogether(query: Query): AskTogether {
  let waiting: Waiting[] = [];
  const send = () => {
    const all = waiting;
    waiting = [];
    void answerAll(query, all);
  };
  return async (action, question) => {
    const answer = await new Promise<unknown>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(send);
      waiting.push({ action, question, resolve, reject });
    });
    return question.answer.parse(answer);
  };
}

async function answerAll(query: Query, waiting: readonly Waiting[]): Promise<void> {
  const [first] = waiting;
  if (first === undefined) return;
  try {
    const answers = await query(first.action, joinQuestions(waiting.map(({ question }) => question)));
    for (const [at, { resolve }] of waiting.entries()) resolve(answers[`q${at}`]);
  } catch (error) {
    if (waiting.length === 1 || !isOwnRefusal(error)) for (const { reject } of waiting) reject(error);
    else await Promise.all(waiting.map((one) => answerAll(query, [one])));
  }
}

/** Whether one of the questions may be refused, and the others be answered: neither a limit nor a failure. */
function isOwnRefusal(error: unknown): boolean {
  const refusal = error instanceof Error ? readRefusal(error.cause) : undefined;
  if (refusal === undefined || isLimit(refusal)) return false;
  return !(error instanceof ServiceError && error.retryable);
}

function joinQuestions(questions: readonly Question<unknown>[]): RepositoryQuery<Record<string, unknown>> {
  const parts = questions.map(({ field, variables }, at) => {
    const rename = (name: string) => `q${at}${name}`;
    const known = Object.entries(variables);
    const select = field.replaceAll(/\$(\w+)/g, (_, name: string) => `$${rename(name)}`);
    return {
      select: `q${at}: ${select}`,
      declare: known.map(([name, [type]]) => `$${rename(name)}: ${type}`),
      variables: known.map(([name, [, value]]) => [rename(name), value] as const),
    };
  });
  return {
    select: parts.map(({ select }) => select).join(' '),
    declare: parts.flatMap(({ declare }) => declare),
    variables: Object.fromEntries(parts.flatMap(({ variables }) => variables)),
    answer: z.record(z.string(), z.unknown()),
  };
}
