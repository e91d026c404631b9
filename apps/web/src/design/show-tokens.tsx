import styles from './design-page.module.css';
import { Row, Specimen } from './specimen.tsx';

const colours = `paper card shade ink ink-quiet line line-strong accent accent-soft on-accent
  action action-hover on-action good good-soft warn warn-soft bad bad-soft focus veil`.split(/\s+/);
const steps = ['-2', '-1', '0', '1', '2', '3', '4', '5'];
const spaces = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Set by script: the policy lets no markup carry styles of its own. */
function set(property: string, token: string) {
  return (element: HTMLElement | null) => element?.style.setProperty(property, `var(--${token})`);
}

export function ShowTokens() {
  return (
    <>
      <Specimen name="Colours">
        <ul className={styles.swatches}>
          {colours.map((colour) => (
            <li key={colour} className={styles.swatch}>
              <i ref={set('background', colour)} />
              {colour}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Type">
        {steps.map((step) => (
          <p key={step} ref={set('font-size', `step-${step}`)}>
            {step}. Forty-two ‘well-chosen’ things, £1,249.60
          </p>
        ))}
        <p ref={set('font-family', 'display')}>Besley, for headings and names of places</p>
      </Specimen>
      <Specimen name="Space">
        {spaces.map((space) => (
          <Row key={space}>
            <span>{space}</span>
            <div className={styles.bar} ref={set('width', `space-${space}`)} />
          </Row>
        ))}
      </Specimen>
    </>
  );
}
