import { anEndpointService } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { endpointServiceChoosesItsConsumers } from './pa-link-10-endpoint-service-chooses-its-consumers';

testPractice(endpointServiceChoosesItsConsumers, {
  pass: [
    { name: 'one account, by request', resource: anEndpointService() },
    {
      name: 'one account without request',
      resource: anEndpointService({ acceptanceRequired: false }),
    },
    {
      name: 'everyone, by request',
      resource: anEndpointService({ allowedPrincipals: ['*'] }),
    },
    {
      name: 'requests needed, principals not read',
      resource: anEndpointService({ allowedPrincipals: { unknown: 'denied' } }),
    },
  ],
  fail: [
    {
      name: 'everyone without request',
      resource: anEndpointService({
        acceptanceRequired: false,
        allowedPrincipals: ['*'],
      }),
      message: 'open',
      data: { service: 'vpce-svc-0a1' },
      evidence: 'vpce-svc-0a1',
    },
  ],
  unknown: [
    {
      name: 'no requests needed, principals not read',
      resource: anEndpointService({
        acceptanceRequired: false,
        allowedPrincipals: { unknown: 'denied' },
      }),
      reason: 'denied',
    },
  ],
});
