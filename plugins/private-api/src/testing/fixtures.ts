import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_API_GATEWAY_API,
  ApiHistoryRow,
  ApiProfile,
  ApiRow,
  ComplianceRow,
  Cost,
  CostRow,
  DomainRow,
  EndpointReach,
  Finding,
  FindingRow,
  HistoryRow,
  OwnerRow,
  OwnershipRow,
  IdleRow,
  Page,
  PolicyChange,
  PriceBookRow,
  Reachability,
  ReachableApi,
  SavingRow,
  ScopeRow,
  SymptomAnswer,
  unknownBecause,
  VpcEndpointRow,
  VpcLinkRow,
} from 'backstage-plugin-private-api-common';

/** The account and Region of everything here. */
const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };
const AS_OF = '2026-11-23T10:00:00.000Z';
const OTHER_ACCOUNT = '222222222222';

/** The key of the API of {@link aProfile}. */
export const API_KEY = '111111111111:eu-west-1:a1b2c3d4e5';

/** The API of {@link aProfile} as a user of something. */
const A_USER = {
  key: API_KEY,
  name: 'orders',
  entityName: 'orders-a1b2c3d4e5',
};

const POLICY = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1' } },
      },
    ],
  },
  null,
  2,
);

/** A page that holds all there is. */
export function aPage<T>(items: T[]): Page<T> {
  return { items, totalItems: items.length };
}

/** An API entity as the provider makes it. */
export function anApiEntity(
  annotations: Record<string, string> = {
    [ANNOTATION_API_GATEWAY_API]: API_KEY,
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'orders-a1b2c3d4e5', namespace: 'default', annotations },
    spec: { type: 'openapi', lifecycle: 'production', owner: 'group:orders' },
  };
}

/** A row of the list of APIs. */
export function anApiRow(overrides: Partial<ApiRow> = {}): ApiRow {
  return {
    ...SCOPE,
    key: API_KEY,
    arn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
    name: 'orders',
    type: 'REST',
    endpointType: 'PRIVATE',
    owner: 'group:default/orders',
    auth: ['AWS_IAM'],
    findings: { critical: 0, high: 1, medium: 2, low: 0, info: 0 },
    connectivity: 'pass',
    monthlyCost: 42.5,
    monthlyCostComplete: true,
    state: 'current',
    entityName: 'orders-a1b2c3d4e5',
    asOf: AS_OF,
    ...overrides,
  };
}

/** A scope that was read in full. */
export function aScope(overrides: Partial<ScopeRow> = {}): ScopeRow {
  return {
    ...SCOPE,
    source: 'sample',
    status: 'current',
    collectedAt: AS_OF,
    gaps: [],
    apiCount: 12,
    ...overrides,
  };
}

/** The cost of {@link aProfile}: two lines, both known. */
export function aCost(overrides: Partial<Cost> = {}): Cost {
  return {
    currency: 'USD',
    monthly: 27.1,
    complete: true,
    lines: [
      {
        part: 'requests',
        label: 'Requests',
        quantity: 3_000_000,
        unit: 'requests',
        unitPrice: 0.0000035,
        monthly: 10.5,
        formula: '3,000,000 × $0.0000035',
        source: 'AWS price list, AmazonApiGateway',
        asOf: '2026-11-20',
      },
      {
        part: 'vpc-endpoint-hours',
        label: 'VPC endpoint vpce-0a1',
        quantity: 1460,
        unit: 'hours',
        unitPrice: 0.011,
        monthly: 16.6,
        formula: '2 zones × 730 h × $0.011',
        shared: {
          totalMonthly: 33.2,
          fraction: 0.5,
          marginalMonthly: 0,
          by: 'traffic',
          apiCount: 4,
        },
        source: 'AWS price list, AmazonVPC',
        asOf: '2026-11-20',
      },
    ],
    comparisons: [
      {
        id: 'share-endpoint',
        title: 'Share one VPC endpoint',
        monthlySaving: 16.6,
        takes: ['Another resource policy', 'One more route'],
        explanation: 'Two endpoints in the same VPC can be one.',
      },
    ],
    basis: {
      traffic: 'measured',
      requestsPerMonth: 3_000_000,
      requestKb: 4,
      responseKb: 16,
      notes: ['Payload sizes are assumed.'],
      region: 'eu-west-1',
      pricesAsOf: '2026-11-20',
    },
    ...overrides,
  };
}

/** A cost of which one line is unknown. */
export function aPartlyUnknownCost(): Cost {
  const { lines, ...cost } = aCost();
  return {
    ...cost,
    monthly: 16.6,
    complete: false,
    lines: [
      {
        ...lines[0],
        quantity: null,
        monthly: null,
        reason: 'CloudWatch could not be read: AccessDenied on GetMetricData',
      },
      lines[1],
    ],
    basis: { ...cost.basis, traffic: 'unknown', requestsPerMonth: null },
  };
}

/** A finding on the API of {@link aProfile}. */
export function aFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    id: 'pa-pol-01-0011223344556677',
    practice: 'PA-POL-01',
    title: 'Resource policy denies other endpoints',
    severity: 'high',
    resource: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
    message: 'The policy allows vpce-0a1 but denies nobody.',
    evidence: { source: 'resource policy, statement 1', text: POLICY },
    fix: 'Add a Deny statement for every other endpoint.',
    ...overrides,
  };
}

const NEWLY_FOUND = {
  state: 'open',
  firstSeen: AS_OF,
  lastSeen: AS_OF,
} as const;

/** A row of the list of findings. */
export function aFindingRow(overrides: Partial<FindingRow> = {}): FindingRow {
  return {
    ...aFinding(),
    ...NEWLY_FOUND,
    api: API_KEY,
    apiName: 'orders',
    entityName: 'orders-a1b2c3d4e5',
    ...overrides,
  };
}

/** The profile of a private REST API behind a Network Load Balancer, of which everything is known. */
export function aProfile(overrides: Partial<ApiProfile> = {}): ApiProfile {
  return {
    api: {
      ...SCOPE,
      kind: 'api',
      key: API_KEY,
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
      name: 'orders',
      tags: { team: 'orders' },
      apiType: 'REST',
      apiId: 'a1b2c3d4e5',
      endpointType: 'PRIVATE',
      vpcEndpointIds: ['vpce-0a1'],
      policy: POLICY,
      disableExecuteApiEndpoint: false,
      operations: [
        {
          method: 'GET',
          path: '/orders/{id}',
          authorizationType: 'AWS_IAM',
          authorizationScopes: [],
          apiKeyRequired: false,
          declaresInput: false,
          integration: {
            type: 'HTTP_PROXY',
            uri: 'http://orders.internal/orders',
            connectionType: 'VPC_LINK',
            connectionId: 'l1n2k3',
          },
        },
        {
          method: 'POST',
          path: '/orders',
          authorizationType: 'CUSTOM',
          authorizerId: 'auth01',
          authorizationScopes: [],
          apiKeyRequired: true,
          declaresInput: true,
          integration: null,
        },
      ],
      authorizers: [{ id: 'auth01', name: 'order-tokens', type: 'TOKEN' }],
      requestValidators: [],
      stages: [
        {
          name: 'live',
          variables: {},
          accessLog: null,
          methodSettings: {},
          cache: null,
          tags: {},
        },
      ],
    },
    connectivity: {
      summary: 'Reachable through 1 of 2 VPC endpoints.',
      status: 'fail',
      names: [
        {
          kind: 'private-dns',
          hostnames: ['a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'],
          status: 'pass',
          reason: 'vpce-0a1 has private DNS on.',
          needs: [],
          drawbacks: ['Hides public APIs of the same VPC.'],
          recommended: true,
        },
        {
          kind: 'endpoint',
          hostnames: ['vpce-0a1-x1.execute-api.eu-west-1.vpce.amazonaws.com'],
          requiredHeader: 'x-apigw-api-id: a1b2c3d4e5',
          status: 'pass',
          reason: 'The endpoint has a name of its own.',
          needs: ['A header on each call'],
          drawbacks: [],
          recommended: false,
        },
        {
          kind: 'custom-domain',
          hostnames: ['orders.internal.example.com'],
          status: 'unknown',
          reason: 'AccessDenied on apigateway:GET /domainnames',
          needs: [],
          drawbacks: [],
          recommended: false,
        },
      ],
      entrances: [
        {
          vpcEndpointId: 'vpce-0a1',
          vpcId: 'vpc-0a1',
          accountId: SCOPE.accountId,
          relation: 'associated',
          status: 'pass',
          hops: [
            {
              kind: 'vpc-endpoint',
              label: 'vpce-0a1',
              status: 'pass',
              reason: 'The endpoint is available.',
            },
          ],
        },
        {
          vpcEndpointId: 'vpce-0b2',
          vpcId: 'vpc-0b2',
          accountId: OTHER_ACCOUNT,
          relation: 'in-reach',
          status: 'fail',
          hops: [
            {
              kind: 'security-group',
              resource: 'sg-0b2',
              label: 'sg-0b2',
              status: 'fail',
              reason: 'No inbound rule lets the VPC reach port 443.',
              evidence: {
                source: 'sg-0b2, inbound',
                text: 'tcp 80 10.1.0.0/16',
              },
              fix: 'Allow TCP 443 from 10.1.0.0/16.',
            },
          ],
        },
      ],
      backends: [
        {
          kind: 'vpc-link',
          label: 'to-orders',
          operationCount: 2,
          status: 'fail',
          hops: [
            {
              kind: 'integration',
              label: 'HTTP_PROXY',
              status: 'pass',
              reason: 'The integration names a VPC link.',
            },
            {
              kind: 'vpc-link',
              resource:
                'arn:aws:apigateway:eu-west-1:111111111111:/vpclinks/l1n2k3',
              label: 'to-orders (V1)',
              status: 'pass',
              reason: 'The link is AVAILABLE.',
            },
            {
              kind: 'load-balancer',
              resource: 'nlb-orders',
              label: 'nlb-orders',
              status: 'pass',
              reason: 'The load balancer is active.',
            },
            {
              kind: 'target-group',
              resource: 'tg-orders',
              label: 'tg-orders',
              status: 'fail',
              reason: '0 of 2 targets are healthy.',
              fix: 'Look at the health check of /health.',
            },
          ],
        },
      ],
    },
    access: {
      auth: [
        {
          authorizationType: 'AWS_IAM',
          authorizers: [],
          operationCount: 1,
          apiKeyCount: 0,
        },
        {
          authorizationType: 'CUSTOM',
          authorizers: ['order-tokens'],
          operationCount: 1,
          apiKeyCount: 1,
        },
      ],
      policy: {
        state: 'present',
        statements: [
          {
            index: 1,
            sid: 'AllowVpce',
            effect: 'Allow',
            words: 'Allows everyone any call through vpce-0a1.',
          },
        ],
        text: POLICY,
      },
      notes: [
        {
          level: 'warning',
          code: 'allow-only',
          message: 'An allow-list does not bind IAM callers of the account.',
        },
      ],
      callers: [
        {
          vpcEndpointId: 'vpce-0a1',
          vpcId: 'vpc-0a1',
          accountId: SCOPE.accountId,
          verdict: 'allowed',
          withCredentials: 'allowed',
          reason: 'Statement 1 allows it.',
        },
        {
          vpcEndpointId: 'vpce-0b2',
          vpcId: 'vpc-0b2',
          accountId: OTHER_ACCOUNT,
          verdict: 'denied',
          withCredentials: 'denied',
          reason: 'No statement allows vpce-0b2.',
        },
      ],
    },
    cost: aCost(),
    findings: [aFinding()],
    asOf: AS_OF,
    ...overrides,
  };
}

/** A profile of which much could not be read. */
export function aPartlyUnknownProfile(): ApiProfile {
  const profile = aProfile({ cost: aPartlyUnknownCost() });
  const denied = unknownBecause(
    'AccessDenied on GET /restapis/a1b2c3d4e5/resources',
    'apigateway:GET',
  );
  return {
    ...profile,
    api: { ...profile.api, operations: denied, stages: denied },
    connectivity: {
      ...profile.connectivity,
      status: 'unknown',
      summary: 'What stands behind the API is unknown.',
      backends: [
        {
          kind: 'unknown',
          label: 'Unknown backend',
          operationCount: 0,
          status: 'unknown',
          hops: [
            {
              kind: 'integration',
              label: 'Integrations',
              status: 'unknown',
              reason: denied.unknown,
            },
          ],
        },
      ],
    },
    access: {
      ...profile.access,
      auth: [
        {
          authorizationType: 'UNKNOWN',
          authorizers: [],
          operationCount: 2,
          apiKeyCount: 0,
        },
      ],
      policy: {
        state: 'invalid',
        reason: 'The policy is not JSON: unexpected token at 1.',
        statements: [],
      },
    },
  };
}

/** The profile of a WebSocket API: public, without a resource policy, with routes. */
export function aWebSocketProfile(): ApiProfile {
  const profile = aProfile({ findings: [] });
  return {
    ...profile,
    api: {
      ...profile.api,
      name: 'order-events',
      apiType: 'WEBSOCKET',
      endpointType: 'REGIONAL',
      vpcEndpointIds: [],
      policy: null,
      operations: [
        {
          path: '$connect',
          authorizationType: 'NONE',
          authorizationScopes: [],
          apiKeyRequired: false,
          declaresInput: false,
          integration: { type: 'MOCK', connectionType: 'INTERNET' },
        },
      ],
    },
    connectivity: {
      ...profile.connectivity,
      status: 'pass',
      summary: 'Public, with a private integration.',
      names: [
        {
          kind: 'public',
          hostnames: ['a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'],
          status: 'pass',
          reason: 'The name resolves everywhere.',
          needs: [],
          drawbacks: [],
          recommended: false,
        },
      ],
      entrances: [],
    },
    access: {
      ...profile.access,
      notes: [],
      callers: [],
      policy: { state: 'not-applicable', statements: [] },
    },
  };
}

/** An answer of the reachability explorer: denied by the resource policy. */
export function aReachability(
  overrides: Partial<Reachability> = {},
): Reachability {
  return {
    verdict: 'denied',
    hops: [
      {
        kind: 'vpc-endpoint',
        label: 'vpce-0b2',
        status: 'pass',
        reason: 'The endpoint is available.',
      },
      {
        kind: 'resource-policy',
        label: 'Resource policy',
        status: 'fail',
        reason: 'No statement allows vpce-0b2.',
        evidence: { source: 'resource policy, statement 1', text: POLICY },
        fix: 'Add vpce-0b2 to aws:SourceVpce.',
      },
    ],
    url: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/live/orders/17',
    curl: 'curl https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/live/orders/17',
    ...overrides,
  };
}

/** A VPC endpoint through which calls of the API of {@link aProfile} come. */
export function aReach(overrides: Partial<EndpointReach> = {}): EndpointReach {
  return {
    apiArn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
    vpcEndpointId: 'vpce-0a1',
    vpcId: 'vpc-0a1',
    accountId: SCOPE.accountId,
    name: 'private-dns',
    verdict: 'allowed',
    withCredentials: 'allowed',
    reason: 'Statement 1 allows it.',
    ...overrides,
  };
}

/** One through which they do not. */
export function aDeniedReach(): EndpointReach {
  return aReach({
    vpcEndpointId: 'vpce-0b2',
    vpcId: 'vpc-0b2',
    accountId: OTHER_ACCOUNT,
    name: undefined,
    verdict: 'denied',
    withCredentials: 'denied',
    reason: 'No statement allows vpce-0b2.',
  });
}

/** One of which that is not known. */
export function anUnknownReach(): EndpointReach {
  return aReach({
    vpcEndpointId: 'vpce-0c3',
    vpcId: 'vpc-0c3',
    accountId: OTHER_ACCOUNT,
    verdict: 'unknown',
    withCredentials: 'unknown',
    reason: 'AccessDenied on ec2:DescribeSecurityGroups',
  });
}

/** The API of {@link aProfile} as what a VPC endpoint leads to. */
export function aReachableApi(
  overrides: Partial<ReachableApi> = {},
): ReachableApi {
  return { ...aReach(), key: API_KEY, apiName: 'orders', ...overrides };
}

/** What a 403 may come from: one cause that the inventory shows, one that it cannot tell, one that it rules out. */
export function aSymptomAnswer(
  overrides: Partial<SymptomAnswer> = {},
): SymptomAnswer {
  return {
    symptoms: ['Forbidden'],
    causes: [
      {
        id: 'resource-policy',
        cause: 'The resource policy does not allow the call.',
        fix: 'Allow the VPC endpoint in the resource policy, and deploy.',
        status: 'confirmed',
        hops: [
          {
            kind: 'resource-policy',
            label: 'Resource policy',
            status: 'fail',
            reason: 'No statement allows vpce-0b2.',
          },
        ],
      },
      {
        id: 'waf',
        cause: 'A web ACL blocks the call.',
        fix: 'Look at the sampled requests of the web ACL.',
        status: 'possible',
        hops: [],
      },
      {
        id: 'strict',
        cause: 'Endpoint access mode STRICT refuses calls by alias.',
        fix: 'Set the mode to BASIC.',
        status: 'ruled-out',
        hops: [],
      },
    ],
    ...overrides,
  };
}

/** A policy by which one VPC endpoint gains, another loses, and of a third nothing can be told. */
export function aPolicyChange(
  overrides: Partial<PolicyChange> = {},
): PolicyChange {
  const allowed = { verdict: 'allowed', withCredentials: 'allowed' } as const;
  const denied = { verdict: 'denied', withCredentials: 'denied' } as const;
  const unknown = { verdict: 'unknown', withCredentials: 'unknown' } as const;
  return {
    problems: [],
    gains: [
      {
        vpcEndpointId: 'vpce-0b2',
        vpcId: 'vpc-0b2',
        accountId: OTHER_ACCOUNT,
        before: denied,
        after: allowed,
        reason: 'Statement 1 allows the call.',
      },
    ],
    loses: [
      {
        vpcEndpointId: 'vpce-0a1',
        vpcId: 'vpc-0a1',
        accountId: SCOPE.accountId,
        before: allowed,
        after: denied,
        reason: 'No statement allows the call.',
      },
    ],
    changes: [],
    unchangedCount: 2,
    staysUnknown: [
      {
        vpcEndpointId: 'vpce-0c3',
        vpcId: 'vpc-0c3',
        accountId: OTHER_ACCOUNT,
        before: unknown,
        after: unknown,
        reason: 'The condition key aws:VpceAccount is not known.',
      },
    ],
    statements: [
      {
        index: 1,
        effect: 'Allow',
        words: 'Allows everyone any call through vpce-0b2.',
      },
    ],
    ...overrides,
  };
}

/** A VPC link that two APIs use. */
export function aVpcLinkRow(overrides: Partial<VpcLinkRow> = {}): VpcLinkRow {
  return {
    ...SCOPE,
    arn: 'arn:aws:apigateway:eu-west-1:111111111111:/vpclinks/l1n2k3',
    id: 'l1n2k3',
    name: 'to-orders',
    version: 'V1',
    status: 'AVAILABLE',
    targets: ['nlb-orders'],
    usedBy: [API_KEY],
    users: [A_USER],
    ...overrides,
  };
}

/** An execute-api VPC endpoint. */
export function aVpcEndpointRow(
  overrides: Partial<VpcEndpointRow> = {},
): VpcEndpointRow {
  return {
    ...SCOPE,
    arn: 'arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-0a1',
    id: 'vpce-0a1',
    name: 'shared-execute-api',
    vpcId: 'vpc-0a1',
    state: 'available',
    privateDnsEnabled: true,
    zones: 2,
    usedBy: [API_KEY],
    users: [A_USER],
    ...overrides,
  };
}

/** A private custom domain name. */
export function aDomainRow(overrides: Partial<DomainRow> = {}): DomainRow {
  return {
    ...SCOPE,
    arn: 'arn:aws:apigateway:eu-west-1:111111111111:/domainnames/orders.internal.example.com+d1',
    domainName: 'orders.internal.example.com',
    endpointType: 'PRIVATE',
    status: 'AVAILABLE',
    vpcEndpointIds: ['vpce-0a1'],
    usedBy: [API_KEY],
    users: [A_USER],
    ...overrides,
  };
}

/** An API that a tag gives to its owner. */
export function anOwnershipRow(
  overrides: Partial<OwnershipRow> = {},
): OwnershipRow {
  return {
    ...anApiRow(),
    ownerState: 'found',
    ownerTitle: 'Order desk',
    conflict: false,
    claims: [
      {
        source: 'tag',
        origin: 'team',
        value: 'orders',
        owner: 'group:default/orders',
        state: 'found',
        decides: true,
      },
    ],
    ...overrides,
  };
}

/** What a team's three APIs cost, of one of which a part is unknown. */
export function aCostRow(overrides: Partial<CostRow> = {}): CostRow {
  return {
    group: 'group:default/orders',
    currency: 'USD',
    monthly: 120.4,
    apis: 3,
    incompleteApis: 1,
    ...overrides,
  };
}

/** A team with two APIs, of one of which the cost is unknown. */
export function anOwnerRow(overrides: Partial<OwnerRow> = {}): OwnerRow {
  return {
    owner: 'group:default/orders',
    state: 'found',
    title: 'Order desk',
    apis: 2,
    conflicts: 0,
    findings: { critical: 0, high: 1, medium: 0, low: 2, info: 0 },
    monthlyCost: 40.5,
    monthlyCostComplete: false,
    ...overrides,
  };
}

/** The saving of the comparison of {@link aCost}. */
export function aSavingRow(overrides: Partial<SavingRow> = {}): SavingRow {
  return {
    choice: 'share-endpoint',
    title: 'Share one VPC endpoint',
    currency: 'USD',
    monthlySaving: 16.6,
    apis: [{ key: API_KEY, name: 'orders' }],
    resources: [],
    ...overrides,
  };
}

/** An endpoint that no API uses. */
export function anIdleRow(overrides: Partial<IdleRow> = {}): IdleRow {
  return {
    ...SCOPE,
    kind: 'vpc-endpoint',
    arn: 'arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-0d4',
    name: 'vpce-0d4',
    monthly: 16.06,
    currency: 'USD',
    reason: 'No indexed API is associated with it.',
    ...overrides,
  };
}

/** The prices of a Region as the price list has them. */
export function aPriceBookRow(
  overrides: Partial<PriceBookRow> = {},
): PriceBookRow {
  return {
    region: 'eu-west-1',
    currency: 'USD',
    asOf: '2026-11-20',
    prices: 30,
    missing: [],
    readAt: AS_OF,
    ...overrides,
  };
}

/** A day of the API of {@link aProfile}. */
export function anApiHistoryRow(
  overrides: Partial<ApiHistoryRow> = {},
): ApiHistoryRow {
  return {
    day: '2026-11-23',
    findings: { critical: 0, high: 1, medium: 0, low: 0, info: 0 },
    monthlyCost: 27.1,
    monthlyCostComplete: true,
    calls: 98_000,
    ...overrides,
  };
}

/** A day of all APIs. */
export function aHistoryRow(overrides: Partial<HistoryRow> = {}): HistoryRow {
  return {
    ...anApiHistoryRow(),
    apis: 12,
    score: 94,
    apisWithCost: 12,
    apisWithCalls: 12,
    ...overrides,
  };
}

/** The score of a team's APIs. */
export function aComplianceRow(
  overrides: Partial<ComplianceRow> = {},
): ComplianceRow {
  return {
    group: 'group:default/orders',
    apis: 12,
    affectedApis: 5,
    findings: { critical: 0, high: 2, medium: 1, low: 0, info: 0 },
    waived: 1,
    score: 81.4,
    ...overrides,
  };
}
