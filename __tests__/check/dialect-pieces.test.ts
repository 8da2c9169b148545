/** What a translation must carry over in books of each dialect: what is lost or changed is found, what is equal is not. */
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';

function check(dialect: DialectName, source: string, target: string): string[] {
  const read = (text: string, language: string) => parsePage(text, { language, dialect });
  const findings = checkPage(read(source, 'en'), read(target, 'tr'), { dialect });
  return findings.map(({ rule }) => rule);
}

interface Case {
  readonly what: string;
  readonly dialect: DialectName;
  readonly source: string;
  readonly good: string;
  readonly bad: string;
  readonly rule: string;
}

const CASES: readonly Case[] = [
  {
    what: 'the tag that closes a block of GitBook',
    dialect: 'gitbook',
    source: '{% hint style="info" %}\nMoor first.\n{% endhint %}\n',
    good: '{% hint style="info" %}\nÖnce bağlayın.\n{% endhint %}\n',
    bad: '{% hint style="info" %}\nÖnce bağlayın.\n',
    rule: 'template-lost',
  },
  {
    what: 'the key of a field on a line of its own',
    dialect: 'obsidian',
    source: 'taste:: Quite bitter\nplace:: At home\n',
    good: 'taste:: Acı\nplace:: Evde\n',
    bad: 'tat:: Acı\nplace:: Evde\n',
    rule: 'template-changed',
  },
  {
    what: 'the key of a field in a sentence',
    dialect: 'obsidian',
    source: 'The tea is [taste:: quite bitter] today.\n',
    good: 'Çay bugün [taste:: çok acı].\n',
    bad: 'Çay bugün [tat:: çok acı].\n',
    rule: 'template-changed',
  },
  {
    what: 'a formula in brackets of mdBook',
    dialect: 'mdbook',
    source: 'The pot has \\\\( k_1 \\\\) of heat.\n',
    good: 'Demliğin ısısı \\\\(k_1\\\\) kadardır.\n',
    bad: 'Demliğin ısısı \\\\( k_2 \\\\) kadardır.\n',
    rule: 'formula-changed',
  },
  {
    what: 'a link by the name of a page',
    dialect: 'obsidian',
    source: 'See [[Knots]] before you sail.\n',
    good: 'Yelken açmadan önce [[Knots]] sayfasına bakın.\n',
    bad: 'Yelken açmadan önce düğümler sayfasına bakın.\n',
    rule: 'template-lost',
  },
  {
    what: 'the page that a link to a heading leads to, whatever the words of the heading',
    dialect: 'obsidian',
    source: 'See [[Knots#Bowline]] before you sail.\n',
    good: 'Yelken açmadan önce [[Knots#İzbarço bağı]] bölümüne bakın.\n',
    bad: 'Yelken açmadan önce [[Sails#İzbarço bağı]] bölümüne bakın.\n',
    rule: 'template-changed',
  },
  {
    what: 'the attributes of words in brackets',
    dialect: 'quarto',
    source: 'Tie [the knot]{.first} before you sail.\n',
    good: 'Yelken açmadan önce [düğümü]{.first} atın.\n',
    bad: 'Yelken açmadan önce [düğümü]{.second} atın.\n',
    rule: 'attributes-changed',
  },
  {
    what: 'a component around words',
    dialect: 'nuxt',
    source: 'Tie :badge[the knot]{color="red"} before you sail.\n',
    good: 'Yelken açmadan önce :badge[düğümü]{color="red"} atın.\n',
    bad: 'Yelken açmadan önce düğümü atın.\n',
    rule: 'template-lost',
  },
  {
    what: 'where a link with words of its own leads',
    dialect: 'obsidian',
    source: 'See [[Knots|the knots]] before you sail.\n',
    good: 'Yelken açmadan önce [[Knots|düğümlere]] bakın.\n',
    bad: 'Yelken açmadan önce [[Ropes|düğümlere]] bakın.\n',
    rule: 'link-changed',
  },
  {
    what: 'a file that is included',
    dialect: 'docfx',
    source: 'Moor first, see [!INCLUDE [knots](knots.md)].\n',
    good: 'Önce bağlayın, bkz. [!INCLUDE [knots](knots.md)].\n',
    bad: 'Önce bağlayın, bkz. düğümler.\n',
    rule: 'template-lost',
  },
  {
    what: 'a line of three colons',
    dialect: 'docfx',
    source: '::: zone pivot="sail"\nMoor first.\n::: zone-end\n',
    good: '::: zone pivot="sail"\nÖnce bağlayın.\n::: zone-end\n',
    bad: '::: zone pivot="sail"\nÖnce bağlayın.\n',
    rule: 'marker-lost',
  },
  {
    what: 'a command of TeX',
    dialect: 'quarto',
    source: 'Moor first\\index{mooring} and wait.\n',
    good: 'Önce bağlayın\\index{mooring} ve bekleyin.\n',
    bad: 'Önce bağlayın ve bekleyin.\n',
    rule: 'template-lost',
  },
  {
    what: 'the target of a role',
    dialect: 'myst',
    source: 'See {ref}`mooring-lines` before you sail.\n',
    good: 'Yelken açmadan önce {ref}`mooring-lines` bölümüne bakın.\n',
    bad: 'Yelken açmadan önce {ref}`mooring-halat` bölümüne bakın.\n',
    rule: 'reference-changed',
  },
  {
    what: 'a role that is not there',
    dialect: 'myst',
    source: 'See {numref}`chart` before you sail.\n',
    good: 'Yelken açmadan önce {numref}`chart` şekline bakın.\n',
    bad: 'Yelken açmadan önce şekle bakın.\n',
    rule: 'reference-lost',
  },
  {
    what: 'the target behind the words of a role',
    dialect: 'myst',
    source: 'Read {doc}`the chapter on knots <knots>` first.\n',
    good: 'Önce {doc}`düğümler bölümünü <knots>` okuyun.\n',
    bad: 'Önce {doc}`düğümler bölümünü <dugumler>` okuyun.\n',
    rule: 'reference-changed',
  },
  {
    what: 'one of two citations in a role',
    dialect: 'myst',
    source: 'Ropes stretch {cite:p}`ash90, oak12` when wet.\n',
    good: 'Islak halatlar uzar {cite:p}`oak12,ash90`.\n',
    bad: 'Islak halatlar uzar {cite:p}`oak12`.\n',
    rule: 'citation-lost',
  },
  {
    what: 'a role with a translated name',
    dialect: 'myst',
    source: 'See {ref}`mooring` before you sail.\n',
    good: 'Yelken açmadan önce {ref}`mooring` bölümüne bakın.\n',
    bad: 'Yelken açmadan önce {bağ}`mooring` bölümüne bakın.\n',
    rule: 'role-malformed',
  },
  {
    what: 'a label above a heading',
    dialect: 'myst',
    source: '(mooring)=\n# Mooring a boat\n\nTie it well.\n',
    good: '(mooring)=\n# Tekneyi bağlamak\n\nİyi bağlayın.\n',
    bad: '# Tekneyi bağlamak\n\nİyi bağlayın.\n',
    rule: 'label-lost',
  },
  {
    what: 'the name of a directive',
    dialect: 'myst',
    source: '```{note} Take care\nThe rope is wet.\n```\n',
    good: '```{note} Dikkat\nHalat ıslak.\n```\n',
    bad: '```{not} Dikkat\nHalat ıslak.\n```\n',
    rule: 'marker-lost',
  },
  {
    what: 'an option of a directive',
    dialect: 'myst',
    source: '```{figure} boat.png\n:width: 200px\n\nA boat at the quay.\n```\n',
    good: '```{figure} boat.png\n:width: 200px\n\nRıhtımda bir tekne.\n```\n',
    bad: '```{figure} boat.png\n:width: 900px\n\nRıhtımda bir tekne.\n```\n',
    rule: 'directive-changed',
  },
  {
    what: 'the code below a caption',
    dialect: 'myst',
    source: '```{code-block} python\n:caption: A boat\n\nsail(1)\n```\n',
    good: '```{code-block} python\n:caption: Bir tekne\n\nsail(1)\n```\n',
    bad: '```{code-block} python\n:caption: Bir tekne\n\nsail(2)\n```\n',
    rule: 'code-changed',
  },
  {
    what: 'a tag with words in an expression',
    dialect: 'mdx',
    source: 'Look at <Badge text={"the boat"} kind={1} /> now.\n',
    good: 'Şimdi <Badge text={"tekne"} kind={1} /> nesnesine bakın.\n',
    bad: 'Şimdi <Badge text={"tekne"} kind={2} /> nesnesine bakın.\n',
    rule: 'tag-changed',
  },
  {
    what: 'a shortcode with words that have no name',
    dialect: 'hugo',
    source: 'Press {{< button "/sail" "Set sail" >}} now.\n',
    good: 'Şimdi {{< button "/sail" "Yelken açın" >}} düğmesine basın.\n',
    bad: 'Şimdi {{< button "/row" "Yelken açın" >}} düğmesine basın.\n',
    rule: 'template-changed',
  },
  {
    what: 'one of several works that are cited together',
    dialect: 'quarto',
    source: 'Knots hold well [@ash90; @oak].\n',
    good: 'Düğümler iyi tutar [@oak; @ash90].\n',
    bad: 'Düğümler iyi tutar [@ash90].\n',
    rule: 'citation-lost',
  },
  {
    what: 'a reference to a figure',
    dialect: 'quarto',
    source: 'The knot in @fig-bowline holds well.\n',
    good: '@fig-bowline içindeki düğüm iyi tutar.\n',
    bad: '@fig-izbarço içindeki düğüm iyi tutar.\n',
    rule: 'reference-changed',
  },
  {
    what: 'a citation in brackets',
    dialect: 'quarto',
    source: 'Knots hold well [@ash90, p. 3].\n',
    good: 'Düğümler iyi tutar [-@ash90, s. 3].\n',
    bad: 'Düğümler iyi tutar.\n',
    rule: 'citation-lost',
  },
  {
    what: 'the line that closes a container',
    dialect: 'docusaurus',
    source: ':::tip[Take care]\n\nThe rope is wet.\n\n:::\n\nSail on.\n',
    good: ':::tip[Dikkat]\n\nHalat ıslak.\n\n:::\n\nYola devam.\n',
    bad: ':::tip[Dikkat]\n\nHalat ıslak.\n\nYola devam.\n',
    rule: 'marker-lost',
  },
  {
    what: 'the name of a container',
    dialect: 'vitepress',
    source: '::: warning Take care\nThe rope is wet.\n:::\n',
    good: '::: warning Dikkat\nHalat ıslak.\n:::\n',
    bad: '::: danger Dikkat\nHalat ıslak.\n:::\n',
    rule: 'marker-changed',
  },
  {
    what: 'an expression',
    dialect: 'mdx',
    source: 'There are {count} boats at the quay.\n',
    good: 'Rıhtımda {count} tekne var.\n',
    bad: 'Rıhtımda tekneler var.\n',
    rule: 'template-lost',
  },
  {
    what: 'the tag of a component',
    dialect: 'mdx',
    source: '<Steps>\n\nTie the rope.\n\n<Boat size="small" />\n\n</Steps>\n',
    good: '<Steps>\n\nHalatı bağlayın.\n\n<Boat size="small" />\n\n</Steps>\n',
    bad: '<Steps>\n\nHalatı bağlayın.\n\n</Steps>\n',
    rule: 'tag-lost',
  },
  {
    what: 'a shortcode around words',
    dialect: 'hugo',
    source: '{{% alert title="Take care" color="red" %}}\nThe rope is wet.\n{{% /alert %}}\n',
    good: '{{% alert title="Dikkat" color="red" %}}\nHalat ıslak.\n{{% /alert %}}\n',
    bad: '{{% alert title="Dikkat" color="red" %}}\nHalat ıslak.\n',
    rule: 'template-lost',
  },
  {
    what: 'a shortcode in a sentence',
    dialect: 'hugo',
    source: 'See {{< ref "mooring.md" >}} before you sail.\n',
    good: 'Yelken açmadan önce {{< ref "mooring.md" >}} sayfasına bakın.\n',
    bad: 'Yelken açmadan önce {{< ref "bağlama.md" >}} sayfasına bakın.\n',
    rule: 'template-changed',
  },
  {
    what: 'the kind of an admonition',
    dialect: 'mkdocs',
    source: '!!! note "Take care"\n    The rope is wet.\n',
    good: '!!! note "Dikkat"\n    Halat ıslak.\n',
    bad: '!!! not "Dikkat"\n    Halat ıslak.\n',
    rule: 'marker-changed',
  },
  {
    what: 'a tab',
    dialect: 'mkdocs',
    source: '=== "Sail"\n\n    Tie the rope.\n\n=== "Motor"\n\n    Stop the motor.\n',
    good: '=== "Yelken"\n\n    Halatı bağlayın.\n\n=== "Motor"\n\n    Motoru durdurun.\n',
    bad: '=== "Yelken"\n\n    Halatı bağlayın.\n\nMotor\n\nMotoru durdurun.\n',
    rule: 'marker-lost',
  },
  {
    what: 'a tag whose title is translated',
    dialect: 'gfm',
    source: 'A <abbr title="boat with sails">yacht</abbr> is at the quay.\n',
    good: 'Rıhtımda bir <abbr title="yelkenli tekne">yat</abbr> var.\n',
    bad: 'Rıhtımda bir yat var.\n',
    rule: 'tag-lost',
  },
];

describe('what a translation must carry over in a book of', () => {
  for (const { what, dialect, source, good, bad, rule } of CASES) {
    test(`${dialect}: ${what}, kept`, () => expect(check(dialect, source, good)).toEqual([]));
    test(`${dialect}: ${what}, lost or changed`, () => expect(check(dialect, source, bad)).toContain(rule));
  }

  test.each<[string, DialectName, string, string]>([
    ['an author who is named in the sentence', 'quarto', 'As shown [-@tea] here.\n', 'Burada @tea.\n'],
    ['a link to a page beside it', 'gfm', 'See [tea](./tea.md).\n', 'Bakın: [çay](tea.md).\n'],
    ['works in one role or in several', 'd2l', 'See :cite:`A,B` now.\n', 'Şimdi :cite:`A` ve :cite:`B` bakın.\n'],
    ['the heading of a page', 'obsidian', 'See [[Tea#Hot|this]].\n', 'Bakın: [[Tea#Sıcak|bu]].\n'],
    ['how many colons a fence has', 'vitepress', ':::: tip\nHot.\n::::\n', '::: tip\nSıcak.\n:::\n'],
    ['two formulas in one', 'd2l', 'Of $a, b$ here.\n', 'Burada $a$ ve $b$.\n'],
    ['braces around one command', 'd2l', 'Of $x_{\\alpha}$ here.\n', 'Burada $x_\\alpha$.\n'],
  ])('%s is an affair of the translation (%s)', (_, dialect, source, target) => {
    expect(check(dialect, source, target)).toEqual([]);
  });

  test('a list in a display formula, or inside of brackets, is one formula', () => {
    expect(check('d2l', '$$a, b$$\n', '$$b, a$$\n')).toContain('formula-changed');
    expect(check('d2l', 'Of $(a, b)$ here.\n', 'Burada $(a$ ve $b)$.\n')).toContain('formula-lost');
  });

  test('a role is glued to a sign as to a word', () => {
    expect(check('d2l', 'Hot; :numref:`a` here.\n', 'Sıcak;:numref:`a` burada.\n')).toContain('role-glued');
  });

  test('one dialect only: what is a role there is text here', () => {
    expect(check('gfm', 'See @fig-bowline now.\n', 'Şimdi @fig-izbarço bakın.\n')).toEqual([]);
    expect(check('hugo', 'A ratio of 1 :::2 is fine.\n', 'Bir oran iyidir 1 :2.\n')).not.toContain('marker-lost');
  });
});
