/** The tables of reasons in docs/parallel-data.md and docs/corpus.md, made from the sources. */
import { fileURLToPath } from 'node:url';
import { ROW_REASONS } from '../src/corpus/corpus-rows.ts';
import { EVIDENCE } from '../src/corpus/evidence.ts';
import { PAGE_REASONS } from '../src/corpus/web.ts';
import { REASONS } from '../src/parallel-data/filter.ts';
import { code, renderTable, replacePart } from './reference.ts';

type Meanings = Readonly<Record<string, string>>;

/** A page of the documentation, and the same with its tables made anew. */
export const REASON_PAGES: readonly { readonly path: string; readonly render: (text: string) => string }[] = [
  { path: placeOf('parallel-data.md'), render: (text) => replacePart(text, 'reasons', renderMeanings(REASONS)) },
  {
    path: placeOf('corpus.md'),
    render: (text) =>
      replacePart(
        replacePart(
          replacePart(text, 'evidence', renderGrades(EVIDENCE)),
          'page-reasons',
          renderMeanings(PAGE_REASONS),
        ),
        'row-reasons',
        renderMeanings(ROW_REASONS),
      ),
  },
];

function placeOf(page: string): string {
  return fileURLToPath(new URL(`../docs/${page}`, import.meta.url));
}

function renderMeanings(meanings: Meanings): string {
  return renderTable(
    ['Reason', 'Means'],
    Object.entries(meanings).map(([name, meaning]) => [code(name), meaning]),
  );
}

function renderGrades(meanings: Meanings): string {
  const rows = Object.entries(meanings).map(([name, meaning], grade) => [String(grade), code(name), meaning]);
  return renderTable(['Grade', 'Evidence', 'Means'], rows);
}
