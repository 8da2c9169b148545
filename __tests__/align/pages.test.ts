import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignBlocks, alignPages, pairPages } from '../../src/align/pages.ts';
import { trainLexicon } from '../../src/align/train.ts';
import { listSentences, type Page } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { nameBeads, translate, writeSentences } from './texts.ts';

const [one = '', two = '', three = '', four = '', five = '', six = ''] = writeSentences(6, 31);
const book = writeSentences(150, 7);
const lexicon = trainLexicon([pairPages(parse(book.join('\n\n')), parse(book.map(translate).join('\n\n')))]);

function parse(text: string): Page {
  return parsePage(text, { language: 'en' });
}

function join(...blocks: string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function alignTexts(source: string, target: string) {
  return alignPages(parse(source), parse(target), { lexicon });
}

const cell = (tab: string, body: string) => `\`\`\`{.python .input}\n#@tab ${tab}\n${body}\n\`\`\``;

describe('alignPages', () => {
  test('pairs blocks of every kind', () => {
    const write = (say: (text: string) => string, comment: string) =>
      join(
        `# ${say('garden river')}`,
        ':label:`sec_a`',
        say(`${one} ${two}`),
        '$$y = x^2$$\n:eqlabel:`eq_a`',
        cell('pytorch', `x = 1  # ${comment}`),
        `* ${say(three)}`,
        `* ${say(four)}`,
        `![${say('silver wheel')}](../img/a.svg)\n:width:\`300px\``,
        `| ${say('bread')} | ${say('water')} |\n|---|---|\n| 1 | 2 |`,
        '[Discussions](https://discuss.d2l.ai/t/1)',
      );
    const source = write((text) => text, 'first');
    const target = write(translate, 'txen');
    const { blocks, sentences } = alignTexts(source, target);
    expect(nameBeads(blocks)).toEqual(parse(source).blocks.map((_, at) => `${at}-${at}`));
    expect(nameBeads(sentences)).toEqual(listSentences(parse(source)).map((_, at) => `${at}-${at}`));
  });

  test('leaves the tabs and cells of another framework to the target', () => {
    const source = join(one, cell('mxnet', 'x = np.ones(3)'), cell('pytorch', 'x = torch.ones(3)'), two);
    const target = join(
      translate(one),
      cell('mxnet', 'x = np.ones(3)'),
      cell('pytorch', 'x = torch.ones(3)'),
      cell('paddle', 'x = paddle.ones(3)'),
      translate(two),
      ':begin_tab:`paddle`',
      '[Discussions](https://discuss.d2l.ai/t/9)',
      ':end_tab:',
    );
    const beads = nameBeads(alignTexts(source, target).blocks);
    expect(beads).toEqual(['0-0', '1-1', '2-2', '-3', '3-4', '-5', '-6', '-7']);
  });

  test('pairs a cell whose comments and strings are translated, and one whose tabs grew', () => {
    const source = join(
      one,
      cell('mxnet, pytorch', 'def f(a):\n    """Adds one."""\n    # add\n    return a + 1'),
      cell('tensorflow', 'def f(a):\n    return tf.add(a, 1)'),
    );
    const target = join(
      translate(one),
      cell('mxnet, pytorch, paddle', 'def f(a):\n    """加一。"""\n    # 加\n    return a + 1'),
      cell('tensorflow', 'def f(a):\n    return tf.add(a, 1)'),
    );
    expect(nameBeads(alignTexts(source, target).blocks)).toEqual(['0-0', '1-1', '2-2']);
  });

  test('pairs discussion links by the tab they stand in', () => {
    const links = (tabs: readonly string[], first: number) =>
      tabs.flatMap((tab, at) => [
        `:begin_tab:\`${tab}\``,
        `[Discussions](https://discuss.d2l.ai/t/${first + at})`,
        ':end_tab:',
      ]);
    const source = join(one, ...links(['mxnet', 'tensorflow'], 10));
    const target = join(translate(one), ...links(['mxnet', 'pytorch', 'tensorflow'], 500));
    const beads = nameBeads(alignTexts(source, target).blocks);
    expect(beads).toEqual(['0-0', '1-1', '2-2', '3-3', '-4', '-5', '-6', '4-7', '5-8', '6-9']);
  });

  test('joins paragraphs that the translator merged, and cuts one that became a list', () => {
    const merged = alignTexts(
      join(one, `${two} ${three}`, four),
      join(...[`${one} ${two} ${three}`, four].map(translate)),
    );
    expect(nameBeads(merged.blocks)).toEqual(['0,1-0', '2-1']);
    const list = alignTexts(
      join(`${one} ${two} ${three}`, four),
      join(translate(one), `* ${translate(two)}\n* ${translate(three)}`, translate(four)),
    );
    expect(nameBeads(list.blocks)).toEqual(['0-0,1,2', '1-3']);
  });

  test('sees a paragraph that the translator dropped or added', () => {
    const dropped = alignTexts(join(one, two, three, four), join(...[one, two, four].map(translate)));
    expect(nameBeads(dropped.blocks)).toEqual(['0-0', '1-1', '2-', '3-2']);
    const added = alignTexts(join(one, two, four), join(...[one, two, three, four].map(translate)));
    expect(nameBeads(added.blocks)).toEqual(['0-0', '1-1', '-2', '2-3']);
  });

  test('pairs a formula with the same formula inside slide marks', () => {
    const source = join(one, '$$y = \\max(x, 0).$$', two);
    const target = join(translate(one), '(**$$y = \\max(x, 0).$$**)', translate(two));
    expect(nameBeads(alignTexts(source, target).blocks)).toEqual(['0-0', '1-1', '2-2']);
  });

  test('keeps sentences apart within a paragraph', () => {
    const source = join(`${one} ${two} ${three}`, `${four} ${five} ${six}`);
    const target = join(translate(`${one} ${three}`), translate(`${four} ${five} ${six}`));
    const { sentences } = alignTexts(source, target);
    expect(nameBeads(sentences)).toEqual(['0-0', '1-', '2-1', '3-2', '4-3', '5-4']);
  });

  test('knows two items that the translator exchanged by what is copied in one of them', () => {
    const item = (number: number, text: string) => `${number}. ${text}`;
    const [first, second] = [one.replace('.', ' 1031.'), two.replace('.', ' `x_34`.')];
    const source = join(three, `${item(1, first)}\n${item(2, second)}\n${item(3, four)}`, five);
    const target = join(
      translate(three),
      `${item(1, translate(second).replace(/`[^`]+`/, '`x_34`'))}\n${item(2, translate(first))}\n${item(3, translate(four))}`,
      translate(five),
    );
    expect(nameBeads(alignPages(parse(source), parse(target)).blocks)).toEqual(['0-0', '1-2', '2-1', '3-3', '4-4']);
  });

  test('takes no item inside another for one beside it, though its length would fit better', () => {
    const items =
      '- Boil it.\n    - Take two small spoons of the green leaves from the box.\n- Wait five minutes for it.';
    const source = join('Make `tea` so.', items, 'Drink `tea` hot.');
    const target = join(
      'Haga `tea` así.',
      '- Espere unos cinco minutos largos hasta que esté listo.',
      'Tome `tea` caliente.',
    );
    const { blocks } = alignPages(parse(source), parsePage(target, { language: 'es' }));
    expect(nameBeads(blocks)).toEqual(['0-0', '1-', '2-', '3-1', '4-2']);
  });

  test.each([
    ['begun', 0],
    ['done in the middle', 40],
    ['done at the end', 65],
  ])('aligns a translation that is only %s', (_, from) => {
    const named = (text: string, at: number) => text.replace('.', ` \`name_${at}\`.`);
    const sentences = writeSentences(80, 11);
    const done = sentences.map((text, at) => named(translate(text), at)).slice(from, from + 15);
    const { blocks } = alignPages(parse(join(...sentences.map(named))), parse(join(...done)));
    const pairs = nameBeads(blocks.filter(({ target }) => target.length > 0));
    expect(pairs).toEqual(done.map((__, at) => `${from + at}-${at}`));
  });

  test('aligns a page with nothing', () => {
    const { blocks, sentences } = alignPages(parse(join('# Title', one)), parse(''));
    expect(nameBeads(blocks)).toEqual(['0-', '1-']);
    expect(nameBeads(sentences)).toEqual(['0-', '1-']);
    expect(alignPages(parse(''), parse(''))).toEqual({ blocks: [], sentences: [] });
  });

  test('aligns blocks without a lexicon by what they copy', () => {
    const source = join(one, cell('all', 'a = 1'), two, '$$z$$', three);
    const target = join(translate(one), cell('all', 'a = 1'), translate(two), '$$z$$', translate(three));
    expect(nameBeads(alignBlocks(parse(source), parse(target)))).toEqual(['0-0', '1-1', '2-2', '3-3', '4-4']);
  });
});

describe('laws of alignPages', () => {
  const block = constantFrom(
    '# Title',
    one,
    translate(one),
    `${two} ${three}`,
    translate(`${two} ${three}`),
    `* ${four}\n* ${five}`,
    cell('mxnet', 'x = 1'),
    cell('pytorch', 'y = 2'),
    '$$x^2$$',
    ':label:`a`',
    ':begin_tab:`mxnet`',
    ':end_tab:',
    '![one. two.](a.png)',
    '$x$',
    '| a | b |\n|---|---|\n| c | d |',
    '<div>',
  );
  const text = array(block, { maxLength: 12 }).map((blocks) => join(...blocks));

  test('every block and every sentence is in exactly one bead', () => {
    assert(
      property(text, text, (source, target) => {
        const [from, to] = [parse(source), parse(target)];
        const { blocks, sentences } = alignPages(from, to, { lexicon });
        const sorted = (side: 'source' | 'target') => blocks.flatMap((bead) => bead[side]).toSorted((a, b) => a - b);
        expect(sorted('source')).toEqual(from.blocks.map((_, at) => at));
        expect(sorted('target')).toEqual(to.blocks.map((_, at) => at));
        expect(sentences.flatMap((bead) => bead.source)).toEqual(listSentences(from).map((_, at) => at));
        expect(sentences.flatMap((bead) => bead.target)).toEqual(listSentences(to).map((_, at) => at));
      }),
      { numRuns: 80 },
    );
  });
});
