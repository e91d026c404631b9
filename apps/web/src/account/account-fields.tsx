import { TextField } from '../ui/field.tsx';

interface FieldProps {
  error: string | undefined;
  value?: string | undefined;
}

export function EmailField({ error, value, passkeys }: FieldProps & { passkeys?: boolean }) {
  return (
    <TextField
      label="E-mail"
      type="email"
      name="email"
      // 'webauthn': the browser offers the passkeys that it has for this shop, beside the names.
      autoComplete={passkeys ? 'username webauthn' : 'username'}
      maxLength={320}
      defaultValue={value}
      data-missing="Which e-mail address?"
      error={error}
    />
  );
}

export function NameField({ error, value }: FieldProps) {
  return (
    <TextField
      label="Name"
      name="name"
      autoComplete="name"
      maxLength={200}
      defaultValue={value}
      data-missing="What may we call you?"
      error={error}
    />
  );
}

export function PasswordField({ error }: FieldProps) {
  return (
    <TextField
      label="Password"
      type="password"
      name="password"
      autoComplete="current-password"
      maxLength={128}
      data-missing="And the password?"
      error={error}
    />
  );
}

export function NewPasswordField({ error }: FieldProps) {
  return (
    <TextField
      label="New password"
      type="password"
      name="password"
      autoComplete="new-password"
      minLength={10}
      maxLength={128}
      hint="At least ten characters. A few words in a row are easy to keep in mind."
      data-missing="Please choose a password."
      data-short="A little longer, please: at least ten characters."
      error={error}
    />
  );
}

/** The password once more, before something that matters. */
export function PresentPasswordField({ error }: FieldProps) {
  return (
    <TextField
      label="Your password"
      type="password"
      name="password"
      autoComplete="current-password"
      maxLength={128}
      data-missing="We ask for it so that nobody else can do this."
      error={error}
    />
  );
}

/** Of an app that makes codes. */
export function CodeField({ error, hint }: FieldProps & { hint?: string }) {
  return (
    <TextField
      label="Code"
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      hint={hint}
      data-missing="Which code does it show?"
      error={error}
    />
  );
}
