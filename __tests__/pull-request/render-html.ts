/** What a text becomes on GitHub, as far as a reader of the specification can tell: CommonMark with the GFM extensions. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Render to HTML; raw HTML stays, as on GitHub before its sanitizer. */
export function renderHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Text and tags that a reader sees outside code; comments and the attributes of tags are left out. */
export function renderOutsideCode(markdown: string): string {
  return renderHtml(markdown)
    .replaceAll(/<code[^>]*>[^]*?<\/code>/g, '<code>')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<(\/?[a-z\d]+)[^>]*>/g, '<$1>');
}
