import type { ReactNode } from 'react';
import type { FieldErrors, FormAnswer } from '../forms/form-answer.ts';
import { CheckedForm } from '../forms/checked-form.tsx';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import styles from './account-form.module.css';

interface AccountFormProps {
  title: string;
  lead?: ReactNode;
  action: string;
  /** What the button does. */
  submit: string;
  /** Why it was refused the last time. */
  answer: FormAnswer | undefined;
  /** Another way to the same end, below the form. */
  otherwise?: ReactNode;
  /** Ways to the other forms. */
  links?: ReactNode;
  children: (errors: FieldErrors, values: Record<string, string>) => ReactNode;
}

/**
 * A page with one short form. It is always sent as a plain POST: who is signed in changes every part
 * of the page, so a new one is the honest answer.
 */
export function AccountForm(props: AccountFormProps) {
  const { title, lead, action, submit, answer, otherwise, links, children } = props;
  const form = useFormErrors(answer?.errors);
  return (
    <Page width="narrow" className={styles.box}>
      <h1>{title}</h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      <CheckedForm
        form={form}
        message={answer?.message}
        method="post"
        action={action}
        className={styles.form}
        onSubmit={(event) => {
          if (!form.check()) event.preventDefault();
        }}
      >
        {children(form.errors, answer?.values ?? {})}
        <Button type="submit" wide>
          {submit}
        </Button>
      </CheckedForm>
      {otherwise}
      {links !== undefined && <nav className={styles.links}>{links}</nav>}
    </Page>
  );
}

/** Said instead of a form, once it has been answered. */
export function AccountWords({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page width="narrow" className={styles.box}>
      <h1>{title}</h1>
      {children}
    </Page>
  );
}
