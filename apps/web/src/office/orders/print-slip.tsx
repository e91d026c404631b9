import { Button } from '../../ui/button.tsx';
import styles from './next-step.module.css';

/** On paper the page is the packing slip; without scripts it is printed as any other page. */
export function PrintSlip() {
  return (
    <Button look="quiet" className={styles.print} onClick={() => print()}>
      Print the packing slip
    </Button>
  );
}
