/** Comments and strings of code, found as one pattern would find them, in work that grows with the code alone. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { QUOTES, replaceLiterals } from '../../src/shared/code-literals.ts';

const STRINGS = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const ALL = String.raw`/\*[^]*?\*/|<!--[^]*?-->|"""[^]*?"""|'''[^]*?'''|${STRINGS}|(?:#|//).*`;
const SIGNS = ['"', "'", '\\', '\n', '/', '*', '<!--', '-->', 'a', '#', '"""', "'''", '/*', '*/', '\r', ' '];
const show = (literal: string) => `<${literal.length}>`;

test.for([
  ['comments and strings', ALL, undefined],
  ['strings', STRINGS, QUOTES],
] as const)('%s are those of one pattern', ([, pattern, opens]) => {
  const whole = new RegExp(pattern, 'g');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }), (signs) => {
      const code = signs.join('');
      expect(replaceLiterals(code, show, opens)).toBe(code.replaceAll(whole, show));
    }),
    { numRuns: 3000 },
  );
});

test.for(['"\\', '/* ', '<!-- ', "'\\"])('no end is sought again of what opens and never ends: %j', (open) => {
  let units = 0;
  // oxlint-disable-next-line typescript/unbound-method -- called with a `this`
  const exec: (this: RegExp, text: string) => RegExpExecArray | null = RegExp.prototype.exec;
  // oxlint-disable-next-line typescript/unbound-method -- called with a `this`
  const indexOf: (this: string, ...args: [string, (number | undefined)?]) => number = String.prototype.indexOf;
  const onExec = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
    const from = this.lastIndex;
    const found = exec.call(this, text);
    units += Math.max(0, this.lastIndex - from);
    return found;
  });
  const onIndexOf = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, ...args) {
    const at = indexOf.apply(this, args);
    units += (at === -1 ? this.length : at) - (args[1] ?? 0);
    return at;
  });
  const code = open.repeat(5000);
  replaceLiterals(code, () => '');
  onExec.mockRestore();
  onIndexOf.mockRestore();
  expect(units).toBeGreaterThan(1000);
  expect(units).toBeLessThan(10 * code.length);
});
