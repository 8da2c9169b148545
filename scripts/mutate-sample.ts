/**
 * A plugin of Stryker for samples: takes the functions of a folder, and lets a share of them be changed, chosen by
 * their names and a seed, so that the same functions are tried again after the code around them has changed.
 */
import { createHash } from 'node:crypto';
import { env } from 'node:process';

/** What a sample is made of, as far as it is needed of a node of Babel. */
interface NodePath {
  readonly node: { readonly type: string; readonly start?: number; readonly id?: Named; readonly key?: Named };
  readonly parent?: { readonly id?: Named };
  isFunction(): boolean;
  getFunctionParent(): unknown;
}
type Named = { readonly name?: string } | null;

/** Name of a function, or of what holds it; its place when it has none. */
function nameOf({ node, parent }: NodePath): string {
  return node.id?.name ?? node.key?.name ?? parent?.id?.name ?? `at ${node.start}`;
}

/** Whether a name is in a share (0 to 1) of all names. */
export function isInSample(name: string, share: number, seed: string): boolean {
  const hash = createHash('sha256').update(`${seed} ${name}`).digest();
  return hash.readUInt32BE() / 2 ** 32 < share;
}

/** Found by Stryker under this name; share and seed come from the environment, since it gives plugins nothing. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'sample',
    value: {
      shouldIgnore(path: NodePath): string | undefined {
        if (!path.isFunction() || path.getFunctionParent()) return undefined;
        const [share, seed] = [Number(env['MUTATE_SAMPLE'] ?? 1), env['MUTATE_SEED'] ?? ''];
        return isInSample(nameOf(path), share, seed) ? undefined : 'not in the sample';
      },
    },
  },
];
