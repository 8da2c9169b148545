/**
 * Prose inside spans, such as the title of a link, put where the spans stand now: a new text brings them as the source
 * has them, an old one as the translation has them.
 */
import type { Frame, Host, Page, PlacedSentence, Segment } from '../../markdown/page.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import { findAround, type Unit } from '../page/units.ts';
import type { Slot } from '../plan/layout.ts';
import type { Range } from '../proposal.ts';
import type { ComposeInput } from './composition.ts';
import { type Fragment, type Mark, type Splice, splice } from './fragment.ts';
import { settleFragment } from './merged-blocks.ts';
import { composeSegment } from './segments.ts';
import type { FilledSlots } from './slots.ts';

/** How a page writes a span with prose inside. */
interface Form {
  /** Finds it by its bytes, with a group for each piece of prose. */
  readonly exact: RegExp;
  /** Finds it with any prose. */
  readonly open: RegExp;
  readonly prose: readonly { readonly slot: Slot | undefined; readonly frame: Frame | undefined }[];
  /** Spans beside it that hold the same signs as mere text, such as code that shows how it is written. */
  readonly shown: readonly string[];
}

/** Fills the spans of composed texts. */
export class InnerTexts {
  readonly #input: ComposeInput;
  readonly #slots: FilledSlots;
  /** Forms of the spans that a unit brings, by its number, in order. */
  readonly #forms: ReadonlyMap<number, readonly (readonly Form[])[]>;

  constructor(input: ComposeInput, slots: FilledSlots) {
    this.#input = input;
    this.#slots = slots;
    this.#forms = listForms(input);
  }

  /** A composed text with what stands inside its spans now. */
  fill(fragment: Fragment): Fragment {
    const taken = new Uint8Array(fragment.text.length);
    const edits: (Splice & Pick<Fragment, 'marks'>)[] = [];
    for (const [unit, marks] of groupBy(fragment.marks, (mark) => mark.unit)) {
      const range = { start: marks[0]?.start ?? 0, end: marks.at(-1)?.end ?? 0 };
      const places = new FreePlaces(fragment.text, range, taken);
      for (const forms of this.#forms.get(unit) ?? []) {
        const found = places.take(forms);
        if (found === undefined) continue;
        for (const [at, { slot, frame }] of found.form.prose.entries()) {
          const place = found.prose[at];
          const own = slot === undefined ? undefined : this.#compose(slot, frame);
          if (place !== undefined && own !== undefined && own.text !== '') edits.push({ ...place, ...own });
        }
      }
    }
    return edits.length === 0 ? fragment : putIn(fragment, edits);
  }

  #compose(slot: Slot, frame: Frame | undefined): Fragment {
    const fragment = composeSegment(this.#slots.piecesIn(slot), this.#input);
    return frame === undefined ? fragment : settleFragment(fragment, frame);
  }
}

/** A fragment with texts in some places, and the marks of these. */
function putIn(fragment: Fragment, edits: readonly (Splice & Pick<Fragment, 'marks'>)[]): Fragment {
  let longer = 0;
  const marks = edits
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, text, marks: own }): Mark[] => {
      const from = start + longer;
      longer += text.length - (end - start);
      return own.map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from }));
    });
  const filled = splice(fragment, edits);
  return { ...filled, marks: [...filled.marks, ...marks] };
}

interface FoundForm {
  readonly form: Form;
  readonly place: Range;
  readonly prose: readonly (Range | undefined)[];
}

/** Places of forms in a range of a text. What was once taken or in the way stays so: each form is sought from there on. */
class FreePlaces {
  readonly #text: string;
  readonly #range: Range;
  /** The text up to the end of the range. */
  readonly #within: string;
  /** For each unit of the text, whether a form has it. */
  readonly #taken: Uint8Array;
  /** Where the search for a pattern goes on, by the pattern and what it must keep off. */
  readonly #next = new Map<string, number>();

  constructor(text: string, range: Range, taken: Uint8Array) {
    this.#text = text;
    this.#range = range;
    this.#within = text.slice(0, range.end);
    this.#taken = taken;
  }

  /** The first place that nothing has taken; one with the very bytes is better than one with other prose. */
  take(forms: readonly Form[]): FoundForm | undefined {
    const shown = forms.flatMap((form) => form.shown);
    for (const pattern of ['exact', 'open'] as const)
      for (const form of forms) {
        const match = this.#seek(form[pattern], shown);
        if (match === undefined) continue;
        const place = { start: match.index, end: match.index + match[0].length };
        this.#taken.fill(1, place.start, place.end);
        const prose = (match.indices ?? []).slice(1).map((at) => at && { start: at[0], end: at[1] });
        return { form, place, prose };
      }
    return undefined;
  }

  #seek(pattern: RegExp, shown: readonly string[]): RegExpExecArray | undefined {
    const key = [pattern.source, ...shown].join('\n');
    pattern.lastIndex = this.#next.get(key) ?? this.#range.start;
    const next = () => pattern.exec(this.#within);
    let match = next();
    while (match !== null && !this.#isFree(match, shown)) match = next();
    this.#next.set(key, match === null ? this.#text.length : pattern.lastIndex);
    return match ?? undefined;
  }

  #isFree({ index, 0: found }: RegExpExecArray, shown: readonly string[]): boolean {
    if (this.#taken.subarray(index, index + found.length).includes(1)) return false;
    return !shown.some((raw) => meets(this.#text, raw, { start: index, end: index + found.length }));
  }
}

/** Whether a text stands in a range, or over one of its ends. */
function meets(text: string, raw: string, { start, end }: Range): boolean {
  return text.slice(Math.max(0, start - raw.length + 1), end + raw.length - 1).includes(raw);
}

function listForms(input: ComposeInput): Map<number, (readonly Form[])[]> {
  const { source, target, units } = input;
  const inner = source.sentences.map(({ placed }) => placed).filter(({ host }) => host !== undefined);
  const unitOf = new Map(units.flatMap((unit) => unit.fresh.map((at) => [at, unit] as const)));
  const forms = new Map<number, (readonly Form[])[]>();
  for (const sentences of groupBy(inner, ({ host }) => host?.span).values()) {
    const around = findAround(source, sentences[0]?.index ?? -1);
    const unit = around === undefined ? undefined : unitOf.get(around);
    if (unit === undefined) continue;
    const slots = new Map(sentences.map(({ index, ...placed }) => [index, slotOf(placed)] as const));
    const slotOfSource = new Map(sentences.map((placed) => [placed.segment.id, slotOf(placed)] as const));
    const theirs = listTranslated(sentences, { unitOf, slots, target });
    const own = readForm(source, sentences[0]?.host, (id) => slotOfSource.get(id));
    const known = forms.get(unit.id) ?? [];
    known.push([own, theirs].flatMap((form) => form ?? []));
    forms.set(unit.id, known);
  }
  return forms;
}

function slotOf({ block, segmentNumber }: Pick<PlacedSentence, 'block' | 'segmentNumber'>): Slot {
  return { page: 'source', block: block.index, segment: segmentNumber };
}

interface Translated {
  readonly unitOf: ReadonlyMap<number, Unit>;
  readonly slots: ReadonlyMap<number, Slot>;
  readonly target: DescribedPage;
}

/** The span of the translation whose prose translates that of a span of the source. */
function listTranslated(sentences: readonly PlacedSentence[], { unitOf, slots, target }: Translated): Form | undefined {
  const slotOfTarget = new Map<string, Slot>();
  let host: Host | undefined;
  for (const { index } of sentences)
    for (const at of unitOf.get(index)?.target ?? []) {
      const placed = target.sentences[at]?.placed;
      const slot = slots.get(index);
      if (placed?.host === undefined || slot === undefined) continue;
      host ??= placed.host;
      slotOfTarget.set(placed.segment.id, slot);
    }
  return readForm(target, host, (id) => slotOfTarget.get(id));
}

function readForm(
  { page }: DescribedPage,
  host: Host | undefined,
  findSlot: (segment: string) => Slot | undefined,
): Form | undefined {
  if (host === undefined) return undefined;
  const { span, segment } = host;
  const inner = span.inner ?? [];
  let at = span.start;
  let [exact, open] = ['', ''];
  for (const { start, end } of inner) {
    const literal = toPattern(page.text.slice(at, start));
    exact += `${literal}(${toPattern(page.text.slice(start, end))})`;
    open += `${literal}([^\\n]*?)`;
    at = end;
  }
  const rest = toPattern(page.text.slice(at, span.end));
  const like = new RegExp(open + rest);
  const atoms = atomsOf(page, segment);
  return {
    exact: new RegExp(exact + rest, 'dg'),
    open: new RegExp(open + rest, 'dg'),
    prose: inner.map(({ id, frame }) => ({ slot: findSlot(id), frame })),
    // Of a great many, one look at all tells of most forms that none is like them.
    shown: like.test(atoms.together) ? atoms.each.filter((raw) => like.test(raw)) : [],
  };
}

interface Atoms {
  readonly each: readonly string[];
  readonly together: string;
}

const atomsRead = new WeakMap<Segment, Atoms>();

/** The texts of the atoms of a segment that hold no prose. */
function atomsOf({ text }: Page, segment: Segment): Atoms {
  const given = atomsRead.get(segment);
  if (given !== undefined) return given;
  const atoms = segment.spans.filter(({ place, inner }) => place === 'atom' && inner === undefined);
  const each = atoms.map(({ start, end }) => text.slice(start, end));
  const read = { each, together: each.join('\n') };
  atomsRead.set(segment, read);
  return read;
}

/** Line ends and indentation may be those of another page. */
function toPattern(raw: string): string {
  return raw.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, '\\$&').replaceAll(/\s+/g, String.raw`\s+`);
}
