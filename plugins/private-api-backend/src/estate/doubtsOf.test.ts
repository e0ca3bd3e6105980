import {
  apiGatewayArn,
  Certificate,
  DomainName,
  HopStatus,
  Inventory,
  JudgedApi,
  PracticeOutcome,
  Resource,
} from 'backstage-plugin-private-api-common';
import { aPass, aPrivateApi, aVpcLink } from '../__testUtils__/builders';
import { doubtsOf } from './doubtsOf';
import { createAnalyses } from './profileApi';

const API = aPrivateApi();
const LINK = aVpcLink();
const SCOPE = { accountId: API.accountId, region: API.region };
const CERTIFICATE: Certificate = {
  kind: 'certificate',
  arn: 'arn:aws:acm:eu-west-1:111111111111:certificate/c0a1',
  ...SCOPE,
  name: '',
  tags: {},
  domainNames: ['orders.internal.example'],
  status: 'ISSUED',
};
const ANALYSES = createAnalyses();

/** A domain name with that certificate, which leads to no API. */
function aDomain(facts: Partial<DomainName>): DomainName {
  return {
    kind: 'domain-name',
    arn: apiGatewayArn({ ...SCOPE, ...facts }, 'domainnames/orders+d0m1'),
    ...SCOPE,
    name: 'orders.internal.example',
    tags: {},
    domainName: 'orders.internal.example',
    domainNameId: 'd0m1',
    endpointType: 'PRIVATE',
    certificateArn: CERTIFICATE.arn,
    policy: null,
    managementPolicy: null,
    mappings: [],
    routingRules: [],
    ...facts,
  };
}

/** Whether a finding of a practice on a resource stays open after a judgement. */
function isDoubtful(
  finding: { practice: string; resource: string },
  judgement: {
    outcomes: PracticeOutcome[];
    hop?: HopStatus;
    isGone?: boolean;
    beside?: Resource[];
  },
) {
  const { outcomes, hop = 'pass', isGone = false, beside = [] } = judgement;
  const inventory = new Inventory(
    [API, ...(isGone ? [] : [LINK]), ...beside],
    aPass([]).coverage,
  );
  const { profile } = ANALYSES.judge(API, inventory, '2026-11-23T10:00:00Z');
  const hops = [
    { kind: 'vpc-link' as const, label: 'link', status: hop, reason: '' },
  ];
  const judged: JudgedApi = {
    outcomes,
    profile: {
      ...profile,
      connectivity: {
        ...profile.connectivity,
        entrances: [],
        backends: [{ operations: [], targets: [], status: hop, hops } as never],
      },
    },
  };
  const { practices } = ANALYSES;
  return doubtsOf(judged, { inventory, practices })(finding);
}

const outcome = (
  status: PracticeOutcome['status'],
  resource = API.arn,
): PracticeOutcome => ({ practice: 'PA-POL-01', resource, status });

describe('a finding that is found no more', () => {
  const onApi = { practice: 'PA-POL-01', resource: API.arn };
  const onLink = { practice: 'PA-LINK-03', resource: LINK.arn };

  it.each<[string, PracticeOutcome[], boolean]>([
    ['is resolved where its practice is kept', [outcome('pass')], false],
    [
      'is resolved where its practice says nothing any more',
      [outcome('not-applicable')],
      false,
    ],
    [
      'is resolved where another part of the resource fails',
      [outcome('fail')],
      false,
    ],
    ['stays where nobody can tell', [outcome('unknown')], true],
    [
      'is resolved where only another resource can not be judged',
      [outcome('pass'), outcome('unknown', LINK.arn)],
      false,
    ],
    [
      'is resolved where its practice is switched off',
      [{ ...outcome('pass'), practice: 'PA-POL-02' }],
      false,
    ],
  ])('%s', (_, outcomes, expected) => {
    expect(isDoubtful(onApi, { outcomes })).toBe(expected);
  });

  it.each<[string, { hop?: HopStatus; isGone?: boolean }, boolean]>([
    ['is resolved where the API uses the resource no more', {}, false],
    ['stays where the path can not be told', { hop: 'unknown' }, true],
    ['is resolved where the path fails', { hop: 'fail' }, false],
    [
      'is resolved where AWS has the resource no more',
      { hop: 'unknown', isGone: true },
      false,
    ],
  ])('%s', (_, path, expected) => {
    const outcomes = [outcome('pass')];
    expect(isDoubtful(onLink, { outcomes, ...path })).toBe(expected);
  });

  it('is resolved on an unknown path where its practice is not in force', () => {
    const withdrawn = { ...onLink, practice: 'PA-OLD-01' };
    expect(
      isDoubtful(withdrawn, { outcomes: [outcome('pass')], hop: 'unknown' }),
    ).toBe(false);
  });

  const onCertificate = { practice: 'PA-DOM-07', resource: CERTIFICATE.arn };

  it.each<[string, Partial<DomainName>, boolean]>([
    ['is resolved where its domain name leads elsewhere', {}, false],
    [
      'stays where nobody can tell where its domain name leads',
      { mappings: { unknown: 'AccessDenied' } },
      true,
    ],
    [
      'stays where nobody can tell the rules of its domain name',
      { routingRules: { unknown: 'AccessDenied' } },
      true,
    ],
    [
      'is resolved where the domain name that nobody can tell of is of another Region',
      { mappings: { unknown: 'AccessDenied' }, region: 'us-east-1' },
      false,
    ],
  ])('on a certificate: %s', (_, facts, expected) => {
    const domain = aDomain(facts);
    expect(
      isDoubtful(onCertificate, {
        outcomes: [outcome('pass')],
        beside: [domain, CERTIFICATE],
      }),
    ).toBe(expected);
  });
});
