import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { groupBy } from '../groupBy';
import {
  claimNotices,
  markTold,
  NoticeKey,
  releaseNotices,
} from '../store/notices';
import type { Cause, CauseReader } from './Cause';

/** A claim that is older than this is one of a replica that has died: a run takes seconds. */
const CLAIM_MS = 15 * 60 * 1000;

/** So many failures on end are the fault of who receives, not of a message. */
const MOST_FAILURES = 3;

export interface NotifierOptions {
  knex: Knex;
  notifications: NotificationService;
  logger: LoggerService;
}

/**
 * Tells owners what has come up, each cause once.
 *
 * @remarks
 * A cause is claimed in the database before it is told, so that replicas do not tell it both, and noted as told after. Should a
 * replica die in between, the cause is told again; its message has the same scope, which makes Backstage update the one before.
 */
export class Notifier {
  readonly #options: NotifierOptions;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /** Tells all causes of a kind that have not been told. What can't be sent is left to the next run. */
  async tell<C extends Cause>(
    reader: CauseReader<C>,
    signal?: AbortSignal,
  ): Promise<void> {
    const { knex, logger } = this.#options;
    const now = new Date();
    const fresh = await this.#claim(reader, now);
    let failures = 0;
    for (const [about, causes] of groupCauses(fresh)) {
      const keys = keysOf(reader, causes);
      if (signal?.aborted || failures >= MOST_FAILURES) {
        await releaseNotices(knex, keys);
        continue;
      }
      try {
        await this.#send(reader, causes, about);
        failures = 0;
        await markTold(knex, keys, now.toISOString());
      } catch (error) {
        failures += 1;
        await releaseNotices(knex, keys);
        logger.warn(
          `Could not tell ${causes[0].recipient} of a ${reader.kind}: ${
            toError(error).message
          }`,
        );
      }
    }
  }

  async #claim<C extends Cause>(
    reader: CauseReader<C>,
    now: Date,
  ): Promise<C[]> {
    const causes = await reader.read(now);
    const claimed = await claimNotices(
      this.#options.knex,
      keysOf(reader, causes),
      {
        now: now.toISOString(),
        deadBefore: new Date(now.getTime() - CLAIM_MS).toISOString(),
      },
    );
    const mine = new Set(claimed.map(idOf));
    return causes.filter(cause => mine.has(idOf(keyOf(reader, cause))));
  }

  async #send<C extends Cause>(
    { kind, describe }: CauseReader<C>,
    causes: readonly C[],
    scope: string,
  ) {
    const [{ recipient }] = causes;
    await this.#options.notifications.send({
      recipients: { type: 'entity', entityRef: recipient },
      payload: {
        ...describe(causes),
        topic: kind,
        // A user may be told as a member of several groups.
        scope: `private-api ${kind} ${scope}`,
      },
    });
  }
}

/** By recipient and what they are about: a message each. */
function groupCauses<C extends Cause>(causes: readonly C[]): Map<string, C[]> {
  return groupBy(causes, ({ about, recipient }) => `${about} ${recipient}`);
}

/** Each once: one cause may concern several APIs. */
function keysOf<C extends Cause>(
  reader: CauseReader<C>,
  causes: readonly C[],
): NoticeKey[] {
  const keys = causes.map(cause => keyOf(reader, cause));
  return [...new Map(keys.map(key => [idOf(key), key])).values()];
}

function keyOf<C extends Cause>(
  { kind }: CauseReader<C>,
  { recipient, subject, occurrence }: C,
): NoticeKey {
  return { kind, owner: recipient, subject, occurrence };
}

function idOf({ kind, owner, subject, occurrence }: NoticeKey): string {
  return JSON.stringify([kind, owner, subject, occurrence]);
}
