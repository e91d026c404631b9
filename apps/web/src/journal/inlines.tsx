import type { PostInline, PostLink } from '@stockroom/contract/post-text';
import { Fragment, type ReactNode } from 'react';
import { ShopLink } from './shop-link.tsx';

/** What stands inside a paragraph. Their order never changes while they are shown, so keys are places. */
export function Inlines({ of }: { of: PostInline[] }): ReactNode {
  return of.map((inline, index) => (
    <Fragment key={index}>
      <Inline inline={inline} />
    </Fragment>
  ));
}

function Inline({ inline }: { inline: PostInline }): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return (
        <em>
          <Inlines of={inline.children} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines of={inline.children} />
        </strong>
      );
    case 'deleted':
      return (
        <del>
          <Inlines of={inline.children} />
        </del>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <PostAnchor link={inline.link}>
          <Inlines of={inline.children} />
        </PostAnchor>
      );
  }
}

function PostAnchor({ link, children }: { link: PostLink; children: ReactNode }) {
  switch (link.to) {
    case 'shop':
      return <ShopLink path={link.path}>{children}</ShopLink>;
    case 'heading':
      return <a href={`#${link.id}`}>{children}</a>;
    case 'elsewhere':
      return (
        <a href={link.url} rel="noreferrer">
          {children}
        </a>
      );
  }
}
