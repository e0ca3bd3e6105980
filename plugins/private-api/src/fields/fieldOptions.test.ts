import { placeOf } from './fieldOptions';

const FORM = {
  accountId: '111111111111',
  callerAccountId: '222222222222',
  region: 'eu-west-1',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
};

describe('placeOf', () => {
  it('looks where the form says', () => {
    expect(placeOf({}, FORM)).toEqual({
      accountId: '111111111111',
      region: 'eu-west-1',
      vpcId: 'vpc-0a1b2c3d4e5f60718',
    });
  });

  it('looks into the fields that the template names', () => {
    expect(placeOf({ accountIdField: 'callerAccountId' }, FORM).accountId).toBe(
      '222222222222',
    );
  });

  it('lets nothing narrow it that is not filled in yet', () => {
    expect(placeOf({}, { accountId: '1111', vpcId: 'vpc-' })).toEqual({});
  });
});
