import { Api, DomainName, Inventory, isUnknown } from '../../inventory';
import { canonicalName, indexOf, targetsOf } from '../estate/EstateIndex';
import { defaultHostname } from '../hostnames';
import { fail, Judgement, pass, unknown, unknownFrom } from '../Judgement';
import { bestOf } from '../status';
import type { NameOption } from './NameOption';
import { judgeAcceptance } from './judgeAcceptance';
import { NAME_TRAITS } from './nameTraits';

/** The names of an API that is called over the internet. */
export function analysePublicNames(
  api: Api,
  inventory: Inventory,
): NameOption[] {
  const acceptance = judgeAcceptance(api, 'public');
  return [
    analyseDomains(api, inventory),
    {
      kind: 'public',
      hostnames: [defaultHostname(api)],
      status: acceptance.status,
      reason:
        acceptance.status === 'pass'
          ? 'The default endpoint is public.'
          : acceptance.reason,
      needs: [...NAME_TRAITS.public.needs],
      drawbacks: [...NAME_TRAITS.public.drawbacks],
    },
  ];
}

function analyseDomains(api: Api, inventory: Inventory): NameOption {
  const checks = indexOf(inventory)
    .domainsOf(api)
    .filter(({ endpointType }) => endpointType !== 'PRIVATE')
    .map(domain => ({
      hostname: domain.domainName,
      judgement: judgePublicDomain(domain, inventory),
    }));
  const best = bestOf(checks, check => check.judgement.status);
  const { status, reason } = best?.judgement ?? judgeNone(api, inventory);
  return {
    kind: 'custom-domain',
    hostnames: checks.map(({ hostname }) => hostname),
    status,
    reason,
    needs: [
      'A certificate in ACM for the name',
      'A DNS record that leads to the domain name of API Gateway',
    ],
    drawbacks: [],
  };
}

/** Whether a public custom domain name is available and Route 53 leads to it. */
export function judgePublicDomain(
  domain: DomainName,
  inventory: Inventory,
): Judgement {
  const { domainName, status, targetDomainName } = domain;
  if (status && status !== 'AVAILABLE') {
    return fail(
      `Domain name ${domainName} is ${status}.`,
      'Repair the domain name.',
      { source: `domain name ${domainName}, status`, text: status },
    );
  }
  const records =
    indexOf(inventory).recordsByName.get(canonicalName(domainName)) ?? [];
  const leading = records.find(
    ({ record }) =>
      targetDomainName &&
      targetsOf(record).includes(canonicalName(targetDomainName)),
  );
  return leading
    ? pass(`${domainName} leads to API Gateway.`, {
        source: `hosted zone ${leading.zone.domainName}`,
        text: `${domainName} ${leading.record.type} ${targetDomainName}`,
      })
    : unknown(
        `No indexed hosted zone leads ${domainName} to API Gateway; DNS outside Route 53 may.`,
      );
}

function judgeNone(api: Api, inventory: Inventory): Judgement {
  const gap = inventory.gapOf('domain-name', api);
  return isUnknown(gap)
    ? unknownFrom(gap, 'The custom domain names of the account are not known')
    : fail(
        'No custom domain name is mapped to the API.',
        'Create one and map it to a stage.',
      );
}
