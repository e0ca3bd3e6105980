import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Private APIs and private integrations of Amazon API Gateway. */
  privateApi?: {
    /** Where the estate is read from, by an id of your choice. */
    sources?: {
      [id: string]: {
        /** False switches the source off and keeps its configuration. */
        enabled?: boolean;
        /** When its scopes are collected; every 30 minutes unless given. A recording is read at start and on request. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      } & (
        | {
            /** Live, with the credentials of Backstage's own `aws` block. */
            type: 'aws';
            /** Account ids, in quotes; all of `aws.accounts` unless given. */
            accounts?: string[];
            /** Takes the accounts of an organisation, instead of a list; looked up four times an hour. */
            organization?: {
              /** The management account or a delegated administrator: its role needs iam/organization-policy.json. */
              account: string;
              /** Ids of organisational units, or of the root; accounts at any depth below. The whole organisation unless given. */
              units?: string[];
              /** Tags that an account must have, each with the value or one of the values given. */
              tags?: { [key: string]: string | string[] };
              /** `ACTIVE` unless given. Suspended accounts answer no call and are always left out. */
              states?: ('ACTIVE' | 'PENDING_CLOSURE')[];
              /** Ids of accounts to leave out. */
              exclude?: string[];
            };
            /** All that are enabled in an account unless given. */
            regions?: string[];
            /** Share of AWS's documented call limits that may be used, above 0 and at most 1; 0.5 unless given. */
            rateShare?: number;
          }
        | {
            /** From files that the record command has written. */
            type: 'recording';
            /** Folder of the recording. */
            path: string;
          }
      );
    };
    ownership?: {
      /**
       * Keys of the tags that name an owner, compared without regard to case; the first that names one decides. `owner`, `team`
       * and `backstage.io/owner` unless given.
       */
      tags?: string[];
      /** How often the catalog is asked which Components claim APIs, and which Groups and Users exist; 5 minutes unless given. */
      catalogInterval?: HumanDuration | string;
    };
    changes?: {
      /**
       * Topic of Backstage's events service that brings CloudTrail's events by EventBridge, as the SQS module of the events
       * plugin publishes them; `private-api.aws` unless given.
       */
      topic?: string;
      /** How long the changes of an account in a Region are gathered before they are read; 5 seconds unless given. */
      window?: HumanDuration | string;
    };
    removals?: {
      /** A pass that would remove more than this share of a scope's APIs is held for confirmation; 0.5 unless given. */
      lostShare?: number;
      /** Scopes with fewer APIs are never held; 5 unless given. */
      minApis?: number;
      /** How long removed APIs are remembered; 30 days unless given. */
      retention?: HumanDuration | string;
    };
    prices?: {
      /**
       * Where prices come from: the snapshot that ships (the default), AWS's price list by `pricing:GetProducts`, or its bulk
       * files, which need no credentials. What is read is laid over the snapshot; a failed reading keeps what was read last.
       */
      source?: 'snapshot' | 'api' | 'bulk';
      /** When the price list is read; once a day unless given. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Those of the estate unless given. */
      regions?: string[];
      /** For `api`: the account whose credentials read it, in quotes; the main account of `aws` unless given. */
      accountId?: string;
      /** For `bulk`: where the files are, for example a mirror; AWS unless given. */
      baseUrl?: string;
    };
    history?: {
      /** How long a row a day is kept of each API, for trends; 400 days unless given. */
      retention?: HumanDuration | string;
    };
    notifications?: {
      /**
       * True has owners told through Backstage's notifications of new findings of critical or high severity, VPC links about to
       * become INACTIVE, waivers about to end, and shares of domains that wait to be accepted. The notifications plugin must be
       * installed.
       */
      enabled?: boolean;
      /** When causes are looked for; every 5 minutes unless given. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Ref of the Group or User who is told of what nobody is known to own; nobody unless given. */
      unowned?: string;
      /** Path of the page of private APIs, where messages lead; `/private-apis` unless given. */
      page?: string;
    };
    practices?: {
      /** Ids of practices that are not evaluated. */
      disabled?: string[];
      /** Ids of practices that are off by default and are evaluated all the same. */
      enabled?: string[];
      /** Other severities, by id of the practice. */
      severities?: {
        [practice: string]: 'critical' | 'high' | 'medium' | 'low' | 'info';
      };
      /** Only practices that this edition of the whitepaper still holds. */
      edition?: '2022' | '2025' | '2026';
    };
  };
}
