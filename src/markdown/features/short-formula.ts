/**
 * Inline formulas that are read as words: a symbol, a number or sizes, as in "the i-th row" or "a 3 × 3 kernel". Without
 * them the sentence around reads badly (18 of 100 pairs of the books), and as text they need no TeX.
 */

const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  ell: 'ℓ',
  times: '×',
};

/** Combining characters of accents. */
const ACCENTS: Readonly<Record<string, string>> = { hat: '\u0302', bar: '\u0304', tilde: '\u0303' };

const FONT = /\\(?:mathbf|mathrm|mathit|mathcal|mathbb|mathsf|boldsymbol|bm|text)\s*\{\s*(\\?[A-Za-z]+)\s*\}/g;
const ACCENT = /\\(hat|bar|tilde)\s*\{?\s*(\p{L})\s*\}?/gu;
const SCRIPT = String.raw`[_^](?:[\p{L}\p{N}]{1,3}|\*|\{[\p{L}\p{N}]{1,3}\})`;
const SYMBOL = String.raw`\p{L}\p{M}?'?(?:${SCRIPT}){0,2}`;
const NUMBER = String.raw`\d+(?:[./]\d+)?(?:\\?%)?`;
/** A symbol, a number, or the sizes of a thing: `3 × 3`. */
const SHORT = new RegExp(String.raw`^-?(?:${SYMBOL}|${NUMBER})(?:×(?:${SYMBOL}|${NUMBER})){0,3}$`, 'u');

/**
 * The text of a formula of one symbol (`$x_i$`, `$\alpha$`, `$\mathbf{W}$`), one number, or sizes (`$3 \times 3$`).
 *
 * @param raw With its dollar signs.
 * @returns `undefined` for every other formula.
 */
export function readShortFormula(raw: string): string | undefined {
  const plain = raw
    .replaceAll(/^\$+|(?<!\$)\$+$/g, '')
    .replaceAll(FONT, '$1')
    .replaceAll(/\\([A-Za-z]+)(?![A-Za-z{])/g, (command, name: string) => SIGNS[name] ?? command)
    .replaceAll(ACCENT, (_, accent: string, letter: string) => `${letter}${ACCENTS[accent] ?? ''}`.normalize('NFC'))
    .replaceAll(/\s+/g, '');
  return SHORT.test(plain) ? plain.replaceAll(/[{}\\]/g, '').replaceAll('×', ' × ') : undefined;
}
