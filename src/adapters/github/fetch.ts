/**
 * `fetch` for Octokit, with what it leaves open: a time limit that holds to the last byte, and no half answers.
 * Octokit gives an answer that was cut off as a piece of text, as if GitHub had said so.
 */

type Fetch = typeof globalThis.fetch;

/**
 * @param timeoutMs For the whole of one request.
 * @param onRequest Called for every request that is sent.
 */
export function fetchWhole(timeoutMs: number, onRequest: () => void): Fetch {
  return async (input, init) => {
    onRequest();
    const response = await fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const body = Buffer.from(await response.arrayBuffer());
    if (response.ok && isJson(response)) JSON.parse(body.toString());
    const hasNoBody = response.status === 204 || response.status === 205 || response.status === 304;
    const whole = new Response(hasNoBody ? null : body, response);
    return Object.defineProperty(whole, 'url', { value: response.url });
  };
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('application/json') ?? false;
}
