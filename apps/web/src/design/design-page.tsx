import { classNames } from '../ui/class-names.ts';
import { Page } from '../ui/page.tsx';
import styles from './design-page.module.css';
import { ShowControls } from './show-controls.tsx';
import { ShowMatter } from './show-matter.tsx';
import { ShowTokens } from './show-tokens.tsx';

/** Everything in both themes, one below the other, whatever the reader has chosen. */
export default function DesignPage() {
  return (
    <Page>
      <h1>What the shop is made of</h1>
      <p className={styles.intro}>
        Each component in its states. Hover, press, tab through them; make the window narrow and the
        text large. This page is there in development alone.
      </p>
      {(['light', 'dark'] as const).map((theme) => (
        <section
          key={theme}
          className={classNames(styles.theme, styles[theme])}
          aria-label={`In the ${theme}`}
        >
          <h2>In the {theme}</h2>
          <ShowTokens />
          <ShowControls />
          <ShowMatter />
        </section>
      ))}
    </Page>
  );
}
