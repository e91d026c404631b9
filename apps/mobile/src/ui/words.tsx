import { Text, type TextProps, type TextStyle } from 'react-native';
import { fonts } from '../theme/fonts.ts';
import { useColors } from '../theme/use-colors.ts';
import type { Colors } from '../theme/colors.ts';

/** Sizes grow with the reader's own setting; line heights grow with them. */
const looks = {
  title: { fontFamily: fonts.display, fontSize: 30, lineHeight: 36, letterSpacing: -0.6 },
  heading: { fontFamily: fonts.display, fontSize: 22, lineHeight: 28, letterSpacing: -0.3 },
  subheading: { fontFamily: fonts.strong, fontSize: 18, lineHeight: 24 },
  body: { fontFamily: fonts.text, fontSize: 17, lineHeight: 25 },
  strong: { fontFamily: fonts.strong, fontSize: 17, lineHeight: 25 },
  small: { fontFamily: fonts.text, fontSize: 15, lineHeight: 21 },
  smallStrong: { fontFamily: fonts.strong, fontSize: 15, lineHeight: 21 },
  label: { fontFamily: fonts.strong, fontSize: 13, lineHeight: 18 },
} as const satisfies Record<string, TextStyle>;

export interface WordsProps extends TextProps {
  look?: keyof typeof looks;
  tone?: keyof Pick<Colors, 'ink' | 'inkQuiet' | 'good' | 'warn' | 'bad' | 'onAction' | 'onAccent'>;
}

/** All text of the app. Titles and headings are headings to a screen reader, too. */
export function Words({ look = 'body', tone = 'ink', style, ...rest }: WordsProps) {
  const colors = useColors();
  const isHeading = look === 'title' || look === 'heading' || look === 'subheading';
  return (
    <Text
      {...(isHeading && { accessibilityRole: 'header' as const })}
      {...rest}
      style={[looks[look], { color: colors[tone] }, style]}
    />
  );
}
