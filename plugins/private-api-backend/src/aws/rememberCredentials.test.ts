import type { AwsCredentialIdentity } from '@smithy/types';
import { rememberCredentials } from './rememberCredentials';

function setUp(answers: (Partial<AwsCredentialIdentity> | Error)[]) {
  const clock = { now: 0 };
  const ask = jest.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) {
      throw answer;
    }
    return { accessKeyId: 'a', secretAccessKey: 'b', ...answer };
  });
  return { clock, ask, provider: rememberCredentials(ask, () => clock.now) };
}

describe('rememberCredentials', () => {
  it('asks once for all who come together', async () => {
    const { ask, provider } = setUp([{}, {}]);
    await Promise.all([provider(), provider(), provider()]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks again five minutes before the credentials expire', async () => {
    const { clock, ask, provider } = setUp([
      { expiration: new Date(3_600_000) },
      { accessKeyId: 'renewed' },
    ]);
    await provider();
    clock.now = 3_299_999;
    await provider();
    expect(ask).toHaveBeenCalledTimes(1);
    clock.now = 3_300_000;
    const renewed = await Promise.all([provider(), provider()]);
    expect(renewed.map(({ accessKeyId }) => accessKeyId)).toEqual([
      'renewed',
      'renewed',
    ]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('does not remember a failure', async () => {
    const { provider } = setUp([new Error('denied'), {}]);
    await expect(provider()).rejects.toThrow('denied');
    await expect(provider()).resolves.toMatchObject({ accessKeyId: 'a' });
  });
});
