/** What a project adds to a dialect for what nobody foresaw: patterns, fences, keys and attributes. */
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import { assertPatterns } from '../../src/config/check-patterns.ts';
import { completeSettings } from '../../src/config/schema.ts';
import { parseSettings } from '../../src/config/settings.ts';
import { DIALECTS, dialectOfKey, extendDialect, keyOfDialect } from '../../src/markdown/dialects/names.ts';
import { parsePage } from '../../src/markdown/parse.ts';

/** What an engine is shown: the words of all segments outside their spans. */
function words(text: string, dialect: Parameters<typeof parsePage>[1]['dialect']): string {
  const { blocks } = parsePage(text, { language: 'en', ...(dialect === undefined ? {} : { dialect }) });
  return blocks
    .flatMap(({ segments }) => segments)
    .map(({ start, end, spans }) =>
      spans
        .toReversed()
        .reduce((all, span) => all.slice(0, span.start - start) + all.slice(span.end - start), text.slice(start, end)),
    )
    .join(' | ');
}

describe.each(DIALECTS)('in %s', (name) => {
  test('a pattern protects what it matches: in a line, across emphasis, and on lines of its own', () => {
    const dialect = extendDialect(name, { protect: ['\\[\\[[^\\]]*\\]\\]', '^importance: \\d+$'] });
    const text = 'Press [[ctrl_c and *x]] now_ and *then*.\n\nimportance: 5\n\nThe end.\n';
    expect(words(text, dialect)).toBe('Press  now_ and then. | The end.');
    expect(words('[[a]] is hot.\n', dialect)).toBe(' is hot.');
    const { blocks } = parsePage(text, { language: 'en', dialect });
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toContainEqual([
      'marker',
      'importance: 5',
    ]);
  });

  test('a fence of a listed name holds prose', () => {
    const text = '```smart\nHot *tea*.\n```\n';
    expect(words(text, name)).toBe('');
    expect(words(text, extendDialect(name, { proseFences: ['smart'] }))).toBe('Hot tea.');
  });

  test('a listed key of front matter and a listed attribute hold prose, with their patterns', () => {
    const text = '---\nmotto: Hot KEY tea\n---\n\n<div data-hint="Cold KEY milk"></div>\n';
    expect(words(text, name)).toBe('');
    const options = { frontMatter: ['motto'], attributes: ['data-hint'], protect: ['KEY '] };
    expect(words(text, extendDialect(name, options))).toBe('Hot tea | Cold milk');
  });
});

test('an argument that is listed by its tag, and read everywhere, is read once', () => {
  const dialect = extendDialect('hugo', { attributes: ['tab[title]', 'tab[2]'] });
  expect(words('{{< tab title="Hot tea" "x" "Cold tea" >}}\n', dialect)).toBe('Hot tea | Cold tea');
});

test('of two patterns that begin at one place, the longer match is protected', () => {
  const dialect = extendDialect('gfm', { protect: ['hot', 'hot tea'] });
  expect(words('Some hot tea here.\n', dialect)).toBe('Some  here.');
});

describe('a dialect with options', () => {
  test('is its name where there are none, and plain data that its key gives back', () => {
    expect(extendDialect('gfm', { protect: [], attributes: [] })).toBe('gfm');
    const dialect = extendDialect('gfm', { protect: ['a'], attributes: ['b'] });
    expect(dialectOfKey(keyOfDialect(dialect))).toEqual(dialect);
    expect(keyOfDialect(dialect)).not.toBe(keyOfDialect(extendDialect('gfm', { protect: ['b'] })));
  });

  test('has its protected pieces compared', () => {
    const dialect = extendDialect('gfm', { protect: ['\\{\\w+\\}'] });
    const read = (text: string, language: string) => parsePage(text, { language, dialect });
    const rules = (text: string) =>
      checkPage(read('Press {stop} now.\n', 'en'), read(text, 'es'), { dialect }).map(({ rule }) => rule);
    expect(rules('Pulse {stop} ya.\n')).toEqual([]);
    expect(rules('Pulse parar ya.\n')).toContain('protected-lost');
  });
});

describe('patterns of a configuration', () => {
  const write = (protect: string) => ({
    name: 'amts.yml',
    text: `targets: [{ language: es, repository: . }]\nsource: { protect: ['${protect}'] }`,
  });

  test.each(['(', '(?=a)b', '(a)\\1', 'x*'])('%s is none, and refused with the reason', async (pattern) => {
    const file = write(pattern);
    const { source } = parseSettings(file);
    await expect(assertPatterns(source, file)).rejects.toThrow(
      /^amts\.yml:2: source\.protect\[0\]: .* is no pattern: /,
    );
  });

  test('that would take others for ever are matched at once', () => {
    const { dialect } = completeSettings(parseSettings(write('(a+)+b')), 'gfm').source;
    expect(words(`${'a'.repeat(20_000)}c\n`, dialect)).toHaveLength(20_001);
  });
});
