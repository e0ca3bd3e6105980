import { anHttpApi, aPrivateApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { corsNamesOrigins } from './pa-sec-02-cors-names-origins';

const cors = (...allowOrigins: string[]) =>
  anHttpApi({ corsConfiguration: { allowCredentials: false, allowOrigins } });

testPractice(corsNamesOrigins, {
  pass: [{ name: 'one origin', resource: cors('https://www.example.com') }],
  fail: [{ name: 'every origin', resource: cors('*'), message: 'anyOrigin' }],
  notApplicable: [{ name: 'no CORS', resource: aPrivateApi() }],
});
