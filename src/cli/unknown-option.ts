/** The first option of a command line that its command does not have, with the one that was probably meant. */
import type { Command } from 'commander';
import { findNearest } from '../shared/nearest.ts';

export interface UnknownOption {
  readonly option: string;
  readonly nearest: string | undefined;
}

/** @param args Arguments after the program's name. */
export function findUnknownOption(program: Command, args: readonly string[]): UnknownOption | undefined {
  const command = findCommand(program, args);
  const known = command.options.flatMap(({ long, short }) => [long, short]).filter((name) => typeof name === 'string');
  const takesValue = new Set(
    command.options.filter(({ required }) => required).flatMap(({ long, short }) => [long, short]),
  );
  const option = args.find((text, at) => {
    if (!/^--?[a-z]/i.test(text) || takesValue.has(args[at - 1])) return false;
    const name = text.split('=')[0] ?? '';
    return !known.includes(name) && name !== '--help' && name !== '-h';
  });
  const name = option?.split('=')[0];
  return name === undefined ? undefined : { option: name, nearest: findNearest(name, known) };
}

function findCommand(program: Command, args: readonly string[]): Command {
  const [name, ...rest] = args;
  const found = program.commands.find((command) => command.name() === name);
  return found === undefined ? program : findCommand(found, rest);
}
