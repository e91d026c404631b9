import type { PostInline } from '@stockroom/contract/post-text';
import { Fragment, type ReactNode } from 'react';
import { Text } from 'react-native';
import { fonts } from '../theme/fonts.ts';
import { useColors } from '../theme/use-colors.ts';
import type { OpenPostLink } from './use-open-post-link.ts';

interface InlinesProps {
  of: PostInline[];
  open: OpenPostLink;
}

/** What stands inside a paragraph. Its order never changes while it is shown, so places do as keys. */
export function Inlines({ of, open }: InlinesProps): ReactNode {
  return of.map((inline, index) => (
    <Fragment key={index}>
      <Inline inline={inline} open={open} />
    </Fragment>
  ));
}

function Inline({ inline, open }: { inline: PostInline; open: OpenPostLink }): ReactNode {
  const colors = useColors();
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'code':
      return (
        <Text style={{ fontFamily: 'monospace', fontSize: 16, backgroundColor: colors.shade }}>
          {inline.text}
        </Text>
      );
    case 'emphasis':
      return (
        <Text style={{ fontFamily: fonts.italic }}>
          <Inlines of={inline.children} open={open} />
        </Text>
      );
    case 'strong':
      return (
        <Text style={{ fontFamily: fonts.strong }}>
          <Inlines of={inline.children} open={open} />
        </Text>
      );
    case 'deleted':
      return (
        <Text style={{ textDecorationLine: 'line-through', color: colors.inkQuiet }}>
          <Inlines of={inline.children} open={open} />
        </Text>
      );
    case 'link':
      return (
        <Text
          accessibilityRole="link"
          onPress={() => open(inline.link)}
          style={{ textDecorationLine: 'underline', textDecorationColor: colors.accent }}
        >
          <Inlines of={inline.children} open={open} />
        </Text>
      );
  }
}
