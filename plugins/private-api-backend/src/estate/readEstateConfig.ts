import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';
import type { ChangeConfig } from './changes/followChanges';
import type { HoldBack } from '../store/replaceScope';
import { DEFAULT_OWNERSHIP_TAGS } from './ownerOf';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { hours: 1 },
};

/** A recording does not change by itself: it is read at start and on request. */
const RECORDING_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { trigger: 'manual' },
  timeout: { hours: 1 },
};

const DEFAULT_CATALOG_INTERVAL: HumanDuration = { minutes: 5 };
const DEFAULT_RETENTION: HumanDuration = { days: 30 };
const DEFAULT_CHANGE_TOPIC = 'private-api.aws';
const DEFAULT_CHANGE_WINDOW: HumanDuration = { seconds: 5 };
const DEFAULT_HISTORY_RETENTION: HumanDuration = { days: 400 };
const DEFAULT_HOLD_BACK: HoldBack = { lostShare: 0.5, minApis: 5 };

/** What the estate reads from `privateApi`. */
export interface EstateConfig {
  ownershipTags: readonly string[];
  /** How often the catalog is asked for owners. */
  catalogInterval: HumanDuration;
  holdBack: HoldBack;
  changes: ChangeConfig;
  /** How long removed resources are remembered. */
  retention: HumanDuration;
  /** How long the days of an API's history are kept. */
  historyRetention: HumanDuration;
  scheduleOf(sourceId: string): SchedulerServiceTaskScheduleDefinition;
  /** After which the scheduler stops a pass over a scope of the source. */
  passTimeoutMsOf(sourceId: string): number;
}

/** Throws an error that names the key where a value is of no use. */
export function readEstateConfig(root: Config): EstateConfig {
  const config = root.getOptionalConfig('privateApi');
  const schedules = new Map(
    config
      ?.getOptionalConfig('sources')
      ?.keys()
      .map(id => [id, readSchedule(id, config.getConfig(`sources.${id}`))]),
  );
  const scheduleOf = (id: string) => schedules.get(id) ?? DEFAULT_SCHEDULE;
  return {
    ownershipTags:
      config?.getOptionalStringArray('ownership.tags') ??
      DEFAULT_OWNERSHIP_TAGS,
    catalogInterval: root.has('privateApi.ownership.catalogInterval')
      ? readDurationFromConfig(root, {
          key: 'privateApi.ownership.catalogInterval',
        })
      : DEFAULT_CATALOG_INTERVAL,
    changes: {
      topic: config?.getOptionalString('changes.topic') ?? DEFAULT_CHANGE_TOPIC,
      windowMs: durationToMilliseconds(
        root.has('privateApi.changes.window')
          ? readDurationFromConfig(root, { key: 'privateApi.changes.window' })
          : DEFAULT_CHANGE_WINDOW,
      ),
    },
    holdBack: {
      lostShare: readShare(config) ?? DEFAULT_HOLD_BACK.lostShare,
      minApis:
        config?.getOptionalNumber('removals.minApis') ??
        DEFAULT_HOLD_BACK.minApis,
    },
    retention: root.has('privateApi.removals.retention')
      ? readDurationFromConfig(root, { key: 'privateApi.removals.retention' })
      : DEFAULT_RETENTION,
    historyRetention: root.has('privateApi.history.retention')
      ? readDurationFromConfig(root, { key: 'privateApi.history.retention' })
      : DEFAULT_HISTORY_RETENTION,
    scheduleOf,
    passTimeoutMsOf: id =>
      Duration.fromDurationLike(scheduleOf(id).timeout).toMillis(),
  };
}

function readSchedule(
  id: string,
  source: Config,
): SchedulerServiceTaskScheduleDefinition {
  if (source.has('schedule')) {
    try {
      return readSchedulerServiceTaskScheduleDefinitionFromConfig(
        source.getConfig('schedule'),
      );
    } catch (error) {
      // It names keys from `schedule` on, which every source has.
      throw new InputError(
        `Invalid config at 'privateApi.sources.${id}.schedule'`,
        error,
      );
    }
  }
  return source.getOptionalString('type') === 'recording'
    ? RECORDING_SCHEDULE
    : DEFAULT_SCHEDULE;
}

function readShare(config: Config | undefined): number | undefined {
  const share = config?.getOptionalNumber('removals.lostShare');
  if (share !== undefined && !(share >= 0 && share <= 1)) {
    throw new InputError(
      `Invalid config at 'privateApi.removals.lostShare': ${share} is not between 0 and 1`,
    );
  }
  return share;
}
