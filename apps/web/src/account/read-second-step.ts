import { createIsomorphicFn, getGlobalStartContext } from '@tanstack/react-start';
import { encode } from 'uqr';

export interface SecondStepToSetUp {
  /** For who types it. */
  secret: string;
  /** For who has the app on this very device. */
  uri: string;
  /** For who points a camera at it: the dark squares, as the path of an SVG so many squares wide. */
  qr: { path: string; size: number };
}

/**
 * What waits to be put into an app; null where nothing does. The page is only ever reached by its form,
 * so that only the server is asked, and draws.
 */
export const readSecondStep = createIsomorphicFn()
  .server(async (): Promise<SecondStepToSetUp | null> => {
    const begun = await getGlobalStartContext()?.accountForms.secondStep.begun();
    return begun ? { ...begun, qr: draw(begun.uri) } : null;
  })
  .client(async (): Promise<SecondStepToSetUp | null> => null);

function draw(text: string): SecondStepToSetUp['qr'] {
  // Four squares of quiet around it, as readers expect (ISO/IEC 18004).
  const { data, size } = encode(text, { border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { path: squares.join(''), size };
}
