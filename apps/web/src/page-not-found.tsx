import { Link } from '@tanstack/react-router';

/** The server answers it with status 404. */
export function PageNotFound() {
  return (
    <main>
      <h1>There is nothing here</h1>
      <p>
        The address may be mistyped, or the page has gone. <Link to="/">Back to the shop</Link>
      </p>
    </main>
  );
}
