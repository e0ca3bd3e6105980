import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';

/** The ARN of the scope's certificate for a name, requested on first use. */
export async function certificateFor(
  aws: Aws,
  names: Names,
  domainName: string,
): Promise<string> {
  const name = `${aws.scope.accountId}:${aws.scope.region}:${domainName}`;
  if (!names.has('certificate', name)) {
    const { CertificateArn } = await aws.acm.requestCertificate({
      DomainName: domainName,
      ValidationMethod: 'DNS',
    });
    names.add('certificate', name, CertificateArn);
  }
  return names.get('certificate', name);
}
