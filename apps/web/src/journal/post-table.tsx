import type { PostAlign, PostBlock } from '@stockroom/contract/post-text';
import { Inlines } from './inlines.tsx';
import styles from './post-text.module.css';

const aligned = {
  start: undefined,
  center: styles.centre,
  end: styles.end,
} satisfies Record<PostAlign, string | undefined>;

export function PostTable({ table }: { table: Extract<PostBlock, { type: 'table' }> }) {
  const look = (column: number) => aligned[table.columns[column] ?? 'start'];
  return (
    // A wide one scrolls by itself.
    <div className={styles.table} role="region" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col" className={look(column)}>
                <Inlines of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={look(column)}>
                  <Inlines of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
