import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** An invitation of AWS RAM lasts 12 hours, a finding was minutes old already. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
};

/** As the frontend plugin mounts its page. */
const DEFAULT_PAGE = '/private-apis';

/** Whom to tell what nobody owns, when, and where messages lead. */
export interface NotifyConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Entity ref; without one nobody is told of what nobody owns. */
  unowned?: string;
  /** Path of the page of private APIs in the portal, without a slash at the end. */
  page: string;
}

/** What `privateApi.notifications` says; `undefined` where nobody is to be told. Throws an error that names a wrong key. */
export function readNotifyConfig(root: Config): NotifyConfig | undefined {
  const config = root.getOptionalConfig('privateApi.notifications');
  if (!config?.getOptionalBoolean('enabled')) {
    return undefined;
  }
  const unowned = config.getOptionalString('unowned');
  return {
    schedule: config.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    ...(unowned && { unowned: readRef(unowned) }),
    page: readPage(config.getOptionalString('page') ?? DEFAULT_PAGE),
  };
}

function readRef(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    throw new InputError(
      `Invalid config at 'privateApi.notifications.unowned': ${text} is not the ref of a Group or User, such as group:default/platform`,
      error,
    );
  }
}

function readPage(text: string): string {
  if (!text.startsWith('/')) {
    throw new InputError(
      `Invalid config at 'privateApi.notifications.page': ${text} does not start with a slash`,
    );
  }
  return text.replace(/\/+$/, '');
}
