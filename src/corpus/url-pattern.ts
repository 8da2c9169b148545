/**
 * Addresses that differ in the mark of the language alone: a part of the path (`/en/`), the end of a name
 * (`tea.en.html`), the host (`en.tea.org`), a parameter (`?lang=en`).
 */

/** An address that would be the other language's by its pattern. */
export interface PatternAddress {
  readonly address: string;
  /** The address it was made from has the mark of its language; else the mark was put in. */
  readonly isMarked: boolean;
}

const PARAMETERS = /^(?:lang|language|hl|locale|l)$/i;

/** Every address that the other language would have; most of them do not exist. */
export function listPatternAddresses(address: string, own: string, other: string): PatternAddress[] {
  const url = new URL(address);
  const swapped = [...swapParts(url, own, other), ...swapHost(url, own, other), ...swapParameters(url, own, other)];
  const guessed = swapped.length > 0 ? dropMarks(url, own) : insertMarks(url, other);
  return [
    ...swapped.map((found) => ({ address: found, isMarked: true })),
    ...guessed.map((found) => ({ address: found, isMarked: false })),
  ];
}

/** `en`, `en-us`, `en_US`, `eng` mark English. */
function isMark(text: string, language: string): boolean {
  const primary = language.split('-')[0] ?? language;
  const lower = text.toLowerCase().replaceAll('_', '-');
  return lower === language.toLowerCase() || lower === primary || new RegExp(`^${primary}-[a-z]{2,4}$`).test(lower);
}

/** In the case and with the joint of the mark that it replaces; a region is kept and dropped. */
function spellMark(like: string, language: string): string[] {
  const spelled = like === like.toUpperCase() ? language.toUpperCase() : language.toLowerCase();
  return [...new Set([spelled, spelled.split('-')[0] ?? spelled])];
}

function swapParts(url: URL, own: string, other: string): string[] {
  const parts = url.pathname.split('/');
  return parts.flatMap((part, at) => {
    const ending = /^(.*[._-])([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.\w+)?$/.exec(part);
    const [before, mark, after] = isMark(part, own)
      ? ['', part, '']
      : [ending?.[1] ?? '', ending?.[2] ?? '', ending?.[3] ?? ''];
    if (mark === '' || !isMark(mark, own)) return [];
    return spellMark(mark, other).map((code) => withPath(url, parts.with(at, `${before}${code}${after}`)));
  });
}

function withPath(url: URL, parts: readonly string[]): string {
  const copy = new URL(url);
  copy.pathname = parts.join('/');
  return copy.href;
}

function swapHost(url: URL, own: string, other: string): string[] {
  const labels = url.hostname.split('.');
  if (labels.length < 3 || !isMark(labels[0] ?? '', own)) return [];
  return spellMark(labels[0] ?? '', other).map((code) => {
    const copy = new URL(url);
    copy.hostname = labels.with(0, code).join('.');
    return copy.href;
  });
}

function swapParameters(url: URL, own: string, other: string): string[] {
  return [...url.searchParams].flatMap(([name, value]) => {
    if (!PARAMETERS.test(name) || !isMark(value, own)) return [];
    return spellMark(value, other).map((code) => {
      const copy = new URL(url);
      copy.searchParams.set(name, code);
      return copy.href;
    });
  });
}

/** The default language of a site has no mark: `/tea` and `/es/tea`, `tea.html` and `tea.es.html`. */
function insertMarks(url: URL, other: string): string[] {
  const code = other.toLowerCase();
  const parts = url.pathname.split('/');
  const last = parts.at(-1) ?? '';
  const named = /\.\w+$/.test(last)
    ? [withPath(url, parts.with(parts.length - 1, last.replace(/(\.\w+)$/, `.${code}$1`)))]
    : [];
  return [withPath(url, ['', code, ...parts.slice(1)]), ...named];
}

/** The way back: without the mark, where the default language may stand. */
function dropMarks(url: URL, own: string): string[] {
  const parts = url.pathname.split('/');
  return parts.flatMap((part, at) => {
    if (isMark(part, own)) return [withPath(url, parts.toSpliced(at, 1))];
    const [, before, mark, after] = /^(.+)[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.\w+)$/.exec(part) ?? [];
    return mark !== undefined && isMark(mark, own) ? [withPath(url, parts.with(at, `${before}${after}`))] : [];
  });
}

/** Whether an address is the first page of a site, or of a language of it. */
export function isHomeAddress(address: string): boolean {
  const { pathname } = new URL(address);
  return /^\/(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?\/?)?(?:index\.\w+)?$/i.test(pathname);
}
