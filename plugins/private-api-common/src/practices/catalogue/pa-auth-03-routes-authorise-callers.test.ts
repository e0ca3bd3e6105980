import { anHttpApi, anOperation, aPrivateApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { routesAuthoriseCallers } from './pa-auth-03-routes-authorise-callers';

const route = (path: string, authorizationType: 'NONE' | 'CUSTOM') =>
  anOperation({ method: undefined, path, authorizationType });

testPractice(routesAuthoriseCallers, {
  pass: [
    {
      name: 'a token on each route',
      resource: anHttpApi({
        operations: [anOperation({ authorizationType: 'JWT' })],
      }),
    },
    {
      name: 'an authorizer at the door of a WebSocket API',
      resource: anHttpApi({
        apiType: 'WEBSOCKET',
        operations: [route('$connect', 'CUSTOM'), route('$default', 'NONE')],
      }),
    },
  ],
  fail: [
    {
      name: 'one open route of two',
      resource: anHttpApi({
        operations: [
          anOperation(),
          anOperation({ method: 'POST', authorizationType: 'JWT' }),
        ],
      }),
      message: 'open',
      data: { count: 1, total: 2, operations: 'GET /orders' },
    },
    {
      name: 'a WebSocket API that takes everyone in',
      resource: anHttpApi({
        apiType: 'WEBSOCKET',
        operations: [route('$connect', 'NONE'), route('$default', 'NONE')],
      }),
      message: 'open',
      data: { count: 1, total: 2, operations: '$connect' },
    },
  ],
  unknown: [
    {
      name: 'routes that could not be read',
      resource: anHttpApi({ operations: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'a route of which the authorization is not known',
      resource: anHttpApi({
        operations: [
          anOperation({ authorizationType: { unknown: 'a parameter' } }),
        ],
      }),
      reason: 'a parameter',
    },
  ],
  notApplicable: [{ name: 'a REST API', resource: aPrivateApi() }],
});
