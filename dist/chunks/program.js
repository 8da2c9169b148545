import { a as ServiceError } from "./errors.js";
import { t as pickEnvironment } from "./child-environment.js";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";

// src/adapters/program.ts
/**
* A local program as a filter: text in, text out, with a limit in time and size.
*
* Its standard input is a file, not a pipe: Node's pipes to children are sockets, which programs that open
* `/dev/stdin` themselves (apertium among them) cannot read.
*/
const decoder = new TextDecoder();
/** @throws {ServiceError} naming the program; its last words are in the message. */
async function runProgram({ program, args, input, ...call }) {
	const { timeoutMs, maxOutputBytes, variables = [], signal } = call;
	signal?.throwIfAborted();
	const scratch = await mkdtemp(join(tmpdir(), "amts-program-"));
	try {
		const path = join(scratch, "input");
		await writeFile(path, input);
		const stdin = await open(path);
		try {
			const env = pickEnvironment(process.env, (name) => variables.includes(name));
			return await readOutput(spawn(program, args, {
				stdio: [
					stdin.fd,
					"pipe",
					"pipe"
				],
				env
			}), {
				program,
				timeoutMs,
				maxOutputBytes,
				signal
			});
		} finally {
			await stdin.close();
		}
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
function readOutput(child, { program, timeoutMs, maxOutputBytes, signal }) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1e3} s`, true), timeoutMs);
		const onAbort = () => stop("was stopped, since the run is cancelled", true);
		signal?.addEventListener("abort", onAbort, { once: true });
		const stdout = [];
		let size = 0;
		let words = "";
		child.stdout?.on("data", (chunk) => {
			size += chunk.length;
			if (size > maxOutputBytes) stop(`gave more than ${maxOutputBytes.toLocaleString("en-US")} bytes`, false);
			else stdout.push(chunk);
		});
		child.stderr?.setEncoding("utf8").on("data", (chunk) => {
			words = (words + chunk).slice(-500);
		});
		child.on("error", (cause) => {
			clearTimeout(timer);
			fail("cannot be run; is it installed and in PATH?", { cause });
		});
		child.on("close", (code, endedBy) => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
			const because = words.trim() === "" ? "" : `: ${words.trim()}`;
			if (code !== 0) fail(`ended with ${endedBy ?? `exit code ${code}`}${because}`);
			else if (size === 0 && because !== "") fail(`gave no output${because}`);
			else resolve(decoder.decode(Buffer.concat(stdout)));
		});
		function fail(reason, options = {}) {
			reject(new ServiceError(`${program}: ${reason}`, {
				retryable: false,
				...options
			}));
		}
		function stop(reason, retryable) {
			fail(reason, { retryable });
			child.kill("SIGKILL");
			child.stdout?.destroy();
			child.stderr?.destroy();
		}
	});
}

export { runProgram };