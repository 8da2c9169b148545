import { i as ServiceError } from "./errors.js";
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
/** More output than this is a program gone wild. */
const MAX_OUTPUT_BYTES = 268435456;
const decoder = new TextDecoder();
/** @throws {ServiceError} naming the program; its last words are in the message. */
async function runProgram({ program, args, input, timeoutMs }) {
	const scratch = await mkdtemp(join(tmpdir(), "amts-program-"));
	try {
		const path = join(scratch, "input");
		await writeFile(path, input);
		const stdin = await open(path);
		try {
			return await readOutput(spawn(program, args, { stdio: [
				stdin.fd,
				"pipe",
				"pipe"
			] }), {
				program,
				timeoutMs
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
function readOutput(child, { program, timeoutMs }) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1e3} s`, true), timeoutMs);
		const stdout = [];
		let size = 0;
		let words = "";
		child.stdout?.on("data", (chunk) => {
			size += chunk.length;
			if (size > MAX_OUTPUT_BYTES) stop(`gave more than ${MAX_OUTPUT_BYTES / 1024 / 1024} MiB`, false);
			else stdout.push(chunk);
		});
		child.stderr?.setEncoding("utf8").on("data", (chunk) => {
			words = (words + chunk).slice(-500);
		});
		child.on("error", (cause) => {
			clearTimeout(timer);
			fail("cannot be run; is it installed and in PATH?", { cause });
		});
		child.on("close", (code, signal) => {
			clearTimeout(timer);
			const because = words.trim() === "" ? "" : `: ${words.trim()}`;
			if (code !== 0) fail(`ended with ${signal ?? `exit code ${code}`}${because}`);
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