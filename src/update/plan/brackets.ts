/**
 * A span alone in brackets, such as `(@fig-pot)`, is one thing where it comes and goes: the brackets are none of the words
 * of a sentence. Tokens with such spans and their brackets as one, and as they were.
 */
import { spanTraits } from '../../markdown/dialects/registry.ts';
import type { SpanToken, Token } from '../../markdown/tokens.ts';

/** A span with the brackets around it. */
interface BracketedToken extends SpanToken {
  readonly inside: SpanToken;
}

/** Tokens in which spans that stand for words have the round brackets around them, of whichever width. */
export function joinBrackets(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[(at += 1)]) {
    const [before, behind] = [joined.at(-1), tokens[at + 1]];
    const open = before?.type === 'text' ? /[(（]$/.exec(before.raw)?.[0] : undefined;
    const close = behind?.type === 'text' ? /^[)）]/.exec(behind.raw)?.[0] : undefined;
    const stands = token.type === 'atom' && spanTraits(token.kind).isWordlike === true;
    if (!stands || token.type !== 'atom' || open === undefined || close === undefined || before === undefined) {
      joined.push(token);
      continue;
    }
    const whole: BracketedToken = { ...token, raw: open + token.raw + close, key: `(${token.key})`, inside: token };
    joined.splice(-1, 1, ...textOf(before.raw.slice(0, -1)), whole);
    if (behind?.type === 'text') joined.push(...textOf(behind.raw.slice(1)));
    at += 1;
  }
  return joined;
}

/** The tokens with their brackets as text again. */
export function splitBrackets(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.type === 'text' || !isBracketed(token)) return [token];
    const raw = token.raw.slice(1, -1);
    return [...textOf(token.raw.slice(0, 1)), { ...token.inside, raw }, ...textOf(token.raw.slice(-1))];
  });
}

function isBracketed(token: SpanToken): token is BracketedToken {
  return 'inside' in token;
}

function textOf(raw: string): Token[] {
  return raw === '' ? [] : [{ type: 'text', raw }];
}
