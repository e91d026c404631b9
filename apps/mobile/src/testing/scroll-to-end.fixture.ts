import { act, screen, userEvent } from '@testing-library/react-native';

/** As far down as a list goes for now; it then fetches more, if there is more. */
export async function scrollToEnd(label: string): Promise<void> {
  const list = screen.getByLabelText(label);
  const layoutMeasurement = { width: 390, height: 800 };
  const contentSize = { width: 390, height: 4_000 };
  await act(() => {
    list.props['onLayout']?.({ nativeEvent: { layout: { x: 0, y: 0, ...layoutMeasurement } } });
    list.props['onContentSizeChange']?.(contentSize.width, contentSize.height);
  });
  // In steps, as a finger does: rows are drawn while they come near.
  for (const y of [800, 1_600, 2_400, 3_200]) {
    await userEvent.scrollTo(list, { y, layoutMeasurement, contentSize });
    await act(async () => await new Promise((resolve) => setTimeout(resolve, 80)));
  }
}
