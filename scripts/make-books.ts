/** Makes the repositories of the example book in a folder: `node scripts/make-books.ts FOLDER`. Needs no install. */
import { makeBooks } from './demo/books.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/make-books.ts FOLDER');
makeBooks(folder);
