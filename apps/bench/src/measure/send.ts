import { Agent, request } from 'undici';

const agent = new Agent({ connections: 16, pipelining: 1 });

/** One request over a kept connection; anything but 200 ends the benchmark. */
export async function send(
  url: string,
  options: { json?: unknown; headers?: Record<string, string> } = {},
): Promise<string> {
  const { statusCode, body } = await request(url, {
    dispatcher: agent,
    method: options.json === undefined ? 'GET' : 'POST',
    headers: {
      ...options.headers,
      ...(options.json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(options.json === undefined ? {} : { body: JSON.stringify(options.json) }),
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${text.slice(0, 500)}`);
  return text;
}

export async function closeConnections(): Promise<void> {
  await agent.close();
}
