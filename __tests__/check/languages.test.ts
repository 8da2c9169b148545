import { describe, expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const SOURCE = [
  '# Tea',
  '',
  'The leaves are dried in the sun for 36 hours. Then a roller breaks them, as :numref:`fig_roller` shows.',
  '',
  'Green tea is heated early, so it keeps its colour. Black tea is left to oxidise, and the water content falls.',
  '',
  '![A roller breaks the leaves of the second harvest.](../img/roller.svg)',
  ':label:`fig_roller`',
  '',
  'The water content decides how long tea keeps. A water content of 3 percent is enough.',
].join('\n');

const CHINESE = [
  '# 茶',
  '',
  '茶叶要在阳光下晒36个小时。然后用揉捻机揉碎，如 :numref:`fig_roller`所示。',
  '',
  '绿茶很早就加热，所以能保持颜色。红茶要经过氧化，含水量（water content）随之下降。',
  '',
  '![揉捻机揉碎第二次采摘的茶叶。](../img/roller.svg)',
  ':label:`fig_roller`',
  '',
  '含水量决定了茶叶能保存多久。含水量达到百分之三就足够了。',
].join('\n');

const KOREAN = [
  '# 차',
  '',
  '찻잎은 햇볕에서 36시간 동안 말립니다. 그런 다음 :numref:`fig_roller`처럼 롤러로 부숩니다.',
  '',
  '녹차는 일찍 가열하므로 색을 유지합니다. 홍차는 산화시키며 수분 함량이 줄어듭니다.',
  '',
  '![롤러가 두 번째 수확한 잎을 부숩니다.](../img/roller.svg)',
  ':label:`fig_roller`',
  '',
  '수분 함량은 차를 얼마나 오래 보관할 수 있는지 결정합니다. 수분 함량은 3퍼센트면 충분합니다.',
].join('\n');

const TERMS = new Map([
  ['water content', ['含水量', '수분 함량', 'Wassergehalt']],
  ['water', ['水']],
]);

function check(language: string, target: string, source = SOURCE): string[] {
  const pages = [parsePage(source, { language: 'en' }), parsePage(target, { language })] as const;
  return checkPage(...pages, { terminology: TERMS }).map(({ line, rule }) => `${line} ${rule}`);
}

test.each([
  ['Chinese', 'zh', CHINESE],
  ['Korean', 'ko', KOREAN],
])('a good translation into %s has no findings', (_, language, target) => {
  expect(check(language, target)).toEqual([]);
});

describe('untranslated', () => {
  test('a caption or sentence in Latin letters in a Chinese or Korean page', () => {
    const caption = 'A roller breaks the leaves of the second harvest.';
    expect(check('zh', CHINESE.replace('揉捻机揉碎第二次采摘的茶叶。', caption))).toEqual(['7 untranslated']);
    const sentence = 'Most of the green tea is heated early by the farmers.';
    expect(check('ko', KOREAN.replace('녹차는 일찍 가열하므로 색을 유지합니다.', sentence))).toContain(
      '5 untranslated',
    );
  });

  test('not a name, a path or a term in brackets', () => {
    expect(check('zh', CHINESE.replace('揉捻机揉碎', 'Marshall Sons and Company 揉捻机揉碎'))).toEqual([]);
    expect(check('zh', CHINESE.replace('茶叶要', '../data/tea/leaves_of_the_year/table.csv。茶叶要'))).toEqual([]);
  });

  test('Chinese left in an English page', () => {
    const findings = checkPage(
      parsePage(CHINESE, { language: 'zh' }),
      parsePage(`${SOURCE}\n\n红茶要经过氧化，所以颜色很深，味道很浓。`, { language: 'en' }),
    );
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toContain('12 untranslated');
  });
});

describe('punctuation', () => {
  test('half-width marks between ideographs, and only there', () => {
    expect(check('zh', CHINESE.replace('加热，', '加热,'))).toEqual(['5 half-width-punctuation']);
    expect(check('zh', CHINESE.replace('加热，', '加热 (95.5, 98%)，'))).toEqual([]);
    expect(check('ko', KOREAN.replace('가열하므로', '가열하므로,'))).toEqual([]);
  });

  test('no space behind a Korean sentence', () => {
    expect(check('ko', KOREAN.replace('말립니다. ', '말립니다.'))).toEqual(['3 missing-space']);
    expect(check('zh', CHINESE)).toEqual([]);
  });

  test('a role glued to a Korean or Chinese word', () => {
    expect(check('ko', KOREAN.replace('다음 :numref:', '다음:numref:'))).toEqual(['3 role-glued']);
    expect(check('zh', CHINESE.replace('如 :numref:', '（如，:numref:'))).toEqual([]);
  });
});

describe('numbers', () => {
  test('a number that differs, in digits of any width', () => {
    expect(check('zh', CHINESE.replace('36', '26'))).toEqual(['3 number-differs']);
    expect(check('zh', CHINESE.replace('36', '３６'))).toEqual([]);
  });

  test('decades, separators and large units are each language its own', () => {
    const source = SOURCE.replace('36 hours', 'hours, in the 1990s as now, in 60,000 gardens with 2.5 tons each');
    const chinese = CHINESE.replace('36个小时', '几个小时，20世纪90年代和现在一样，6万个茶园每个2.5吨');
    expect(check('zh', chinese, source)).toEqual([]);
    const german = CHINESE.replace('36个小时', '90年代 60.000 2,5');
    expect(check('zh', german, source)).toEqual([]);
  });
});

test.each([
  ['fa', 'در سال ۱۸۰۵ کشتی ۲۴ بشکه و ۱٬۵۰۰ کیسه داشت، یعنی ۱۲٫۵ تن.'],
  ['ar', 'في عام ١٨٠٥ كان للسفينة ٢٤ برميلا و١٬٥٠٠ كيس، أي ١٢٫٥ طن.'],
  ['hi', 'सन् १८०५ में जहाज़ पर २४ पीपे और १,५०० बोरे थे, यानी १२.५ टन।'],
  ['bn', '১৮০৫ সালে জাহাজে ২৪টি পিপা ও ১,৫০০ বস্তা ছিল, অর্থাৎ ১২.৫ টন।'],
  ['de', 'Im Jahr 1805 trug das Schiff 24 Fässer und 1.500 Säcke, also 12,5 Tonnen.'],
  ['fr', 'En 1805 le navire portait 24 tonneaux et 1\u202F500 sacs, soit 12,5 tonnes.'],
])('numbers of %s are those of the source, and one that is another is found', (language, target) => {
  const source = 'In 1805 the ship carried 24 barrels and 1,500 sacks, that is 12.5 tons.';
  const findings = (text: string) => check(language, text, source).filter((line) => line.endsWith('number-differs'));
  expect(findings(target)).toEqual([]);
  const digits = [...target.matchAll(/\p{Nd}/gu)];
  // Each digit made that of the other end of the four, so that every number differs once.
  for (const { index, 0: digit } of digits) {
    const other = digits.find(([sign]) => sign !== digit)?.[0] ?? '';
    expect(findings(target.slice(0, index) + other + target.slice(index + digit.length))).not.toEqual([]);
  }
});

test.each([
  ['an address', 'Port is 127.0.0.1.', '端口是127.0.0.1。'],
  ['a list', 'A value of 0,1,2 or 10,20 here.', '值为 0, 1, 2 或 10 和 20。'],
  ['a date', 'It was on 2020-12-25.', '那是2020年12月25日。'],
  ['a date with its month in words', 'It was on 12.10.2020.', '那是2020年的节日。'],
  ['a version', 'Take 3.10.12 of it.', '用3.10.12版。'],
  ['a fraction with a zero more', 'It is 24.0 and 1.50.', '是24和1.5。'],
  ['a numeral', 'See Chapter 18 and page 105.', '见第十八章第一百零五页。'],
  ['a name', 'GPT-40 and resnet50 and 32GB.', '这些模型和32GB。'],
])('a number is no finding when it is %s that stands there', (_, source, target) => {
  expect(check('zh', target, source)).toEqual([]);
});

test('what is another number for all its digits is told as what it became', () => {
  const pages = ['It is 1.5 tons.', '是15吨。'] as const;
  expect(check('zh', pages[1], pages[0])).toEqual(['1 number-differs']);
});

describe('terminology', () => {
  test('a term of several words that the block does not use', () => {
    expect(check('zh', CHINESE.replace('含水量决定', '水分决定').replace('含水量达到', '水分达到'))).toEqual([
      '10 term-not-used',
    ]);
  });

  test('the longer term hides the shorter one', () => {
    expect(check('ko', KOREAN)).toEqual([]);
  });

  test('inflected words count as the term, and a gloss may stand inside', () => {
    expect(check('zh', CHINESE.replace('含水量决定', '含（water）水量决定').replace('含水量达到', '它达到'))).toEqual(
      [],
    );
    const german =
      'Wegen des Wassergehaltes hält sich der Tee lange, und mit 3 Prozent ist der Wert niedrig genug dafür.';
    const page = checkPage(
      parsePage('The water content decides how long tea keeps. A water content of 3 percent is enough.', {
        language: 'en',
      }),
      parsePage(german, { language: 'de' }),
      { terminology: TERMS },
    );
    expect(page).toEqual([]);
  });

  test('a single word counts only where the page mostly translates it as agreed', () => {
    const terms = new Map([
      ['leaf', ['Blatt']],
      ['tea', ['Tee']],
    ]);
    const source = ['Tea is a drink.', 'We pour tea.', 'They grow tea.', 'I sell tea.', 'A leaf fell.'].join('\n\n');
    const target = [
      'Tee ist ein Getränk.',
      'Wir gießen Tee ein.',
      'Sie bauen Tee an.',
      'Ich verkaufe es.',
      'Laub fiel.',
    ].join('\n\n');
    const rules = checkPage(parsePage(source, { language: 'en' }), parsePage(target, { language: 'de' }), {
      terminology: terms,
    });
    expect(rules.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['7 term-not-used']);
  });
});
