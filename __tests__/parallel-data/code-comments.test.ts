/** Comments and docstrings of code, and which of two cells belong together. */
import { expect, test } from 'vitest';
import { pairComments, readComments } from '../../src/parallel-data/code-comments.ts';

/** Comments of a cell with these lines. */
function read(lines: readonly string[], info = 'python', language = 'en') {
  return readComments(['```' + info, ...lines, '```'].join('\n'), language);
}

const textsOf = (...lines: readonly string[]) => read(lines).map(({ text }) => text);

test('lines of comments that follow each other are one, and the end of a line of code another', () => {
  expect(textsOf('# One', '#   two  ', 'x = 1  # three', 'y = 2 # four')).toEqual(['One two', 'three', 'four']);
  expect(textsOf('# One', '', '# two', 'x = 1', '    # three')).toEqual(['One two', 'three']);
});

test('comments of other languages are read; commands to tools, and signs in strings, are none', () => {
  expect(textsOf('// Words of C', 'int a; // more', '"http://x" # tail', "'#'", '#@tab all', '#!sh', '#%%')).toEqual([
    'Words of C',
    'more',
    'tail',
  ]);
});

test('the line of the fence has none', () => {
  expect(read(['x = 1  # one'], '{.python .input  #cell}').map(({ text }) => text)).toEqual(['one']);
});

test('a docstring is its first paragraph, apart from the comments around it', () => {
  expect(textsOf('# a', '"""Say  hello', '   to all.', '', 'More of it.', '"""', '# b')).toEqual([
    'a',
    'Say hello to all.',
    'b',
  ]);
  expect(textsOf('"""', 'On its own line.', '"""')).toEqual(['On its own line.']);
  expect(textsOf("r'''Raw words. '''  ", 'F"""Form words."""')).toEqual(['Raw words.', 'Form words.']);
});

test('a string that is a part of code, or that nothing closes, is no docstring', () => {
  expect(textsOf('"""text""" + y', 'x = """text"""', '"""never closed', '# in it')).toEqual(['in it']);
});

test('comments are pairs where the code before them is the same, however it is laid out', () => {
  const source = read(['# One', '"""Doc."""', '# Two', 'x = 1', '# Three', 'y = 2', '# Four']);
  const target = read(['# Uno', '"""Documento."""', '# Dos', 'x  =  1', '# Tres', 'y = 3', '# Cuatro']);
  expect(pairComments(source, target)).toEqual([
    { source: 'One', target: 'Uno' },
    { source: 'Doc.', target: 'Documento.' },
    { source: 'Two', target: 'Dos' },
    { source: 'Three', target: 'Tres' },
  ]);
});

test('a comment that one side has not leaves the others with their own', () => {
  const source = read(['# One', '"""Doc."""', 'x = 1  # Two']);
  expect(pairComments(source, read(['"""Documento."""', 'x = 1  # Dos']))).toEqual([
    { source: 'Doc.', target: 'Documento.' },
    { source: 'Two', target: 'Dos' },
  ]);
});

test('lines of a language without spaces are joined without one', () => {
  expect(read(['# 烧开水', '# 再放茶叶'], 'python', 'zh')[0]?.text).toBe('烧开水再放茶叶');
});
