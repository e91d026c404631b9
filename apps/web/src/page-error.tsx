import { type ErrorComponentProps, Link } from '@tanstack/react-router';

/** Shown where a page could not be made. The server answers it with status 500. */
export function PageError({ reset }: ErrorComponentProps) {
  return (
    <main>
      <h1>This page could not be shown</h1>
      <p>Something broke on our side. Nothing you did is lost.</p>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>{' '}
        <Link to="/">Back to the shop</Link>
      </p>
    </main>
  );
}
