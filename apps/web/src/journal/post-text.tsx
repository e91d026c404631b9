import type { PostBlock, PostText as Blocks } from '@stockroom/contract/post-text';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { PostFigure } from './post-figure.tsx';
import { PostTable } from './post-table.tsx';
import { Inlines } from './inlines.tsx';
import styles from './post-text.module.css';
import { ProductBlock } from './product-block.tsx';

interface PostTextProps {
  text: Blocks;
  /** The post's slug, so that an order knows where it came from; undefined: only a preview. */
  post?: string | undefined;
}

/** The text of a post, for its reader and for whoever is writing it. */
export function PostText({ text, post }: PostTextProps) {
  return (
    <div className={classNames(styles.text, opensLarge(text) && styles.opening)}>
      <PostBlocks of={text} post={post} />
    </div>
  );
}

/** A large first letter needs a paragraph to stand in, and is not made of a quotation mark. */
function opensLarge([first]: Blocks): boolean {
  if (first?.type !== 'paragraph') return false;
  const [inline] = first.children;
  const words = first.children.map((child) => (child.type === 'text' ? child.text : '')).join('');
  return inline?.type === 'text' && /^\p{L}/u.test(inline.text) && words.length > 160;
}

/** Nothing here keeps a state but the product's form, so that places do as keys. */
function PostBlocks({ of, post }: { of: PostBlock[]; post: string | undefined }): ReactNode {
  return of.map((block, index) => <Block key={keyOf(block, index)} block={block} post={post} />);
}

function keyOf(block: PostBlock, index: number): string {
  return block.type === 'product' ? `${index} ${block.slug}` : `${index}`;
}

function Block({ block, post }: { block: PostBlock; post: string | undefined }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.children} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading id={block.id}>
          <Inlines of={block.children} />
        </Heading>
      );
    }
    case 'list':
      return block.start === null ? (
        <ul>
          <Items of={block.items} post={post} />
        </ul>
      ) : (
        <ol start={block.start}>
          <Items of={block.items} post={post} />
        </ol>
      );
    case 'quote':
      return (
        <blockquote>
          <PostBlocks of={block.children} post={post} />
        </blockquote>
      );
    case 'code':
      return (
        // A long line scrolls by itself, with the keyboard, too.
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return <PostTable table={block} />;
    case 'picture':
      return <PostFigure picture={block.picture} caption={block.caption} />;
    case 'product':
      return <ProductBlock slug={block.slug} product={block.product} post={post} />;
  }
}

function Items({ of, post }: { of: PostBlock[][]; post: string | undefined }) {
  return of.map((blocks, index) => (
    <li key={index}>
      <ItemBlocks of={blocks} post={post} />
    </li>
  ));
}

/** An item of one paragraph is a line, not a paragraph. */
function ItemBlocks({ of, post }: { of: PostBlock[]; post: string | undefined }) {
  const [only] = of;
  if (of.length === 1 && only?.type === 'paragraph') return <Inlines of={only.children} />;
  return <PostBlocks of={of} post={post} />;
}
