import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import type { MessageDetail } from '@stockroom/client/calls/shapes';
import { longestAnswer } from '@stockroom/contract/message-limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { CheckedForm } from '../../forms/checked-form.tsx';
import type { FormAnswer } from '../../forms/form-answer.ts';
import { useFormErrors } from '../../forms/use-form-errors.ts';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { TextAreaField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/say.ts';
import styles from './thread.module.css';

interface AnswerFormProps {
  message: MessageDetail;
  requestId: string;
  /** Why it was refused the last time. */
  refused: FormAnswer | undefined;
}

export function AnswerForm({ message, requestId, refused }: AnswerFormProps) {
  const { id, answers, email } = message;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useFormErrors(refused?.errors);
  const [request, setRequest] = useState(requestId);
  const [problem, setProblem] = useState<string>();
  const lastSeen = answers.at(-1)?.id ?? null;
  const reading = trpc.office.messages.byId.queryOptions({ id });
  const answering = useMutation(
    trpc.office.messages.answer.mutationOptions({
      onSuccess: () => {
        setRequest(makeRequestId());
        form.props.ref.current?.reset();
        say({ words: `Your answer is on its way to ${email}.` });
      },
      onError: (error) => {
        if (form.showIssues(error)) return;
        setProblem(errorMessage(error));
        // What the other one wrote shows above, and what was written here stays.
        if (refusalOf(error)?.code === 'answered_meanwhile') {
          void queryClient.invalidateQueries(reading);
        }
      },
    }),
  );

  return (
    <CheckedForm
      form={form}
      message={refused?.message}
      method="post"
      action={`/office/messages/${id}`}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (answering.isPending || !form.check()) return;
        setProblem(undefined);
        const body = new FormData(event.currentTarget).get('body');
        answering.mutate({
          id,
          requestId: request,
          body: typeof body === 'string' ? body : '',
          lastSeen,
        });
      }}
    >
      <input type="hidden" name="do" value="answer" />
      <input type="hidden" name="requestId" value={request} />
      <input type="hidden" name="lastSeen" value={lastSeen ?? ''} />
      <TextAreaField
        label="Your answer"
        name="body"
        rows={7}
        maxLength={longestAnswer}
        defaultValue={refused?.values['body']}
        data-missing="There is nothing to send yet."
        hint="It goes out by mail, with your name and what they wrote below it. Ctrl and Enter send it."
        error={form.errors['body']}
        onKeyDown={sendByKeys}
      />
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      <p>
        <Button type="submit" aria-disabled={answering.isPending}>
          {answering.isPending ? 'Sending …' : 'Send the answer'}
        </Button>
      </p>
    </CheckedForm>
  );
}

function sendByKeys(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
