import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

interface Look {
  /** `primary` once on a screen at the most; `text` where a button should read as a link. */
  look?: 'primary' | 'quiet' | 'danger' | 'text' | undefined;
  /** As wide as its column. */
  wide?: boolean | undefined;
}

function classesOf({ look = 'primary', wide = false }: Look, more?: string): string {
  return classNames(styles.button, styles[look], wide && styles.wide, more);
}

export function Button({
  look,
  wide,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Look) {
  return <button {...rest} type={type} className={classesOf({ look, wide }, className)} />;
}

function Anchor({ look, wide, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={classesOf({ look, wide }, className)} />;
}

/** A link inside the shop that looks like a button. */
export const ButtonLink = createLink(Anchor);
