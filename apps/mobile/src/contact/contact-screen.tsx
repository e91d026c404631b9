import { Stack } from 'expo-router';
import { useEffect, useState } from 'react';
import { useShopFacts } from '../shop/use-shop-facts.ts';
import { Screen } from '../ui/screen.tsx';
import { Words } from '../ui/words.tsx';
import { ContactForm } from './contact-form.tsx';
import { type Draft, readDraft } from './draft.ts';
import { MessageSent } from './message-sent.tsx';
import { WhoAnswers } from './who-answers.tsx';

/** Writing to the shop; `order`: the number of the one that somebody comes from. */
export function ContactScreen({ order }: { order: string | undefined }) {
  const [receipt, setReceipt] = useState<string>();
  const [draft, setDraft] = useState<Draft>();
  const shop = useShopFacts();
  useEffect(() => void readDraft().then(setDraft), []);
  return (
    <Screen>
      <Stack.Screen options={{ title: 'Write to us', headerTitle: '' }} />
      {receipt === undefined ? (
        <>
          <Words look="title">Write to us</Words>
          <Words tone="inkQuiet">
            About an order, a thing you are looking for, or anything that went wrong. A person reads
            it, and answers.
          </Words>
          {draft && (
            <ContactForm
              // What the screen was opened with is newer than what was kept.
              begin={order === undefined ? draft : { ...draft, orderNumber: order }}
              onSent={(sent) => {
                setDraft({});
                setReceipt(sent);
              }}
            />
          )}
          {shop && <WhoAnswers shop={shop} />}
        </>
      ) : (
        <MessageSent receipt={receipt} onAnother={() => setReceipt(undefined)} />
      )}
    </Screen>
  );
}
