/**
 * A LibreTranslate server as an engine: segments go as HTML, a few at a time. It is not customised, costs nothing by
 * itself, and keeps nothing: a page whose request fails, fails alone.
 */
import { mapConcurrently } from '../shared/concurrent.ts';
import { ConfigError, ServiceError } from '../shared/errors.ts';
import type { DocumentResult, Engine, SegmentRequest, SegmentTranslation, TranslationDocument } from './engine.ts';
import { createLocalEngine } from './local.ts';

/**
 * Translate texts of HTML.
 *
 * @returns One text for each, in their order.
 * @throws {ServiceError} when the server cannot be asked.
 */
export type TranslateTexts = (request: {
  readonly texts: readonly string[];
  readonly from: string;
  readonly to: string;
}) => Promise<readonly string[]>;

/** Segments in one request, and requests at once: servers of one's own are small. */
const SEGMENTS = 20;
const CONCURRENCY = 2;

/** Where the codes of the server differ from those of AMTS (LibreTranslate 1.6 and later). */
const CODES: Readonly<Record<string, string>> = { zh: 'zh-Hans', 'zh-TW': 'zh-Hant', 'pt-BR': 'pt-BR' };

export function createLibreTranslateEngine(translateTexts: TranslateTexts): Engine {
  return createLocalEngine('libretranslate', (documents) =>
    mapConcurrently(documents, CONCURRENCY, (document) => translateSafely(document, translateTexts)),
  );
}

async function translateSafely(document: TranslationDocument, ask: TranslateTexts): Promise<DocumentResult> {
  try {
    return { name: document.name, segments: await translate(document, ask) };
  } catch (error) {
    if (error instanceof ServiceError || error instanceof ConfigError)
      return { name: document.name, error: error.message };
    throw error;
  }
}

async function translate(document: TranslationDocument, ask: TranslateTexts): Promise<SegmentTranslation[]> {
  const { segments, sourceLanguage, targetLanguage } = document;
  const [from, to] = [codeOfLibreTranslate(sourceLanguage), codeOfLibreTranslate(targetLanguage)];
  const parts: SegmentRequest[][] = [];
  for (let at = 0; at < segments.length; at += SEGMENTS) parts.push(segments.slice(at, at + SEGMENTS));
  const answers = await mapConcurrently(parts, 1, async (part) => {
    const texts = await ask({ texts: part.map(({ html }) => html), from, to });
    return part.flatMap(({ id }, at): SegmentTranslation[] => {
      const html = texts[at];
      return html === undefined || html === '' ? [] : [{ id, origin: 'machine', html }];
    });
  });
  return answers.flat();
}

/** The code of a language there. */
export function codeOfLibreTranslate(language: string): string {
  return CODES[language] ?? language;
}
