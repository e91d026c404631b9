import { formatMoney } from '@stockroom/contract/money';
import type { OrderMailData } from '@stockroom/contract/mail';
import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { createElement as h, type CSSProperties, Fragment, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { addressLines } from './address-lines.ts';
import type { Block, Letter } from './letter.ts';
import { sheet, styles } from './look.ts';
import { oneLine } from './one-line.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { lineName, orderSums, type Sum } from './order-sums.ts';

/** React escapes whatever people typed; nothing here sets HTML but the style sheet, which is ours. */
export function asHtml(letter: Letter, publicUrl: string): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page(letter, publicUrl))}`;
}

function page(letter: Letter, publicUrl: string): ReactElement {
  return h(
    Html,
    { lang: 'en-GB' },
    h(
      Head,
      null,
      h('title', null, oneLine(letter.subject)),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('style', { dangerouslySetInnerHTML: { __html: sheet } }),
    ),
    h(
      Body,
      { className: 'paper ink', style: styles.body },
      h(Preview, null, oneLine(letter.preview)),
      h(
        Container,
        { style: styles.container },
        h(Text, { className: 'ink', style: styles.masthead }, oneLine(letter.shopName)),
        h(
          Section,
          { className: 'card', style: styles.card },
          h(
            'tr',
            null,
            h(
              'td',
              { className: 'inside', style: styles.cardInside },
              h(
                Heading,
                { as: 'h1', className: 'heading ink', style: styles.heading },
                oneLine(letter.heading),
              ),
              ...letter.blocks.map((block) => blockAsHtml(block, publicUrl)),
            ),
          ),
        ),
        h(Text, { className: 'quiet', style: styles.footer }, oneLine(letter.footer)),
      ),
    ),
  );
}

function blockAsHtml(block: Block, publicUrl: string): ReactElement {
  switch (block.block) {
    case 'paragraph':
      return h(Text, { className: 'ink', style: styles.paragraph }, oneLine(block.text));
    case 'note':
      return h(Text, { className: 'quiet', style: styles.note }, oneLine(block.text));
    case 'button':
      return buttonAsHtml(publicUrl + block.path, block.label);
    case 'outside':
      return buttonAsHtml(block.url, block.label);
    case 'link': {
      const href = publicUrl + block.path;
      return h(
        Text,
        { className: 'quiet', style: styles.note },
        `${oneLine(block.label)}: `,
        h('a', { href, className: 'ink', style: styles.link }, href),
      );
    }
    case 'prose':
      return h(Fragment, null, ...proseAsHtml(block.text, 'ink', styles.paragraph));
    case 'quote':
      return h(
        'div',
        { className: 'ruled', style: styles.quote },
        h(Text, { className: 'ink', style: styles.addressHeading }, oneLine(block.heading)),
        ...proseAsHtml(block.text, 'quiet', styles.note),
      );
    case 'order':
      return orderAsHtml(block.order);
    case 'address':
      return h(
        Fragment,
        null,
        h(Text, { className: 'ink', style: styles.addressHeading }, oneLine(block.heading)),
        h(
          Text,
          { className: 'quiet', style: styles.address },
          ...[...addressLines(block.address), ...block.more].flatMap((line, index) =>
            index === 0 ? [oneLine(line)] : [h('br'), oneLine(line)],
          ),
        ),
      );
  }
}

function buttonAsHtml(href: string, label: string): ReactElement {
  return h(
    'div',
    { style: styles.buttonRoom },
    h(Button, { href, className: 'action', style: styles.button }, oneLine(label)),
  );
}

/** An empty line begins a paragraph; other line breaks stay. */
function proseAsHtml(text: string, className: string, style: CSSProperties): ReactElement[] {
  return paragraphsOf(text).map((lines) =>
    h(
      Text,
      { className, style },
      ...lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])),
    ),
  );
}

/** A true table, with its headings for those who hear it read. */
function orderAsHtml(order: OrderMailData): ReactElement {
  return h(
    'table',
    { style: styles.table, 'aria-label': `What order ${order.number} is made of` },
    h(
      'tbody',
      null,
      ...order.lines.map((line) =>
        h(
          'tr',
          null,
          h(
            'th',
            { scope: 'row', className: 'ink ruled', style: styles.lineName },
            oneLine(lineName(line)),
            ' ',
            h('span', { className: 'quiet', style: styles.quantity }, `× ${line.quantity}`),
          ),
          h('td', { className: 'ink ruled', style: styles.lineAmount }, formatMoney(line.amount)),
        ),
      ),
      ...orderSums(order).map(sumAsHtml),
    ),
  );
}

function sumAsHtml(sum: Sum): ReactElement {
  const total = sum.weight === 'total';
  const name = total ? styles.totalName : styles.sumName;
  const amount = total ? styles.totalAmount : styles.sumAmount;
  const quiet = sum.weight === 'quiet' ? 'quiet' : 'ink';
  return h(
    'tr',
    null,
    h('th', { scope: 'row', className: total ? 'ink' : 'quiet', style: name }, oneLine(sum.label)),
    h('td', { className: quiet, style: amount }, sum.amount),
  );
}
