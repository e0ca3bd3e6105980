import { DomainName as DomainNameAnswer } from '@aws-sdk/client-api-gateway';
import {
  DomainName,
  parseArn,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { Area, CollectContext } from '../CollectContext';
import { listDomainNames } from './listDomainNames';

/**
 * The private custom domain names of other accounts with which the account may associate its VPC endpoints. They carry their
 * owner's ARN and account id, so that the owner's own row stands where the owner is indexed too.
 */
export const sharedDomainNames: Area = {
  kinds: ['domain-name'],
  async collect(context) {
    const answers = await listDomainNames(context, 'OTHER_ACCOUNTS');
    return answers.flatMap(answer => toSharedDomain(context, answer) ?? []);
  },
};

/**
 * AWS gives name, id and ARN alone. Whatever an own domain is asked for is unknown here, and not what an absent member of
 * the answer would mean for an own one.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-consumer-create.html}
 */
function toSharedDomain(
  { scope }: CollectContext,
  { domainName = '', domainNameId, domainNameArn = '' }: DomainNameAnswer,
): DomainName | undefined {
  const owner = parseArn(domainNameArn)?.accountId;
  if (!owner || owner === scope.accountId) {
    return undefined;
  }
  const hidden = unknownBecause(
    `AWS shows it to account ${owner} alone, which owns the domain name`,
  );
  return {
    kind: 'domain-name',
    arn: domainNameArn,
    accountId: owner,
    region: scope.region,
    name: domainName,
    tags: {},
    domainName,
    domainNameId,
    // No others can be shared.
    endpointType: 'PRIVATE',
    policy: hidden,
    managementPolicy: hidden,
    mappings: hidden,
    routingRules: hidden,
  };
}
