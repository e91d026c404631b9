import { useEffect, useRef } from 'react';
import { focusHeading } from '../shell/focus-heading.ts';

/** The button that took a line out goes with it: the focus would begin again at the top of the document. */
export function useFocusAfterTakeOut(lineCount: number): void {
  const before = useRef(lineCount);
  useEffect(() => {
    if (lineCount < before.current && document.activeElement === document.body) focusHeading();
    before.current = lineCount;
  }, [lineCount]);
}
