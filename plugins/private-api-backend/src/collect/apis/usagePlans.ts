import {
  ApiStage,
  GetAccountCommand,
  GetUsagePlansCommand,
  QuotaSettings,
  ThrottleSettings,
  UsagePlan as UsagePlanAnswer,
} from '@aws-sdk/client-api-gateway';
import {
  apiGatewayArn,
  Scope,
  Throttle,
  UsagePlan,
  UsagePlanStage,
  UsageQuota,
} from 'backstage-plugin-private-api-common';
import { Area } from '../CollectContext';
import { readPages } from '../../aws/readPages';

/** Usage plans, without their keys: AWS answers a question for them with values. */
export const usagePlans: Area = {
  kinds: ['usage-plan'],
  async collect({ clients, scope, call }) {
    const plans = await readPages(async position => {
      const page = await clients.apiGateway.send(
        new GetUsagePlansCommand({ limit: 500, position }),
        call,
      );
      return { items: page.items, next: page.position };
    });
    return plans.map(plan => toUsagePlan(plan, scope));
  },
};

/** What all APIs of the account share in the Region. */
export const apiGatewayAccount: Area = {
  kinds: ['api-gateway-account'],
  async collect({ clients, scope, call }) {
    const answer = await clients.apiGateway.send(
      new GetAccountCommand({}),
      call,
    );
    const throttle = toThrottle(answer.throttleSettings);
    // Every account has a limit: without one, AWS has said nothing.
    if (!throttle) {
      return [];
    }
    return [
      {
        kind: 'api-gateway-account',
        arn: apiGatewayArn(scope, 'account'),
        ...scope,
        name: `API Gateway in ${scope.region}`,
        tags: {},
        throttle,
        cloudWatchRoleArn: answer.cloudwatchRoleArn || null,
      },
    ];
  },
};

function toUsagePlan(plan: UsagePlanAnswer, scope: Scope): UsagePlan {
  const id = plan.id ?? '';
  return {
    kind: 'usage-plan',
    arn: apiGatewayArn(scope, `usageplans/${id}`),
    ...scope,
    name: plan.name ?? id,
    tags: plan.tags ?? {},
    usagePlanId: id,
    description: plan.description,
    stages: (plan.apiStages ?? []).map(toStage),
    throttle: toThrottle(plan.throttle),
    quota: toQuota(plan.quota),
  };
}

function toStage({ apiId, stage, throttle }: ApiStage): UsagePlanStage {
  return {
    apiId: apiId ?? '',
    stage: stage ?? '',
    methodThrottles: Object.fromEntries(
      Object.entries(throttle ?? {}).flatMap(([method, settings]) => {
        const found = toThrottle(settings);
        return found ? [[method, found]] : [];
      }),
    ),
  };
}

/** AWS leaves a limit out that is not set. */
function toThrottle(settings: ThrottleSettings | undefined): Throttle | null {
  return settings?.rateLimit === undefined || settings.burstLimit === undefined
    ? null
    : { rateLimit: settings.rateLimit, burstLimit: settings.burstLimit };
}

function toQuota(settings: QuotaSettings | undefined): UsageQuota | null {
  return settings?.limit === undefined || settings.period === undefined
    ? null
    : {
        requests: settings.limit,
        period: settings.period,
        offset: settings.offset ?? 0,
      };
}
