/**
 * A pseudo-language for tests and demonstrations: every word w becomes ⟦w⟧. Tags, character references and elements
 * that ask not to be translated stay, and {@link unmarkPseudo} gives back the source.
 */
import type { Engine } from './engine.ts';
import { createLocalEngine } from './local.ts';

export function createPseudoEngine(): Engine {
  return createLocalEngine('pseudo', async (documents) =>
    documents.map(({ name, segments }) => ({
      name,
      segments: segments.map(({ id, html }) => ({ id, origin: 'machine', html: markPseudo(html) })),
    })),
  );
}

/** A protected element (they are never nested), a tag, a character reference, a bracket of ours, or a word. */
const PIECE = /<(\w+)[^<>]*\stranslate="no"[^<>]*>[^]*?<\/\1>|<[^<>]*>|&(?:#\w+|\w+);|[⟦⟧]|[\p{L}\p{N}\p{M}]+/gu;

/** Mark every word of a segment's HTML. */
export function markPseudo(html: string): string {
  return html.replace(PIECE, (piece) => (piece.startsWith('<') || piece.startsWith('&') ? piece : `⟦${piece}⟧`));
}

/** The inverse of {@link markPseudo}; it works on any text that holds marked words. */
export function unmarkPseudo(text: string): string {
  return text.replaceAll(/⟦([⟦⟧]|[^⟦⟧]+)⟧/g, '$1');
}
