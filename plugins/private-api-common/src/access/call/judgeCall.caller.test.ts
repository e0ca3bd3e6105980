import { aVpc, aVpcEndpoint } from '../../testing';
import { onEndpoint, judge, hopOf } from '../testing/judge';
import { allow, deny, policyOf } from '../testing/statements';
import type { Caller } from '../types';

describe('The caller', () => {
  const list = policyOf(
    allow(),
    deny(onEndpoint('StringNotEquals', 'vpce-0a1')),
  );

  it('that names its VPC comes through the endpoint there', () => {
    expect(
      judge({ api: { policy: list }, caller: { vpcId: 'vpc-0a1' } }).verdict,
    ).toBe('allowed');
  });

  it('of a VPC with two endpoints that differ is asked which it uses', () => {
    const { verdict, hops } = judge({
      api: { policy: list },
      caller: { vpcId: 'vpc-0a1' },
      others: [aVpcEndpoint(), aVpcEndpoint({ endpointId: 'vpce-0b2' })],
    });
    expect(verdict).toBe('unknown');
    expect(hops).toEqual([
      {
        kind: 'endpoint-policy',
        label: 'VPC endpoint policy',
        status: 'unknown',
        reason:
          'The VPC has 2 endpoints, and it depends on which is used (Policy of vpce-0a1: allowed; Policy of vpce-0b2: denied).',
        fix: 'Name the VPC endpoint.',
      },
    ]);
  });

  it('of a VPC with endpoints that do not differ is answered', () => {
    expect(
      judge({
        caller: { vpcId: 'vpc-0a1' },
        others: [aVpcEndpoint(), aVpcEndpoint({ endpointId: 'vpce-0b2' })],
      }).verdict,
    ).toBe('allowed');
  });

  it.each<[string, Caller, string]>([
    [
      'an endpoint that is not indexed',
      { vpcEndpointId: 'vpce-0c3' },
      'denied',
    ],
    ['a VPC without endpoint', { vpcId: 'vpc-0c3' }, 'unknown'],
    ['on-premises', { onPremises: { cidr: '172.16.0.0/12' } }, 'unknown'],
    ['nothing at all', {}, 'unknown'],
  ])('%s: %s', (_, caller, expected) => {
    expect(judge({ api: { policy: list }, caller }).verdict).toBe(expected);
  });

  it('of an unknown endpoint is not allowed even where the API is open', () => {
    expect(judge({ caller: { vpcEndpointId: 'vpce-0c3' } }).verdict).toBe(
      'unknown',
    );
  });

  const byAddress = policyOf(
    allow({ Condition: { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' } } }),
  );
  it.each<[string, Caller, string]>([
    [
      'an address inside',
      { vpcEndpointId: 'vpce-0a1', sourceIp: '10.0.3.4' },
      'allowed',
    ],
    [
      'an address outside',
      { vpcEndpointId: 'vpce-0a1', sourceIp: '10.1.3.4' },
      'denied',
    ],
    ['no address', { vpcEndpointId: 'vpce-0a1' }, 'unknown'],
    [
      'an address that is none',
      { vpcEndpointId: 'vpce-0a1', sourceIp: '10.0' },
      'unknown',
    ],
    ['a VPC whose networks lie inside', { vpcId: 'vpc-0a1' }, 'allowed'],
    [
      'a network outside',
      { vpcEndpointId: 'vpce-0a1', onPremises: { cidr: '172.16.0.0/12' } },
      'denied',
    ],
    [
      'a network partly inside',
      { vpcEndpointId: 'vpce-0a1', onPremises: { cidr: '10.0.0.0/8' } },
      'unknown',
    ],
    [
      'a network that is none',
      { vpcEndpointId: 'vpce-0a1', onPremises: { cidr: 'office' } },
      'unknown',
    ],
  ])('with %s meets a policy on addresses: %s', (_, caller, expected) => {
    expect(
      judge({ api: { policy: byAddress }, caller, others: [aVpc()] }).verdict,
    ).toBe(expected);
  });

  it('does not say what aws:SourceIp holds on a private API', () => {
    const policy = policyOf(
      allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/16' } } }),
    );
    const { verdict, hops } = judge({
      api: { policy },
      caller: { vpcEndpointId: 'vpce-0a1', sourceIp: '10.0.3.4' },
    });
    expect(verdict).toBe('unknown');
    expect(hopOf(hops, 'resource-policy')?.reason).toContain(
      'aws:SourceIp is not known',
    );
  });
});
