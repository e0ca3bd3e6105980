import {
  parseArn,
  partitionOf,
  type Api,
  type DomainName,
} from '../../inventory';
import { ANY_TEXT } from '../../policy';

/** The action of every call to an API. */
export const INVOKE = 'execute-api:Invoke';

/**
 * The ARN of an API as policies name it, without stage, method and path.
 *
 * @public
 */
export function executeApiArn(api: Api): string {
  return `arn:${partitionOf(api.region)}:execute-api:${api.region}:${
    api.accountId
  }:${api.apiId}`;
}

/**
 * The ARN of one call to an API: what `Resource` is compared with.
 *
 * @public
 */
export function methodArn(
  api: Api,
  call: { stage: string; method: string; path: string },
): string {
  return `${executeApiArn(api)}/${call.stage}/${
    call.method
  }/${call.path.replace(/^\//, '')}`;
}

/** The stage in the ARN of a call: the first segment behind the API. */
export function stageInArn(resource: string): string {
  const start = resource.indexOf('/') + 1;
  if (start === 0) {
    return ANY_TEXT;
  }
  const end = resource.indexOf('/', start);
  return end < 0 ? resource.slice(start) : resource.slice(start, end);
}

/**
 * The same for calls of which not everything is said: no stage, method `ANY` and path parameters such as `{id}` can be any
 * text.
 */
export function openMethodArn(
  api: Api,
  call: { stage: string; method?: string; path: string },
): string {
  const named = call.method?.toUpperCase() || 'ANY';
  const method = named === 'ANY' ? ANY_TEXT : named;
  return methodArn(api, {
    stage: call.stage || ANY_TEXT,
    method,
    path: call.path.replace(/\{[^{}]*\}/g, ANY_TEXT),
  });
}

/**
 * The ARN of a private custom domain name as policies name it: service `execute-api`, not `apigateway` as in the inventory.
 *
 * @public
 */
export function domainInvokeArn(domain: Pick<DomainName, 'arn'>): string {
  return toExecuteApi(domain.arn);
}

/** Takes the domain's ARN in either service. */
export function toExecuteApi(domainArn: string): string {
  const arn = parseArn(domainArn);
  return arn?.service === 'apigateway'
    ? `arn:${arn.partition}:execute-api:${arn.region}:${arn.accountId}:${arn.resource}`
    : domainArn;
}

/** The key of a domain in the inventory, from its ARN in either service. */
export function toApiGateway(domainArn: string): string {
  const arn = parseArn(domainArn);
  return arn?.service === 'execute-api'
    ? `arn:${arn.partition}:apigateway:${arn.region}:${arn.accountId}:${arn.resource}`
    : domainArn;
}
