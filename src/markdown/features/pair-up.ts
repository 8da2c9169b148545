/** Tokens whose order counts. */

/** Tokens and neighbouring pairs of tokens: order counts a little. */
export function pairUp(tokens: readonly string[]): string[] {
  return [...tokens, ...tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`)];
}
