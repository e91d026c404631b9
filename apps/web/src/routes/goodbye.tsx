import { createFileRoute } from '@tanstack/react-router';
import { onlyMeant } from '../only-meant.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { titled } from '../discovery/page-head.ts';

interface GoodbyeSearch {
  /** Numbers of orders that are still to be sent, with dots between them. */
  waiting?: string;
}

export const Route = createFileRoute('/goodbye')({
  validateSearch: (raw: Record<string, unknown>): GoodbyeSearch => {
    const { waiting } = raw;
    return onlyMeant(raw, {
      ...(typeof waiting === 'string' &&
        /^S-\d{6,19}(?:\.S-\d{6,19}){0,99}$/.test(waiting) && { waiting }),
    });
  },
  head: ({ match }) => ({
    meta: [{ title: titled(match, 'Goodbye') }, { name: 'robots', content: 'noindex' }],
  }),
  component: Goodbye,
});

/** After an account has been erased. */
function Goodbye() {
  const { waiting } = Route.useSearch();
  return (
    <Page>
      <Empty
        level="h1"
        title="It is all gone"
        actions={
          <ButtonLink to="/" look="quiet">
            To the shop
          </ButtonLink>
        }
      >
        We have erased what we kept on you, and signed you out everywhere. A last mail confirms it.
        {waiting !== undefined &&
          ` ${waiting.replaceAll('.', ' and ')} still reaches you, and is forgotten then.`}
      </Empty>
    </Page>
  );
}
