/**
 * Arguments of template tags that people read, though no attribute that is prose everywhere says so: those without a name,
 * as in `{{< tab "On Windows" >}}`, and those that are words in one tag alone, as `name` of a Kubernetes tab. Tags are
 * known by their names.
 */

/** Which arguments of a tag are words: by place, counted from 1 among those without a name, or by name. */
type Words = Readonly<Record<string, readonly (number | string)[]>>;

/** Tags of themes and sites that many books share: Hugo Book, Learn, Relearn, Geekdoc, LoveIt, Docsy, Blowfish, Kubernetes. */
const WORDS: Words = {
  accordion: [1],
  admonition: [2],
  alert: [1],
  badge: [1],
  button: [1, 2],
  callout: [2],
  collapse: [1],
  details: [1],
  expand: [1],
  glossary_definition: ['prepend'],
  hint: [2],
  image: [2],
  include: ['content'],
  notice: [2],
  spoiler: [1],
  tab: [1, 'name'],
};

const STRING = String.raw`"(?:\\.|[^"\\])*"|'[^']*'`;
const HEAD = /\{\{[<%]\s*([a-zA-Z][\w/-]*)|\{%-?\s*([a-zA-Z][\w-]*)/g;
const ARGUMENT = new RegExp(
  String.raw`[\s,(]*(?:(?<name>[\w-]+)\s*[=:]\s*)?(?:(?<string>${STRING})|(?<bare>(?![>%}])[^\s,"'()]+))`,
  'y',
);
/** A key, a path, an address. */
const NO_WORDS = /^(?:[a-z\d_.-]+|[\w@~.-]*[/#]\S*|[\w@~.-]*\/[^\n]*\.[a-z][a-z\d]{1,4}|\w+:\S*)$/;

/** An argument with its quotation marks. */
interface WordsArgument {
  readonly start: number;
  readonly end: number;
}

/**
 * Strings that are words, among the arguments of the tags in a range.
 *
 * @param more Further ones: `name[2]` is the second argument without a name of the tag `name`.
 */
export function listWords(
  text: string,
  range: { readonly start: number; readonly end: number },
  more: readonly string[],
): WordsArgument[] {
  const found: WordsArgument[] = [];
  // What is behind the range is not searched: a page may have thousands of tags without a name.
  const tags = text.slice(range.start, range.end);
  for (const head of tags.matchAll(HEAD)) {
    const name = (head[1] ?? head[2] ?? '').toLowerCase();
    const isWords = (key: number | string) => WORDS[name]?.includes(key) === true || more.includes(`${name}[${key}]`);
    let place = 0;
    ARGUMENT.lastIndex = head.index + head[0].length;
    for (let match = ARGUMENT.exec(tags); match !== null; match = ARGUMENT.exec(tags)) {
      const end = range.start + match.index + match[0].length;
      const { name: key, string } = match.groups ?? {};
      if (key === undefined) place += 1;
      if (string !== undefined && isWords(key ?? place) && !NO_WORDS.test(string.slice(1, -1)))
        found.push({ start: end - string.length, end });
    }
  }
  return found;
}
