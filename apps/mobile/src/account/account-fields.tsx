import { Field, type FieldProps } from '../ui/field.tsx';
import { PasswordField } from '../ui/password-field.tsx';

type Given = Partial<FieldProps>;

export function EmailField(field: Given) {
  return (
    <Field
      label="E-mail"
      keyboardType="email-address"
      autoCapitalize="none"
      autoCorrect={false}
      spellCheck={false}
      autoComplete="email"
      textContentType="username"
      maxLength={320}
      {...field}
    />
  );
}

export function NameField(field: Given) {
  return (
    <Field
      label="Name"
      autoCapitalize="words"
      autoComplete="name"
      textContentType="name"
      maxLength={200}
      {...field}
    />
  );
}

export function NewPasswordField(field: Given) {
  return (
    <PasswordField
      isNew
      label="New password"
      hint="At least ten characters. A few words in a row are easy to keep in mind."
      {...field}
    />
  );
}

/** The password once more, before something that matters. */
export function PresentPasswordField(field: Given) {
  return <PasswordField label="Your password" {...field} />;
}

/** Of an app that makes codes, or one of the backup codes. */
export function CodeField(field: Given) {
  return (
    <Field
      label="Code"
      autoCapitalize="none"
      autoCorrect={false}
      spellCheck={false}
      autoComplete="one-time-code"
      textContentType="oneTimeCode"
      maxLength={40}
      {...field}
    />
  );
}
