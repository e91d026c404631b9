import type { PostProduct } from '@stockroom/contract/post-text';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useAddToCart } from '../cart/use-add-to-cart.ts';
import { Picture } from '../catalog/picture.tsx';
import { StockLine } from '../catalog/stock-line.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Price } from '../ui/price.tsx';
import styles from './product-block.module.css';

interface ProductBlockProps {
  slug: string;
  product: PostProduct | null;
  /** Undefined in a preview, where nothing is bought. */
  post: string | undefined;
}

/** A product in the middle of a post, as it is today: its price, its stock, and a way to buy it. */
export function ProductBlock({ slug, product, post }: ProductBlockProps) {
  // Readers need not know of what is gone; whoever writes, must.
  if (!product) {
    return post === undefined ? (
      <p className={styles.gone}>There is no product ‘{slug}’: readers will see nothing here.</p>
    ) : null;
  }
  const soldOut = product.variantId === null;
  return (
    <aside
      className={classNames(styles.block, soldOut && styles.soldOut)}
      aria-label={product.name}
    >
      <div className={styles.standing}>
        <Picture src={product.image} className={styles.picture} />
        <span className={styles.ticket}>
          {soldOut ? (
            'Sold out'
          ) : (
            <>
              {product.from && 'from '}
              <Price value={product.price} />
            </>
          )}
        </span>
      </div>
      <div className={styles.words}>
        <p className={styles.name}>
          <Link to="/products/$slug" params={{ slug: product.slug }} search={cameFrom(post)}>
            {product.name}
          </Link>
        </p>
        <Buying product={product} post={post} />
      </div>
    </aside>
  );
}

/** The product's own page keeps it in mind, for whoever looks there first and buys then. */
function cameFrom(post: string | undefined) {
  return post === undefined ? {} : { from: post };
}

function Buying({ product, post }: { product: PostProduct; post: string | undefined }) {
  const addToCart = useAddToCart();
  const { slug, name, variantId, choices, available } = product;
  if (variantId === null) return <StockLine available={0} />;
  if (choices > 1) {
    return (
      <>
        <StockLine available={available} />
        <ButtonLink
          to="/products/$slug"
          params={{ slug }}
          search={cameFrom(post)}
          look="quiet"
          className={styles.add}
        >
          Choose one of {choices}
        </ButtonLink>
      </>
    );
  }
  if (post === undefined) {
    return (
      <>
        <StockLine available={available} />
        <Button look="quiet" className={styles.add} disabled>
          Add to cart
        </Button>
      </>
    );
  }

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (variantId !== null) addToCart({ variantId, quantity: 1, name, fromPost: post });
  }

  return (
    <form method="post" action="/cart" className={styles.form} onSubmit={add}>
      <StockLine available={available} />
      <input type="hidden" name="do" value="add" />
      <input type="hidden" name="variantId" value={variantId} />
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="fromPost" value={post} />
      <Button type="submit" look="quiet" className={styles.add}>
        Add to cart
      </Button>
    </form>
  );
}
