import type { CSSProperties } from 'react';

/**
 * The shop's paper, ink and accent, as apps/web has them in `tokens.css`, in the notation that mail
 * programs know. Light colours stand in the elements, where every program finds them; dark ones in a
 * style sheet, for those that read it.
 */
const colours = {
  paper: { light: '#f7f6f0', dark: '#121916' },
  card: { light: '#fdfcf9', dark: '#19211e' },
  ink: { light: '#162821', dark: '#ebeae1' },
  quiet: { light: '#4a5952', dark: '#adafa6' },
  line: { light: '#d7d6cd', dark: '#323e39' },
  action: { light: '#16352a', dark: '#eae8de' },
  onAction: { light: '#f9f9f3', dark: '#0f1b17' },
  accent: { light: '#fab63c', dark: '#f7b746' },
};

const text =
  "'Figtree', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";
const display = "'Besley', Georgia, 'Times New Roman', serif";

export const styles = {
  body: {
    margin: 0,
    padding: '32px 12px',
    backgroundColor: colours.paper.light,
    color: colours.ink.light,
    fontFamily: text,
    fontSize: '16px',
    lineHeight: '25px',
  },
  container: { width: '100%', maxWidth: '560px', margin: '0 auto' },
  masthead: {
    margin: '0 0 20px',
    fontFamily: display,
    fontSize: '20px',
    lineHeight: '26px',
    letterSpacing: '-0.2px',
    color: colours.ink.light,
  },
  card: {
    backgroundColor: colours.card.light,
    border: `1px solid ${colours.line.light}`,
    borderTop: `4px solid ${colours.accent.light}`,
    borderRadius: '6px',
  },
  cardInside: { padding: '28px 28px 16px' },
  heading: {
    margin: '0 0 16px',
    fontFamily: display,
    fontWeight: 500,
    fontSize: '27px',
    lineHeight: '33px',
    letterSpacing: '-0.5px',
    color: colours.ink.light,
  },
  paragraph: { margin: '0 0 16px', fontSize: '16px', lineHeight: '25px', color: colours.ink.light },
  note: { margin: '0 0 16px', fontSize: '14px', lineHeight: '21px', color: colours.quiet.light },
  button: {
    display: 'inline-block',
    padding: '13px 24px',
    borderRadius: '6px',
    backgroundColor: colours.action.light,
    color: colours.onAction.light,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  buttonRoom: { padding: '8px 0 20px' },
  quote: {
    margin: '8px 0 20px',
    padding: '2px 0 2px 16px',
    borderLeft: `3px solid ${colours.line.light}`,
    wordBreak: 'break-word',
  },
  link: { color: colours.ink.light, wordBreak: 'break-all' },
  table: { width: '100%', borderCollapse: 'collapse', margin: '4px 0 24px' },
  lineName: {
    padding: '10px 16px 10px 0',
    borderBottom: `1px solid ${colours.line.light}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    fontSize: '15px',
    lineHeight: '22px',
    color: colours.ink.light,
    wordBreak: 'break-word',
  },
  lineAmount: {
    padding: '10px 0',
    borderBottom: `1px solid ${colours.line.light}`,
    textAlign: 'right',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontSize: '15px',
    lineHeight: '22px',
    color: colours.ink.light,
  },
  quantity: { fontSize: '14px', color: colours.quiet.light },
  sumName: { ...sum('left'), color: colours.quiet.light },
  sumAmount: { ...sum('right'), color: colours.ink.light },
  totalName: { ...total('left'), color: colours.ink.light },
  totalAmount: { ...total('right'), color: colours.ink.light },
  addressHeading: {
    margin: '0 0 4px',
    fontSize: '14px',
    lineHeight: '21px',
    fontWeight: 600,
    color: colours.ink.light,
  },
  address: { margin: '0 0 20px', fontSize: '15px', lineHeight: '22px', color: colours.quiet.light },
  footer: {
    margin: '20px 4px 0',
    fontSize: '13px',
    lineHeight: '20px',
    color: colours.quiet.light,
  },
} satisfies Record<string, CSSProperties>;

function sum(textAlign: 'left' | 'right'): CSSProperties {
  const room = textAlign === 'left' ? '6px 16px 0 0' : '6px 0 0';
  return { padding: room, textAlign, fontWeight: 400, fontSize: '15px', lineHeight: '22px' };
}

function total(textAlign: 'left' | 'right'): CSSProperties {
  return { ...sum(textAlign), fontWeight: 700, fontSize: '17px', lineHeight: '25px' };
}

/** Class names mean colours here; `!important` is how a style sheet wins over an element's own. */
export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .inside { padding: 22px 18px 10px !important; }
  .heading { font-size: 24px !important; line-height: 30px !important; }
}
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td {
    background-color: ${colours.paper.dark} !important;
  }
  .card {
    background-color: ${colours.card.dark} !important;
    border-color: ${colours.accent.dark} ${colours.line.dark} ${colours.line.dark} !important;
  }
  .ink { color: ${colours.ink.dark} !important; }
  .quiet { color: ${colours.quiet.dark} !important; }
  .ruled { border-color: ${colours.line.dark} !important; }
  .action {
    background-color: ${colours.action.dark} !important;
    color: ${colours.onAction.dark} !important;
  }
}
`;
