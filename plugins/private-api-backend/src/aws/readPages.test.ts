import { AwsCallError } from './AwsCallError';
import { ListingPage, readPages } from './readPages';

const refusedToken = new AwsCallError(
  { service: 'apigatewayv2', operation: 'GetApis', input: {} },
  Object.assign(new Error(), {
    name: 'BadRequestException',
    $metadata: { httpStatusCode: 400 },
  }),
);

describe('readPages', () => {
  it('reads to the last page', async () => {
    const pages: Record<string, ListingPage<number>> = {
      first: { items: [1, 2], next: 'b' },
      b: { items: undefined, next: 'c' },
      c: { items: [3], next: '' },
    };
    await expect(
      readPages(async token => pages[token ?? 'first']),
    ).resolves.toEqual([1, 2, 3]);
  });

  it('starts again where a page token has expired, and keeps nothing of the first attempt', async () => {
    let refusals = 1;
    const readPage = async (token: string | undefined) => {
      if (token && refusals-- > 0) {
        throw refusedToken;
      }
      return token
        ? { items: ['b'], next: undefined }
        : { items: ['a'], next: 'token' };
    };
    await expect(readPages(readPage)).resolves.toEqual(['a', 'b']);
  });

  it('fails where the token is refused again', async () => {
    const readPage = async (token: string | undefined) => {
      if (token) {
        throw refusedToken;
      }
      return { items: ['a'], next: 'token' };
    };
    await expect(readPages(readPage)).rejects.toThrow(
      'BadRequestException on apigateway:GET /apis, with a page token',
    );
  });

  it('does not circle where AWS repeats a token', async () => {
    await expect(
      readPages(async () => ({ items: [], next: 'same' })),
    ).rejects.toThrow('AWS answered the same page token twice');
  });
});
