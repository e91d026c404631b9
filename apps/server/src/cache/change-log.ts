import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { changesChannel } from '@stockroom/db/changes';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepListening } from '../keep-listening.ts';
import { Lease, type Moment, timing } from './lease.ts';
import { keepsAnswers, outlastKeepers } from './keepers.ts';

export interface ChangeLogOptions {
  /** For listening, directly to PostgreSQL. */
  connection: pg.ClientConfig;
  /** For telling: what comes back on the listening connection has then come by itself. */
  db: Db;
  log: Logger;
  /** Told of each change that has been committed, in this process or another; or that any may be missed. */
  onChange: (subject: string) => void;
  /** Whether this process keeps answers, so that others wait until it has dropped them. */
  keeps: boolean;
}

/** What all processes of a shop tell one another of changes, and of having heard of them. */
export interface ChangeLog {
  /** Whether what has been dropped by now is all that must not be served any more. */
  isCurrent: () => boolean;
  /**
   * To be awaited after a commit and before its answer: when it resolves, no other process will begin to
   * answer with what was true before. It costs nothing where no other process keeps answers.
   */
  settle: () => Promise<void>;
  close: () => Promise<void>;
}

/** Beats, questions and answers between processes; the order of delivery is one with the changes. */
const channel = 'keepers';

/** One of our own: 'have you all heard what was committed before this?' */
interface Question {
  number: number;
  isHeard: boolean;
  /** Who has not answered yet, and until when each may still serve. */
  waitingFor: Map<string, number>;
  settled: PromiseWithResolvers<void>;
}

/**
 * Every process that keeps answers sends beats; whoever has changed something asks on the same channel,
 * and each keeper answers in the order of hearing, so after it has dropped what the change concerns. A
 * keeper that does not answer has, one lease after its last beat, stopped serving by itself.
 */
export function openChangeLog(options: ChangeLogOptions): ChangeLog {
  const { db, log, onChange, keeps } = options;
  const own = String(randomInt(1, 2 ** 31));
  const lease = new Lease(timing);
  /** The others, with when the last beat of each was heard: a lease ends one lease after that at most. */
  const keepers = new Map<string, number>();
  const beats = new Map<number, Moment>();
  const questions = new Map<number, Question>();
  const closed = new AbortController();
  let client: pg.Client | undefined;
  let isKeeper = false;
  let beatNumber = 0;
  let questionNumber = 0;
  let nextQuestion: Question | undefined;

  const { close: stopListening } = keepListening({
    connection: options.connection,
    name: 'stockroom changes',
    channels: [changesChannel, channel],
    log,
    complaint: 'changes are not heard for now, so nothing is answered from memory',
    onListening(current) {
      client = current;
      beats.clear();
      onChange('everything');
    },
    onNotification(from, payload) {
      if (from === changesChannel) onChange(payload);
      else hear(payload);
    },
    onLost() {
      client = undefined;
      isKeeper = false;
      lease.end();
      keepers.clear();
      onChange('everything');
    },
  });
  const beating = setInterval(() => void beat(), timing.beat);
  beating.unref();

  return {
    isCurrent: () => lease.isValid(),
    settle,
    async close() {
      clearInterval(beating);
      lease.end();
      if (isKeeper) await Promise.race([tell(`gone ${own}`), sleep(500)]);
      closed.abort();
      await stopListening();
    },
  };

  async function beat(): Promise<void> {
    // Behind a pooler none comes back: it is left alone after a few, until the connection is a new one.
    if (!client || beats.size > 2) return;
    const number = (beatNumber += 1);
    beats.set(number, lease.now());
    if (!(await tell(`beat ${own} ${number} ${isKeeper ? 'keeps' : 'hears'}`)))
      beats.delete(number);
  }

  async function tell(message: string): Promise<boolean> {
    try {
      // Not worth a write to the disk: what is lost with the machine is of no use after it.
      await sql`
        select set_config('synchronous_commit', 'off', true), pg_notify(${channel}, ${message})
      `.execute(db);
      return true;
    } catch (error) {
      if (!closed.signal.aborted) log.debug({ err: error }, 'the other processes were not told');
      return false;
    }
  }

  function hear(message: string): void {
    const [kind = '', from = '', ...rest] = message.split(' ');
    switch (kind) {
      case 'beat':
        return from === own ? hearOwnBeat(Number(rest[0])) : hearBeat(from, rest[1] === 'keeps');
      case 'heard?':
        return hearQuestion(from, Number(rest[0]));
      case 'heard':
        return hearAnswer(from, rest[0] === own ? Number(rest[1]) : 0);
      case 'gone':
        keepers.delete(from);
        for (const question of questions.values()) release(question, from);
    }
  }

  function hearOwnBeat(number: number): void {
    const sent = beats.get(number);
    for (const older of beats.keys()) if (older <= number) beats.delete(older);
    if (!sent) return;
    // Behind a pooler no beat ever comes here, so that nobody is told to wait for this process.
    if (keeps && !isKeeper) return becomeKeeper();
    lease.renew(sent);
  }

  /** First all who do not listen can see that there is a keeper; only then does the lease begin. */
  function becomeKeeper(): void {
    const current = client;
    if (!current) return;
    keepsAnswers(current, own)
      .then(() => {
        isKeeper = client === current;
        // What was sent before told nobody that there is a keeper.
        beats.clear();
      })
      .catch((error: unknown) => log.debug({ err: error }, 'this process cannot keep answers'));
  }

  function hearBeat(from: string, keepsToo: boolean): void {
    if (keepsToo) keepers.set(from, performance.now());
  }

  function hearQuestion(from: string, number: number): void {
    if (from !== own) {
      if (isKeeper) void tell(`heard ${own} ${from} ${number}`);
      return;
    }
    const question = questions.get(number);
    if (!question) return;
    // Whoever keeps answers and has not beaten before this heard of the change before it kept anything.
    for (const [keeper, heard] of keepers) {
      question.waitingFor.set(keeper, heard + timing.lease + timing.margin);
    }
    question.isHeard = true;
    releaseLate(question);
  }

  function hearAnswer(from: string, number: number): void {
    for (const question of questions.values())
      if (question.number <= number) release(question, from);
  }

  function release(question: Question, keeper: string): void {
    question.waitingFor.delete(keeper);
    if (question.isHeard && question.waitingFor.size === 0) question.settled.resolve();
  }

  function releaseLate(question: Question): void {
    const now = performance.now();
    let next = Infinity;
    for (const [keeper, until] of question.waitingFor) {
      if (until <= now) question.waitingFor.delete(keeper);
      else next = Math.min(next, until);
    }
    if (question.waitingFor.size === 0) return question.settled.resolve();
    setTimeout(() => releaseLate(question), next - now + 1).unref();
  }

  async function settle(): Promise<void> {
    if (!lease.isValid()) {
      // Those who keep answers cannot be heard now, but they can be seen.
      return await outlastKeepers(db, { own, signal: closed.signal });
    }
    forgetTheDead();
    // Those who commit within one turn ask together.
    if (keepers.size > 0) await (nextQuestion ??= makeQuestion()).settled.promise;
  }

  /** Twice as long as a lease may go unheard, and more. */
  function forgetTheDead(): void {
    const oldest = performance.now() - 3 * timing.lease;
    for (const [keeper, heard] of keepers) if (heard < oldest) keepers.delete(keeper);
  }

  function makeQuestion(): Question {
    questionNumber += 1;
    const question: Question = {
      number: questionNumber,
      isHeard: false,
      waitingFor: new Map(),
      settled: Promise.withResolvers(),
    };
    questions.set(question.number, question);
    setImmediate(() => {
      nextQuestion = undefined;
      void tell(`heard? ${own} ${question.number}`);
    });
    // Whatever has become of the question: from then on nobody's lease reaches back before it.
    const latest = setTimeout(() => question.settled.resolve(), timing.lease + timing.margin);
    void question.settled.promise.then(() => {
      clearTimeout(latest);
      questions.delete(question.number);
    });
    return question;
  }
}
