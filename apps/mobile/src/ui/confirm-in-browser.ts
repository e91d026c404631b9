import { Appearance } from 'react-native';
import { dark, light } from '../theme/colors.ts';
import { fonts } from '../theme/fonts.ts';
import { gutter, measure, radius, space, tap } from '../theme/measures.ts';
import type { Question } from './confirm.ts';

/** React Native's Alert does nothing in a browser, whose own dialogue keeps focus and Escape in order. */
export async function confirmInBrowser(question: Question): Promise<boolean> {
  const colors = Appearance.getColorScheme() === 'dark' ? dark : light;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', question.title);
  Object.assign(dialog.style, {
    boxSizing: 'border-box',
    margin: 'auto',
    maxWidth: `min(${measure * 0.6}px, calc(100vw - ${gutter * 2}px))`,
    padding: `${space[5]}px`,
    border: `1px solid ${colors.line}`,
    borderRadius: `${radius[3]}px`,
    background: colors.card,
    color: colors.ink,
    font: `17px/25px ${fonts.text}, sans-serif`,
  });
  const title = document.createElement('h2');
  title.textContent = question.title;
  Object.assign(title.style, { margin: '0', font: `22px/28px ${fonts.display}, serif` });
  const words = document.createElement('p');
  words.textContent = question.words ?? '';
  Object.assign(words.style, { margin: `${space[2]}px 0 0`, color: colors.inkQuiet });
  const buttons = document.createElement('form');
  buttons.method = 'dialog';
  Object.assign(buttons.style, {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: `${space[3]}px`,
    marginTop: `${space[5]}px`,
  });
  const button = (value: string, text: string, paint: Record<string, string>) => {
    const made = document.createElement('button');
    made.value = value;
    made.textContent = text;
    Object.assign(made.style, {
      minHeight: `${tap}px`,
      padding: `0 ${space[4]}px`,
      border: `1px solid ${colors.lineStrong}`,
      borderRadius: `${radius[2]}px`,
      background: 'transparent',
      color: colors.ink,
      font: `17px/25px ${fonts.strong}, sans-serif`,
      cursor: 'pointer',
      ...paint,
    });
    return made;
  };
  const grave = { borderColor: colors.bad, color: colors.bad };
  const plain = { borderColor: colors.action, background: colors.action, color: colors.onAction };
  buttons.append(
    button('', question.otherwise, {}),
    button('yes', question.action, question.isGrave === true ? grave : plain),
  );
  dialog.append(title, ...(question.words === undefined ? [] : [words]), buttons);
  document.body.append(dialog);
  dialog.showModal();
  return await new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes');
      dialog.remove();
    });
  });
}
