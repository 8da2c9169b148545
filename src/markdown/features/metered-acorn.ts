/**
 * The parser of JavaScript for MDX, with a bound on its work. The library tries an expression at each closing brace, and
 * a module at each blank line, with all that it has read of it so far; where the end never comes, that is the rest of
 * the page again and again.
 */
import { type Options, Parser } from 'acorn';
import acornJsx from 'acorn-jsx';
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';
import { ReadingError } from '../fault.ts';

export const ACORN_OPTIONS: Options = { ecmaVersion: 2024, sourceType: 'module' };

const JsxParser = Parser.extend(acornJsx());

/**
 * UTF-16 units that may be parsed for one expression, tag or module: 1,000 braces in an
 * expression of 40 kB make as many.
 */
const MOST_IN_VAIN = 20_000_000;

/** A parser for one page. @throws {ReadingError} at the expression in which it has done too much. */
export function meteredAcorn() {
  let [start, units] = [0, 0];
  const meter = <T>(parse: (value: string) => T, value: string): T => {
    units += value.length;
    if (units > MOST_IN_VAIN) throw new Stop(start);
    return parse(value);
  };
  const note = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      [start, units] = [this.now().offset, 0];
      return construct.tokenize.call(this, effects, ok, nok);
    },
  });
  return {
    acorn: {
      parse: (value: string, options: Options) => meter((text) => JsxParser.parse(text, options), value),
      parseExpressionAt: (value: string, at: number, options: Options) =>
        meter((text) => JsxParser.parseExpressionAt(text, at, options), value),
    },
    /** The syntax, which tells the parser where each of its constructs begins. */
    noteStarts: ({ flow = {}, text = {}, ...others }: Extension): Extension => ({
      ...others,
      flow: mapConstructs(flow, note),
      text: mapConstructs(text, note),
    }),
  };
}

function mapConstructs(record: ConstructRecord, change: (construct: Construct) => Construct): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).map(([code, constructs]) => [code, [constructs ?? []].flat().map(change)]),
  );
}

/** The library takes what a parser throws for a reason to read on; but first it asks where the fault is. */
class Stop extends Error {
  override readonly name = 'Stop';
  readonly #start: number;

  constructor(start: number) {
    super('too much work');
    this.#start = start;
  }

  get pos(): number {
    throw new ReadingError('no closing brace ends this expression, of all that were tried', this.#start);
  }
}
