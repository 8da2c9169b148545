/**
 * How the runner of GitHub Actions reads what a step prints: takes its output, gives the commands in it. In words of our
 * own after actions/runner, `ActionCommand.TryParseV2` and `TryParse`: it compares by culture, so that characters without
 * a width do not count; both readings are tried.
 */

const KNOWN = new Set(
  `set-env set-output save-state add-path add-mask add-matcher remove-matcher debug echo error warning notice group
   endgroup stop-commands internal-set-repo-path`.split(/\s+/),
);

/** Names of the commands, in order. */
export function listCommands(output: string): string[] {
  return output
    .split(/\r\n|[\r\n]/)
    .flatMap((line) => readCommand(line) ?? readCommand(line.replaceAll(/\p{DI}/gu, '')) ?? []);
}

function readCommand(line: string): string | undefined {
  // .NET trims U+0085 as well, which is no white space in JavaScript.
  const [, name] = /^[\s\u0085]*::(.*?)::/s.exec(line) ?? [];
  const [, old] = /##\[(.*?)\]/s.exec(line) ?? [];
  return [name, old].map((info) => info?.split(' ')[0] ?? '').find((word) => KNOWN.has(word));
}
