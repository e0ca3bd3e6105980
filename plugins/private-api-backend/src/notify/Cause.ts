import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';

/** What owners are told of. */
export type CauseKind = 'finding' | 'vpc-link' | 'waiver' | 'share';

/** A reason to tell somebody, on one API. */
export interface Cause {
  /** Entity ref of who is told. */
  recipient: string;
  /** What has come up: with the recipient and the occurrence, the reason why is told once. */
  subject: string;
  /** Tells apart that the subject came up again. */
  occurrence: string;
  /** What one message is about: causes that share it are told together. */
  about: string;
}

/** Reads causes of one kind, and puts those of one recipient that are about the same into words. */
export interface CauseReader<C extends Cause> {
  kind: CauseKind;
  read(now: Date): Promise<C[]>;
  describe(causes: readonly C[]): Message;
}

/** What a message says; who sends it adds topic and scope. */
export type Message = Required<
  Pick<
    NotificationSendOptions['payload'],
    'title' | 'description' | 'link' | 'severity'
  >
>;
