/** Links to headings of their page, in new text of a translation; and ids that keep the anchors of the source. */
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import { planUpdate } from '../../src/update/plan/plan.ts';

interface Texts {
  readonly base: string;
  readonly target: string;
  readonly source: string;
  readonly dialect?: DialectName;
  readonly pinHeadingIds?: boolean;
  /** What an engine makes of the words of the source. */
  readonly answers: Readonly<Record<string, string>>;
}

function update({ base, target, source, dialect = 'gfm', pinHeadingIds = false, answers }: Texts) {
  const read = (text: string, language: string) => parsePage(text, { language, dialect });
  const plan = planUpdate({
    ...(base === '' ? {} : { base: read(base, 'en'), target: read(target, 'tr') }),
    source: read(source, 'en'),
    targetLanguage: 'tr',
    settings: { keepAbove: 0.95, pinHeadingIds },
  });
  const translations = plan.requests.map(({ id, html }) => ({
    id,
    origin: 'machine' as const,
    html: Object.entries(answers).reduce((text, [from, to]) => text.replace(from, to), html),
  }));
  const { text, findings, segments } = applyUpdate(plan, translations);
  return { text, segments, rules: findings.map(({ rule }) => rule) };
}

const BASE = '# Tea\n\nSee [below](#the-pot).\n\n## The pot\n\nWarm it.\n';
const TARGET = '# Çay\n\n[Aşağıya](#demlik) bakın.\n\n## Demlik\n\nIsıtın.\n';
const NEW = 'Never forget [the pot](#the-pot).';
const ANSWERS = { 'Never forget': 'Unutmayın:', 'the pot': 'demlik', Milk: 'Süt', 'The pot': 'Demlik' };

describe('a link to a heading of its page', () => {
  test('leads to the translated heading, where its text is new; other sentences keep their bytes', () => {
    const { text, rules, segments } = update({
      base: BASE,
      target: TARGET,
      source: `${BASE}\n${NEW}\n`,
      answers: ANSWERS,
    });
    expect(text).toContain('[demlik](#demlik)');
    expect(text.startsWith(TARGET.trimEnd())).toBe(true);
    expect(rules).not.toContain('anchor-lost');
    const last = segments.at(-1)?.target;
    expect(text.slice(last?.start, last?.end)).toBe('Unutmayın: [demlik](#demlik).');
  });

  test('leads to the heading of a page that is new as a whole', () => {
    const source = `# Tea\n\n${NEW}\n\n## The pot\n\n## Milk\n`;
    expect(update({ base: '', target: '', source, answers: ANSWERS }).text).toContain('(#demlik)');
  });

  test('leads to it as docsify and Nuxt Content have it', () => {
    const source = `# Tea\n\n${NEW}\n\n## The pot\n`;
    const docsify = source.replace('](#', '](?id=');
    expect(update({ base: '', target: '', source: docsify, answers: ANSWERS, dialect: 'docsify' }).text).toContain(
      '(?id=demlik)',
    );
    expect(update({ base: '', target: '', source, answers: ANSWERS, dialect: 'nuxt' }).text).toContain('(#demlik)');
  });

  test.each(['myst', 'gitbook', 'markdoc'] as const)(
    'leads to a heading of plain words in %s, and is told where other words are read in several ways',
    (dialect) => {
      const source = `# Tea\n\n${NEW}\n\n## The pot\n`;
      const plain = update({ base: '', target: '', source, answers: ANSWERS, dialect });
      expect(plain.text).toContain('(#demlik)');
      expect(plain.rules).not.toContain('anchor-lost');
      const marked = update({ base: '', target: '', source, answers: { ...ANSWERS, 'The pot': 'Çay' }, dialect });
      expect(marked.text).toContain('(#the-pot)');
      expect(marked.rules).toContain('anchor-lost');
    },
  );

  test('leads to it by its words in Obsidian', () => {
    const source = '# Tea\n\nNever forget [the pot](#The%20pot).\n\n## The pot\n';
    const answers = { ...ANSWERS, 'The pot': 'Çay demliği' };
    expect(update({ base: '', target: '', source, answers, dialect: 'obsidian' }).text).toContain('(#Çay%20demliği)');
  });

  test('leads to it by its words in links of Obsidian between two brackets, wherever they stand', () => {
    const links = '[[#The pot]], [[#The pot|the lid]], ![[#Tea#The pot]] and [[#^pot]]';
    const source = `# Tea\n\nNever forget ${links}.\n\n| a |\n|---|\n| [[#The pot\\|the lid]] |\n\n## The pot\n\nWarm it. ^pot\n`;
    const answers = { ...ANSWERS, 'The pot': 'Çay demliği', 'the lid': 'kapak' };
    const { text, rules } = update({ base: '', target: '', source, answers, dialect: 'obsidian' });
    const there = '[[#Çay demliği]], [[#Çay demliği|kapak]], ![[#Tea#Çay demliği]]';
    expect(text).toContain(`Unutmayın: ${there} and [[#^pot]]`);
    expect(text).toContain('| [[#Çay demliği\\|kapak]] |');
    expect(text).toContain(' ^pot\n');
    expect(rules.filter((rule) => /anchor|template|link/.test(rule))).toEqual([]);
  });

  test('stays where a label of MyST has its name', () => {
    const source = `# Tea\n\n${NEW}\n\n(the-pot)=\n## The pot\n`;
    const { text, rules } = update({ base: '', target: '', source, answers: ANSWERS, dialect: 'myst' });
    expect(text).toContain('(#the-pot)');
    expect(rules).not.toContain('anchor-lost');
  });

  test('leads to the second of two headings that are called alike', () => {
    const source = '# Milk\n\n## Milk\n\n## Milk\n\nSee [it](#milk-2).\n';
    expect(update({ base: '', target: '', source, answers: ANSWERS }).text).toContain('(#süt-2)');
  });

  test('stays where the heading has an id', () => {
    const [base, target] = [
      BASE.replace('## The pot', '## The pot {#the-pot}'),
      TARGET.replace('## Demlik', '## Demlik {#the-pot}'),
    ];
    const { text } = update({ base, target, source: `${base}\n${NEW}\n`, answers: ANSWERS, dialect: 'hugo' });
    expect(text).toContain('[demlik](#the-pot)');
  });

  test('is told where nobody knows the anchor', () => {
    const target = TARGET.replace('## Demlik', '## Çaydanlık ışığı');
    const { text, rules } = update({
      base: BASE,
      target,
      source: `${BASE}\n${NEW}\n`,
      answers: ANSWERS,
      dialect: 'mkdocs',
    });
    expect(text).toContain('(#the-pot)');
    expect(rules).toContain('anchor-lost');
  });

  test('is told where its heading has got other words, and the sentence stays', () => {
    const source = BASE.replace('## The pot', '## Of milk and of many other things');
    const answers = { 'Of milk and of many other things': 'Süt ve daha pek çok şey üzerine' };
    const { text, rules } = update({ base: BASE, target: TARGET, source, answers });
    expect(text).toContain('[Aşağıya](#demlik)');
    expect(rules).toContain('anchor-lost');
  });

  test('keeps the bytes of a sentence that stands, though its anchor never was right', () => {
    const target = TARGET.replace('#demlik', '#the-pot');
    const { text } = update({ base: BASE, target, source: `${BASE}\n${NEW}\n`, answers: ANSWERS });
    expect(text).toContain('[Aşağıya](#the-pot) bakın.');
  });

  test('in a definition follows too, if that is new', () => {
    const source = `${BASE}\nNever forget [the pot][pot].\n\n[pot]: #the-pot\n`;
    expect(update({ base: BASE, target: TARGET, source, answers: ANSWERS }).text).toContain('[pot]: #demlik');
  });
});

describe('pin-heading-ids', () => {
  const source = `${BASE}\n## Milk\n\n${NEW} Or [milk](#milk).\n`;
  const pin = (dialect: DialectName, pinHeadingIds = true) =>
    update({ base: BASE, target: TARGET, source, answers: ANSWERS, dialect, pinHeadingIds });

  test('writes the anchor of the source behind a heading that is new, and behind no other one', () => {
    const { text, segments } = pin('docusaurus');
    expect(text).toContain('\n## Süt {#milk}\n');
    expect(text).toContain('\n## Demlik\n');
    expect(text).toContain('[milk](#milk)');
    expect(segments.map(({ target }) => text.slice(target.start, target.end))).toContain('Süt');
  });

  test('writes it as the dialect has it, and not where it has no ids', () => {
    expect(pin('mdx').text).toContain('## Süt {/*milk*/}');
    expect(pin('docbuilder').text).toContain('## Süt[[milk]]');
    expect(pin('gfm').text).toContain('\n## Süt\n');
    expect(pin('hugo', false).text).toContain('\n## Süt\n');
  });
});
