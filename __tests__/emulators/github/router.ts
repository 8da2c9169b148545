/** Which handler answers a request, by GitHub's own notation of a route: `GET /repos/{owner}/{repo}/pulls`. */
import type { Actor, Need } from './auth.ts';
import type { Repository, World } from './state.ts';
import type { Reply } from './wire.ts';

/** A request to the API, authenticated. */
export interface Call {
  readonly world: World;
  readonly actor: Actor;
  readonly method: string;
  /** Address without the query. */
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly body: unknown;
  /** Time of the request, as GitHub writes it. */
  readonly now: string;
}

/** A request about a repository that the actor may see. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** A route below `/repos/{owner}/{repo}`, which is written without that beginning: `GET /pulls/{number}`. */
export interface RepositoryRoute {
  readonly route: string;
  /** Permissions of which one suffices. */
  readonly needs: readonly Need[];
  /** Whether it answers 409 as long as there is no commit. */
  readonly needsCommit?: boolean;
  readonly handle: (call: RepositoryCall) => Reply | Promise<Reply>;
}

/** A route of its own. */
export interface PlainRoute {
  readonly route: string;
  readonly handle: (call: Call) => Reply | Promise<Reply>;
}

export interface Match<Route> {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** @returns What finds the first route that fits. `{name}` stands for one part of a path, `{name*}` for one or more. */
export function compileRoutes<Route extends { readonly route: string }>(
  routes: readonly Route[],
): (method: string, path: string) => Match<Route> | undefined {
  const compiled = routes.map((route) => {
    const [method, template = ''] = route.route.split(' ');
    const source = template.replace(/[.+]/g, '\\$&').replace(/\{(\w+)\*\}/g, '(?<$1>.+)');
    return { route, method, pattern: new RegExp(`^${source.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) };
  });
  return (wantedMethod, path) => {
    for (const { route, method, pattern } of compiled) {
      const found = method === wantedMethod ? pattern.exec(path) : null;
      if (found) return { route, params: decodeParams(found.groups ?? {}) };
    }
    return undefined;
  };
}

function decodeParams(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

/** A parameter of the path of a call. */
export function getParam(call: Pick<Call, 'params'>, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter '${name}'`);
  return value;
}
