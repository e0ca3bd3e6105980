import { indexOf } from '../../connectivity/estate/EstateIndex';
import {
  isUnknown,
  type DomainName,
  type Inventory,
  type VpcEndpoint,
} from '../../inventory';
import { listed } from '../listed';
import {
  entranceRecords,
  sharedNames,
  type EntranceRecord,
} from '../lookups/privateNameRecords';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
  type PracticeResult,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

type Message = 'noDomain' | 'noCertificate';

/** A name that leads to several Regions is served, with a certificate, in each of them. */
export const eachRegionHasTheCertificate = definePractice({
  meta: {
    id: 'PA-MR-03',
    title: 'Each Region has the shared name and its certificate',
    severity: 'high',
    appliesTo: 'hosted-zone',
    checks:
      'Names in private zones whose records lead to execute-api endpoints of several Regions: that the endpoint of each is associated with a private custom domain name of that name, with an issued certificate of its Region.',
    why: 'Certificates and domain names belong to a Region. The Region without them refuses each call, which shows on the day of the failover.',
    sources: [
      whitepaper('2022', 'REST API', 'Multi-Region private API gateway'),
      whitepaper(
        '2026',
        'REST API',
        'Multi-Region Private API Gateway using Private Custom Domains',
      ),
      developerGuide(
        'apigateway-private-custom-domains',
        'Custom domain names for private APIs in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'In the Region that lacks it, request a certificate for the name, make the private custom domain name with its mapping, and associate the VPC endpoint with it.',
      cloudFormation: `Type: AWS::ApiGateway::DomainNameAccessAssociation
Properties:
  DomainNameArn: !GetAtt PrivateDomain.DomainNameArn
  AccessAssociationSource: !Ref VpcEndpoint
  AccessAssociationSourceType: VPCE`,
    },
    whenToIgnore: 'The second Region is being built and gets no calls yet.',
    messages: {
      noDomain:
        '{{name}} leads to {{endpoints}}, which is associated with no private custom domain name of that name.',
      noCertificate:
        '{{name}} leads to {{endpoints}}, where the domain name has no issued certificate.',
    },
  },
  evaluate(zone, { inventory }) {
    if (!zone.isPrivate) {
      return notApplicable();
    }
    if (isUnknown(zone.records)) {
      return undetermined(zone.records.unknown);
    }
    const names = sharedNames(entranceRecords(zone.records, inventory));
    const results = [...names]
      .filter(([, records]) => spansRegions(records))
      .map(([name, records]) => judgeName(name, records, inventory));
    if (results.length === 0) {
      return notApplicable();
    }
    return (
      results.find(({ status }) => status === 'fail') ??
      results.find(({ status }) => status === 'unknown') ??
      pass()
    );
  },
});

function spansRegions(records: readonly EntranceRecord[]): boolean {
  return (
    records.every(({ vpcEndpointId }) => vpcEndpointId) &&
    new Set(records.map(({ region }) => region)).size > 1
  );
}

function judgeName(
  name: string,
  records: readonly EntranceRecord[],
  inventory: Inventory,
): PracticeResult<Message> {
  const judged = records.map(({ vpcEndpointId = '', region }) => ({
    at: `${vpcEndpointId} in ${region}`,
    result: judgeEndpoint(name, vpcEndpointId, inventory),
  }));
  const failed = judged.find(({ result }) => result.status === 'fail');
  if (failed?.result.status === 'fail') {
    const { message } = failed.result;
    const endpoints = judged
      .filter(
        one => one.result.status === 'fail' && one.result.message === message,
      )
      .map(({ at }) => at);
    return fail(message, { name, endpoints: listed(endpoints) });
  }
  return (
    judged.find(({ result }) => result.status === 'unknown')?.result ?? pass()
  );
}

function judgeEndpoint(
  name: string,
  vpcEndpointId: string,
  inventory: Inventory,
): PracticeResult<Message> {
  const endpoint = inventory.find('vpc-endpoint', vpcEndpointId);
  if (!endpoint) {
    return undetermined(`${vpcEndpointId} is not indexed`);
  }
  const domain = domainAt(name, endpoint, inventory);
  if (!domain) {
    const gap =
      inventory.gapOf('domain-name-access-association', endpoint) ??
      inventory.gapOf('domain-name', endpoint);
    return gap ? undetermined(gap.unknown) : fail('noDomain');
  }
  if (domain === 'elsewhere') {
    return undetermined(`the account that owns ${name} is not indexed`);
  }
  // Other accounts are not shown the certificate.
  const hidden =
    !domain.certificateArn && inventory.gapOf('domain-name', domain);
  if (hidden) {
    return undetermined(hidden.unknown);
  }
  const certificate =
    domain.certificateArn &&
    inventory.resolve('certificate', domain.certificateArn, domain);
  if (isUnknown(certificate)) {
    return undetermined(certificate.unknown);
  }
  return certificate && certificate.status === 'ISSUED'
    ? pass()
    : fail('noCertificate');
}

/** The domain name that the endpoint is associated with; `elsewhere` where its owner is not indexed. */
function domainAt(
  name: string,
  { endpointId }: VpcEndpoint,
  inventory: Inventory,
): DomainName | 'elsewhere' | undefined {
  const index = indexOf(inventory);
  const known = (index.domainsByName.get(name) ?? []).find(({ arn }) =>
    index.associationsByDomain
      .get(arn)
      ?.some(one => one.vpcEndpointId === endpointId),
  );
  if (known) {
    return known;
  }
  const isElsewhere = inventory
    .all('domain-name-access-association')
    .some(
      one =>
        one.vpcEndpointId === endpointId &&
        one.domainNameArn.includes(`/domainnames/${name}+`),
    );
  return isElsewhere ? 'elsewhere' : undefined;
}
