import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  Certificate,
  Inventory,
  knownOr,
  parseArn,
} from 'backstage-plugin-private-api-common';
import { unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';

/** The certificates that domain names and listeners of the scope name. */
export const certificates: Area = {
  kinds: ['certificate'],
  needs: ['domain-name', 'load-balancer'],
  needsFacts: found =>
    found.all('load-balancer').map(({ listeners }) => listeners),
  async collect(context) {
    const arns = certificateArns(context.found).filter(arn => {
      const { service, region } = parseArn(arn) ?? {};
      // An edge-optimized domain keeps its certificate in us-east-1, a listener may have one of IAM.
      return service === 'acm' && region === context.scope.region;
    });
    const found = await context.each(arns, arn =>
      unlessGone(() => readCertificate(context, arn)),
    );
    return found.filter(certificate => certificate !== undefined);
  },
};

function certificateArns(found: Inventory): string[] {
  const ofDomains = found
    .all('domain-name')
    .flatMap(({ certificateArn }) => certificateArn ?? []);
  const ofListeners = found
    .all('load-balancer')
    .flatMap(({ listeners }) => knownOr(listeners, []))
    .flatMap(({ certificateArns: arns }) => arns);
  return [...new Set([...ofDomains, ...ofListeners])];
}

async function readCertificate(
  { clients, call, scope }: CollectContext,
  arn: string,
): Promise<Certificate> {
  const answer = await clients.acm.send(
    new DescribeCertificateCommand({ CertificateArn: arn }),
    call,
  );
  const detail = answer.Certificate;
  const domainName = detail?.DomainName ?? '';
  return {
    kind: 'certificate',
    arn,
    ...scope,
    name: domainName,
    tags: {},
    domainNames: [
      ...new Set([domainName, ...(detail?.SubjectAlternativeNames ?? [])]),
    ],
    status: detail?.Status ?? '',
    keyAlgorithm: detail?.KeyAlgorithm,
    notAfter: detail?.NotAfter?.toISOString(),
  };
}
