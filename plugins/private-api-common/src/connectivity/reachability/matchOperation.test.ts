import { unknownBecause } from '../../inventory';
import { anHttpApi, anOperation, aPrivateApi } from '../../testing';
import { matchOperation } from './matchOperation';

function operations(...keys: string[]) {
  return keys.map(key => {
    const [method, path] = key.split(' ');
    return anOperation(path ? { method, path } : { method: 'ANY', path: key });
  });
}

function matched(
  api: Parameters<typeof matchOperation>[0],
  method: string,
  path: string,
) {
  const match = matchOperation(api, method, path);
  return match.operation
    ? `${match.operation.method} ${match.operation.path}`
    : `${match.judgement.status}: ${match.judgement.reason}`;
}

describe('matchOperation of a REST API', () => {
  const api = aPrivateApi({
    operations: operations(
      'GET /',
      'GET /orders',
      'POST /orders',
      'GET /orders/{id}',
      'GET /orders/latest',
      'ANY /orders/{id}/items',
      'POST /orders/{id}/items',
      'GET /files/{proxy+}',
      'ANY /{proxy+}',
    ),
  });

  it.each([
    ['GET', '/', 'GET /'],
    ['GET', '/orders', 'GET /orders'],
    ['GET', '/orders/', 'GET /orders'],
    ['POST', '/orders', 'POST /orders'],
    ['GET', '/orders/17', 'GET /orders/{id}'],
    ['GET', '/orders/latest', 'GET /orders/latest'],
    ['DELETE', '/orders/17/items', 'ANY /orders/{id}/items'],
    ['POST', '/orders/17/items', 'POST /orders/{id}/items'],
    ['GET', '/files/a/b/c', 'GET /files/{proxy+}'],
    ['PATCH', '/stock/a', 'ANY /{proxy+}'],
    [
      'DELETE',
      '/orders/17',
      'fail: Resource /orders/{id} has no method DELETE: API Gateway answers 403 "Missing Authentication Token".',
    ],
    [
      'POST',
      '/',
      'fail: Resource / has no method POST: API Gateway answers 403 "Missing Authentication Token".',
    ],
    ['', '/orders', 'unknown: The question names no method.'],
    ['GET', '', 'unknown: The question names no path.'],
    ['GET', 'orders', 'fail: The path orders does not start with a slash.'],
    [
      'GET',
      `/${'a'.repeat(8192)}`,
      'fail: The path has 8193 characters; API Gateway takes 8192 at most.',
    ],
  ])('%s %s meets %s', (method, path, expected) => {
    expect(matched(api, method, path)).toBe(expected);
  });

  it('fails where no resource fits', () => {
    const one = aPrivateApi({ operations: operations('GET /orders') });

    expect(matched(one, 'GET', '/stock')).toBe(
      'fail: No resource fits /stock: API Gateway answers 403 "Missing Authentication Token".',
    );
  });

  it('is unknown where the operations are', () => {
    const one = aPrivateApi({ operations: unknownBecause('AccessDenied') });

    expect(matched(one, 'GET', '/stock')).toBe(
      'unknown: The operations are not known: AccessDenied.',
    );
  });
});

describe('matchOperation of an HTTP API', () => {
  const routes = [
    'GET /pets/dog/1',
    'GET /pets/dog/{id}',
    'GET /pets/{proxy+}',
    'ANY /{proxy+}',
  ];

  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1'],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}'],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}'],
    ['POST', '/test/5', 'ANY /{proxy+}'],
    ['POST', '/pets/dog/1', 'ANY /{proxy+}'],
    ['GET', '/', 'ANY $default'],
  ])('%s %s meets %s', (method, path, expected) => {
    const api = anHttpApi({ operations: operations(...routes, '$default') });

    expect(matched(api, method, path)).toBe(expected);
  });

  it('answers 404 without a route that fits', () => {
    const api = anHttpApi({ operations: operations('GET /pets') });

    expect(matched(api, 'GET', '/pets/1')).toBe(
      'fail: No route fits GET /pets/1: API Gateway answers 404 "Not Found".',
    );
  });
});

describe('matchOperation of a WebSocket API', () => {
  it.each([
    ['$connect', 'ANY $connect'],
    ['send', 'ANY send'],
    ['other', 'ANY $default'],
    ['$disconnect', 'fail: There is no route $disconnect.'],
    ['', 'unknown: The question names no route key.'],
  ])('route key %s meets %s', (routeKey, expected) => {
    const api = anHttpApi({
      apiType: 'WEBSOCKET',
      operations: operations('$connect', 'send', '$default'),
    });

    expect(matched(api, '', routeKey)).toBe(expected);
  });
});
