/** Between HTML and the text that a model sees. */
import { describe, expect, test } from 'vitest';
import { describeSpanFault, fromMarkedText, toMarkedText } from '../../src/engine/markup.ts';

const HTML =
  'Let <span translate="no" id="t1">$a &lt; b$</span> be <em id="t3">so</em> &amp; see <span translate="no" id="t6">:cite:`x`</span>.';

test('a protected span is a short tag, and what it holds is told apart', () => {
  expect(toMarkedText(HTML)).toEqual({
    text: 'Let <x id="t1"/> be <em id="t3">so</em> &amp; see <x id="t6"/>.',
    spans: { t1: '$a < b$', t6: ':cite:`x`' },
  });
});

test('a long formula is told by its beginning; a span without an id is text', () => {
  const { spans } = toMarkedText(`<span translate="no" id="t0">$${'x'.repeat(200)}$</span>`);
  expect(spans['t0']).toHaveLength(60);
  expect(toMarkedText('a <span translate="no">$b &lt; c$</span>')).toEqual({ text: 'a $b &lt; c$', spans: {} });
});

describe('an answer becomes HTML', () => {
  const X = '<span translate="no" id="t1"></span>';

  test.for([
    ['a tag', 'a <x id="t1"/> b', `a ${X} b`],
    ['a tag without a slash', 'a <x id="t1"> b', `a ${X} b`],
    ['a tag with single quotes', "a <x id='t1' /> b", `a ${X} b`],
    ['a tag without quotes', 'a <x id=t1/> b', `a ${X} b`],
    ['a tag that is closed', 'a <x id="t1"></x> b', `a ${X} b`],
    ['a tag that holds what it stands for', 'a <x id="t1">$a$</x> b', `a ${X} b`],
    ['a tag in capitals', 'a <X ID="t1"/> b', `a ${X} b`],
    ['a lone end tag', 'a </x> b', 'a  b'],
    ['a sign that is no tag', 'a < b && c', 'a &lt; b &amp;&amp; c'],
    ['references', 'a &lt; b &amp; &#960;', 'a &lt; b &amp; &#960;'],
    ['elements', '<em id="t3">a</em>', '<em id="t3">a</em>'],
    ['white space around', '\n a \n', 'a'],
  ] as const)('with %s', ([, text, html]) => {
    expect(fromMarkedText(text)).toBe(html);
  });
});

describe('the fault of spans', () => {
  test.for([
    ['none', 'x <x id="t6"/> <em id="t3">y</em> <x id="t1"/>', undefined],
    ['a lost one', '<em id="t3">y</em> <x id="t1"/>', '<x id="t6"/> is missing'],
    ['a doubled one', '<x id="t1"/><x id="t1"/><x id="t6"/><em id="t3">y</em>', '<x id="t1"/> is there twice'],
    ['an invented one', '<x id="t1"/><x id="t6"/><x id="t8"/><em id="t3">y</em>', '<x id="t8"/> was not in the text'],
    ['a lost element', '<x id="t1"/><x id="t6"/> y', '<em id="t3"> is missing'],
  ] as const)('is told: %s', ([, answer, fault]) => {
    expect(describeSpanFault(HTML, answer)).toBe(fault);
  });
});
