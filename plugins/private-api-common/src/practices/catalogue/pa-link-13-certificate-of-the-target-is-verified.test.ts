import { aLinkIntegration, anOperation, aPrivateApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { certificateOfTheTargetIsVerified } from './pa-link-13-certificate-of-the-target-is-verified';

const strict = anOperation({ integration: aLinkIntegration() });
const lax = anOperation({
  method: 'POST',
  integration: aLinkIntegration({ insecureSkipVerification: true }),
});

testPractice(certificateOfTheTargetIsVerified, {
  pass: [{ name: 'verified', resource: aPrivateApi({ operations: [strict] }) }],
  fail: [
    {
      name: 'one of two operations not',
      resource: aPrivateApi({ operations: [strict, lax] }),
      message: 'skipped',
      data: { count: 1, operations: 'POST /orders' },
    },
  ],
  unknown: [
    {
      name: 'an integration that was not read',
      resource: aPrivateApi({
        operations: [strict, anOperation({ integration: { unknown: 'gone' } })],
      }),
      reason: 'gone',
    },
  ],
  notApplicable: [{ name: 'functions only', resource: aPrivateApi() }],
});
