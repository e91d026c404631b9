import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { isUnreachable, refusalOf } from '@stockroom/client/calls/refusal-of';
import type { AccountFacts } from '@stockroom/client/calls/shapes';
import { type Challenge, longestMessage } from '@stockroom/contract/message-limits';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { CheckedForm } from '../forms/checked-form.tsx';
import type { FormAnswer } from '../forms/form-answer.ts';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { Button } from '../ui/button.tsx';
import { TextAreaField, TextField } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { renewal } from './answer-contact-form.ts';
import styles from './contact.module.css';
import { readOrderNumber } from '@stockroom/client/contact/read-order-number';
import { useDraft } from './use-draft.ts';
import { useSendMessage } from './use-send-message.ts';

interface ContactFormProps {
  account: AccountFacts | null;
  /** The order that they come from. */
  order: string | undefined;
  /** Null where the page was opened without a connection: one is asked for when there is one. */
  challenge: Challenge | null;
  requestId: string;
  /** Why it was refused the last time. */
  answer: FormAnswer | undefined;
}

const number = new Intl.NumberFormat('en-GB');

export function ContactForm({ account, order, challenge, requestId, answer }: ContactFormProps) {
  const { [renewal]: mustRenew, ...errors } = answer?.errors ?? {};
  const values = answer?.values ?? {};
  const form = useFormErrors(errors);
  const navigate = useNavigate();
  const [request, setRequest] = useState(requestId);
  const [length, setLength] = useState(values['message']?.length ?? 0);
  const [problem, setProblem] = useState<string>();
  const { begin, sending } = useSendMessage(challenge);
  const draft = useDraft(form.props.ref, () => {
    setLength(textOf(form.props.ref.current, 'message').length);
  });
  // Without scripts: what was refused for another reason may go out with what it had.
  const again = answer && mustRenew === undefined ? values : {};

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = event.currentTarget;
    if (sending.isPending || !form.check()) return;
    setProblem(undefined);
    const orderNumber = readOrderNumber(textOf(sent, 'orderNumber'));
    try {
      const { receipt } = await sending.mutateAsync({
        requestId: request,
        name: textOf(sent, 'name'),
        email: textOf(sent, 'email'),
        message: textOf(sent, 'message'),
        website: textOf(sent, 'website'),
        ...(orderNumber !== undefined && { orderNumber }),
      });
      draft.forget();
      await navigate({ to: '/contact', search: { sent: receipt } });
    } catch (error) {
      if (refusalOf(error)?.code === 'request_used_otherwise') setRequest(makeRequestId());
      if (!form.showIssues(error)) setProblem(wordsFor(error));
    }
  }

  return (
    <CheckedForm
      form={form}
      message={answer?.message}
      method="post"
      action="/contact"
      className={styles.form}
      onFocus={begin}
      onInput={(event) => {
        form.props.onInput(event);
        setLength(textOf(event.currentTarget, 'message').length);
        draft.save();
      }}
      onSubmit={(event) => void send(event)}
    >
      <div className={styles.pair}>
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          maxLength={200}
          defaultValue={values['name'] ?? account?.name}
          data-missing="What may we call you?"
          error={form.errors['name']}
        />
        <TextField
          label="Your e-mail"
          type="email"
          name="email"
          autoComplete="email"
          maxLength={320}
          defaultValue={values['email'] ?? account?.email}
          data-missing="Where may we answer to?"
          hint="The answer goes there, and nothing else ever."
          error={form.errors['email']}
        />
      </div>
      <TextField
        label="Order number"
        optional
        name="orderNumber"
        autoComplete="off"
        maxLength={30}
        defaultValue={values['orderNumber'] ?? order}
        hint="It begins with S-, and stands in every mail about the order."
        className={styles.order}
        error={
          form.errors['orderNumber'] && 'That is not an order’s number. Leave it empty if unsure.'
        }
      />
      <TextAreaField
        label="Your message"
        name="message"
        rows={8}
        maxLength={longestMessage}
        defaultValue={values['message']}
        data-missing="What is on your mind?"
        hint={`${number.format(length)} of ${number.format(longestMessage)} characters`}
        error={form.errors['message']}
      />
      <Trap />
      <input type="hidden" name="challenge" value={again['challenge'] ?? challenge?.token ?? ''} />
      <input type="hidden" name="requestId" value={again['requestId'] ?? request} />
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      <div className={styles.send}>
        <Button type="submit" aria-disabled={sending.isPending}>
          {sending.isPending ? 'Sending …' : 'Send the message'}
        </Button>
      </div>
    </CheckedForm>
  );
}

/** For robots: whoever sees the page, hears it or has it filled in by a program passes it by. */
function Trap() {
  return (
    <div className={styles.away} aria-hidden="true">
      <label htmlFor="contact-website">Website</label>
      <input
        id="contact-website"
        name="website"
        type="text"
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore=""
        data-bwignore=""
        data-form-type="other"
        data-lpignore="true"
      />
    </div>
  );
}

function textOf(form: HTMLFormElement | null, name: string): string {
  const control = form?.elements.namedItem(name);
  const typed = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  return typed ? control.value : '';
}

function wordsFor(error: unknown): string {
  return isUnreachable(error) || !navigator.onLine
    ? 'The shop cannot be reached just now. Your words are kept here; send them when you are back online.'
    : errorMessage(error);
}
