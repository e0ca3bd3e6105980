import { Inventory, Resource } from 'backstage-plugin-private-api-common';
import { aPrivateApi, aVpcEndpoint, aVpcLink } from '../__testUtils__/builders';
import { claimsOf } from './claimsOf';

const STACK = {
  'aws:cloudformation:stack-id':
    'arn:aws:cloudformation:eu-west-1:111111111111:stack/orders/1',
  'aws:cloudformation:stack-name': 'orders',
};
const OTHER_STACK = {
  ...STACK,
  'aws:cloudformation:stack-id': `${STACK['aws:cloudformation:stack-id']}2`,
};
const TAG_KEYS = ['owner', 'team'];

const claimsIn = (tags: Record<string, string>, others: Resource[] = []) => {
  const api = aPrivateApi({ tags });
  return claimsOf(api, new Inventory([api, ...others], []), TAG_KEYS).map(
    claim => [claim.source, claim.origin, claim.value, claim.owner, claim.rank],
  );
};

describe('claimsOf', () => {
  it('takes every ownership tag, in the order of configuration', () => {
    expect(
      claimsIn({ Team: ' orders ', owner: 'user:jane', 'cost-center': '7' }),
    ).toEqual([
      ['tag', 'Team', 'orders', 'group:default/orders', 1],
      ['tag', 'owner', 'user:jane', 'user:default/jane', 0],
    ]);
  });

  it('keeps a value that is no entity ref, and leaves open whom it names', () => {
    expect(claimsIn({ owner: 'jane@example.com' })).toEqual([
      ['tag', 'owner', 'jane@example.com', '', 0],
    ]);
  });

  it('takes no owner from an empty tag', () => {
    expect(claimsIn({ owner: ' ' })).toEqual([]);
  });

  it('lets a stack speak where all that it made and that is tagged names one owner', () => {
    expect(
      claimsIn(STACK, [
        aVpcEndpoint({ tags: { ...STACK, owner: 'orders' } }),
        aVpcLink({ tags: { ...STACK, team: 'orders' } }),
      ]),
    ).toEqual([
      ['stack', 'orders', 'group:default/orders', 'group:default/orders', 1000],
    ]);
  });

  it.each<[string, Resource[]]>([
    [
      'differs over its owner',
      [
        aVpcEndpoint({ tags: { ...STACK, owner: 'orders' } }),
        aVpcLink({ tags: { ...STACK, owner: 'platform' } }),
      ],
    ],
    ['is another', [aVpcLink({ tags: { ...OTHER_STACK, owner: 'orders' } })]],
    ['tags nothing else', [aVpcLink({ tags: STACK })]],
  ])('takes no owner from a stack that %s', (_, others) => {
    expect(claimsIn(STACK, others)).toEqual([]);
  });

  it("does not take an API's own tag for its stack's", () => {
    expect(claimsIn({ ...STACK, owner: 'orders' })).toEqual([
      ['tag', 'owner', 'orders', 'group:default/orders', 0],
    ]);
  });

  it('takes no owner from what was made by hand', () => {
    expect(claimsIn({}, [aVpcLink({ tags: { owner: 'orders' } })])).toEqual([]);
  });
});
