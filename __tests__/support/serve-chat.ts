/** A local chat endpoint for one test, where the chat engine looks for one. */
import { onTestFinished } from 'vitest';
import { type ChatServer, type ChatServerOptions, startChat } from '../emulators/chat/index.ts';

export async function serveChat(options: ChatServerOptions = {}): Promise<ChatServer> {
  const server = await startChat(options);
  onTestFinished(() => server.stop());
  for (const [name, value] of Object.entries({ AMTS_CHAT_URL: server.url, GITHUB_TOKEN: 'token' })) {
    const before = process.env[name];
    process.env[name] = value;
    onTestFinished(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before;
    });
  }
  return server;
}
