import AsyncStorage from '@react-native-async-storage/async-storage';

const key = 'contact-draft';
const parts = ['name', 'email', 'orderNumber', 'message', 'requestId'] as const;

/** What is being written, and the request by which it may have been sent already. */
export type Draft = Partial<Record<(typeof parts)[number], string>>;

/**
 * What is being written stays on the phone until it is sent: a call, a dead battery or a lost connection
 * costs nobody their words. No secret, so in plain storage, which takes long texts.
 */
export async function readDraft(): Promise<Draft> {
  try {
    const kept: unknown = JSON.parse((await AsyncStorage.getItem(key)) ?? '{}');
    if (kept === null || typeof kept !== 'object') return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([name, value]) => parts.some((each) => each === name) && typeof value === 'string',
      ),
    );
  } catch {
    // A full or broken store keeps nobody from writing.
    return {};
  }
}

export async function keepDraft(draft: Draft): Promise<void> {
  await AsyncStorage.setItem(key, JSON.stringify(draft)).catch(() => {});
}

export async function forgetDraft(): Promise<void> {
  await AsyncStorage.removeItem(key).catch(() => {});
}
