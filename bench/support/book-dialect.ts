/** The dialect of a book among the shared data. */
import { DIALECTS, type DialectName } from '../../src/config/choices.ts';

/** The folder of a book begins with the name of its dialect. */
export function dialectOfBook(book: string): DialectName {
  const [kind] = book.split('-');
  return DIALECTS.find((name) => name === kind) ?? 'gfm';
}
