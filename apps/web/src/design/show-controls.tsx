import { useId, useState } from 'react';
import { CheckedForm } from '../forms/checked-form.tsx';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ChipRow } from '../ui/chip-row.tsx';
import chips from '../ui/chips.module.css';
import choice from '../ui/choice.module.css';
import { Confirm } from '../ui/confirm.tsx';
import { CheckField, SelectField, TextAreaField, TextField } from '../ui/field.tsx';
import { say } from '../ui/say.ts';
import styles from './design-page.module.css';
import { Row, Specimen } from './specimen.tsx';

export function ShowControls() {
  return (
    <>
      <Specimen name="Button">
        {(['primary', 'quiet', 'danger', 'text'] as const).map((look) => (
          <Row key={look}>
            <Button look={look}>{look}</Button>
            <Button look={look} disabled>
              disabled
            </Button>
            <Button look={look} aria-busy>
              busy
            </Button>
            <ButtonLink look={look} to="/">
              a link
            </ButtonLink>
          </Row>
        ))}
        <Button wide>as wide as its column</Button>
      </Specimen>
      <Specimen name="Fields">
        <div className={styles.columns}>
          <TextField label="Plain" />
          <TextField label="With a hint" hint="What it is for." />
          <TextField label="May stay empty" optional defaultValue="Straßenbahnhaltestelle" />
          <TextField label="Wrong" defaultValue="nobody" error="That is no e-mail address." />
          <TextField label="Disabled" disabled defaultValue="Not now" />
          <SelectField label="One of several">
            <option>White</option>
            <option>Red</option>
          </SelectField>
          <TextAreaField label="More than a line" rows={3} />
          <CheckField label="To tick" name="tick" />
        </div>
      </Specimen>
      <ShowForm />
      <ShowChoices />
      <Specimen name="Chips">
        <ChipRow label="Departments, for example">
          {['Everything', 'Kitchen & dining', 'Candles & lights', 'Around the house'].map(
            (name, index) => (
              <li key={name}>
                <a
                  href="#chips"
                  className={chips.chip}
                  aria-current={index === 2 ? 'page' : undefined}
                >
                  {name}
                </a>
              </li>
            ),
          )}
        </ChipRow>
      </Specimen>
      <ShowDialogues />
    </>
  );
}

function ShowForm() {
  const form = useFormErrors({ email: 'Which e-mail address?', city: 'Which town or city?' });
  return (
    <Specimen name="A form that was refused">
      <CheckedForm
        form={form}
        message="Please look at this again."
        className={styles.shown}
        onSubmit={(event) => {
          event.preventDefault();
          form.check();
        }}
      >
        <TextField label="E-mail" name="email" type="email" error={form.errors['email']} />
        <TextField label="Town or city" name="city" error={form.errors['city']} />
        <Button type="submit">Send it</Button>
      </CheckedForm>
    </Specimen>
  );
}

function ShowChoices() {
  const group = useId();
  return (
    <Specimen name="Choices">
      <Row>
        {['White', 'Red', 'Sold out'].map((name, index) => (
          <label key={name} className={choice.plain}>
            <input
              type="radio"
              name={`${group}-plain`}
              defaultChecked={index === 0}
              disabled={index === 2}
            />
            {name}
          </label>
        ))}
      </Row>
      <Row>
        {['Standard', 'Express'].map((name, index) => (
          <label key={name} className={choice.choice}>
            <input type="radio" name={`${group}-marked`} defaultChecked={index === 0} />
            {name}
          </label>
        ))}
      </Row>
    </Specimen>
  );
}

function ShowDialogues() {
  const [open, setOpen] = useState(false);
  return (
    <Specimen name="Dialogue and saying">
      <Row>
        <Button look="quiet" onClick={() => setOpen(true)}>
          Ask first
        </Button>
        <Button look="quiet" onClick={() => say({ words: '‘Party bunting’ is in your cart.' })}>
          Say something
        </Button>
        <Button
          look="quiet"
          onClick={() =>
            say({
              words: 'Only two are left.',
              urgent: true,
              action: { label: 'Undo', onPress: () => {} },
            })
          }
        >
          Say it urgently
        </Button>
      </Row>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title="Cancel this order?"
        action="Cancel the order"
        onConfirm={() => setOpen(false)}
        keep="Keep it"
      >
        The things go back on the shelf. Nothing has been charged.
      </Confirm>
    </Specimen>
  );
}
