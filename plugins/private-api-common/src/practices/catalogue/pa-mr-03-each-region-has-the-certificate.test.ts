import type {
  Certificate,
  DomainName,
  Resource,
  ZoneRecord,
} from '../../inventory';
import {
  aCertificate,
  aHostedZone,
  anAssociation,
  aPrivateDomain,
  aVpcEndpoint,
  SCOPE,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { eachRegionHasTheCertificate } from './pa-mr-03-each-region-has-the-certificate';

const EU = { id: 'vpce-0a1', region: 'eu-west-1' };
const US = { id: 'vpce-0b2', region: 'us-east-1' };

function leadingTo({ id, region }: typeof EU, weight = 50): ZoneRecord {
  return {
    name: 'orders.internal.example',
    type: 'A',
    values: [],
    aliasTarget: `${id}-x1y2z3.execute-api.${region}.vpce.amazonaws.com`,
    setIdentifier: region,
    weight,
  };
}

/** Endpoint, domain name, association and certificate. */
function servedIn(
  { id, region }: typeof EU,
  overrides: Partial<Certificate> = {},
): Resource[] {
  const certificateArn = `arn:aws:acm:${region}:111111111111:certificate/c1`;
  const domain = aPrivateDomain({ region, certificateArn });
  return [
    aVpcEndpoint({ endpointId: id, region }),
    domain,
    anAssociation({ region, domainNameArn: domain.arn, vpcEndpointId: id }),
    aCertificate({ region, arn: certificateArn, ...overrides }),
  ];
}

/** A domain name as an account knows it that may use it and does not own it. */
function sharedIn({ region }: typeof EU): DomainName {
  const hidden = { unknown: 'hidden' };
  return aPrivateDomain({
    accountId: '333333333333',
    region,
    status: undefined,
    policy: hidden,
    managementPolicy: hidden,
    mappings: hidden,
    routingRules: hidden,
  });
}

const zone = aHostedZone({ records: [leadingTo(EU), leadingTo(US)] });
const alsoRead = [SCOPE, { ...SCOPE, region: 'us-east-1' }];

testPractice(eachRegionHasTheCertificate, {
  pass: [
    {
      name: 'domain name and certificate in both Regions',
      resource: zone,
      surroundings: [...servedIn(EU), ...servedIn(US)],
      alsoRead,
    },
  ],
  fail: [
    {
      name: 'an endpoint without domain name in one Region',
      resource: zone,
      surroundings: [
        ...servedIn(EU),
        aVpcEndpoint({ endpointId: US.id, region: US.region }),
      ],
      alsoRead,
      message: 'noDomain',
      data: {
        name: 'orders.internal.example',
        endpoints: 'vpce-0b2 in us-east-1',
      },
    },
    {
      name: 'a certificate that is not issued',
      resource: zone,
      surroundings: [
        ...servedIn(EU),
        ...servedIn(US, { status: 'PENDING_VALIDATION' }),
      ],
      alsoRead,
      message: 'noCertificate',
      data: {
        name: 'orders.internal.example',
        endpoints: 'vpce-0b2 in us-east-1',
      },
    },
  ],
  unknown: [
    {
      name: 'a Region that is not indexed',
      resource: zone,
      surroundings: servedIn(EU),
      alsoRead,
      reason: 'vpce-0b2 is not indexed',
    },
    {
      name: 'associations that were not read',
      resource: zone,
      surroundings: [
        ...servedIn(EU),
        aVpcEndpoint({ endpointId: US.id, region: US.region }),
      ],
      alsoRead,
      unread: ['domain-name-access-association'],
      reason: 'AccessDenied',
    },
    {
      name: "another account's domain name that is not indexed",
      resource: zone,
      surroundings: [
        ...servedIn(EU),
        aVpcEndpoint({ endpointId: US.id, region: US.region }),
        anAssociation({
          domainNameArn:
            'arn:aws:apigateway:us-east-1:222222222222:/domainnames/orders.internal.example+d0m9',
          vpcEndpointId: US.id,
        }),
      ],
      alsoRead,
      reason: 'is not indexed',
    },
    {
      name: "another account's domain name of which only the name is known",
      resource: zone,
      surroundings: [
        ...servedIn(EU),
        aVpcEndpoint({ endpointId: US.id, region: US.region }),
        sharedIn(US),
        anAssociation({
          region: US.region,
          domainNameArn: sharedIn(US).arn,
          vpcEndpointId: US.id,
        }),
      ],
      alsoRead,
      reason: 'account 333333333333 in us-east-1 is not indexed',
    },
    {
      name: 'certificates that were not read',
      resource: zone,
      surroundings: [
        ...servedIn(EU),
        ...servedIn(US).filter(({ kind }) => kind !== 'certificate'),
      ],
      alsoRead,
      unread: ['certificate'],
      reason: 'AccessDenied',
    },
    {
      name: 'records that were not read',
      resource: aHostedZone({ records: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
  ],
  notApplicable: [
    { name: 'one Region', resource: aHostedZone() },
    {
      name: 'two endpoints of one Region',
      resource: aHostedZone({
        records: [leadingTo(EU), leadingTo({ ...EU, id: 'vpce-0c3' })],
      }),
    },
    {
      name: 'a public zone',
      resource: aHostedZone({ ...zone, isPrivate: false }),
    },
  ],
});
