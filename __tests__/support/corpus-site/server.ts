/** The test site on a real server of this machine, which counts what it is asked for. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buildSite, buildSiteFiles, type Site, type SitePage } from './site.ts';

export interface SeenRequest {
  readonly path: string;
  readonly host: string;
  readonly agent: string;
  readonly headers: IncomingMessage['headers'];
  readonly atMs: number;
}

export interface SiteServer {
  /** `http://127.0.0.1:PORT`. */
  readonly base: string;
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly port: number;
  readonly site: Site;
  readonly requests: SeenRequest[];
  close(): Promise<void>;
}

/** Answers one path in a way of its own. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Start the site; `handlers` answer before its pages do. */
export async function startSite(handlers: Readonly<Record<string, Handler>> = {}): Promise<SiteServer> {
  const requests: SeenRequest[] = [];
  let pages = new Map<string, SitePage>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const { host = '', 'user-agent': agent = '' } = request.headers;
    requests.push({ path, host, agent, headers: request.headers, atMs: performance.now() });
    const handler = handlers[path];
    if (handler !== undefined) return handler(request, response);
    answer(pages.get(path), request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const base = `http://127.0.0.1:${port}`;
  const site = buildSite(base);
  pages = new Map([...site.pages, ...buildSiteFiles(site, base)].map((page) => [page.path, page]));
  return {
    base,
    host: `127.0.0.1:${port}`,
    port,
    site,
    requests,
    close: async () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(page: SitePage | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<p>There is no such page.</p>');
    return;
  }
  const etag = `"${page.body.length}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(page.status ?? 200, { ...page.headers, etag }).end(page.body);
}
