/**
 * Blocks of an article as Markdown, so that the pages of the web go the way of every other page: one reader, one
 * aligner, one set of filters. Everything that Markdown would read as markup is escaped.
 */
import type { ArticleBlock } from './article.ts';
import { renderTokens } from './formulas.ts';

export function renderArticle(blocks: readonly ArticleBlock[]): string {
  let markdown = '';
  let before: ArticleBlock['kind'] | undefined;
  for (const { kind, level, text } of blocks) {
    const line = escapeStart(renderTokens(text, escapeProse));
    const prefix = kind === 'heading' ? `${'#'.repeat(Math.max(1, level))} ` : kind === 'item' ? '- ' : '';
    markdown += `${before === undefined || (before === 'item' && kind === 'item') ? '' : '\n'}${prefix}${line}\n`;
    before = kind;
  }
  return markdown;
}

const SPECIAL = /[\\`*_$<[\]~|]|:(?=\w+:)|!(?=\[)/g;
/** What would start an entity is one. */
const AMPERSAND = /&(?=#?\w+;)/g;

function escapeProse(text: string): string {
  return text.replaceAll(SPECIAL, (mark) => `\\${mark}`).replaceAll(AMPERSAND, '&amp;');
}

/** What would make a line a heading, a list, a quotation or a tab. */
function escapeStart(line: string): string {
  return line.replace(/^(?=[#>+\-=%:{])/, '\\').replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}
