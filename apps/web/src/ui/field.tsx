import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  /** Said quietly beside the label of a field that may stay empty. */
  optional?: boolean;
  hint?: ReactNode;
  /** What is wrong with it, in words; announced, and tied to the field. */
  error?: string | undefined;
  className?: string | undefined;
}

export function TextField({
  label,
  optional,
  hint,
  error,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'className'>) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <Frame {...{ id, label, optional, hint, error, className }}>
      <input
        required={!optional}
        {...input}
        id={id}
        className={styles.control}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Frame>
  );
}

export function SelectField({
  label,
  optional,
  hint,
  error,
  className,
  ...select
}: FieldProps & Omit<ComponentProps<'select'>, 'className'>) {
  const own = useId();
  const id = select.id ?? own;
  return (
    <Frame {...{ id, label, optional, hint, error, className }}>
      <select
        required={!optional}
        {...select}
        id={id}
        className={classNames(styles.control, styles.select)}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Frame>
  );
}

interface FrameProps {
  id: string;
  label: string;
  optional: boolean | undefined;
  hint: ReactNode;
  error: string | undefined;
  className: string | undefined;
  children: ReactNode;
}

function Frame({ id, label, optional, hint, error, className, children }: FrameProps) {
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      {children}
      {hint !== undefined && error === undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  if (error !== undefined) return `${id}-error`;
  return hint === undefined ? undefined : `${id}-hint`;
}
