import { parseArn, type Api, type DomainName } from '../../inventory';
import { ANY_TEXT } from '../../policy';
import { reachableTargets, targetsOfDomain } from './domainTargets';
import {
  EITHER_RESULT,
  MAY_FAIL,
  MAY_PASS,
  type ResultSet,
} from '../flow/resultSet';

/** States in which API Gateway answers calls of a domain. */
const SERVING = new Set(['AVAILABLE', 'UPDATING']);

/**
 * True if the state of a domain lets calls in; one that is updated still answers.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html}
 */
export function isServing({ status }: DomainName): boolean {
  return !status || SERVING.has(status);
}

/** Whether calls by a domain can come to a stage of an API; to any stage where `ANY_TEXT` is given. */
export function leadsTo(
  domain: DomainName,
  api: Api,
  stage: string,
): ResultSet {
  if (!isServing(domain) || !sharesScope(domain.arn, api)) {
    return MAY_FAIL;
  }
  const { targets, gap } = targetsOfDomain(domain);
  const ours = reachableTargets(targets).filter(
    ({ apiId }) => apiId === api.apiId,
  );
  if (ours.some(one => one.stage === undefined || one.stage === stage)) {
    return MAY_PASS;
  }
  const mayLead = gap || (stage === ANY_TEXT && ours.length > 0);
  return mayLead ? EITHER_RESULT : MAY_FAIL;
}

/** True if nothing that was read says that the domain leads elsewhere. */
export function mayLeadTo(domain: DomainName, api: Api): boolean {
  if (!sharesScope(domain.arn, api)) {
    return false;
  }
  const { targets, gap } = targetsOfDomain(domain);
  return gap !== undefined || targets.some(({ apiId }) => apiId === api.apiId);
}

/** A domain leads to APIs of its own account and Region only. */
export function sharesScope(domainArn: string, api: Api): boolean {
  const arn = parseArn(domainArn);
  return arn?.accountId === api.accountId && arn.region === api.region;
}

/** The name in a domain's ARN, which domains that are not in the inventory have too. */
export function nameInArn(domainArn: string): string {
  return domainArn.replace(/^.*\/domainnames\//, '').replace(/\+[^+]*$/, '');
}
