/**
 * Addresses of the net that no page of a stranger may send this program to: private, link-local, loopback and special
 * ones (IANA special-purpose registries for IPv4 and IPv6, read 2026-11-26).
 */
import { BlockList, isIP } from 'node:net';

const BLOCKED_V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
/** `::/96` holds `::1` and the old IPv4-compatible addresses; IPv4-mapped ones are checked by their IPv4 address. */
const BLOCKED_V6 =
  '::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8';

const blocked = new BlockList();
for (const [family, list] of [
  ['ipv4', BLOCKED_V4],
  ['ipv6', BLOCKED_V6],
] as const)
  for (const range of list.split(' ')) {
    const [net = '', bits = ''] = range.split('/');
    blocked.addSubnet(net, Number(bits), family);
  }

/** Whether an IP address must not be connected to; what is no IP address must not, either. */
export function isBlocked(address: string): boolean {
  const family = isIP(address);
  return family === 0 || blocked.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The IP address that a host of a URL is, if it is one: `[::1]` in brackets. */
export function readLiteral(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}
