import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './theme-switch.module.css';
import { type Theme, useTheme } from './theme.ts';

const choices = { light: 'Light', dark: 'Dark', device: 'Automatic' } satisfies Record<
  Theme,
  string
>;

export function ThemeSwitch() {
  const [theme, choose] = useTheme();
  return (
    <fieldset className={styles.switch}>
      <legend>
        <VisuallyHidden>Colours</VisuallyHidden>
      </legend>
      {(['light', 'dark', 'device'] as const).map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type="radio"
            name="theme"
            value={choice}
            checked={theme === choice}
            onChange={() => choose(choice)}
          />
          {choices[choice]}
        </label>
      ))}
    </fieldset>
  );
}
