import { aPartlyUnknownProfile, aProfile } from '../../testing/fixtures';
import { draftFor, toQuestion } from './reachabilityDraft';

describe('draftFor', () => {
  it('begins with the first endpoint, stage and operation', () => {
    expect(draftFor(aProfile())).toEqual({
      callerKind: 'vpcEndpoint',
      vpcEndpointId: 'vpce-0a1',
      vpcId: 'vpc-0a1',
      cidr: '',
      hostname: 'any',
      stage: 'live',
      method: 'GET',
      path: '/orders/{id}',
      identity: 'unknown',
    });
  });

  it('leaves open what is unknown', () => {
    expect(draftFor(aPartlyUnknownProfile())).toMatchObject({
      stage: '',
      method: 'GET',
      path: '/',
    });
  });
});

describe('toQuestion', () => {
  const draft = {
    ...draftFor(aProfile()),
    vpcId: ' vpc-0c3 ',
    cidr: '10.20.0.0/16',
  };
  const call = { stage: 'live', method: 'GET', path: '/orders/{id}' };

  it.each([
    ['vpcEndpoint', { vpcEndpointId: 'vpce-0a1' }],
    ['vpc', { vpcId: 'vpc-0c3' }],
    ['onPremises', { onPremises: { cidr: '10.20.0.0/16' } }],
  ] as const)('names the caller by %s only', (callerKind, place) => {
    expect(toQuestion({ ...draft, callerKind })).toEqual({
      ...call,
      caller: { ...place, identity: 'unknown' },
    });
  });

  it('names the hostname where one is chosen', () => {
    expect(toQuestion({ ...draft, hostname: 'alias' }).hostname).toBe('alias');
  });
});
