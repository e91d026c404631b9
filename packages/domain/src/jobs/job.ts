/** Work done after a commit, and what each kind of it needs to know. Rows are read anew by the job. */
export interface Jobs {
  /** Write (once) and send, or keep, one mail. */
  'mail.send': { mailId: string };
  /** What becomes of a `mail.send` that has run out of attempts: staff are shown that it failed. */
  'mail.give_up': { mailId: string };
  /** Close the provider's session of a payment whose order will not be paid any more. */
  'payment.close': { paymentId: string };
  /** Ask the provider for money to go back; safe to repeat. */
  'payment.refund': { refundId: string };
  /** At its minute: publish a post that is scheduled. */
  'post.publish': { postId: string };
  /** Every minute: publish what is due and of which the job was lost. */
  'posts.publish_due': Record<string, never>;
  /** Every minute: let go of reservations whose time has come. */
  'orders.release': Record<string, never>;
  /** Every few minutes: ask providers about sessions of which nothing was heard. */
  'payments.reconcile': Record<string, never>;
  /** Every hour: forget old rate limit windows, verifications, and who asked to be forgotten. */
  'housekeeping.clear': Record<string, never>;
}

export type JobName = keyof Jobs;

/** Those that a clock starts, with their cron expressions (UTC). */
export const schedules = {
  'orders.release': '* * * * *',
  'posts.publish_due': '* * * * *',
  'payments.reconcile': '*/2 * * * *',
  'housekeeping.clear': '17 * * * *',
} as const satisfies Partial<Record<JobName, string>>;

interface QueueSettings {
  retryLimit: number;
  /** Seconds; doubles with each attempt, with jitter, up to `retryDelayMax`. */
  retryDelay: number;
  retryDelayMax: number;
  /** Seconds after which a run is taken for dead and its job given to another; 900 unless told. */
  expireInSeconds?: number;
  /** Takes over the data of jobs that have run out of attempts. It must stand above those. */
  deadLetter?: JobName;
}

/** Patience differs: money and mail are tried for days, what a clock repeats anyway hardly at all. */
export const queueSettings = {
  'mail.give_up': { retryLimit: 20, retryDelay: 5, retryDelayMax: 3600 },
  'mail.send': {
    retryLimit: 20,
    retryDelay: 10,
    retryDelayMax: 6 * 3600,
    expireInSeconds: 180,
    deadLetter: 'mail.give_up',
  },
  'payment.close': { retryLimit: 20, retryDelay: 5, retryDelayMax: 3600 },
  'payment.refund': { retryLimit: 30, retryDelay: 5, retryDelayMax: 6 * 3600 },
  'post.publish': { retryLimit: 10, retryDelay: 2, retryDelayMax: 60 },
  'posts.publish_due': { retryLimit: 0, retryDelay: 1, retryDelayMax: 1 },
  'orders.release': { retryLimit: 0, retryDelay: 1, retryDelayMax: 1 },
  'payments.reconcile': { retryLimit: 0, retryDelay: 1, retryDelayMax: 1 },
  'housekeeping.clear': { retryLimit: 0, retryDelay: 1, retryDelayMax: 1 },
} as const satisfies Record<JobName, QueueSettings>;
