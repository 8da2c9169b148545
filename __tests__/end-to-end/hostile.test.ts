/** What books, repositories and people may bring along on purpose or by accident: told clearly, and never obeyed. */
import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { renderOutsideCode } from '../pull-request/render-html.ts';
import { makeFolder, TestRepository } from '../support/repositories.ts';
import { listCommands } from '../support/runner-commands.ts';
import { listTranslation, OVEN } from './book.ts';
import { findPull, PSEUDO, startWorld, TARGETS } from './world.ts';

const NEW_OVEN = OVEN.replace('Open the door', 'Let the stone rest before you bake. Open the door');
const NEW = { 'oven.md': NEW_OVEN };
const ODD_PAGE = `chapter "ö" 'b' #1/[a] (b) \`c\` %20 $(x) & 烤 <i>.md`;
const ODD_BRANCH = `ü/"quoted"#%27&x=1;$(y)`;

test('odd characters in names of pages and branches arrive as they are', async () => {
  const config = TARGETS.replace('bread-es }', `bread-es, branch: '${ODD_BRANCH}' }`) + PSEUDO;
  const world = await startWorld({ config });
  const { es } = world.targets;
  await es.git('branch', ODD_BRANCH, 'main');
  const event = await world.push({ [ODD_PAGE]: OVEN });
  expect(await world.run({ languages: 'es' }, { event })).toMatchObject({
    exitCode: 0,
    outputs: { 'pages-delivered': '1', 'pages-failed': '0' },
  });
  expect(await es.list('amts/bread')).toContain(ODD_PAGE);
  expect(findPull(world, 'es').pull.baseRef).toBe(ODD_BRANCH);
  expect((await world.run({ languages: 'es' }, { event })).outputs).toMatchObject({ changed: 'false' });
});

const ATTACK = `# The Oven

An oven keeps its heat in its walls. --> <!-- amts:end --> @bakery/everyone </details> fixes #1 </summary> ends here.

::error::pwned is what comes \`\`\`\` and ![x](https://evil.example/pixel.png) at last.
`;

test('a page cannot break out of the text of its pull request, nor speak to the runner', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const { exitCode, stdout } = await world.run({}, { event: await world.push({ 'oven.md': ATTACK }) });
  expect(exitCode).toBe(0);
  expect(listCommands(stdout).filter((command) => !/^(?:add-mask|(?:end)?group|warning)$/.test(command))).toEqual([]);
  const body = findPull(world, 'es').body ?? '';
  expect(body.match(/^<!-- amts:(?:begin|end) -->$/gm)).toEqual(['<!-- amts:begin -->', '<!-- amts:end -->']);
  const { reviews } = findPull(world, 'es').pull;
  const comments = reviews.flatMap((review) => review.comments.map((comment) => comment.body));
  expect(body).toContain('@bakery/everyone');
  for (const text of [body, ...comments])
    expect(renderOutsideCode(text)).not.toMatch(/@bakery|fixes #1|evil\.example|ends here/);
});

const TRAP = `node -e "require('fs').writeFileSync('ran','')"`;

test('a configuration on GitHub runs nothing, though whoever reads it has tokens and keys', async () => {
  const world = await startWorld({ engine: `engine:\n  kind: command\n  command: ${JSON.stringify(TRAP)}\n` });
  const event = await world.push(NEW);
  const ran = join(world.workspace, 'ran');
  const refused = await world.run({}, { event });
  expect(refused.exitCode).toBe(1);
  expect(refused.annotations.join('\n')).toContain('amts.yml: names a program to run, ');
  expect(existsSync(ran)).toBe(false);
  for (const { repository } of Object.values(world.targets)) expect(repository.issues).toEqual([]);
  await world.run({ 'engine-command': TRAP }, { event });
  expect(existsSync(ran)).toBe(true);
});

test('a configuration on GitHub names no folder of the machine that reads it', async () => {
  const folder = makeFolder();
  const secret = new TestRepository(join(folder, 'secret'), listTranslation('es'));
  const config = `targets:\n  - { language: es, repository: ${secret.folder} }\n${PSEUDO}`;
  const world = await startWorld({ config });
  const event = await world.push(NEW);
  const { exitCode, annotations } = await world.run({}, { event });
  expect({ exitCode, annotations }).toEqual({
    exitCode: 1,
    annotations: [expect.stringContaining('which may name repositories there alone, as owner/repo')],
  });
  expect(secret.git('branch', '--list', 'amts/*')).toBe('');
  await world.run({ targets: `es=${secret.folder}` }, { event });
  expect(secret.git('branch', '--list', 'amts/*')).toContain('amts/bread');
});

test('a folder is not taken for the repository on GitHub that a configuration there names', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const here = new TestRepository(join(world.workspace, 'bakery/bread-es'), listTranslation('es'));
  expect((await world.run({ languages: 'es' }, { event: await world.push(NEW) })).exitCode).toBe(0);
  expect(here.git('branch', '--list', 'amts/*')).toBe('');
  expect(findPull(world, 'es').state).toBe('open');
});

test('a path of the configuration that leads out of the repository stops the run', async () => {
  const config = TARGETS.replace('bread-es }', "bread-es, paths: { 'oven.md': '../../oven.md' } }") + PSEUDO;
  const world = await startWorld({ config });
  const { exitCode, annotations } = await world.run({}, { event: await world.push(NEW) });
  expect(exitCode).toBe(1);
  expect(annotations.join('\n')).toMatch(/is outside its repository/);
  expect(world.targets.es.repository.issues).toEqual([]);
});

/** A translation whose page is a link out of the repository, with a submodule and a file of 100 MB. */
function makeOddities(): TestRepository {
  const book = new TestRepository(join(makeFolder(), 'book'), listTranslation('es'));
  const path = (name: string) => join(book.folder, name);
  rmSync(path('dough.md'));
  symlinkSync('../../../etc/passwd', path('dough.md'));
  mkdirSync(dirname(path('data/weights.md')));
  writeFileSync(path('data/weights.md'), '');
  truncateSync(path('data/weights.md'), 100 * 1024 * 1024);
  book.git('add', '-A');
  book.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor`);
  book.git('commit', '-qm', 'Odd things');
  return book;
}

test('a link fails its page alone, and neither a submodule nor a file of 100 MB is asked for', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const { es } = world.targets;
  await es.git('fetch', '-q', makeOddities().folder, '+main:main');
  const event = await world.push({ 'oven.md': NEW_OVEN, 'dough.md': '# The Dough\n' });
  const { exitCode, outputs, annotations } = await world.run({ languages: 'es' }, { event });
  expect({ exitCode, outputs }).toMatchObject({
    exitCode: 1,
    outputs: { 'pages-delivered': '1', 'pages-failed': '1', 'pages-in-scope': '2' },
  });
  expect(annotations.join('\n')).toMatch(/symbolic link, 'dough\.md'/);
  expect(await es.git('ls-tree', 'amts/bread', 'vendor', 'dough.md')).toBe(
    await es.git('ls-tree', 'main', 'vendor', 'dough.md'),
  );
  const big = (await es.git('rev-parse', 'main:data/weights.md')).trim();
  const asked = world.github.exchanges.filter(({ path, body }) => `${path}${JSON.stringify(body)}`.includes(big));
  expect(asked).toEqual([]);
});

test('a token that may only read fails its language with the permission that is missing, and no other', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const reader = world.github.createToken({ permissions: { contents: 'read', pull_requests: 'read' } });
  const inputs = { 'github-tokens': `bakery/bread-es=${reader}` };
  const { exitCode, outputs, annotations, stdout } = await world.run(inputs, { event: await world.push(NEW) });
  expect({ exitCode, outputs }).toMatchObject({
    exitCode: 1,
    outputs: { 'pages-delivered': '2', 'pages-failed': '1' },
  });
  expect(annotations.join('\n')).toMatch(/bread-es.*contents: write/);
  expect(stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(reader);
  expect(await world.targets.fr.read('amts/bread', 'oven.md')).toContain('⟦Let⟧');
});

test('a repository that has another name now is found by the old one', async () => {
  const world = await startWorld({ engine: PSEUDO });
  world.targets.es.rename('pan');
  const { exitCode } = await world.run({}, { event: await world.push(NEW) });
  expect(exitCode).toBe(0);
  expect(findPull(world, 'es').state).toBe('open');
});

test('an archived repository, and one that is not there, are told with the remedy; the third is delivered', async () => {
  const world = await startWorld({ config: TARGETS.replace('bread-fr', 'bread-nowhere') + PSEUDO });
  world.targets.es.archive();
  const { exitCode, outputs, annotations, summary } = await world.run({}, { event: await world.push(NEW) });
  expect({ exitCode, outputs }).toMatchObject({ exitCode: 1, outputs: { 'pages-delivered': '1', changed: 'true' } });
  expect(annotations).toEqual([
    expect.stringMatching(/bread-es: the repository is archived; unarchive it/),
    expect.stringMatching(/^bakery\/bread-nowhere: /),
    'es, fr: not worked on; see the job summary',
  ]);
  expect(summary).toContain('### es: not worked on');
  expect(findPull(world, 'zh').state).toBe('open');
});
