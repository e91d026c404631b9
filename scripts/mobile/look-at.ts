/** What answers at an address. */
export type Found = 'shop' | 'starting' | 'something else' | 'nothing';

export async function lookAt(url: string): Promise<Found> {
  try {
    const response = await fetch(`${url}/readyz`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(3_000),
    });
    if (response.status === 503) return 'starting';
    return response.ok && (await response.text()).trim() === 'ready' ? 'shop' : 'something else';
  } catch (error) {
    // A server that is there and speaks no HTTP, or none in time, has the port all the same.
    const code = error instanceof Error && error.cause instanceof Error && codeOf(error.cause);
    return code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH'
      ? 'nothing'
      : 'something else';
  }
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
