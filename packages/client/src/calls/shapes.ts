import type { AppRouter } from '@stockroom/api/router';
import type { inferRouterOutputs } from '@trpc/server';

/** What procedures return, by the names that screens use. */
type Outputs = inferRouterOutputs<AppRouter>;

export type ShopFacts = Outputs['shop']['about'];
export type GoodsPage = Outputs['catalog']['list'];
export type GoodsCard = GoodsPage['items'][number];
export type Product = Outputs['catalog']['bySlug'];
export type Variant = Product['variants'][number];
export type Category = Outputs['catalog']['categories'][number];
export type Cart = Outputs['cart']['get'];
export type CartLine = Cart['lines'][number];
export type Quote = Outputs['checkout']['quote'];
export type Country = Outputs['checkout']['countries'][number];
export type AddressForm = Outputs['checkout']['addressForm'];
export type AddressFormField = AddressForm['fields'][number];
export type SavedAddress = Outputs['account']['addresses']['list'][number];
export type ReorderedLine = Outputs['orders']['reorder']['lines'][number];
export type CustomerCard = Outputs['office']['customers']['list']['items'][number];
export type CustomerDetail = Outputs['office']['customers']['byKey'];
export type Order = Outputs['orders']['byNumber'];
export type OfficeOrder = Outputs['office']['orders']['byNumber'];
export type OrderCounts = Outputs['office']['orders']['counts'];
export type OrderEvent = Order['timeline'][number];
export type OrderCard = Outputs['orders']['mine']['items'][number];
export type AccountFacts = NonNullable<Outputs['account']['me']>;
export type SecurityFacts = Outputs['account']['security'];
export type PasskeyFacts = Outputs['account']['passkeys']['list']['items'][number];
export type SessionFacts = Outputs['account']['sessions']['list']['items'][number];
export type Overview = Outputs['office']['overview'];
export type MailCard = Outputs['office']['mails']['list']['items'][number];
export type SentMessage = Outputs['contact']['send'];
export type MessageCard = Outputs['office']['messages']['list']['items'][number];
export type MessageCounts = Outputs['office']['messages']['counts'];
export type MessageDetail = Outputs['office']['messages']['byId'];
export type MailDetail = Outputs['office']['mails']['byId'];
export type PostPage = Outputs['journal']['list'];
export type PostCard = PostPage['items'][number];
/** A post under its own address, and not one that has moved. */
export type Post = Extract<Outputs['journal']['bySlug'], { movedTo: null }>;
export type Tag = Outputs['journal']['tags'][number];
export type OfficePostCard = Outputs['office']['posts']['list']['items'][number];
export type OfficePost = Outputs['office']['posts']['byId'];
export type PostRevisionCard = Outputs['office']['posts']['revisions']['items'][number];
export type PostRevision = Outputs['office']['posts']['revision'];
