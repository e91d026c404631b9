import type { SessionFacts } from '@stockroom/client/calls/shapes';
import { formatMoment } from '@stockroom/client/words/format-date';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { confirm } from '../ui/confirm.ts';
import { feel } from '../ui/feel.ts';
import { Notice } from '../ui/notice.tsx';
import { Rows } from '../ui/rows.tsx';
import { Words } from '../ui/words.tsx';

/** Where the account is signed in; each but this phone can be signed out from here. */
export function SessionList({ sessions }: { sessions: SessionFacts[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { queryKey } = trpc.account.sessions.list.queryOptions();
  const answered = {
    // The answer is the list as it stands then.
    onSuccess: (left: { items: SessionFacts[] }) => {
      queryClient.setQueryData(queryKey, left);
      feel('done');
    },
    onError: () => feel('refused'),
  };
  const revoke = useMutation(trpc.account.sessions.revoke.mutationOptions(answered));
  const revokeOthers = useMutation(trpc.account.sessions.revokeOthers.mutationOptions(answered));
  const error = revoke.error ?? revokeOthers.error;

  const askForAll = async () => {
    const isSure = await confirm({
      title: 'Sign out everywhere else?',
      words: 'This phone stays signed in.',
      action: 'Sign out there',
      otherwise: 'Leave them',
      isGrave: true,
    });
    if (isSure) revokeOthers.mutate();
  };

  return (
    <View style={styles.list}>
      {error && <Notice tone="bad">{errorMessage(error)}</Notice>}
      {(revoke.isSuccess || revokeOthers.isSuccess) && !error && (
        <Notice tone="good" announced>
          Signed out there.
        </Notice>
      )}
      <Rows>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isBusy={revoke.isPending && revoke.variables.id === session.id}
            onRevoke={() => revoke.mutate({ id: session.id })}
          />
        ))}
      </Rows>
      {sessions.length > 1 && (
        <Button
          title="Sign out everywhere else"
          look="quiet"
          busy={revokeOthers.isPending}
          onPress={() => void askForAll()}
        />
      )}
    </View>
  );
}

interface SessionRowProps {
  session: SessionFacts;
  isBusy: boolean;
  onRevoke: () => void;
}

function SessionRow({ session, isBusy, onRevoke }: SessionRowProps) {
  const colors = useColors();
  const device = session.device.replace(/^a/, 'A');
  return (
    <View style={[styles.row, { borderBottomColor: colors.line }]}>
      <View style={styles.words}>
        <View style={styles.device}>
          <Words look="strong">{device}</Words>
          {session.current && <Badge tone="good">This phone</Badge>}
        </View>
        <Words look="small" tone="inkQuiet">
          {whereOf(session)}
        </Words>
        <Words look="small" tone="inkQuiet">
          Signed in {formatMoment(session.signedInAt)}, last seen {formatMoment(session.seenAt)}
        </Words>
      </View>
      {!session.current && (
        <Button
          title="Sign out"
          look="text"
          label={`Sign out ${device}, last seen ${formatMoment(session.seenAt)}`}
          busy={isBusy}
          onPress={onRevoke}
        />
      )}
    </View>
  );
}

function whereOf({ address, seenAddress }: SessionFacts): string {
  const from = address === null ? 'From an address that is not known' : `From ${address}`;
  return seenAddress === null ? from : `${from}, later ${seenAddress}`;
}

const styles = StyleSheet.create({
  list: { gap: space[4] },
  row: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: space[4],
    paddingVertical: space[3],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: 200, gap: 2 },
  device: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: space[2] },
});
