import { placeOf } from './fieldOptions';

const FORM = {
  accountId: '111111111111',
  callerAccountId: '222222222222',
  region: 'eu-west-1',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
};

describe('placeOf', () => {
  it('looks where the form says', () => {
    expect(placeOf({}, { formData: FORM })).toEqual({
      accountId: '111111111111',
      region: 'eu-west-1',
      vpcId: 'vpc-0a1b2c3d4e5f60718',
    });
  });

  it('looks into the fields that the template names', () => {
    expect(
      placeOf({ accountIdField: 'callerAccountId' }, { formData: FORM })
        .accountId,
    ).toBe('222222222222');
  });

  it('lets nothing narrow it that is not filled in yet', () => {
    expect(
      placeOf({}, { formData: { accountId: '1111', vpcId: 'vpc-' } }),
    ).toEqual({});
  });

  describe('where a field has a default', () => {
    const rootSchema = {
      properties: { region: { type: 'string', default: 'eu-west-1' } },
    };

    it('looks there from the start, before the form tells it', () => {
      expect(placeOf({}, { formData: {}, rootSchema }).region).toBe(
        'eu-west-1',
      );
    });

    it.each(['us-east-1', undefined])(
      'looks where the reader says once it is changed to %s',
      region => {
        expect(
          placeOf({}, { formData: { region }, rootSchema } as never).region,
        ).toBe(region);
      },
    );
  });
});
