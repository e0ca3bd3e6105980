import type {
  FinalizeRequestMiddleware,
  MetadataBearer,
  MiddlewareStack,
} from '@smithy/types';
import type { Scope } from 'backstage-plugin-private-api-common';
import { CallMiddleware } from './CallMiddleware';
import { Clock } from './Clock';
import { operationOf, signalOf } from './operationOf';
import type { AwsService } from './operations';
import { retryAfterMs } from './retryAfterMs';
import { TokenBucket } from './TokenBucket';

/**
 * A documented limit of AWS: calls a second, and how many may come at once after a rest.
 *
 * @internal
 */
export interface Limit {
  perSecond: number;
  burst: number;
}

/**
 * What an account has in a Region. Both versions of API Gateway draw on one limit, and Route 53's is one for all Regions.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/api-throttling.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
 * @internal
 */
export const LIMITS: Readonly<Record<AwsService, Limit>> = {
  acm: { perSecond: 10, burst: 10 },
  apigateway: { perSecond: 10, burst: 40 },
  apigatewayv2: { perSecond: 10, burst: 40 },
  cloudwatch: { perSecond: 50, burst: 50 },
  ec2: { perSecond: 20, burst: 100 },
  // The limit of the account over all actions; the one of each action is wider.
  elasticloadbalancing: { perSecond: 10, burst: 40 },
  // AWS documents a rate for each operation; this is below those of the listings that are used.
  organizations: { perSecond: 4, burst: 4 },
  // AWS documents none (https://docs.aws.amazon.com/ram/latest/userguide/service-quotas.html): as slow as the slowest documented one.
  ram: { perSecond: 5, burst: 5 },
  route53: { perSecond: 10, burst: 50 },
  route53resolver: { perSecond: 5, burst: 5 },
  // Cloud Map documents the rate of DiscoverInstances only, which is not called: as slow as the slowest documented one.
  servicediscovery: { perSecond: 5, burst: 5 },
};

/**
 * GetResources: 5 calls in 2 seconds, on top of the limit of the service.
 *
 * @internal
 */
export const GET_RESOURCES_LIMIT: Limit = { perSecond: 2.5, burst: 5 };

/**
 * The token buckets of one source. They outlive a pass: two passes over one scope share them.
 *
 * @internal
 */
export class RateLimits {
  readonly #share: number;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, TokenBucket>();

  /** @param rateShare - part of the documented limits to use, above 0 and up to 1; the rest is the account's own. */
  constructor(rateShare: number, clock: Clock) {
    this.#share = rateShare;
    this.#clock = clock;
  }

  /** Makes every attempt of a scope's clients wait for its token, and all of them for as long as AWS asks after a refusal. */
  middlewareFor(scope: Scope): CallMiddleware {
    const bucketsFor = this.#bucketsFor.bind(this, scope);
    return {
      addTo<I extends object, O extends MetadataBearer>(
        stack: MiddlewareStack<I, O>,
        service: AwsService,
      ): void {
        const limitRate: FinalizeRequestMiddleware<I, O> =
          (next, context) => async args => {
            const buckets = bucketsFor(service, operationOf(context));
            for (const bucket of buckets) {
              await bucket.take(signalOf(context));
            }
            try {
              return await next(args);
            } catch (error) {
              // The SDK adds no more than five seconds to a retry, however long AWS asks for, and other calls would go on meanwhile.
              const restMs = retryAfterMs(error) ?? 0;
              buckets.forEach(bucket => bucket.pause(restMs));
              throw error;
            }
          };
        // Inside the retries and before signing: a signature must not grow old in the queue.
        stack.addRelativeTo(limitRate, {
          name: 'limitRate',
          relation: 'before',
          toMiddleware: 'httpSigningMiddleware',
        });
      },
    };
  }

  /** The narrow bucket first: a token of the wide one must not be held while waiting. */
  #bucketsFor(
    scope: Scope,
    service: AwsService,
    operation: string,
  ): TokenBucket[] {
    const name = service === 'apigatewayv2' ? 'apigateway' : service;
    const wide = this.#bucket(scope, name, LIMITS[service]);
    return service === 'apigateway' && operation === 'GetResources'
      ? [this.#bucket(scope, operation, GET_RESOURCES_LIMIT), wide]
      : [wide];
  }

  #bucket(scope: Scope, name: string, limit: Limit): TokenBucket {
    const key = `${scope.accountId} ${scope.region} ${name}`;
    const known = this.#buckets.get(key);
    if (known) {
      return known;
    }
    const bucket = new TokenBucket(
      {
        perSecond: limit.perSecond * this.#share,
        burst: Math.max(1, Math.floor(limit.burst * this.#share)),
      },
      this.#clock,
    );
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
