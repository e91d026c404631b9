import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { isUnreachable, issuesOf, refusalOf } from '@stockroom/client/calls/refusal-of';
import { readOrderNumber } from '@stockroom/client/contact/read-order-number';
import { longestMessage } from '@stockroom/contract/message-limits';
import { useEffect, useEffectEvent, useState } from 'react';
import { missing } from '../account/missing.ts';
import { useAccount } from '../account/use-account.ts';
import { FormBody } from '../forms/form-body.tsx';
import { type FormRefusal, useForm } from '../forms/use-form.ts';
import { feel } from '../ui/feel.ts';
import { Field } from '../ui/field.tsx';
import { type Draft, forgetDraft, keepDraft } from './draft.ts';
import { useSendMessage } from './use-send-message.ts';

const names = ['name', 'email', 'orderNumber', 'message'] as const;
type Name = (typeof names)[number];

interface ContactFormProps {
  begin: Draft;
  onSent: (receipt: string) => void;
}

export function ContactForm({ begin, onSent }: ContactFormProps) {
  const { data: account } = useAccount();
  const sending = useSendMessage();
  const [requestId, setRequestId] = useState(() => begin.requestId ?? makeRequestId());
  const form = useForm<Name>({
    names,
    begin: { name: account?.name, email: account?.email, ...begin },
    check: ({ name, email, message }) => ({
      name: missing(name, 'What may we call you?'),
      email: missing(email, 'Where may we answer to?'),
      message: missing(message, 'What is on your mind?'),
    }),
    async send({ name, email, orderNumber, message }) {
      const order = readOrderNumber(orderNumber);
      const { receipt } = await sending.send({
        requestId,
        name,
        email,
        message,
        ...(order !== undefined && { orderNumber: order }),
      });
      await forgetDraft();
      feel('done');
      onSent(receipt);
    },
    explain(error) {
      if (refusalOf(error)?.code === 'request_used_otherwise') setRequestId(makeRequestId());
      return explain(error);
    },
  });

  // Who is signed in may be known a moment later; what stands in a field stays.
  const fill = useEffectEvent(() => {
    if (account && form.values.name === '') form.set('name', account.name);
    if (account && form.values.email === '') form.set('email', account.email);
  });
  useEffect(() => fill(), [account]);

  const { values } = form;
  useEffect(() => {
    if (values.message !== '' || values.orderNumber !== '') {
      void keepDraft({ ...values, requestId });
    }
  }, [values, requestId]);

  return (
    <FormBody form={form} submit="Send the message">
      <Field
        {...form.field('name')}
        label="Your name"
        autoComplete="name"
        textContentType="name"
        autoCapitalize="words"
        maxLength={200}
        onFocus={sending.begin}
      />
      <Field
        {...form.field('email')}
        label="Your e-mail"
        hint="The answer goes there, and nothing else ever."
        autoComplete="email"
        textContentType="emailAddress"
        keyboardType="email-address"
        autoCapitalize="none"
        autoCorrect={false}
        maxLength={320}
        onFocus={sending.begin}
      />
      <Field
        {...form.field('orderNumber')}
        label="Order number"
        hint="It begins with S-, and stands in every mail about the order."
        isOptional
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect={false}
        maxLength={30}
        onFocus={sending.begin}
      />
      <Field
        {...form.field('message')}
        // Enter begins a new line here.
        returnKeyType="default"
        submitBehavior="newline"
        label="Your message"
        hint={`${number.format(values.message.length)} of ${number.format(longestMessage)} characters`}
        multiline
        maxLength={longestMessage}
        onFocus={sending.begin}
      />
    </FormBody>
  );
}

const number = new Intl.NumberFormat('en-GB');

const issueWords = {
  name: 'What may we call you?',
  email: 'That does not look like an e-mail address.',
  orderNumber: 'That is not an order’s number. Leave it empty if unsure.',
  message: 'What is on your mind?',
} satisfies Record<Name, string>;

function explain(error: unknown): FormRefusal<Name> | undefined {
  if (isUnreachable(error)) {
    return {
      message:
        'The shop cannot be reached just now. Your words are kept here; send them when you are back online.',
    };
  }
  const wrong = names.filter((name) => issuesOf(error).some(({ path }) => path[0] === name));
  if (wrong.length === 0) return undefined;
  return { wrongs: Object.fromEntries(wrong.map((name) => [name, issueWords[name]])) };
}
