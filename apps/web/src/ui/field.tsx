import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  /** Said quietly beside the label of a field that may stay empty. */
  optional?: boolean;
  hint?: ReactNode;
  /** What is wrong with it, in words; tied to the field. */
  error?: string | undefined;
  className?: string | undefined;
}

/**
 * The form that fields stand in. Their ids begin with it, so that the form's list of what is wrong can
 * lead to each of them, before any script too.
 */
export const FieldScope = createContext<string | undefined>(undefined);

/** The id of the field `name` in the form `scope`. */
export function fieldId(scope: string, name: string): string {
  return `${scope}-${name}`;
}

export function TextField({
  label,
  optional,
  hint,
  error,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'className'>) {
  const id = useFieldId(input);
  return (
    <Frame {...{ id, label, optional, hint, error, className }}>
      <input
        required={!optional}
        {...input}
        id={id}
        className={styles.control}
        {...said(id, hint, error)}
      />
    </Frame>
  );
}

/** For more than a line: it grows with what is written. */
export function TextAreaField({
  label,
  optional,
  hint,
  error,
  className,
  ...area
}: FieldProps & Omit<ComponentProps<'textarea'>, 'className'>) {
  const id = useFieldId(area);
  return (
    <Frame {...{ id, label, optional, hint, error, className }}>
      <textarea
        required={!optional}
        rows={6}
        {...area}
        id={id}
        className={classNames(styles.control, styles.area)}
        {...said(id, hint, error)}
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
  const id = useFieldId(select);
  return (
    <Frame {...{ id, label, optional, hint, error, className }}>
      <select
        required={!optional}
        {...select}
        id={id}
        className={classNames(styles.control, styles.select)}
        {...said(id, hint, error)}
      />
    </Frame>
  );
}

/** A box to tick, its words beside it. */
export function CheckField({
  label,
  hint,
  error,
  className,
  ...input
}: Omit<FieldProps, 'optional'> & Omit<ComponentProps<'input'>, 'className' | 'type'>) {
  const id = useFieldId(input);
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.check}>
        <input type="checkbox" {...input} id={id} {...said(id, hint, error)} />
        {label}
      </label>
      <Below id={id} hint={hint} error={error} />
    </div>
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
      <Below id={id} hint={hint} error={error} />
    </div>
  );
}

function Below({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  if (error !== undefined) {
    return (
      <p id={`${id}-error`} className={styles.error}>
        {error}
      </p>
    );
  }
  if (hint === undefined) return null;
  return (
    <p id={`${id}-hint`} className={styles.hint}>
      {hint}
    </p>
  );
}

function useFieldId({ id, name }: { id?: string | undefined; name?: string | undefined }): string {
  const own = useId();
  const scope = use(FieldScope);
  if (id !== undefined) return id;
  return scope !== undefined && name !== undefined ? fieldId(scope, name) : own;
}

/** What a screen reader says after the label. */
function said(id: string, hint: ReactNode, error: string | undefined) {
  const below = error === undefined ? 'hint' : 'error';
  return {
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined && hint === undefined ? undefined : `${id}-${below}`,
  };
}
