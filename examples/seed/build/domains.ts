import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { DomainSpec } from '../spec/dns.ts';
import type { Scope } from '../spec/scope.ts';
import { certificateFor } from './certificate.ts';

/**
 * Makes a private custom domain name with its mappings, and in each consumer's account the association with its endpoint.
 *
 * @param awsOf - clients of the scope that a consumer lives in
 */
export async function buildDomain(
  aws: Aws,
  awsOf: (scope: Scope) => Aws,
  names: Names,
  spec: DomainSpec,
) {
  const { domainName } = spec;
  const { domainNameId, domainNameArn } = await aws.apiGateway.createDomainName(
    {
      domainName,
      certificateArn: await certificateFor(aws, names, domainName),
      endpointConfiguration: { types: ['PRIVATE'] },
      securityPolicy: 'TLS_1_2',
      policy: JSON.stringify(spec.policy(names)),
      tags: spec.tags,
    },
  );
  for (const mapping of spec.mappings) {
    const { accountId, region } = aws.scope;
    await aws.apiGateway.createBasePathMapping({
      domainName,
      domainNameId,
      basePath: mapping.basePath,
      restApiId: names.get('api', `${accountId}:${region}:${mapping.api}`),
      stage: mapping.stage,
    });
  }
  for (const { endpoint, scope } of spec.associations) {
    await awsOf(scope).apiGateway.createDomainNameAccessAssociation({
      domainNameArn,
      accessAssociationSourceType: 'VPCE',
      accessAssociationSource: names.get('endpoint', endpoint),
    });
  }
}
