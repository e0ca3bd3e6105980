import { anHttpApi, aPrivateApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { corsWithCredentialsNamesOrigins } from './pa-sec-06-cors-with-credentials-names-origins';

const cors = (allowCredentials: boolean, ...allowOrigins: string[]) =>
  anHttpApi({ corsConfiguration: { allowCredentials, allowOrigins } });

testPractice(corsWithCredentialsNamesOrigins, {
  pass: [
    { name: 'one origin', resource: cors(true, 'https://www.example.com') },
  ],
  fail: [
    {
      name: 'every page that was loaded by TLS',
      resource: cors(true, 'https://*', 'https://www.example.com'),
      message: 'wildcard',
      data: { origins: 'https://*' },
    },
  ],
  notApplicable: [
    { name: 'a wildcard without credentials', resource: cors(false, '*') },
    { name: 'no CORS', resource: aPrivateApi() },
  ],
});
