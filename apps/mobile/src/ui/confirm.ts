import { Alert, Platform } from 'react-native';
import { confirmInBrowser } from './confirm-in-browser.ts';

export interface Question {
  title: string;
  /** What follows from it. */
  words?: string;
  /** What the answer 'yes' does: 'Remove', never 'OK'. */
  action: string;
  /** What the answer 'no' leaves: 'Keep it'. */
  otherwise: string;
  /** It cannot be undone. */
  isGrave?: boolean;
}

/** Asks before something that matters, as the phone asks; a browser, by a dialogue of the shop's looks. */
export async function confirm(question: Question): Promise<boolean> {
  if (Platform.OS === 'web') return await confirmInBrowser(question);
  const { title, words, action, otherwise, isGrave } = question;
  return await new Promise((resolve) => {
    Alert.alert(
      title,
      words,
      [
        { text: otherwise, style: 'cancel', onPress: () => resolve(false) },
        {
          text: action,
          style: isGrave === true ? 'destructive' : 'default',
          onPress: () => resolve(true),
        },
      ],
      { cancelable: true, onDismiss: () => resolve(false) },
    );
  });
}
