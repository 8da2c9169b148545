/**
 * What the README guarantees, claim by claim: the line of code that a claim stands on, that line broken, and the test
 * that sees it. `npm run guarantees` breaks each line once; docs/guarantees.md is this table for people.
 */

/** One claim of a guarantee, and what holds it. */
export interface Claim {
  readonly claim: string;
  /** From the root. */
  readonly file: string;
  /** Stands in the file once. */
  readonly line: string;
  /** What stands there when the claim is not held. */
  readonly broken: string;
  /** File of the test, from `__tests__`. */
  readonly test: string;
  /** Its name, as it stands in the file. */
  readonly name: string;
}

export interface Guarantee {
  /** How its line in the README begins. */
  readonly begins: string;
  readonly claims: readonly Claim[];
}

export const GUARANTEES: readonly Guarantee[] = [
  {
    begins: 'Reading a page and writing it again',
    claims: [
      {
        claim: 'gives the same bytes',
        file: 'src/markdown/render.ts',
        line: 'return out + page.text.slice(at);',
        broken: 'return out;',
        test: 'markdown/page-laws.test.ts',
        name: 'with other line ends, a byte order mark, or no line end at its end',
      },
    ],
  },
  {
    begins: 'A sentence whose source did not change',
    claims: [
      {
        claim: 'keeps its bytes at its place',
        file: 'src/update/compose/slots.ts',
        line: 'fragment: fragmentOf(this.#sentenceText(at), unit.id),',
        broken: 'fragment: fragmentOf(this.#sentenceText(at).toUpperCase(), unit.id),',
        test: 'update/treatments.test.ts',
        name: 'a rewritten sentence goes to the engine alone; its neighbours keep their bytes',
      },
      {
        claim: 'keeps its bytes at a new place',
        file: 'src/update/compose/slots.ts',
        line: "resolved === 'kept' ? joinedText(this.#input.target, unit.target) : resolved.text",
        broken: "resolved === 'kept' ? joinedText(this.#input.target, unit.target).toUpperCase() : resolved.text",
        test: 'update/treatments.test.ts',
        name: 'a sentence that moves to another paragraph takes its translation with it',
      },
    ],
  },
  {
    begins: 'What only the translation has',
    claims: [
      {
        claim: 'stays',
        file: 'src/update/compose/slots.ts',
        line: 'for (const bead of this.#input.alignment.sentences) {',
        broken: 'for (const bead of this.#input.alignment.sentences.slice(0, 0)) {',
        test: 'update/treatments.test.ts',
        name: 'what only the translator has stays where it was',
      },
    ],
  },
  {
    begins: 'Every page in scope ends as',
    claims: [
      {
        claim: 'a page that fails is told, with its reason',
        file: 'src/commands/steps/plan/update-pages.ts',
        line: '      return describeFailure(page.task, error);\n',
        broken: "      return { ...describeFailure(page.task, error), status: 'unchanged' } as never;\n",
        test: 'commands/sync.test.ts',
        name: 'a program that fails for one page',
      },
      {
        claim: 'and stops no other',
        file: 'src/commands/steps/plan/update-pages.ts',
        line: '      return describeFailure(page.task, error);\n',
        broken: '      throw error;\n',
        test: 'commands/sync.test.ts',
        name: 'a program that fails for one page',
      },
    ],
  },
  {
    begins: 'A run that changes no byte',
    claims: [
      {
        claim: 'makes no commit',
        file: 'src/commands/steps/deliver/deliver.ts',
        line: 'if (delivered.length === 0 && !base.isJoinDue) return null;',
        broken: '',
        test: 'commands/sync.test.ts',
        name: 'advances the base of a page that needs no change, but not by a commit of its own',
      },
    ],
  },
  {
    begins: 'The work tree, the index and',
    claims: [
      {
        claim: 'the index of a clone is not used',
        file: 'src/adapters/git/target.ts',
        line: "const env = { GIT_INDEX_FILE: join(scratch, 'index') };",
        broken: 'const env = { AMTS_SCRATCH: scratch };',
        test: 'adapters/git/target.test.ts',
        name: 'touches neither HEAD nor index nor work tree',
      },
    ],
  },
  {
    begins: 'A commit of a translator',
    claims: [
      {
        claim: 'after a merge, commits on the branch are the work that goes on',
        file: 'src/pull-request/plan-branch.ts',
        line: 'isFresh: head !== undefined && head === merged,',
        broken: 'isFresh: head !== undefined && merged !== undefined,',
        test: 'pull-request/plan-branch.test.ts',
        name: 'merged, with commits since',
      },
      {
        claim: 'a branch on GitHub moves forward only',
        file: 'src/adapters/github/branch.ts',
        line: 'sha, force: false',
        broken: 'sha, force: true',
        test: 'adapters/github/target.test.ts',
        name: 'is not overwritten by a push right before it moves, fresh: %s',
      },
      {
        claim: 'a branch of a clone moves only from where it was read',
        file: 'src/adapters/git/target.ts',
        line: "[...args, local ?? '0'.repeat(id.length)]",
        broken: 'args',
        test: 'adapters/git/target.test.ts',
        name: 'is refused when the proposal branch moves at the last moment, and loses nothing',
      },
      {
        claim: 'what was declined is not proposed again',
        file: 'src/commands/steps/open/declined-pages.ts',
        line: 'if (isPresent && !isAccepted && !declined.has(path)) declined.set(path, number);',
        broken: 'if (isPresent && isAccepted && !declined.has(path)) declined.set(path, number);',
        test: 'commands/branch-life.test.ts',
        name: 'nothing of it is proposed again, and nothing is sent',
      },
      {
        claim: 'until its source changes',
        file: 'src/commands/steps/open/declined-pages.ts',
        line: 'if (isPresent && !isAccepted',
        broken: 'if ((isPresent || !isPresent) && !isAccepted',
        test: 'commands/branch-life.test.ts',
        name: 'its source changes: it is proposed in #2 from another branch, and the closed one is left alone',
      },
    ],
  },
  {
    begins: 'Nothing is sent before its cost is known',
    claims: [
      {
        claim: 'a run over the limits sends nothing',
        file: 'src/commands/sync.ts',
        line: '  assertWithinBudget(account, run.settings.engine);\n',
        broken: '',
        test: 'end-to-end/failures.test.ts',
        name: 'a run over the budget is red before anything is sent',
      },
      {
        claim: 'by the dearest reading of the price list',
        file: 'src/engine/budget.ts',
        line: 'const { charactersAtMost, costAtMostUsd } = account.total;',
        broken: 'const { characters: charactersAtMost, costUsd: costAtMostUsd } = account.total;',
        test: 'engine/budget.test.ts',
        name: 'stops a run over %j, by the most that may be counted',
      },
      {
        claim: 'what was sent is not paid twice when a run is killed',
        file: 'src/engine/amazon/submit.ts',
        line: '  await saveRecord(record, context);\n  await startJob(record, context);\n',
        broken: '  await startJob(record, context);\n  await saveRecord(record, context);\n',
        test: 'engine/amazon/killed.test.ts',
        name: 'a run that is killed after any call is finished by the next one, and paid once',
      },
    ],
  },
  {
    begins: 'No text of a page can act in a pull request',
    claims: [
      {
        claim: 'text of pages stands in code that it cannot end',
        file: 'src/report/inert-text.ts',
        line: "const fence = '`'.repeat(longestRun(line, '`') + 1);",
        broken: "const fence = '`';",
        test: 'pull-request/hostile.test.ts',
        name: 'stands in code wherever the body has it (%s)',
      },
      {
        claim: 'names of pages call nobody in commits',
        file: 'src/commands/steps/deliver/deliver.ts',
        line: '/[#@\\p{Cc}]/gu',
        broken: '/[#\\p{Cc}]/gu',
        test: 'commands/sync.test.ts',
        name: 'lets no name of a page call anybody or close an issue in the message of its commit',
      },
    ],
  },
  {
    begins: 'No secret is asked for',
    claims: [
      {
        claim: 'in the configuration',
        file: 'src/config/schema.ts',
        line: "    $schema: z.string().optional().describe('Address of the JSON Schema, for editors.'),\n",
        broken:
          "    $schema: z.string().optional().describe('Address of the JSON Schema, for editors.'),\n    'github-token': z.string().optional().describe('A secret.'),\n",
        test: 'config/json-schema.test.ts',
        name: 'no key asks for a secret',
      },
      {
        claim: 'a token is masked before it is used',
        file: 'src/adapters/github/octokit.ts',
        line: '    if (!masked.has(token)) mask(token);\n',
        broken: '',
        test: 'adapters/github/client.test.ts',
        name: 'are masked before their first use, and stand in no error',
      },
    ],
  },
  {
    begins: 'No text of a page, a name, a program or a service commands',
    claims: [
      {
        claim: 'the runner',
        file: 'src/shared/plain-text.ts',
        line: ".replaceAll(OLD_COMMAND, '$1 ')",
        broken: '',
        test: 'shared/plain-text.test.ts',
        name: 'is one line, holds no command that the runner would take, and nothing that a terminal would obey',
      },
      {
        claim: 'the terminal',
        file: 'src/shared/plain-text.ts',
        line: '.replaceAll(ACTIVE, showCharacter)',
        broken: '',
        test: 'shared/plain-text.test.ts',
        name: 'is one line, holds no command that the runner would take, and nothing that a terminal would obey',
      },
      {
        claim: 'whatever is printed for people',
        file: 'src/adapters/terminal.ts',
        line: '${toPlainLine(text)}\\n`',
        broken: '${text}\\n`',
        test: 'adapters/terminal.test.ts',
        name: 'a message commands neither the terminal nor a log',
      },
    ],
  },
  {
    begins: 'No path leads out of a repository',
    claims: [
      {
        claim: 'by its name',
        file: 'src/book/safe-path.ts',
        line: " || clean.startsWith('../')",
        broken: '',
        test: 'book/paths.test.ts',
        name: '%s is refused: %s',
      },
      {
        claim: 'through a symbolic link',
        file: 'src/book/safe-path.ts',
        line: '    if (entry !== undefined) assertPassable(path, entry, length === parts.length);\n',
        broken: '    void entry;\n',
        test: 'book/paths.test.ts',
        name: '%s is refused: %s',
      },
      {
        claim: 'a page stands where pages stand',
        file: 'src/book/safe-path.ts',
        line: "if (path.split('/').some((part) => part.startsWith('.')))",
        broken: "if (path.split('/').some((part) => part.startsWith('..')))",
        test: 'book/paths.test.ts',
        name: '%s is none for %s',
      },
    ],
  },
  {
    begins: 'A configuration that was found in a book runs nothing',
    claims: [
      {
        claim: 'it names no program',
        file: 'src/config/settings.ts',
        line: '  if (file !== undefined && file.isNamed !== true) assertRunsNothing(raw, file, overrides);\n',
        broken: '',
        test: 'config/settings.test.ts',
        name: 'runs nothing, and says what to pass',
      },
      {
        claim: 'one on GitHub names no folder',
        file: 'src/commands/steps/open/open-source.ts',
        line: '    return { file: await readCommitted(source, commit), folder: undefined };',
        broken: '    return { file: await readCommitted(source, commit), folder };',
        test: 'end-to-end/hostile.test.ts',
        name: 'a configuration on GitHub names no folder of the machine that reads it',
      },
      {
        claim: 'git runs no hook',
        file: 'src/adapters/git/process.ts',
        line: " 'core.hooksPath=/dev/null',",
        broken: '',
        test: 'adapters/git/source.test.ts',
        name: 'runs no hook and no monitor of its own',
      },
      {
        claim: 'nor a bare repository among the files',
        file: 'src/adapters/git/reader.ts',
        line: '  if (around.exitCode === 0)\n',
        broken: '  if (around.exitCode === 1)\n',
        test: 'commands/untrusted-books.test.ts',
        name: 'a bare repository that lies among the files of a book is no translation of it',
      },
    ],
  },
  {
    begins: 'Programs of the engine `command`',
    claims: [
      {
        claim: 'run without a shell',
        file: 'src/adapters/program.ts',
        line: "stdio: [stdin.fd, 'pipe', 'pipe'], env }",
        broken: "stdio: [stdin.fd, 'pipe', 'pipe'], env, shell: true }",
        test: 'adapters/program.test.ts',
        name: 'a program is run without a shell: its arguments are words, whatever they hold',
      },
      {
        claim: 'see no token',
        file: 'src/adapters/program.ts',
        line: 'const env = pickEnvironment(process.env, (name) => variables.includes(name));',
        broken: 'const env = { ...process.env, ...pickEnvironment({}, (name) => variables.includes(name)) };',
        test: 'adapters/program.test.ts',
        name: 'a program sees where things are and what it is given by name, and no token or key',
      },
    ],
  },
  {
    begins: 'A report that cannot be written',
    claims: [
      {
        claim: 'is found out before anything is done',
        file: 'src/adapters/output-folder.ts',
        line: '  await orExplain(path, () => makeFolder(path));\n',
        broken: '  void makeFolder;\n  return { path, write: async () => undefined, remove: async () => undefined };\n',
        test: 'commands/ends.test.ts',
        name: 'in %s is found out before anything is done',
      },
      {
        claim: 'after a delivery no run ends as if nothing was done',
        file: 'src/commands/steps/deliver/write-report.ts',
        line: 'if (!(error instanceof ConfigError)) throw error;',
        broken: 'if (error instanceof Error) throw error;',
        test: 'commands/ends.test.ts',
        name: 'after the commit leaves the run red, with all that it did told',
      },
    ],
  },
];
