/** From the probability that the model gives a bead to the probability that it is right. */
import type { Place } from './pass.ts';
import type { Table } from './table.ts';

export function rateBead(_table: Table, { posterior }: Place): number {
  return posterior;
}
