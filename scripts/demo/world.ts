/**
 * The demo's GitHub on this machine, with the source and two translations, and the built action run against it as the
 * runner does. With the engine `amazon-translate` a local S3 and Amazon Translate stand beside it, with `chat` a local
 * endpoint of chat completions.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LocalAws, startAws } from '../../__tests__/emulators/aws/index.ts';
import { type ChatServer, startChat } from '../../__tests__/emulators/chat/index.ts';
import { type LocalGitHub, type RepositoryHandle, startGitHub } from '../../__tests__/emulators/github/index.ts';
import { type ActionResult, runAction } from '../../__tests__/support/run-action.ts';
import type { RunReport } from '../../src/report/ledger.ts';
import { type Language, makeBooks, nameTarget, runGit, SOURCE_NAME } from './books.ts';
import { readReport } from './outcomes.ts';

export const OWNER = 'tea';
const BUCKET = 'amts-demo';

const AMAZON = `kind: amazon-translate
  region: us-east-1
  bucket: ${BUCKET}
  role-arn: arn:aws:iam::111122223333:role/amts-translate`;

/** Prices are made up: the local endpoint bills nobody. */
const CHAT = `kind: chat
  chat: { preset: github, prices: { input: 0.15, cached-input: 0.075, output: 0.6 } }`;

export interface DemoRun {
  readonly result: ActionResult;
  /** Absent when the run gave none. */
  readonly report: RunReport | undefined;
  readonly seconds: number;
  /** Requests to GitHub. */
  readonly requests: number;
}

export interface DemoWorld {
  readonly targets: Readonly<Record<Language, RepositoryHandle>>;
  /** Bring what stands in the folder of the source to GitHub, and run the action with the event of that push. */
  push(reportDir: string): Promise<DemoRun>;
  /** Fetch the branch of the proposals into the clone of a translation, by real git. */
  readonly fetch: (language: Language) => Promise<void>;
  stop(): Promise<void>;
}

export interface DemoOptions {
  readonly folder: string;
  readonly engine: string;
  /** Program of the action: `dist/index.js`, or the sources. */
  readonly program: string;
}

/** Make the books in a folder, and a GitHub that has them. */
export async function startDemo(options: DemoOptions): Promise<DemoWorld> {
  const { folder, engine } = options;
  makeBooks(folder);
  writeConfiguration(folder, engine);
  const github = await startGitHub();
  const aws = engine === 'amazon-translate' ? await startAws({ buckets: [BUCKET] }) : undefined;
  const chat = engine === 'chat' ? await startChat() : undefined;
  const create = (name: string) => github.createRepository({ owner: OWNER, name, fromFolder: join(folder, name) });
  const [source, es, zh] = await Promise.all([create(SOURCE_NAME), create(nameTarget('es')), create(nameTarget('zh'))]);
  runGit(join(folder, SOURCE_NAME), ['remote', 'add', 'origin', source.cloneUrl]);
  const targets = { es, zh };
  return {
    targets,
    async push(reportDir) {
      await source.git('fetch', '--quiet', join(folder, SOURCE_NAME), '+main:main');
      return run({ ...options, github, aws, chat, reportDir });
    },
    async fetch(language) {
      const clone = join(folder, nameTarget(language));
      const branch = `amts/${SOURCE_NAME}`;
      // Not `runGit`, which would wait for a server that waits for it.
      await promisify(execFile)('git', [
        '-C',
        clone,
        'fetch',
        '-q',
        targets[language].cloneUrl,
        `+${branch}:${branch}`,
      ]);
    },
    async stop() {
      await Promise.all([github.stop(), aws?.stop(), chat?.stop()]);
    },
  };
}

const CONFIGURATIONS: Readonly<Record<string, string>> = { 'amazon-translate': AMAZON, chat: CHAT };

/** The configuration of the example, with repositories on GitHub instead of clones. */
function writeConfiguration(folder: string, engine: string): void {
  const local = readFileSync(join(folder, SOURCE_NAME, 'amts.yml'), 'utf8');
  const text = local
    .replaceAll('repository: ../', `repository: ${OWNER}/`)
    .replace('kind: memory', CONFIGURATIONS[engine] ?? `kind: ${engine}`);
  writeFileSync(join(folder, 'amts.yml'), text);
}

interface RunRequest extends DemoOptions {
  readonly github: LocalGitHub;
  readonly aws: LocalAws | undefined;
  readonly chat: ChatServer | undefined;
  readonly reportDir: string;
}

async function run({ folder, program, github, aws, chat, reportDir }: RunRequest): Promise<DemoRun> {
  const source = join(folder, SOURCE_NAME);
  const [after = '', before] = runGit(source, ['rev-parse', 'HEAD', 'HEAD~1']).trim().split('\n');
  const environment = {
    ...aws?.environment,
    ...(chat === undefined ? {} : { AMTS_CHAT_URL: chat.url, GITHUB_TOKEN: github.createToken() }),
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.gitUrl,
    GITHUB_REPOSITORY: `${OWNER}/${SOURCE_NAME}`,
    GITHUB_SHA: after,
  };
  const inputs = {
    source: SOURCE_NAME,
    config: 'amts.yml',
    'github-token': github.createToken(),
    'report-dir': reportDir,
  };
  const event = { name: 'push', payload: { ref: 'refs/heads/main', before, after } };
  const startedMs = Date.now();
  const asked = github.exchanges.length;
  const result = await runAction(inputs, folder, { environment, event, program });
  const { report: path } = result.outputs;
  return {
    result,
    report: path === undefined ? undefined : readReport(path),
    seconds: (Date.now() - startedMs) / 1000,
    requests: github.exchanges.length - asked,
  };
}
