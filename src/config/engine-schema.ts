/** The part of the schema that says what translates, what it may cost, and where it works. */
import { z } from 'zod';
import { ChatSchema, LibreTranslateSchema } from './chat-schema.ts';
import { ENGINES, PARALLEL_DATA } from './choices.ts';

/**
 * US dollars for one million characters, as third parties told them on 2026-11-22 (the price page itself could not be
 * read; one source says 15 with parallel data as well, and the dearer reading is the one to budget with): check them
 * for the region that is used.
 */
const Prices = z
  .strictObject({
    standard: z.number().min(0).default(15).describe('US dollars for one million characters without parallel data.'),
    'parallel-data': z
      .number()
      .min(0)
      .default(60)
      .describe('US dollars for one million characters with parallel data.'),
    read: z.iso.date().default('2026-11-22').describe('Day on which these prices were read; reports name it.'),
  })
  .transform(({ 'parallel-data': parallelData, ...rest }) => ({ ...rest, parallelData }))
  .prefault({})
  .describe('Prices of Amazon Translate, for the account before and after a run.');

const AMAZON_KEYS = {
  region: z
    .string()
    .regex(/^[a-z]{2,}(?:-[a-z]+)+-\d+$/, { error: 'must be the name of an AWS region, for example us-west-2' })
    .optional()
    .describe('AWS region of bucket and service. Default: `AWS_REGION`.'),
  'any-region': z
    .boolean()
    .default(false)
    .describe('Take the region although batch jobs, or parallel data, are not documented for it.'),
  bucket: z
    .string()
    .regex(/^(?=.{3,63}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/, {
      error: 'must be the name of an S3 bucket: 3 to 63 small letters, digits, hyphens and dots',
    })
    .optional()
    .describe('S3 bucket for documents and parallel data, in the same region.'),
  prefix: z
    .string()
    .regex(/^(?:[\w.-]+\/)+$/, { error: 'must end with /, for example amts/' })
    .default('amts/')
    .describe('Where in the bucket everything is kept.'),
  'role-arn': z
    .string()
    .regex(/^arn:aws(?:-[^:]+)?:iam::\d{12}:role\/.+$/, {
      error:
        'must read arn:aws:iam::<account>:role/<name>, the role that Amazon Translate takes to read and write the bucket',
    })
    .optional()
    .describe('Role that Amazon Translate takes to read and write the bucket (`infra/` makes it).'),
  'parallel-data': z
    .enum(PARALLEL_DATA)
    .default('sentence')
    .describe(
      'What translations are customised with: sentence pairs or paragraph pairs of the pages that the translators have merged, or `none`.',
    ),
  'parallel-data-files': z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Files with further pairs (TMX, CSV or TSV), such as `amts corpus` makes; paths in the source, or of this machine. Where the book has the same sentence, its own translation counts.',
    ),
  formality: z.enum(['formal', 'informal']).optional().describe('How the reader is addressed, where the service can.'),
  profanity: z.enum(['mask']).optional().describe('`mask`: profane words become `?$#@$`.'),
  'kms-key': z.string().min(1).optional().describe('KMS key for what is written to the bucket: ARN, id or alias.'),
  'realtime-below': z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe(
      'A language with at most so many characters to send is translated at once, without parallel data; 0: never.',
    ),
  'max-wait-minutes': z
    .number()
    .positive()
    .default(300)
    .describe('How long a run waits for its jobs. They go on; the next run or `amts collect` finds them.'),
  'on-cancel': z
    .enum(['stop', 'keep'])
    .default('stop')
    .describe('What becomes of the jobs that a run started when it is cancelled.'),
  prices: Prices,
};

/** Inputs of the action, tokens of the runner, tokens of AMTS. */
const OWN_SECRETS = /^(?:INPUT_|ACTIONS_|(?:AMTS_)?GITHUB_TOKEN$)/;

/** Settings of the engine alone, for commands that need no more. */
export const EngineSchema = z
  .strictObject({
    kind: z
      .enum(ENGINES)
      .default('memory')
      .describe(
        '`memory` takes the closest human translation and sends nothing, `command` pipes HTML through a local program, `chat` asks a language model and shows it what is alike in the book, `libretranslate` asks a LibreTranslate server, `amazon-translate` runs batch jobs with Active Custom Translation, `amazon-translate-realtime` translates at once and without parallel data, `pseudo` marks every word (for tests).',
      ),
    command: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Program of the `command` engine with its arguments, for example `apertium -f html -u eng-spa`. HTML goes to its standard input and comes back on its standard output. No shell is involved; `{from}` and `{to}` become the language codes. Counts only in a file that `--config` or the input `config` names.',
      ),
    environment: z
      .array(
        z
          .string()
          .regex(/^[A-Za-z_]\w*$/, { error: 'must be the name of a variable' })
          .refine((name) => !OWN_SECRETS.test(name), { error: 'holds what is meant for AMTS alone' }),
      )
      .default([])
      .describe(
        'Variables of the environment that the program gets besides the common ones (`PATH`, `HOME`, `LANG` and the like), for example that of its own key.',
      ),
    'timeout-seconds': z
      .number()
      .positive()
      .default(600)
      .describe('How long the program of the `command` engine may take for one page, and a server for one answer.'),
    chat: ChatSchema,
    libretranslate: LibreTranslateSchema,
    ...AMAZON_KEYS,
    'max-characters': z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('A run that would send more characters, over all languages, stops before it sends any.'),
    'max-cost': z.number().min(0).optional().describe('The same in US dollars, by `prices`.'),
  })
  .transform(
    ({
      'timeout-seconds': timeoutSeconds,
      'any-region': anyRegion,
      'role-arn': roleArn,
      'parallel-data': parallelData,
      'parallel-data-files': parallelDataFiles,
      'kms-key': kmsKey,
      'realtime-below': realtimeBelow,
      'max-wait-minutes': maxWaitMinutes,
      'on-cancel': onCancel,
      'max-characters': maxCharacters,
      'max-cost': maxCost,
      ...rest
    }) => ({
      ...rest,
      timeoutSeconds,
      anyRegion,
      roleArn,
      parallelData,
      parallelDataFiles,
      kmsKey,
      realtimeBelow,
      maxWaitMinutes,
      onCancel,
      maxCharacters,
      maxCost,
    }),
  )
  .prefault({})
  .describe('What translates new sentences.');

export type EngineSettings = z.output<typeof EngineSchema>;

/** The day that the prices of the engine in use were read on; reports name it. */
export function findPricesDay({ kind, chat, prices }: EngineSettings): string {
  return kind === 'chat' ? (chat.prices.read ?? 'the configuration') : prices.read;
}
