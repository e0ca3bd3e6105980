import type { Operation, RequestValidator } from '../../inventory';
import { anHttpApi, anOperation, aPrivateApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { methodsValidateTheirInput } from './pa-val-01-methods-validate-their-input';

function posting(overrides: Partial<Operation> = {}) {
  return anOperation({ method: 'POST', declaresInput: true, ...overrides });
}

function aValidator(overrides: Partial<RequestValidator> = {}) {
  return {
    id: 'v1',
    name: 'body',
    validatesBody: true,
    validatesParameters: false,
    ...overrides,
  };
}

const validated = posting({ requestValidatorId: 'v1' });

testPractice(methodsValidateTheirInput, {
  pass: [
    {
      name: 'a validator',
      resource: aPrivateApi({
        operations: [anOperation(), validated],
        requestValidators: [aValidator()],
      }),
    },
  ],
  fail: [
    {
      name: 'no validator at one of two methods',
      resource: aPrivateApi({
        operations: [validated, posting({ method: 'PUT' })],
        requestValidators: [aValidator()],
      }),
      message: 'unvalidated',
      data: { count: 1, operations: 'PUT /orders' },
    },
    {
      name: 'a validator that validates nothing',
      resource: aPrivateApi({
        operations: [validated],
        requestValidators: [aValidator({ validatesBody: false })],
      }),
      message: 'unvalidated',
      data: { count: 1, operations: 'POST /orders' },
    },
  ],
  unknown: [
    {
      name: 'a path parameter, which may be all that is declared',
      resource: aPrivateApi({
        operations: [posting({ method: 'GET', path: '/orders/{id}' })],
      }),
      reason: 'parameters of their path',
    },
    {
      name: 'validators that were not read',
      resource: aPrivateApi({
        operations: [validated],
        requestValidators: { unknown: 'denied' },
      }),
      reason: 'denied',
    },
    {
      name: 'a validator that is not there',
      resource: aPrivateApi({ operations: [validated] }),
      reason: 'not among those',
    },
    {
      name: 'operations that were not read',
      resource: aPrivateApi({ operations: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
  ],
  notApplicable: [
    { name: 'no input declared', resource: aPrivateApi() },
    { name: 'an HTTP API', resource: anHttpApi({ operations: [posting()] }) },
  ],
});
