import { Coverage, ResourceKind } from 'backstage-plugin-private-api-common';
import {
  answer,
  collectRecorded,
  only,
  refusal,
  SCOPE,
} from './testing/recordedScope';

const ENDPOINTS = answer(
  'ec2',
  'DescribeVpcEndpoints',
  {
    Filters: [{ Name: 'vpc-endpoint-type', Values: ['Interface'] }],
    MaxResults: 1000,
  },
  {
    VpcEndpoints: [
      {
        VpcEndpointId: 'vpce-0a1',
        ServiceName: 'com.amazonaws.eu-west-1.execute-api',
        State: 'available',
        Groups: [{ GroupId: 'sg-0a1' }],
      },
    ],
  },
);

const GROUPS = answer(
  'ec2',
  'DescribeSecurityGroups',
  { MaxResults: 1000 },
  { SecurityGroups: [{ GroupId: 'sg-0a1', OwnerId: '111111111111' }] },
);

function complete(kinds: ResourceKind[]): Coverage[] {
  return kinds.map(kind => ({ ...SCOPE, kind, complete: true }));
}

describe('collectKinds', () => {
  it('reads a security group by one call, because the last pass has told which there are', async () => {
    const { resources } = await collectRecorded([ENDPOINTS, GROUPS]);
    const pass = await collectRecorded([GROUPS], {
      only: {
        kinds: ['security-group'],
        known: {
          resources,
          coverage: complete(['vpc-endpoint', 'vpc-link', 'load-balancer']),
        },
      },
    });
    expect(only(pass, 'security-group').groupId).toBe('sg-0a1');
    expect(pass.resources).toHaveLength(1);
    expect(pass.coverage).toEqual(complete(['security-group']));
    expect(pass.calls).toMatchObject([
      { operation: 'DescribeSecurityGroups', calls: 1 },
    ]);
  });

  it('takes the security groups of endpoints that it has read itself', async () => {
    const pass = await collectRecorded([ENDPOINTS, GROUPS], {
      only: {
        kinds: ['vpc-endpoint', 'security-group'],
        known: {
          resources: [],
          coverage: complete(['vpc-link', 'load-balancer']),
        },
      },
    });
    expect(pass.resources.map(({ kind }) => kind)).toEqual([
      'vpc-endpoint',
      'security-group',
    ]);
  });

  it('states what hangs on a kind that was not read in full as a gap', async () => {
    const pass = await collectRecorded([], {
      only: {
        kinds: ['security-group'],
        known: { resources: [], coverage: complete(['vpc-link']) },
      },
    });
    expect(pass.coverage).toMatchObject([
      { kind: 'security-group', complete: false },
    ]);
  });

  it('states a denied read as a gap', async () => {
    const pass = await collectRecorded(
      [refusal('route53', 'ListHealthChecks', { MaxItems: 1000 })],
      {
        scope: { accountId: '111111111111', region: 'global' },
        only: {
          kinds: ['health-check'],
          known: { resources: [], coverage: [] },
        },
      },
    );
    expect(pass.coverage).toMatchObject([
      {
        kind: 'health-check',
        complete: false,
        gap: { missingAction: 'route53:ListHealthChecks' },
      },
    ]);
  });
});
