import { Alert } from 'react-native';

/** From now on whoever is asked something presses this; gives what has been asked. */
export function answerQuestions(answer: string): jest.SpiedFunction<typeof Alert.alert> {
  return jest.spyOn(Alert, 'alert').mockImplementation((_title, _words, buttons) => {
    const button = buttons?.find(({ text }) => text === answer);
    if (!button) throw new Error(`There is no answer ‘${answer}’`);
    button.onPress?.();
  });
}
