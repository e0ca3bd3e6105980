import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  ApiProfile,
  defaultPriceBooks,
  evaluatePractices,
  formatApiKey,
  Inventory,
  PracticeOutcome,
  practices,
  profileApi,
  scopeId,
} from 'backstage-plugin-private-api-common';
import { RecordingSource } from '../aws/RecordingSource';
import { collectScope } from '../collect/collectScope';
import { claimsOf } from './claimsOf';
import { joinScopes } from './EstateInventory';
import { DEFAULT_OWNERSHIP_TAGS } from './ownerOf';

const ESTATE = path.resolve(__dirname, '../../../../examples/estate');
const README = readFileSync(path.join(ESTATE, '../README.md'), 'utf8');
const GROUPS = readFileSync(path.join(ESTATE, '../org.yaml'), 'utf8');
const AS_OF = '2026-11-23T06:00:00.000Z';

/** The estate as the demo portal has it, replayed through the collectors. */
async function collectEstate(): Promise<Inventory> {
  const source = new RecordingSource({ id: 'sample', directory: ESTATE });
  const scopes = await source.listScopes();
  const collected = await Promise.all(
    scopes.map(async scope =>
      collectScope(await source.clientsFor(scope), scope, {
        logger: mockServices.logger.mock(),
      }),
    ),
  );
  return joinScopes(
    collected.map(pass => [scopeId(pass.scope), pass] as const),
  );
}

const profiles = new Map<string, ApiProfile>();
let inventory: Inventory;

beforeAll(async () => {
  inventory = await collectEstate();
  for (const api of inventory.all('api')) {
    profiles.set(
      formatApiKey(api),
      profileApi(api, inventory, {
        priceBooks: defaultPriceBooks,
        asOf: AS_OF,
      }),
    );
  }
});

function practicesFailedBy(key: string): string[] {
  return profiles.get(key)!.findings.map(({ practice }) => practice);
}

/** What is wrong in the estate by its README, and the practice meant for it. */
const FAULTS: [fault: string, key: string, practice: string][] = [
  [
    'gift-cards has no resource policy',
    '111111111111:eu-west-1:oilmovfa65',
    'PA-POL-01',
  ],
  [
    'loyalty has an open policy',
    '111111111111:eu-west-1:w5fw5f5em6',
    'PA-POL-02',
  ],
  [
    'loyalty has no authorization',
    '111111111111:eu-west-1:w5fw5f5em6',
    'PA-AUTH-01',
  ],
  [
    'pricing lists endpoints, which restricts no signed caller',
    '111111111111:eu-west-1:yumjtayrbm',
    'PA-POL-03',
  ],
  [
    'promotions lists endpoints, which restricts nobody whom the authorizer allows',
    '111111111111:eu-west-1:humw75ygiq',
    'PA-POL-03',
  ],
  [
    'fraud-scoring names an endpoint that is gone',
    '111111111111:eu-west-1:ee8m2anflr',
    'PA-POL-08',
  ],
  [
    'sales-reporting is called through an endpoint that is closed on 443',
    '111111111111:eu-west-1:jorhzq4ddt',
    'PA-NET-01',
  ],
  [
    'sales-reporting is called through an endpoint in one zone',
    '111111111111:eu-west-1:jorhzq4ddt',
    'PA-NET-02',
  ],
  [
    'invoicing serves an older policy than its draft has',
    '111111111111:eu-west-1:gc9zzqa8qc',
    'PA-POL-07',
  ],
  [
    'tax-calculation has a load balancer without access logs',
    '111111111111:us-east-1:tshcpctnum',
    'PA-LB-02',
  ],
  [
    'tax-calculation has a load balancer that is deleted by one call',
    '111111111111:us-east-1:tshcpctnum',
    'PA-LB-03',
  ],
  [
    'tax-calculation has a load balancer that passes on malformed headers',
    '111111111111:us-east-1:tshcpctnum',
    'PA-LB-06',
  ],
  [
    'invoicing rests on an INACTIVE link',
    '111111111111:eu-west-1:gc9zzqa8qc',
    'PA-LINK-03',
  ],
  [
    'refunds has a domain whose policy denies all',
    '111111111111:eu-west-1:oi9iom4f99',
    'PA-DOM-01',
  ],
  [
    'refunds has a domain whose certificate ends soon',
    '111111111111:eu-west-1:oi9iom4f99',
    'PA-DOM-07',
  ],
  [
    'refunds has a domain whose share nobody has accepted',
    '111111111111:eu-west-1:oi9iom4f99',
    'PA-DOM-05',
  ],
  [
    'exchange-rates is hidden by private DNS',
    '111111111111:eu-west-1:efpahwmmqw',
    'PA-DNS-01',
  ],
  [
    'catalogue-export rests on an API key',
    '111111111111:eu-west-1:pznjvx4wmj',
    'PA-AUTH-02',
  ],
  [
    'product-search has no authorization',
    '111111111111:eu-west-1:lzvupgyn',
    'PA-AUTH-03',
  ],
  [
    'marketing-preferences asks unsigned calls for their organisation',
    '111111111111:us-east-1:uvxszkypwu',
    'PA-POL-05',
  ],
  [
    'returns has a domain that FAILED',
    '111111111111:us-east-1:fxuy2ke0ak',
    'PA-DOM-11',
  ],
  [
    'store-locator has no authorization',
    '111111111111:us-east-1:ljfkghxf',
    'PA-AUTH-03',
  ],
  [
    'store-locator takes calls from pages of any origin',
    '111111111111:us-east-1:ljfkghxf',
    'PA-SEC-02',
  ],
  [
    'warehouse-inventory is called through an endpoint that is open to all',
    '222222222222:eu-west-1:5ofh9zvpap',
    'PA-NET-01',
  ],
  [
    'route-planning uses aws:SourceIp',
    '222222222222:eu-west-1:4xstfogbau',
    'PA-POL-06',
  ],
  [
    'customs-declarations is STRICT',
    '222222222222:eu-west-1:gwu4v83iry',
    'PA-DNS-06',
  ],
  [
    'yard-management has no endpoint associated',
    '222222222222:us-east-1:gryuic1gjq',
    'PA-DNS-04',
  ],
  [
    'invoicing has a link in one zone',
    '111111111111:eu-west-1:gc9zzqa8qc',
    'PA-LINK-16',
  ],
  [
    'pricing has a cache that hardly answers',
    '111111111111:eu-west-1:yumjtayrbm',
    'PA-COST-03',
  ],
  [
    'promotions logs whole requests',
    '111111111111:eu-west-1:humw75ygiq',
    'PA-OPS-02',
  ],
  [
    'product-search speaks no TLS to its targets',
    '111111111111:eu-west-1:lzvupgyn',
    'PA-LINK-05',
  ],
  [
    'product-search writes no access log',
    '111111111111:eu-west-1:lzvupgyn',
    'PA-LOG-01',
  ],
  [
    'tax-calculation has no healthy target',
    '111111111111:us-east-1:tshcpctnum',
    'PA-LINK-14',
  ],
  [
    'warehouse-inventory rests on a V1 link',
    '222222222222:eu-west-1:5ofh9zvpap',
    'PA-LINK-01',
  ],
  [
    'warehouse-inventory has a load balancer too many',
    '222222222222:eu-west-1:5ofh9zvpap',
    'PA-LINK-02',
  ],
  [
    'carrier-rates rests on a V1 link',
    '222222222222:eu-west-1:rm6np1jclh',
    'PA-LINK-01',
  ],
  [
    'carrier-rates speaks plain HTTP',
    '222222222222:eu-west-1:rm6np1jclh',
    'PA-LINK-05',
  ],
  [
    'carrier-rates writes no execution log',
    '222222222222:eu-west-1:rm6np1jclh',
    'PA-LOG-04',
  ],
  [
    'shipment-tracking (us) rests on a V1 link',
    '222222222222:us-east-1:nvnxfxn860',
    'PA-LINK-01',
  ],
  [
    'yard-management has an idle load balancer',
    '222222222222:us-east-1:gryuic1gjq',
    'PA-COST-02',
  ],
  [
    'yard-management has a load balancer in one zone',
    '222222222222:us-east-1:gryuic1gjq',
    'PA-LINK-06',
  ],
];

/** The APIs that are as they should be. */
const SOUND: [name: string, key: string][] = [
  ['orders (eu)', '111111111111:eu-west-1:c7ehlraoip'],
  ['order-history', '111111111111:eu-west-1:yap9fesr34'],
  ['payments', '111111111111:eu-west-1:jsx4xx47bc'],
  ['orders (us)', '111111111111:us-east-1:fqiy1wme9i'],
  ['shipment-tracking (eu)', '222222222222:eu-west-1:5u7lbwptg6'],
  ['parcel-labels', '222222222222:eu-west-1:srdmslbtch'],
];

/** Faults of VPC endpoints, which not every API's profile shows. */
const ENDPOINT_FAULTS: [
  endpoint: string,
  practice: string,
  status: PracticeOutcome['status'],
][] = [
  ['marketplace-us', 'PA-NET-06', 'fail'],
  ['storefront-eu', 'PA-NET-04', 'fail'],
  ['depots-eu', 'PA-NET-01', 'fail'],
  ['depots-eu', 'PA-NET-02', 'fail'],
  // Its own name servers may forward, which nothing in AWS tells.
  ['depots-eu', 'PA-DNS-02', 'unknown'],
  ['labels-us', 'PA-NET-03', 'fail'],
  ['commerce-eu', 'PA-NET-01', 'pass'],
  ['commerce-eu', 'PA-NET-04', 'pass'],
  ['commerce-eu', 'PA-DNS-02', 'pass'],
];

/** APIs with a fault that no practice is meant for: owners and traffic are no practices, and what cannot be judged fails none. */
const NO_PRACTICE: Record<string, string> = {
  '111111111111:eu-west-1:hkynvusa': 'cart-events',
  '111111111111:us-east-1:uz36dzieqw': 'gift-registry',
  '222222222222:eu-west-1:zbqbafcw': 'driver-app',
  '222222222222:us-east-1:nnochyisdo': 'dock-scheduling',
  '222222222222:us-east-1:ggltwz4guz': 'label-printing',
  '222222222222:us-east-1:mfntp5hj30': 'label-printing',
};

/** Keys of APIs and names of endpoints in the tables of what is wrong. */
function faultsOfReadme(): { keys: string[]; endpoints: string[] } {
  const [, after] = README.split('## What is wrong, and what should notice');
  const [tables] = after.split('## Rebuild');
  const [ofApis, ofOthers] = tables.split('| elsewhere');
  // A second key of a row leaves out its scope.
  const keys = ofApis.split('\n').flatMap(row => {
    const [first] = row.match(/\d{12}:[a-z0-9-]+:[a-z0-9]+/) ?? [];
    const [, more] = row.match(/`…:([a-z0-9]+)`/) ?? [];
    const scope = first?.replace(/[^:]+$/, '');
    return [first ?? [], more ? `${scope}${more}` : []].flat();
  });
  const endpoints = ofOthers
    .split('\n')
    .filter(row => row.startsWith('| endpoint'))
    .flatMap(row => row.split('|')[1].match(/[a-z]+-(?:eu|us)/g) ?? []);
  return { keys, endpoints };
}

function ownerClaimsOf(key: string): string[] {
  const { api } = profiles.get(key)!;
  return claimsOf(
    inventory.get('api', api.arn)!,
    inventory,
    DEFAULT_OWNERSHIP_TAGS,
  ).map(({ owner }) => owner);
}

describe('the sample estate', () => {
  it('has a practice, or a test below, for each fault that its README names', () => {
    const { keys, endpoints } = faultsOfReadme();
    expect(keys).toHaveLength(27);
    expect(endpoints).toHaveLength(5);
    const looked = new Set([
      ...FAULTS.map(([, key]) => key),
      ...Object.keys(NO_PRACTICE),
    ]);
    expect(keys.filter(key => !looked.has(key))).toEqual([]);
    expect([...looked].filter(key => !keys.includes(key))).toEqual([]);
    const judged = new Set(ENDPOINT_FAULTS.map(([name]) => name));
    // Both of two endpoints are told that the VPC has one too many.
    judged.add('logistics-us');
    expect(endpoints.filter(name => !judged.has(name))).toEqual([]);
  });

  it('is not told that a WebSocket API should have another link', () => {
    const key = '111111111111:eu-west-1:hkynvusa';
    expect(practicesFailedBy(key)).not.toContain('PA-LINK-01');
  });

  it('has an owner tag that names a team which does not exist', () => {
    const [owner] = ownerClaimsOf('222222222222:eu-west-1:zbqbafcw');
    expect(owner).toMatch(/^group:default\/[a-z-]+$/);
    expect(GROUPS).not.toContain(`name: ${owner.split('/')[1]}\n`);
    const [known] = ownerClaimsOf('111111111111:eu-west-1:oilmovfa65');
    expect(GROUPS).toContain(`name: ${known.split('/')[1]}\n`);
  });

  it.each([
    ['dock-scheduling', '222222222222:us-east-1:nnochyisdo'],
    ['yard-management', '222222222222:us-east-1:gryuic1gjq'],
    ['gift-registry', '111111111111:us-east-1:uz36dzieqw'],
  ])('has nobody who is said to own %s', (_, key) => {
    expect(ownerClaimsOf(key)).toEqual([]);
  });

  it.each([
    '222222222222:us-east-1:ggltwz4guz',
    '222222222222:us-east-1:mfntp5hj30',
  ])('cannot tell the traffic of %s from that of its namesake', key => {
    const { basis } = profiles.get(key)!.cost;
    expect(basis).toMatchObject({ traffic: 'unknown', requestsPerMonth: null });
    expect(basis.notes.join(' ')).toContain('CloudWatch counts by name');
  });

  it.each(FAULTS)('is told that %s', (_, key, practice) => {
    expect(practicesFailedBy(key)).toContain(practice);
  });

  it.each(SOUND)('is told nothing grave of %s', (_, key) => {
    const grave = profiles
      .get(key)!
      .findings.filter(({ severity }) => /critical|high/.test(severity));
    expect(grave).toEqual([]);
  });

  it.each(ENDPOINT_FAULTS)(
    'has an endpoint %s for which %s answers %s',
    (name, practice, status) => {
      const endpoint = inventory
        .all('vpc-endpoint')
        .find(one => one.name === name)!;
      const outcomes = evaluatePractices([endpoint], practices, {
        inventory,
        now: AS_OF,
      });
      expect(outcomes).toContainEqual(
        expect.objectContaining({ practice, status }),
      );
    },
  );

  it('says that it cannot tell where a policy is not JSON', () => {
    const { api } = profiles.get('111111111111:us-east-1:uz36dzieqw')!;
    const outcomes = evaluatePractices([api], practices, {
      inventory,
      now: AS_OF,
    });
    expect(
      outcomes.find(({ practice }) => practice === 'PA-POL-01'),
    ).toMatchObject({ status: 'unknown' });
  });
});
