/**
 * The import rule of the sources: takes files, gives every import that breaks it, as `file:line what is wrong`.
 *
 * An import points to a lower layer: shells → commands → steps → shared. Steps know only the steps that their row
 * names, pure steps reach nothing outside the program, and no files import each other in a circle.
 */

import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { groupBy } from '../../src/shared/group.ts';

const SHELLS = new Set([
  'src/index.ts',
  'src/action.ts',
  'src/cli.ts',
  'src/main.ts',
  'src/create-ports.ts',
  'src/create-web.ts',
  'src/open-engine.ts',
  'src/open-chat.ts',
  'src/open-page-workers.ts',
  'src/page-worker.ts',
]);

/** What a folder may import besides itself and `shared`; `type X` stands for the types of X alone. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  config: ['markdown'],
  markdown: [],
  messages: [],
  check: ['messages', 'markdown', 'align'],
  base: ['type config', 'type book', 'markdown', 'check'],
  book: ['base'],
  align: ['markdown'],
  'parallel-data': ['markdown', 'align'],
  corpus: ['align', 'type parallel-data'],
  engine: [],
  retrieval: ['type engine'],
  update: ['messages', 'markdown', 'align', 'check', 'parallel-data', 'type engine'],
  exchange: ['messages', 'markdown', 'update'],
  report: ['messages', 'type config', 'type book', 'check', 'base', 'type update', 'engine', 'type review-client'],
  // What runs in the browser knows nothing of the program.
  'review-client': [],
  'pull-request': ['messages', 'update', 'report'],
  evaluate: ['markdown', 'align', 'parallel-data', 'update', 'report'],
  // A worker thread runs the pure steps, as a shell runs commands.
  adapters: ['type book', 'type engine', 'type pull-request', 'type report', 'type corpus', 'parallel-data'],
  commands: [
    'config',
    'messages',
    'base',
    'book',
    'check',
    'markdown',
    'align',
    'parallel-data',
    'corpus',
    'engine',
    'retrieval',
    'update',
    'exchange',
    'pull-request',
    'report',
    'type review-client',
    'evaluate',
  ],
};

const PURE = new Set([
  'review-client',
  'check',
  'messages',
  'base',
  'shared',
  'markdown',
  'align',
  'parallel-data',
  'retrieval',
  'corpus',
  'update',
  'exchange',
  'pull-request',
  'evaluate',
  'report',
]);
const PURE_BUILTINS = new Set(['assert', 'buffer', 'crypto', 'path', 'path/posix', 'url', 'util']);
const CLIENT = /^(?:@actions\/|@aws-sdk\/|@smithy\/|@octokit\/|octokit$|undici$)/;

/** Sources by their path from the root of the repository, such as `src/align/bead.ts`. */
export type SourceFiles = Readonly<Record<string, string>>;

/** One import, export-from, dynamic import or type import of a file. */
interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the root, when the import is relative; else the name of a package or built-in module. */
  readonly to: string;
  readonly isRelative: boolean;
  readonly isType: boolean;
}

/** Every breach of the import rule, in the order of the files; `[]` when there is none. */
export function findImportFaults(files: SourceFiles): string[] {
  const imports = Object.entries(files).flatMap(([file, text]) => listImports(file, text));
  const faults = imports.flatMap((entry) => {
    const fault = entry.isRelative ? findFileFault(entry, files) : findPackageFault(entry);
    return fault ? [`${entry.file}:${entry.line} ${fault}`] : [];
  });
  return [...Object.keys(files).flatMap(findPlaceFault), ...faults, ...findCircles(imports)];
}

/** Every module that a file names; throws when the file cannot be parsed, or an import is computed. */
function listImports(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  function add(source: { readonly start: number; readonly value?: unknown }, isType: boolean): void {
    const line = text.slice(0, source.start).split('\n').length;
    if (typeof source.value !== 'string')
      throw new Error(`${file}:${line}: import a literal, so that it can be checked`);
    const isRelative = source.value.startsWith('.');
    const to = isRelative ? posix.join(posix.dirname(file), source.value) : source.value;
    imports.push({ file, line, to, isRelative, isType });
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type' || areAllTypes(node.specifiers)),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) =>
      node.source && add(node.source, node.exportKind === 'type' || areAllTypes(node.specifiers)),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
    TSExternalModuleReference: (node) => add(node.expression, false),
  }).visit(program);
  return imports;
}

function areAllTypes(specifiers: readonly object[]): boolean {
  const kinds = specifiers.map((specifier) =>
    'importKind' in specifier ? specifier.importKind : 'exportKind' in specifier && specifier.exportKind,
  );
  return kinds.length > 0 && kinds.every((kind) => kind === 'type');
}

/** The folder below `src/`, or `shell`; the command line has its own folder. */
function findLayer(file: string): string {
  return SHELLS.has(file) || file.startsWith('src/cli/') ? 'shell' : (file.split('/')[1] ?? '');
}

function findPlaceFault(file: string): string[] {
  const layer = findLayer(file);
  return layer === 'shell' || layer in ALLOWED ? [] : [`${file}:1 has no row in the table of layers`];
}

function findFileFault({ file, to, isType }: Import, files: SourceFiles): string | undefined {
  if (to === 'package.json') return undefined;
  if (!(to in files)) return `imports ${to}, which is no file of src/`;
  const [from, layer] = [findLayer(file), findLayer(to)];
  if (from === layer || from === 'shell' || layer === 'shared') return undefined;
  const allowed = ALLOWED[from] ?? [];
  if (allowed.includes(layer)) return undefined;
  if (!allowed.includes(`type ${layer}`)) return `imports ${to}: ${from} may not know ${layer}`;
  return isType ? undefined : `imports ${to}: ${from} may know only the types of ${layer}`;
}

function findPackageFault({ file, to }: Import): string | undefined {
  const layer = findLayer(file);
  if (to.startsWith('@actions/core') && layer !== 'shell') return `imports ${to}: only shells know the runner`;
  if (!PURE.has(layer)) return undefined;
  if (CLIENT.test(to)) return `imports ${to}: ${layer} is pure and knows no client`;
  const reaches = isBuiltin(to) && !PURE_BUILTINS.has(to.replace('node:', ''));
  return reaches ? `imports ${to}: ${layer} is pure and reaches nothing outside the program` : undefined;
}

/** Import circles, each told once, from the file that comes first by name; types count as well. */
function findCircles(imports: readonly Import[]): string[] {
  const targets = groupBy(imports, ({ file }) => file);
  const circles = new Set<string>();
  const done = new Set<string>();
  function visit(file: string, path: readonly string[]): void {
    const start = path.indexOf(file);
    if (start !== -1) circles.add(renderCircle(path.slice(start)));
    if (start !== -1 || done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  }
  for (const file of targets.keys()) visit(file, []);
  return [...circles];
}

function renderCircle(files: readonly string[]): string {
  const first = files.indexOf(files.toSorted()[0] ?? '');
  const circle = [...files.slice(first), ...files.slice(0, first)];
  return `${circle[0]}:1 is in an import circle: ${[...circle, circle[0]].join(' → ')}`;
}
