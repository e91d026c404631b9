import type { PostAlign, PostBlock, PostInline } from '@stockroom/contract/post-text';
import { ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { Inlines } from './inlines.tsx';
import { textOf } from './text-of.ts';
import type { OpenPostLink } from './use-open-post-link.ts';

interface PostTableProps {
  table: Extract<PostBlock, { type: 'table' }>;
  open: OpenPostLink;
}

/** A wide table is moved sideways by itself. Each of its rows is read with the names of its columns. */
export function PostTable({ table: { columns, head, rows }, open }: PostTableProps) {
  const colors = useColors();
  const { fontScale } = useWindowDimensions();
  const widths = columns.map(
    (_, column) => widthOf([head, ...rows].map((row) => textOf(row[column] ?? []))) * fontScale,
  );
  const cells = (row: PostInline[][], look: 'small' | 'smallStrong') =>
    row.map((cell, column) => (
      <Words
        key={column}
        look={look}
        style={[
          styles.cell,
          { width: widths[column], textAlign: aligned[columns[column] ?? 'start'] },
        ]}
      >
        <Inlines of={cell} open={open} />
      </Words>
    ));
  return (
    // A keyboard reaches it, or what is beyond its edge could not be scrolled to.
    <ScrollView horizontal accessibilityLabel="Table" tabIndex={0} style={styles.table}>
      <View style={{ borderTopWidth: 3, borderColor: colors.ink }}>
        <View style={[styles.row, { borderColor: colors.line }]}>{cells(head, 'smallStrong')}</View>
        {rows.map((row, index) => (
          <View
            key={index}
            accessible
            accessibilityLabel={row
              .map((cell, column) => `${textOf(head[column] ?? [])}: ${textOf(cell)}`)
              .join(', ')}
            style={[styles.row, { borderColor: colors.line }]}
          >
            {cells(row, 'small')}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

const aligned = {
  start: 'left',
  center: 'center',
  end: 'right',
} as const satisfies Record<PostAlign, string>;

/** About as wide as its longest text, within reason: no column is measured before it is drawn. */
function widthOf(texts: string[]): number {
  const longest = Math.max(...texts.map((text) => text.length));
  return Math.min(230, Math.max(56, longest * 8.5)) + space[4];
}

const styles = StyleSheet.create({
  table: { flexGrow: 0 },
  row: { flexDirection: 'row', borderBottomWidth: 1 },
  cell: { paddingVertical: space[2], paddingEnd: space[4], fontVariant: ['tabular-nums'] },
});
