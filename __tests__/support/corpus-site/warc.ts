/** Pages as a WARC file, each record in a gzip member of its own, as Common Crawl writes them. */
import { gzipSync } from 'node:zlib';
import type { SitePage } from './site.ts';

export function renderWarc(pages: readonly SitePage[], base: string): Uint8Array {
  const info = renderRecord({ type: 'warcinfo', address: '', body: Buffer.from('software: own words\r\n') });
  return Buffer.concat([info, ...pages.map((page) => renderPage(page, base))].map((record) => gzipSync(record)));
}

function renderPage({ path, status = 200, headers = {}, body }: SitePage, base: string): Buffer {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} Fine\r\n${fields.join('')}\r\n`;
  return renderRecord({ type: 'response', address: base + path, body: Buffer.concat([Buffer.from(head), body]) });
}

function renderRecord({ type, address, body }: { type: string; address: string; body: Uint8Array }): Buffer {
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(address === '' ? [] : [`WARC-Target-URI: ${address}`]),
    'WARC-Date: 2026-11-01T00:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}
