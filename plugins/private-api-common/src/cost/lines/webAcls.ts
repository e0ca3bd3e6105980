import { isUnknown, type Stage } from '../../inventory';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';

/** The web ACLs before the stages of a REST API: the ACL by the month, its rules, and the requests that it looks at. */
export function estimateWebAcls(context: CostContext): CostLine[] {
  const { stages, apiType } = context.api;
  if (apiType !== 'REST') {
    return [];
  }
  if (isUnknown(stages)) {
    return [
      unknownLine(context, {
        part: 'web-acl',
        label: 'Web ACLs of the stages',
        priceKey: 'web-acl-month',
        because: 'web ACLs',
        reason: stages.unknown,
      }),
    ];
  }
  const acls = context.index.belongingsOf(context.api).webAclArns;
  return acls.flatMap(arn => estimateOne(context, arn, stages));
}

function estimateOne(
  context: CostContext,
  arn: string,
  stages: readonly Stage[],
): CostLine[] {
  const name = nameOf(arn);
  const users = context.index.usersOf(arn);
  const head = { part: 'web-acl' as const, resource: arn };
  if (!arn.includes(':wafv2:')) {
    return [
      unknownLine(context, {
        ...head,
        label: `Web ACL ${name} of AWS WAF Classic`,
        priceKey: 'web-acl-month',
        because: '1 web ACL',
        reason: 'the prices of AWS WAF Classic are not in the price book',
      }),
    ];
  }
  return [
    shareLine(
      context,
      costLine(context, {
        ...head,
        label: `Web ACL ${name}`,
        priceKey: 'web-acl-month',
        quantity: 1,
        because: '1 web ACL',
      }),
      users,
    ),
    unknownLine(context, {
      ...head,
      label: `Rules of web ACL ${name}`,
      priceKey: 'web-acl-rule-month',
      because: 'rules and rule groups',
      reason: 'the rules of web ACLs are not indexed',
    }),
    costLine(context, {
      ...head,
      label: `Requests through web ACL ${name}`,
      priceKey: 'web-acl-request',
      ...requestsThrough(
        context,
        stages.every(({ webAclArn }) => webAclArn === arn),
      ),
    }),
  ];
}

function requestsThrough({ traffic }: CostContext, ofAllStages: boolean) {
  if (traffic.requestsPerMonth === null) {
    return { quantity: { unknown: traffic.reason }, because: 'requests' };
  }
  if (!ofAllStages) {
    return {
      quantity: {
        unknown: 'how many requests go to the stages behind it is not known',
      },
      because: 'requests of the stages behind it',
    };
  }
  return {
    quantity: traffic.requestsPerMonth,
    because: `${formatNumber(traffic.requestsPerMonth)} requests`,
  };
}

/** `arn:aws:wafv2:<Region>:<account>:regional/webacl/<name>/<id>`; one of WAF Classic ends with the id alone. */
function nameOf(arn: string): string {
  return /webacl\/([^/]+)/.exec(arn)?.[1] ?? arn;
}
