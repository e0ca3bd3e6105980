import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** Entities of API Gateway's private APIs. */
      privateApi?: {
        /** How often the estate is read again without an event. Default: every ten minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Owner of what no tag gives one. Default: `unknown`. */
        defaultOwner?: string;
      };
    };
  };
}
