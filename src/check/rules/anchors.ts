/**
 * Links of a translation to anchors that no heading there has: of the page itself, and of the pages beside it where they
 * are known. What the source has broken as well, and ids that are written somewhere, are nobody's fault.
 */
import { listAnchors, writesId } from '../../markdown/anchors.ts';
import { type AnchorLink, listAnchorLinks } from '../../markdown/links.ts';
import type { Page } from '../../markdown/page.ts';
import { say } from '../../messages/message.ts';
import type { CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import type { RuleFamily } from '../rule.ts';

/** Rules on anchors of links. */
export const anchors: RuleFamily = {
  rules: [
    {
      name: 'anchor-lost',
      severity: 'warning',
      description: 'A link leads to an anchor that no heading has, of its page or of a page beside it.',
    },
  ],
  check,
};

function check(context: CheckContext): Finding[] {
  const { source, target, neighbours } = context;
  const pageAt = (page: Page, path: string, beside: ReadonlyMap<string, Page> | undefined) =>
    path === '' ? page : beside?.get(path);
  return listAnchorLinks(target).flatMap((link) => {
    const there = pageAt(target, link.path, neighbours?.target);
    if (there === undefined || mayHold(there, link)) return [];
    const own = pageAt(source, link.path, neighbours?.source);
    if (own !== undefined && isBroken(own, link) && hasLink(source, link)) return [];
    const { anchor, address, path } = link;
    const said = path === '' ? say('anchor-lost', { anchor }) : say('anchor-not-there', { address });
    return [makeFinding('anchor-lost', context.lineAt(link.start), said)];
  });
}

/** Whether the anchor is that of a heading, or may be of something else; where nobody knows the anchors, it may. */
function mayHold(page: Page, { anchor }: AnchorLink): boolean {
  const found = anchorsOf(page);
  return found === undefined || found.has(anchor) || isWritten(page, anchor);
}

function isBroken(page: Page, link: AnchorLink): boolean {
  return !mayHold(page, link);
}

function hasLink(page: Page, { address }: AnchorLink): boolean {
  return addressesOf(page).has(address);
}

/** What is found out once for a page, however many links ask. */
function oncePerPage<T>(read: (page: Page) => T): (page: Page) => T {
  const known = new WeakMap<Page, { readonly value: T }>();
  return (page) => {
    const { value } = known.get(page) ?? { value: read(page) };
    known.set(page, { value });
    return value;
  };
}

const addressesOf = oncePerPage((page) => new Set(listAnchorLinks(page).map(({ address }) => address)));

/** Anchors of the headings; `undefined` too where there is no heading, or one whose anchor nobody can compute. */
const anchorsOf = oncePerPage((page): ReadonlySet<string> | undefined => {
  const found = listAnchors(page);
  const headings = page.blocks.filter(({ kind }) => kind === 'heading').length;
  return headings > 0 && found?.length === headings ? new Set(found.map(({ anchor }) => anchor)) : undefined;
});

const writtenIds = oncePerPage(() => new Map<string, boolean>());

/** Whether an id stands in the text of a page that is no address; each is sought once. */
function isWritten(page: Page, anchor: string): boolean {
  const known = writtenIds(page);
  const found = known.get(anchor) ?? writesId(page.text, anchor);
  known.set(anchor, found);
  return found;
}
