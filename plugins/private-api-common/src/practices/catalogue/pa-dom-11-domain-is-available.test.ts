import { aPrivateDomain } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { domainIsAvailable } from './pa-dom-11-domain-is-available';

const inStatus = (status?: string) => aPrivateDomain({ status });

testPractice(domainIsAvailable, {
  pass: [
    { name: 'available', resource: inStatus('AVAILABLE') },
    { name: 'being changed', resource: inStatus('UPDATING') },
  ],
  fail: [
    {
      name: 'failed',
      resource: inStatus('FAILED'),
      message: 'notAvailable',
      data: { status: 'FAILED' },
    },
  ],
  unknown: [
    {
      name: 'a status that only AWS knows',
      resource: inStatus(),
      reason: 'status of the domain name',
    },
  ],
});
