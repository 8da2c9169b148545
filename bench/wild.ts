/**
 * Small inputs that constructs of other books were once damaged by: each in the dialect that it is of, with an engine that
 * answers in capital letters, held against what has to stand in the page and what must not.
 *
 *   node bench/wild.ts [--show REGEX]
 *
 * `--show` prints the pages of the cases. Ends with 1 where one is wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { speakLetters } from '../__tests__/support/letters.ts';
import { SHARED_DATA } from '../__tests__/support/shared-data.ts';
import { applyAnswers, planPageUpdate } from '../__tests__/support/update-laws.ts';
import type { Dialect } from '../src/config/choices.ts';
import { print, printTable, requireSharedData } from './support/output.ts';

interface Case {
  readonly dialect: Dialect;
  readonly language?: string;
  /** The page has to be the translation, byte for byte. */
  readonly isKept?: boolean;
  /** Lines of the page. */
  readonly lines?: readonly string[];
  /** What must stand nowhere in the page. */
  readonly never?: RegExp;
}

const SMART = { name: 'gfm', proseFences: ['smart'], attributes: ['header'] } as const;
const TASKS = { name: 'gfm', protect: ['^importance: \\d+$', '^\\[(?:iframe|cut)[^\\]]*\\]$'] } as const;

const CASES: Readonly<Record<string, Case>> = {
  '01': { dialect: 'gfm', language: 'zh', isKept: true },
  '02': {
    dialect: 'hugo',
    lines: ['title: Convenciones', 'description: FREQUENT NAMES.', 'default_lang_commit: abc', 'Hola mundo.'],
  },
  '03': {
    dialect: 'myst',
    lines: [
      '```{exercise} Primero',
      'El primer momento es la media. El segundo momento es la varianza.',
      'SHOW THAT THE MEAN IS FINITE.',
    ],
  },
  '04': {
    dialect: 'mdx',
    lines: ['    Instale la herramienta en su equipo.', '    THEN RESTART THE SERVER.'],
    never: /First tab/,
  },
  '05': {
    dialect: SMART,
    lines: [
      '```smart header="Por qué importa"',
      'Al principio era lento. Luego fue rápido.',
      'NOW IT IS ON EVERY DEVICE.',
    ],
  },
  '10': { dialect: 'gfm', lines: ['> [!WARNING]', '> BE CAREFUL HERE.', '> [!NOTE]', '> SECOND FORM.'] },
  '11': { dialect: 'gfm', lines: ['ROSES ARE RED,  ', 'VIOLETS ARE BLUE.'], never: /(?<!\\)(?:\\\\)*\\ A/ },
  '12': { dialect: 'gfm', lines: ['- [x] DONE TASK'], never: /\\_|HTTPS|WWW/ },
  '13': {
    dialect: 'vitepress',
    lines: [
      ':::tip BEFORE YOU START',
      'RESTART THE SERVER.',
      ':::note[MIND THIS]',
      '::: details CLICK ME {open}',
      ':::',
    ],
  },
  '14': {
    dialect: 'mdx',
    lines: ['import { Tabs } from "x";', '# COUNTER {/*counter*/}', '  title="READ THIS FIRST">', 'ONLY ON LINUX.'],
    never: /\{NAME\}|\{FW\}/,
  },
  '15': {
    dialect: 'mkdocs',
    lines: ['## SETUP {#setup}', '## INTRO[[intro]]', '## DEEP DIVE [#deep-dive]'],
    never: /_BLANK/,
  },
  '16': {
    dialect: 'hugo',
    lines: ['{{% alert title="NOTE" %}} READ THIS. {{% /alert %}}'],
    never: /ALERT|SITE\.NAME|INSTALL"/,
  },
  '17': {
    dialect: 'mkdocs',
    lines: [
      '!!! note "MIND THE GAP"',
      '    STAND BACK FROM THE DOOR.',
      '=== "PYTHON"',
      '/// warning | TECHNICAL DETAILS',
      ': ITS DEFINITION.',
    ],
  },
  '18': { dialect: 'myst', lines: ['(my-label)=', ':name: fig', 'THE CAPTION.', '% a comment'], never: /OLG|DOC|EQ1/ },
  '19': { dialect: 'quarto', lines: ['plot(x)', '# INTRO {#intro}'], never: /REF|KNUTH|PLOT/ },
  '20': { dialect: 'starlight', lines: ['1. DO THIS:', '    npm i', '    THIS IS PROSE IN THE STEP.'] },
  '21': { dialect: TASKS, lines: ['importance: 5', '# TITLE', '[iframe src="a" height=100]', '[cut]'] },
};

const WILD = join(SHARED_DATA, '..', 'cases', 'wild');

function readCase(folder: string, file: string): string {
  const path = join(WILD, folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function translate(folder: string, { dialect, language = 'es' }: Case): string {
  const texts = {
    base: readCase(folder, 'old.md'),
    target: readCase(folder, 'target.md'),
    source: readCase(folder, 'new.md'),
  };
  const plan = planPageUpdate({ ...texts, language, dialect }, { isNew: texts.base === '' });
  return applyAnswers(plan, (requests) =>
    requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, language) })),
  ).text;
}

function findFaults(text: string, folder: string, { isKept, lines = [], never }: Case): string[] {
  const there = new Set(text.split('\n'));
  const hit = never?.exec(text)?.[0];
  return [
    ...(isKept === true && text !== readCase(folder, 'target.md') ? ['the translation is not kept'] : []),
    ...lines.filter((line) => !there.has(line)).map((line) => `no line ${JSON.stringify(line)}`),
    ...(hit === undefined ? [] : [`has ${JSON.stringify(hit)}`]),
  ];
}

function main(): void {
  requireSharedData();
  const { values } = parseArgs({ options: { show: { type: 'string' } } });
  const results = readdirSync(WILD)
    .toSorted()
    .map((folder) => {
      const known = CASES[folder.slice(0, 2)];
      if (known === undefined) return { folder, dialect: '', faults: ['nothing is expected of it'] };
      const text = translate(folder, known);
      if (values.show !== undefined && new RegExp(values.show).test(folder)) print(`== ${folder}\n${text}`);
      const dialect = typeof known.dialect === 'string' ? known.dialect : `${known.dialect.name} with options`;
      return { folder, dialect, faults: findFaults(text, folder, known) };
    });
  printTable([
    ['case', 'read as', 'result'],
    ...results.map(({ folder, dialect, faults }) => [
      folder,
      dialect,
      faults.length === 0 ? 'right' : faults.join('; '),
    ]),
  ]);
  const wrong = results.filter(({ faults }) => faults.length > 0).length;
  print(`${results.length - wrong} of ${results.length} right`);
  if (wrong > 0) process.exitCode = 1;
}

main();
