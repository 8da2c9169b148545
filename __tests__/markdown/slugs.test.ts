/** Anchors as the documents and tests of each generator tell them. */
import { expect, test } from 'vitest';
import { type SlugStyle, slugOf } from '../../src/markdown/features/slugs.ts';

test.each<[SlugStyle, string, string]>([
  ['github', 'Boil & pour: twice!', 'boil--pour-twice'],
  ['github', '泡茶的水', '泡茶的水'],
  ['vitepress', 'Maître d’hôtel', 'maitre-d-hotel'],
  ['vitepress', '3. Pour -- slowly', '_3-pour-slowly'],
  ['mdbook', '--passes: add more', '--passes-add-more'],
  ['mdbook', 'Über', 'Über'],
  ['mdbook', 'चाय का पानी', 'चाय-का-पानी'],
  ['mdbook', '中文標題 CJK title', '中文標題-cjk-title'],
  ['pandoc', 'Maître d’hôtel', 'maître-dhôtel'],
  ['pandoc', '[HTML], [S5], or [RTF]?', 'html-s5-or-rtf'],
  ['pandoc', '3. Applications', 'applications'],
  ['pandoc', '33', 'section'],
  ['python', 'Žlutý čaj - twice', 'zluty-caj-twice'],
  ['python', '泡茶', ''],
])('%s makes of “%s” the anchor “%s”', (style, words, anchor) => {
  expect(slugOf(words, style)).toBe(anchor);
});
