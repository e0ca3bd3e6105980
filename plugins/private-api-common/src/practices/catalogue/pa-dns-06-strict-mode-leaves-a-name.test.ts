import { aPrivateApi, aRegionalApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { strictModeLeavesAName } from './pa-dns-06-strict-mode-leaves-a-name';

const STRICT = { endpointAccessMode: 'STRICT' } as const;

testPractice(strictModeLeavesAName, {
  pass: [
    {
      name: 'STRICT without aliases',
      resource: aPrivateApi({ ...STRICT, vpcEndpointIds: [] }),
    },
  ],
  fail: [
    {
      name: 'STRICT with the alias of an endpoint',
      resource: aPrivateApi(STRICT),
      message: 'refused',
      data: { endpoints: 'vpce-0a1' },
      evidence: 'API',
    },
  ],
  unknown: [
    {
      name: 'STRICT with endpoints that a template does not decide',
      resource: aPrivateApi({
        ...STRICT,
        vpcEndpointIds: { unknown: 'a parameter' },
      }),
      reason: 'a parameter',
    },
  ],
  notApplicable: [
    { name: 'BASIC', resource: aPrivateApi() },
    {
      name: 'a default endpoint that is switched off',
      resource: aPrivateApi({ ...STRICT, disableExecuteApiEndpoint: true }),
    },
    { name: 'a public API', resource: aRegionalApi(STRICT) },
  ],
});
