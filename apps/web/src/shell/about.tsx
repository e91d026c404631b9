/** Who keeps this shop: prose that no click changes. */
export function About({ name, isDemo }: { name: string; isDemo: boolean }) {
  return isDemo ? <AboutDemo name={name} /> : <AboutShop name={name} />;
}

function AboutShop({ name }: { name: string }) {
  return (
    <p>
      <strong>{name}</strong>. Prices include tax; postage is shown before you pay.
    </p>
  );
}

function AboutDemo({ name }: { name: string }) {
  return (
    <>
      <p>
        <strong>{name}</strong> is a demonstration shop. You can look, fill a cart and pay at a test
        bank; nothing will be charged, and nothing sent.
      </p>
      <p>
        The goods and their prices come from ‘Online Retail’ by D.&nbsp;Chen,{' '}
        <a href="https://doi.org/10.24432/C5BW33" rel="noreferrer">
          UCI Machine Learning Repository
        </a>
        , under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
          CC&nbsp;BY&nbsp;4.0
        </a>
        . Titles were tidied, texts and stock added, and the pictures drawn, by us.
      </p>
    </>
  );
}
