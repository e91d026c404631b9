import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useRef, useState } from 'react';
import type { TextInput } from 'react-native';
import { announce } from '../ui/announce.ts';
import type { FieldProps } from '../ui/field.tsx';
import { feel } from '../ui/feel.ts';

export type Values<Name extends string> = Readonly<Record<Name, string>>;
export type Wrongs<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/** Why a form was not taken. */
export interface FormRefusal<Name extends string> {
  wrongs?: Wrongs<Name>;
  /** What is not about one field. */
  message?: string | undefined;
}

export interface FormOptions<Name extends string> {
  /** The fields, in the order in which they stand: 'next' on the keyboard goes from one to the other. */
  names: readonly Name[];
  /** What the fields begin with. */
  begin?: Partial<Record<Name, string | null | undefined>>;
  /** What is wrong can often be said before anything is sent. */
  check?: (values: Values<Name>) => Wrongs<Name>;
  /** Gives a refusal, or nothing where it went well; what it throws is put into words by `explain`. */
  send: (values: Values<Name>) => Promise<FormRefusal<Name> | void>;
  /** Of an error, what is about a field; the words of `errorMessage` above the form unless told. */
  explain?: (error: unknown) => FormRefusal<Name> | undefined;
}

export interface Form<Name extends string> {
  values: Values<Name>;
  /** What is wrong with a field, for what is no `Field`. */
  wrong: (name: Name) => string | undefined;
  message: string | undefined;
  isBusy: boolean;
  set: (name: Name, value: string) => void;
  /** For the `Field` of that name. */
  field: (
    name: Name,
  ) => Pick<
    FieldProps,
    | 'value'
    | 'onChangeText'
    | 'error'
    | 'ref'
    | 'returnKeyType'
    | 'submitBehavior'
    | 'onSubmitEditing'
  >;
  submit: () => void;
  /** As at its beginning. */
  clear: () => void;
}

/**
 * What a form knows: what is typed, what is wrong with it, and that it is being sent. Nothing is sent
 * twice, and what was typed stays, whatever comes of it.
 */
export function useForm<Name extends string>(options: FormOptions<Name>): Form<Name> {
  const { names, check, send, explain } = options;
  const [values, setValues] = useState(() => beginWith(options));
  const [message, setMessage] = useState<string>();
  const [wrongs, setWrongs] = useState<ReadonlyMap<Name, string>>(new Map());
  const [isBusy, setBusy] = useState(false);
  // Two presses come before React has drawn the first.
  const isSending = useRef(false);
  const inputs = useRef(new Map<Name, TextInput>());

  const refuse = (said: FormRefusal<Name>) => {
    const found = new Map<Name, string>();
    for (const name of names) {
      const words = said.wrongs?.[name];
      if (words !== undefined) found.set(name, words);
    }
    setMessage(said.message);
    setWrongs(found);
    feel('refused');
    announce([...(said.message === undefined ? [] : [said.message]), ...found.values()].join(' '));
    const [first] = found.keys();
    if (first !== undefined) inputs.current.get(first)?.focus();
  };

  const accept = () => {
    setMessage(undefined);
    setWrongs(new Map());
  };

  const trySend = async () => {
    const found = check?.(values);
    if (found && names.some((name) => found[name] !== undefined)) {
      refuse({ wrongs: found });
      return;
    }
    setBusy(true);
    accept();
    try {
      const said = await send(values);
      if (said) refuse(said);
    } catch (error) {
      refuse(explain?.(error) ?? { message: errorMessage(error) });
    } finally {
      setBusy(false);
    }
  };

  const submit = () => {
    if (isSending.current) return;
    isSending.current = true;
    void trySend().finally(() => {
      isSending.current = false;
    });
  };

  const set = (name: Name, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    // It is being mended; that it was wrong has been said.
    setWrongs((before) => new Map([...before].filter(([each]) => each !== name)));
  };

  return {
    values,
    wrong: (name) => wrongs.get(name),
    message,
    isBusy,
    set,
    field: (name) => {
      const later = names.slice(names.indexOf(name) + 1);
      return {
        value: values[name] ?? '',
        onChangeText: (text) => set(name, text),
        error: wrongs.get(name),
        ref: (input) => {
          if (input) inputs.current.set(name, input);
          return () => void inputs.current.delete(name);
        },
        returnKeyType: later.length === 0 ? 'done' : 'next',
        submitBehavior: later.length === 0 ? 'blurAndSubmit' : 'submit',
        onSubmitEditing: () => {
          if (later.length === 0) return submit();
          // What is chosen from a list has no keyboard to come to.
          const next = later.find((each) => inputs.current.has(each));
          if (next !== undefined) inputs.current.get(next)?.focus();
        },
      };
    },
    submit,
    clear: () => {
      setValues(beginWith(options));
      accept();
    },
  };
}

/** What is known besides is kept, too: the fields may become others while the form is open. */
function beginWith<Name extends string>({ names, begin }: FormOptions<Name>): Values<Name> {
  const blank = Object.fromEntries(names.map((name) => [name, '']));
  const known = Object.entries(begin ?? {}).filter(([, value]) => typeof value === 'string');
  // Object.fromEntries forgets that these are exactly the names.
  return { ...blank, ...Object.fromEntries(known) } as Values<Name>;
}
