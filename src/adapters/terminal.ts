/** Messages for a person at a terminal, on standard error, a line each; progress only when it is one. */
import { toPlainLine } from '../shared/plain-text.ts';

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

interface Log {
  step(title: string): void;
  info(message: string): void;
  warn(message: string): void;
  progress(label: string, done: number, total: number): void;
}

const CLEAR_LINE = '\r\u001B[K';
/** Work that ends sooner needs no progress. */
const QUIET_MS = 500;
const INTERVAL_MS = 100;

export function createTerminalLog(terminal: Terminal, now: () => number = Date.now): Log {
  const isTty = terminal.isTTY === true;
  const start = now();
  let last = 0;
  const write = (text: string) => terminal.write(`${isTty ? CLEAR_LINE : ''}${toPlainLine(text)}\n`);
  return {
    step: () => undefined,
    info: write,
    warn: (message) => write(`warning: ${message}`),
    progress(label, done, total) {
      if (!isTty || now() - start < QUIET_MS) return;
      if (done < total && now() - last < INTERVAL_MS) return;
      last = now();
      terminal.write(done >= total ? CLEAR_LINE : `${CLEAR_LINE}${toPlainLine(label)} ${done}/${total}`);
    },
  };
}
