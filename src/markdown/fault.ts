/**
 * What a strict reading finds wrong with a page, and how it is told.
 */
import type { DialectName } from './dialects/names.ts';
import type { PageFault } from './page.ts';

/** A page that the generator of its site would refuse. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';
  /** Where in the text, UTF-16 units. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The fault of a page by what its parser threw: an error of ours, or of micromark, which has a line. */
export function describeFault(
  error: unknown,
  { text, dialect }: { readonly text: string; readonly dialect: DialectName },
): PageFault {
  const message = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').replace(/\.$/, '') : String(error);
  if (error instanceof ReadingError) return { dialect, line: text.slice(0, error.offset).split('\n').length, message };
  const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
  return { dialect, line, message };
}
