import { connectToShop, type Shop } from '@stockroom/client/connect/connect-to-shop';
import { memoryStore } from '@stockroom/client/session/secret-store';
import type { MailKind } from '@stockroom/contract/mail';
import { QueryClient } from '@tanstack/react-query';

/** Another phone with the same shop: somebody else's, or one that was left at home. No screens. */
export function anotherPhone(shop: string): Shop {
  return connectToShop({
    address: shop,
    store: memoryStore(),
    version: '0.1.0',
    platform: 'ios',
    queryClient: new QueryClient(),
  });
}

export const demoPassword = 'stockroom-demo';

export async function signedInPhone(
  shop: string,
  email: string,
  password = demoPassword,
): Promise<Shop> {
  const phone = anotherPhone(shop);
  const answer = await phone.accounts.signIn({ email, password });
  if (!answer.ok) throw new Error(`${email} was not signed in: ${answer.refusal.code}`);
  return phone;
}

export interface Person {
  name: string;
  email: string;
  password: string;
}

let people = 0;

/** Somebody with an account of their own, who has not proved the address yet. */
export async function newPerson(shop: string): Promise<Person> {
  people += 1;
  const person = {
    name: `Ada Example ${people}`,
    email: `ada-${people}-${Date.now()}@example.com`,
    password: 'seven lamps in a row',
  };
  const answer = await anotherPhone(shop).accounts.signUp(person);
  if (!answer.ok) throw new Error(`No account: ${answer.refusal.code}`);
  return person;
}

const owners = new Map<string, Promise<Shop>>();

/** The owner's own phone, the same one for all that a test file asks it. */
export async function ownersPhone(shop: string): Promise<Shop> {
  const phone = owners.get(shop) ?? signedInPhone(shop, 'owner@stockroom.test');
  owners.set(shop, phone);
  return await phone;
}

/** The token of the link in the last mail of a kind to somebody, as the owner finds it in the office. */
export async function mailedToken(shop: string, to: string, kind: MailKind): Promise<string> {
  const { mails } = (await ownersPhone(shop)).client.office;
  const end = Date.now() + 10_000;
  // A job writes it, a moment after its cause.
  while (Date.now() < end) {
    const { items } = await mails.list.query({ limit: 50 });
    const mail = items.find((each) => each.recipient === to && each.kind === kind);
    const text = mail ? (await mails.byId.query({ id: mail.id })).text : null;
    const token = /[?&]token=([^\s&]+)/.exec(text ?? '')?.[1];
    if (token !== undefined) return decodeURIComponent(token);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail of the kind ${kind} has come to ${to}`);
}
