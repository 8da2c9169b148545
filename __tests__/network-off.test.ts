import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, test } from 'vitest';

// 192.0.2.0/24 is reserved for documentation (RFC 5737): were the guard broken, nobody would be reached.
const OUTSIDE = '192.0.2.1';

test('fetch to another machine fails with the name of the machine', async () => {
  await expect(fetch(`http://${OUTSIDE}/`)).rejects.toMatchObject({
    cause: { name: 'NetworkOffError', message: expect.stringContaining(OUTSIDE) },
  });
});

test.each([
  ['net.connect(port, host)', () => connect(80, OUTSIDE)],
  ['net.connect(options)', () => connect({ port: 80, host: 'example.com' })],
  ['tls.connect', () => connectTls({ port: 443, host: OUTSIDE })],
  ['http.request', () => request({ host: OUTSIDE, port: 80 })],
])('%s to another machine throws', (_, open) => {
  expect(open).toThrow('The network is off in tests');
});

test('a server on this machine can be reached', async () => {
  const server = createServer((_, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  const answer = await fetch(`http://127.0.0.1:${address.port}/`);
  expect(await answer.text()).toBe('hello');
  server.close();
});
