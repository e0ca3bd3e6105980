import { aCertificate } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { certificateLasts } from './pa-dom-07-certificate-lasts';

const ending = (notAfter: string) => aCertificate({ notAfter });

testPractice(certificateLasts, {
  pass: [
    { name: 'a year to go', resource: ending('2027-11-23T12:00:00.000Z') },
    {
      name: '30 days to go',
      resource: ending('2026-12-23T12:00:00.000Z'),
    },
  ],
  fail: [
    {
      name: 'a minute less than 30 days to go',
      resource: ending('2026-12-23T11:59:00.000Z'),
      message: 'ending',
      data: { date: '2026-12-23', days: 29 },
    },
    {
      name: 'an hour ago',
      resource: ending('2026-11-23T11:00:00.000Z'),
      message: 'ended',
      data: { date: '2026-11-23' },
    },
    {
      name: 'a name that was never validated',
      resource: aCertificate({ status: 'VALIDATION_TIMED_OUT' }),
      message: 'notIssued',
      data: { status: 'VALIDATION_TIMED_OUT' },
    },
  ],
  unknown: [
    {
      name: 'an end that only AWS knows',
      resource: aCertificate(),
      reason: 'end of the certificate',
    },
  ],
});
