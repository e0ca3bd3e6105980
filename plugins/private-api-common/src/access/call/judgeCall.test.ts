import { aStage } from '../../testing';
import { onEndpoint, judge, hopOf, outline } from '../testing/judge';
import { allow, deny, policyOf } from '../testing/statements';

describe('A call to a private API', () => {
  it('passes every gate in the order of the flow', () => {
    expect(outline(judge())).toBe(
      'allowed, endpoint-policy pass, resource-policy pass, method-auth pass',
    );
  });

  it('shows the very statement that decides, and a corrected one', () => {
    const { hops } = judge({
      api: {
        policy: policyOf(
          allow(),
          deny({
            Sid: 'DenyOthers',
            ...onEndpoint('StringNotEquals', 'vpce-0b2'),
          }),
        ),
      },
    });
    const hop = hopOf(hops, 'resource-policy')!;
    expect(hop.status).toBe('fail');
    expect(hop.reason).toBe(
      'Statement 2 (DenyOthers) denies it: aws:SourceVpce is vpce-0a1 (StringNotEquals vpce-0b2).',
    );
    expect(hop.evidence?.source).toBe(
      'Resource policy, statement 2 (DenyOthers); as in the draft: what prod serves may differ until the next deployment',
    );
    expect(JSON.parse(hop.evidence!.text)).toMatchObject({ Sid: 'DenyOthers' });
    expect(hop.fix).toContain('Add vpce-0a1 to aws:SourceVpce of statement 2');
    const fixed = JSON.parse(hop.fix!.slice(hop.fix!.indexOf('{')));
    expect(fixed.Condition).toEqual({
      StringNotEquals: { 'aws:SourceVpce': ['vpce-0b2', 'vpce-0a1'] },
    });
  });

  it('says what the nearest Allow wants where none applies', () => {
    const { verdict, hops } = judge({
      api: { policy: policyOf(allow(onEndpoint('StringEquals', 'vpce-0b2'))) },
    });
    const hop = hopOf(hops, 'resource-policy')!;
    expect([verdict, hop.status]).toEqual(['denied', 'fail']);
    expect(hop.reason).toBe(
      'No statement allows it: in statement 1 aws:SourceVpce is vpce-0a1 (StringEquals vpce-0b2).',
    );
    expect(hop.fix).toContain('"vpce-0a1"');
  });

  it('gets past an allow-list that does not name it, by a Lambda authorizer', () => {
    const { verdict, hops } = judge({
      api: { policy: policyOf(allow(onEndpoint('StringEquals', 'vpce-0b2'))) },
      operation: { authorizationType: 'CUSTOM' },
      caller: { vpcEndpointId: 'vpce-0a1', identity: 'allow' },
    });
    expect(verdict).toBe('allowed');
    expect(hopOf(hops, 'resource-policy')?.reason).toMatch(
      /With a Lambda authorizer that is no denial: its allow suffices\.$/,
    );
  });

  it.each([
    [
      'principal',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
    ],
    [
      'resource',
      '{"Statement":{"Effect":"Allow","Principal":"*","Action":"*"}}',
    ],
  ])(
    'is not known where AWS refuses the policy for want of a %s',
    (_, policy) => {
      const { verdict, hops } = judge({ api: { policy } });
      expect(verdict).toBe('unknown');
      expect(hopOf(hops, 'resource-policy')?.reason).toMatch(/is missing/);
    },
  );

  it('is judged by the policy that the stage serves, where that is known', () => {
    const { verdict, hops } = judge({
      api: {
        policy: policyOf(allow()),
        stages: [aStage({ deployedPolicy: policyOf(allow(), deny()) })],
      },
    });
    expect(verdict).toBe('denied');
    expect(hopOf(hops, 'resource-policy')?.evidence?.source).toBe(
      'Resource policy, statement 2; as deployed to prod',
    );
  });

  it('names the time of the deployment where only the draft is known', () => {
    const { hops } = judge({
      api: { stages: [aStage({ deployedAt: '2026-10-01T08:00:00Z' })] },
    });
    expect(hopOf(hops, 'resource-policy')?.evidence?.source).toBe(
      'Resource policy, statement 1; as in the draft: what prod serves, last deployed 2026-10-01T08:00:00Z may differ until the next deployment',
    );
  });

  it('wants an API key besides where the method does', () => {
    const { hops } = judge({ operation: { apiKeyRequired: true } });
    expect(hopOf(hops, 'method-auth')?.reason).toBe(
      'The method asks nobody who they are. The method wants an API key too.',
    );
  });

  it('is not judged by a policy that cannot be read', () => {
    const { verdict, hops } = judge({
      api: { policy: '{"Statement":[{"Effect":"Alow"}]}' },
    });
    expect(verdict).toBe('unknown');
    expect(hopOf(hops, 'resource-policy')?.reason).toBe(
      'The policy cannot be read: Statement[0].Effect must be Allow or Deny, not "Alow"; Statement[0].Action is missing.',
    );
  });

  it('names the permission that the collector lacks', () => {
    const { hops } = judge({
      api: {
        policy: { unknown: 'AccessDenied', missingAction: 'apigateway:GET' },
      },
    });
    expect(hopOf(hops, 'resource-policy')).toMatchObject({
      status: 'unknown',
      fix: 'Let the collector call apigateway:GET.',
    });
  });

  it('takes an escaped policy as it is', () => {
    const policy = JSON.stringify(policyOf(allow()))
      .slice(1, -1)
      .replace(/\//g, '\\/');
    expect(judge({ api: { policy } }).verdict).toBe('allowed');
  });

  it('is unknown where the way to authorise is, unless the policy denies everybody', () => {
    const authorizationType = { unknown: 'not read' };
    expect(judge({ operation: { authorizationType } }).verdict).toBe('unknown');
    expect(
      judge({
        operation: { authorizationType },
        api: { policy: policyOf(deny()) },
      }).verdict,
    ).toBe('denied');
  });

  it('is unknown where the API may be public', () => {
    expect(
      outline(judge({ api: { endpointType: { unknown: 'not read' } } })),
    ).toBe('unknown, api unknown');
  });

  it('fails with a path that makes its ARN too long', () => {
    const { verdict, hops } = judge({ call: { path: `/${'x'.repeat(1600)}` } });
    expect(verdict).toBe('denied');
    expect(hopOf(hops, 'api')?.reason).toMatch(/API Gateway answers 414\.$/);
  });

  it.each([
    ['/orders/17', 'denied'],
    ['/orders/18', 'allowed'],
    ['/orders/{id}', 'unknown'],
  ])(
    'to %s is judged by the statements about that path: %s',
    (path, expected) => {
      const { verdict } = judge({
        api: {
          policy: policyOf(
            allow(),
            deny({ Resource: 'execute-api:/prod/GET/orders/17' }),
          ),
        },
        operation: { path: '/orders/{id}' },
        call: { path },
      });
      expect(verdict).toBe(expected);
    },
  );

  it.each([
    ['ANY', 'unknown'],
    ['', 'unknown'],
    ['get', 'denied'],
    ['POST', 'allowed'],
  ])(
    'with method %j is judged by the statements about it: %s',
    (method, expected) => {
      const { verdict } = judge({
        api: {
          policy: policyOf(allow(), deny({ Resource: 'execute-api:/*/GET/*' })),
        },
        call: { method },
      });
      expect(verdict).toBe(expected);
    },
  );
});

describe('The default endpoint', () => {
  it('answers nobody where it is disabled', () => {
    expect(outline(judge({ api: { disableExecuteApiEndpoint: true } }))).toBe(
      'denied, endpoint-policy pass, api fail, resource-policy pass, method-auth pass',
    );
  });

  it('leaves the verdict open where it may be', () => {
    expect(
      judge({ api: { disableExecuteApiEndpoint: { unknown: 'x' } } }).verdict,
    ).toBe('unknown');
  });

  it('tells of STRICT beside', () => {
    const { verdict, hops } = judge({ api: { endpointAccessMode: 'STRICT' } });
    expect(verdict).toBe('allowed');
    expect(hopOf(hops, 'api')?.reason).toContain('STRICT');
  });
});
