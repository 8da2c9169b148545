/** A path with `{dir}`, `{name}`, `{ext}`, `{path}` or `{rest}` for parts of it: to match paths with, and to make them. */

/** `dir` is `''` at the root, `ext` has its point; `path` is several of them at once. */
export type PathParts = Readonly<Partial<Record<'dir' | 'name' | 'ext' | 'path' | 'rest', string>>>;

export interface Template {
  /** How many characters are fixed. */
  readonly weight: number;
  /** The parts of a path; `undefined` when it is not of this form. */
  readonly match: (path: string) => PathParts | undefined;
  /** The path with these parts; `undefined` when one is missing. */
  readonly render: (parts: PathParts) => string | undefined;
}

const PATTERNS = {
  dir: '.+',
  name: '[^/]+?',
  ext: '(?:\\.[^./]+)?',
  path: '.+',
  rest: '.*',
} as const;

type PartName = keyof typeof PATTERNS;

/** A folder at the root has no name, and no `/` after it. */
const PART = /\{(?:(dir)\}(\/?)|(name|ext|path|rest)\})/g;

/** Compile a template. */
export function compileTemplate(template: string): Template {
  const expression = compileExpression(template);
  // Of a thousand translations in one repository, most paths are of another one.
  const start = template.slice(0, /\{(?:dir|name|ext|path|rest)\}/.exec(template)?.index);
  return {
    weight: template.replaceAll(PART, '').length,
    match: (path) => {
      if (!path.startsWith(start)) return undefined;
      const found = expression.exec(path);
      return found === null ? undefined : { ...found.groups, ...fillDir(found.groups ?? {}) };
    },
    render: (parts) => {
      let isComplete = true;
      const path = template.replaceAll(
        PART,
        (...[, dir, slash, name]: [string, 'dir' | undefined, string, PartName]) => {
          const value = parts[dir ?? name];
          isComplete &&= value !== undefined;
          return dir === undefined || value === '' ? (value ?? '') : `${value}${slash}`;
        },
      );
      return isComplete ? path : undefined;
    },
  };
}

function fillDir(groups: Readonly<Record<string, string | undefined>>): PathParts {
  return 'dir' in groups ? { dir: groups['dir'] ?? '' } : {};
}

/** What stands twice is the same both times. */
function compileExpression(template: string): RegExp {
  const seen = new Set<string>();
  let [source, last] = ['', 0];
  for (const found of template.matchAll(PART)) {
    const [all, dir, slash = '', name = dir ?? ''] = found;
    const isKnown = seen.has(name);
    seen.add(name);
    const group = isKnown
      ? `\\k<${name}>`
      : `(?<${name}>${Object.entries(PATTERNS).find(([key]) => key === name)?.[1]})`;
    source += escape(template.slice(last, found.index)) + (dir === undefined ? group : `(?:${group}${slash})?`);
    last = found.index + all.length;
  }
  return new RegExp(`^${source}${escape(template.slice(last))}$`, 's');
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
