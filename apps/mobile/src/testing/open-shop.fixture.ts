/** A shop of a test file's own: a real server process with a real database, full of the demo's goods. */
export async function openShop(env: Record<string, string> = {}): Promise<string> {
  return await ask('/', JSON.stringify(env));
}

/** Ends the shop at this address, as a machine that goes away. */
export async function stopShop(address: string): Promise<void> {
  await ask('/stop', address);
}

async function ask(path: string, body: string): Promise<string> {
  const answer = await fetch(`${process.env['SHOP_OPENER']}${path}`, { method: 'POST', body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
