import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { findModelFaults } from '../support/page-laws.ts';

const read = (text: string, dialect: Dialect = 'mdx') => parsePage(text, { language: 'en', dialect });

/** Texts of the segments. */
function proseOf(text: string, dialect: Dialect = 'mdx'): string[] {
  return read(text, dialect).blocks.flatMap(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)));
}

describe('a page that cannot be compiled', () => {
  test.for([
    ['an opening brace', 'One.\n\nTwo { three.\n', 3],
    ['a tag whose name has a sign', '<li>one</li$>\n', 1],
    ['a tag that nothing closes', 'One.\n\n<Note>\n\nTwo.\n', 3],
    ['a closing tag of another element', '<Note>\n\nOne.\n\n</Tip>\n', 5],
    ['a tag that is closed outside of its item', '- <b>one\n- two</b>\n', 1],
    ['an import that is none', 'import of tea from China\n\nOne.\n', 1],
    ['a comment of HTML', 'One.\n\n<!-- two -->\n', 3],
    ['an address in angle brackets', '<https://tea.example>\n', 1],
  ] as const)('%s: is read in the fallback, and its fault has a line', ([, text, line]) => {
    const page = read(text);
    expect([page.dialect, page.fault?.dialect, page.fault?.line]).toEqual(['docbuilder', 'mdx', line]);
    expect(page.fault?.message).not.toBe('');
    expect(findModelFaults(page)).toEqual([]);
  });

  test.for([
    [
      'elements inside elements',
      '<Tabs>\n  <Tab label="a">\n    One.\n  </Tab>\n  <Tab label="b">two <br/> lines</Tab>\n</Tabs>\n',
    ],
    ['a fragment', '<>\n\nOne.\n\n</>\n'],
    ['a tag in emphasis', '*one <b>two</b>*\n'],
    ['a list between tags', '<Steps>\n1. One.\n\n    Two.\n</Steps>\n'],
  ])('%s: is valid', ([, text = '']) => {
    expect(read(text).fault).toBeUndefined();
  });

  test('comments of HTML are no fault where the generator takes them out', () => {
    const text = 'One <!-- a --> two.\n\n<!-- b\n\nc -->\n\nThree.\n';
    expect(read(text, 'docusaurus').fault).toBeUndefined();
    expect(proseOf(text, 'docusaurus')).toEqual(['One <!-- a --> two.', 'Three.']);
  });

  test('an id in braces is no fault, and another expression that makes no sense is', () => {
    expect(read('## Tea {#tea}\n').fault).toBeUndefined();
    expect(read('## Tea {#tea} time\n').fault).toBeDefined();
  });
});

describe('prose of components', () => {
  test('attributes are prose by their names, and not inside of expressions', () => {
    expect(
      proseOf('<Card title="A cup" icon="leaf" of={{ title: "no", x: <b title="no" /> }} label="Of tea" />\n'),
    ).toEqual(['A cup', 'Of tea']);
  });

  test.for([
    ['a string', `<Card title={"A cup"} label={'of tea'} summary={\`and milk\`} />`, ['A cup', 'of tea', 'and milk']],
    ['strings of a list', '<Tabs label={["One", "two cups"]} />', ['One', 'two cups']],
    [
      'things of a list',
      `<Tabs values={[{label: 'On Windows', value: 'win'}, {"label": "On a Mac", x: {title: 'Deep'}}]} />`,
      ['On Windows', 'On a Mac', 'Deep'],
    ],
    [
      'markup',
      '<Card description={<>A <b>cup</b> of {tea}</>} title={<p alt="Tip">Hot</p>} />',
      ['A <b>cup</b> of {tea}', 'Tip', 'Hot'],
    ],
    ['a template with holes', '<Card title={`of ${tea}`} />', []],
    ['what is computed', `<Card title={is ? 'one' : "two"} label={say('it')} alt={'a ' + 'b'} />`, []],
    ['properties of other attributes', "<Card style={{ label: 'no' }} of={{ title: 'no' }} />", []],
    ['what follows markup', `<Tabs items={[{ title: 'One', of: <b>it</b>, label: 'two' }]} />`, ['One']],
  ] as const)('expressions of attributes: %s', ([, text, prose]) => {
    expect(proseOf(`${text}\n`)).toEqual(prose);
    expect(read(`${text}\n`).fault).toBeUndefined();
  });

  test('strings of a quiz are prose of doc-builder, with their tags protected', () => {
    const text = `<Question of="x" choices={[{ text: "a <code>b</code>", value: "no" }, { explain: 'it\\'s so' }]} label="c" />\n`;
    expect(proseOf(text, 'docbuilder')).toEqual(['a <code>b</code>', "it\\'s so", 'c']);
    expect(proseOf(text, 'mdx')).toEqual(['c']);
  });

  test('a paragraph of elements is the prose inside each of them', () => {
    expect(proseOf('<ul>\n<li>One <b>cup</b></li>\n<li><p title="Tip">Two</p></li></ul>\n')).toEqual([
      'One <b>cup</b>',
      'Tip',
      'Two',
    ]);
  });

  test('a comment has no attributes', () => {
    expect(proseOf('<b>One</b> <!-- <img alt="two"> --> <i>three</i>\n', 'docbuilder')).toEqual(['One', 'three']);
  });

  test('elements beside words are part of their sentence', () => {
    expect(proseOf('<b>One</b> cup <b>of tea</b>\n')).toEqual(['<b>One</b> cup <b>of tea</b>']);
  });

  test('imports and exports are copied, also on a page that cannot be compiled', () => {
    const text = 'import { Tabs } from "x";\nimport Foo from "./Foo";\n\nexport const a = 1;\n\nThe <Foo {fw} />.\n';
    expect(read(text).fault).toBeDefined();
    expect(proseOf(text)).toEqual(['The <Foo {fw} />.']);
    expect(proseOf('Tea.\n\nimport of tea is a business, not from "far".\n', 'docbuilder')).toHaveLength(2);
  });
});

test('a tag or an expression with a blank line in it is one block of doc-builder', () => {
  const text = '<Question\n  choices={[\n    { text: "a > b" },\n\n    { text: \'}\' }\n  ]}\n/>\n';
  expect(read(text, 'docbuilder').blocks.map(({ kind }) => kind)).toEqual(['marker']);
});
