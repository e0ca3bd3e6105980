import {
  aPartlyUnknownProfile,
  aProfile,
  aWebSocketProfile,
} from '../testing/fixtures';
import { createFormats } from '../text/createFormats';
import { englishMessages } from '../testing/__testUtils__/translate';
import { buildPath } from './buildPath';

const texts = { t: englishMessages(), ...createFormats('en-US') };

describe('buildPath', () => {
  it('leads from callers to targets', () => {
    const { nodes } = buildPath(aProfile(), texts);
    expect(
      nodes.map(({ lane, label, status }) => `${lane}: ${label} ${status}`),
    ).toEqual([
      'callers: vpc-0a1 pass',
      'callers: vpc-0b2 fail',
      'names: Private DNS name pass',
      'names: Name of the VPC endpoint pass',
      'names: Custom domain name unknown',
      'endpoints: vpce-0a1 pass',
      'endpoints: vpce-0b2 fail',
      'policies: Resource policy pass',
      'api: orders pass',
      'integrations: Through a VPC link pass',
      'links: to-orders (V1) pass',
      'loadBalancers: nlb-orders pass',
      'targets: tg-orders fail',
    ]);
  });

  it('says in which account and VPC each element stands', () => {
    const profile = aProfile();
    const [backend] = profile.connectivity.backends;
    const arn =
      'arn:aws:elasticloadbalancing:eu-west-1:222222222222:loadbalancer/app/other/0a1b2c3d';
    const { nodes } = buildPath(
      {
        ...profile,
        connectivity: {
          ...profile.connectivity,
          backends: [
            {
              ...backend,
              hops: [
                {
                  kind: 'load-balancer',
                  label: 'other',
                  resource: arn,
                  status: 'pass',
                  reason: '',
                },
              ],
            },
          ],
        },
      },
      texts,
    );
    expect(nodes.map(({ lane, group }) => `${lane}: ${group ?? ''}`)).toEqual([
      'callers: account 111111111111',
      'callers: account 222222222222',
      'names: ',
      'names: ',
      'names: ',
      'endpoints: account 111111111111, vpc-0a1',
      'endpoints: account 222222222222, vpc-0b2',
      'policies: ',
      'api: account 111111111111, eu-west-1',
      'integrations: ',
      'loadBalancers: account 222222222222',
    ]);
  });

  it('joins each lane with the next in front of the API, and backends hop by hop behind it', () => {
    const { edges } = buildPath(aProfile(), texts);
    expect(edges).toHaveLength(2 * 3 + 3 * 2 + 2 * 1 + 1 + 4);
    expect(edges).toContainEqual({ from: 'policy', to: 'api' });
    expect(edges).toContainEqual({
      from: 'loadBalancers nlb-orders',
      to: 'targets tg-orders',
    });
  });

  it('lets two backends meet in the link they share', () => {
    const profile = aProfile();
    const [backend] = profile.connectivity.backends;
    const { nodes, edges } = buildPath(
      {
        ...profile,
        connectivity: {
          ...profile.connectivity,
          backends: [backend, { ...backend, label: 'to-orders-too' }],
        },
      },
      texts,
    );
    expect(nodes.filter(node => node.lane === 'integrations')).toHaveLength(2);
    expect(nodes.filter(node => node.lane === 'links')).toHaveLength(1);
    expect(
      edges.filter(({ to }) => to.startsWith('links')).map(({ from }) => from),
    ).toEqual([
      'integration vpc-link to-orders',
      'integration vpc-link to-orders-too',
    ]);
  });

  it('leaves out names that nobody has made', () => {
    const profile = aProfile();
    const { connectivity } = profile;
    const names = connectivity.names.map(name => ({
      ...name,
      status: 'fail' as const,
      hostnames: name.kind === 'endpoint' ? name.hostnames : [],
    }));
    const { nodes } = buildPath(
      { ...profile, connectivity: { ...connectivity, names } },
      texts,
    );
    expect(
      nodes.filter(node => node.lane === 'names').map(({ label }) => label),
    ).toEqual(['Name of the VPC endpoint']);
  });

  it('keeps security groups with what they guard, and target groups apart', () => {
    const profile = aProfile();
    const [backend] = profile.connectivity.backends;
    const hop = { label: '', status: 'pass' as const, reason: '' };
    const { nodes, edges } = buildPath(
      {
        ...profile,
        connectivity: {
          ...profile.connectivity,
          backends: [
            {
              ...backend,
              hops: [
                { ...hop, kind: 'load-balancer', label: 'alb' },
                { ...hop, kind: 'security-group', label: 'sg' },
                { ...hop, kind: 'target-group', label: 'a', resource: 'a' },
                { ...hop, kind: 'target', label: 'of a', resource: 'a' },
                { ...hop, kind: 'target-group', label: 'b', resource: 'b' },
              ],
            },
          ],
        },
      },
      texts,
    );
    const behind = nodes.slice(-3);
    expect(
      behind.map(node => [node.id, node.hops.map(({ label }) => label)]),
    ).toEqual([
      ['loadBalancers alb', ['alb', 'sg']],
      ['targets a', ['a', 'of a']],
      ['targets b', ['b']],
    ]);
    expect(edges.filter(({ from }) => from === 'loadBalancers alb')).toEqual([
      { from: 'loadBalancers alb', to: 'targets a' },
      { from: 'loadBalancers alb', to: 'targets b' },
    ]);
  });

  it('keeps unknown what is unknown, with the reason', () => {
    const { nodes } = buildPath(aPartlyUnknownProfile(), texts);
    const unknown = nodes.filter(node => node.status === 'unknown');
    expect(unknown.map(({ lane, reason }) => [lane, reason])).toEqual([
      ['names', 'AccessDenied on apigateway:GET /domainnames'],
      ['policies', 'The policy is not JSON: unexpected token at 1.'],
      ['api', 'AccessDenied on GET /restapis/a1b2c3d4e5/resources'],
      ['integrations', 'AccessDenied on GET /restapis/a1b2c3d4e5/resources'],
    ]);
  });

  it('has no policy and no VPC endpoints on a WebSocket API, and callers from anywhere', () => {
    const { nodes } = buildPath(aWebSocketProfile(), texts);
    expect(new Set(nodes.map(node => node.lane))).toEqual(
      new Set([
        'callers',
        'names',
        'api',
        'integrations',
        'links',
        'loadBalancers',
        'targets',
      ]),
    );
    expect(nodes[0].label).toBe('Any network');
  });

  it('fails an API without a stage', () => {
    const profile = aProfile();
    const { nodes } = buildPath(
      { ...profile, api: { ...profile.api, stages: [] } },
      texts,
    );
    expect(nodes.find(node => node.id === 'api')).toMatchObject({
      status: 'fail',
      reason: 'Not deployed: the API has no stage.',
    });
  });

  it('fails a policy that lets no known endpoint through', () => {
    const profile = aProfile();
    const { nodes } = buildPath(
      {
        ...profile,
        access: { ...profile.access, callers: [profile.access.callers[1]] },
      },
      texts,
    );
    expect(nodes.find(node => node.id === 'policy')).toMatchObject({
      status: 'fail',
      reason: 'Admits calls through 0 of 1 VPC endpoint',
    });
  });
});
