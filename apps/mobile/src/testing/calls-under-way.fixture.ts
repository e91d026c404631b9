let underWay = 0;

/** The same fetch, of which `callsAreOver` knows what it still waits for. */
export function counted(send: typeof fetch): typeof fetch {
  return async (...asked) => {
    underWay += 1;
    try {
      return await send(...asked);
    } finally {
      underWay -= 1;
    }
  };
}

/** Resolves when no answer is waited for, or when it has been waited for long enough. */
export async function callsAreOver(): Promise<void> {
  const end = Date.now() + 5_000;
  while (underWay > 0 && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
