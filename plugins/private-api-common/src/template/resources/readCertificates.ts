import { Certificate } from '../../inventory';
import type { StackSet } from '../evaluate/StackSet';
import { baseOf } from './baseOf';

/** Certificates. CloudFormation waits until they are issued. */
export function readCertificates(set: StackSet): Certificate[] {
  return set.made('AWS::CertificateManager::Certificate').map(resource => {
    const { properties } = resource;
    const domainName = properties.label('DomainName') ?? '';
    return {
      ...baseOf('certificate', resource, resource.ref, domainName),
      domainNames: [
        ...new Set([
          domainName,
          ...properties.labels('SubjectAlternativeNames'),
        ]),
      ],
      status: 'ISSUED',
      keyAlgorithm: properties.known('KeyAlgorithm') ?? 'RSA_2048',
    };
  });
}
