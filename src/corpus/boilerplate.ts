/**
 * What a site repeats: a block that more than two of its pages in one language have is a menu, a notice or an
 * advertisement, whatever it looks like (trafilatura's rule for whole sites). A heading of an article may come again.
 */
import type { ArticleBlock } from './article.ts';

/** The articles of one language of one site. */
export type SiteArticles = readonly (readonly ArticleBlock[])[];

const MOST_REPETITIONS = 2;

/** Take repeated blocks out of every article. */
export function dropBoilerplate(articles: SiteArticles): ArticleBlock[][] {
  const pages = new Map<string, number>();
  for (const blocks of articles)
    for (const text of new Set(blocks.map((block) => block.text))) pages.set(text, (pages.get(text) ?? 0) + 1);
  return articles.map((blocks) =>
    blocks.filter(({ kind, text }) => kind === 'heading' || (pages.get(text) ?? 0) <= MOST_REPETITIONS),
  );
}
