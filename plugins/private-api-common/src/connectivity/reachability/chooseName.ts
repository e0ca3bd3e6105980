import { Api, Inventory, VpcEndpoint } from '../../inventory';
import { decisive, hop, Judgement } from '../Judgement';
import { checkNames, judgeCheck } from '../names/checkNames';
import { judgeAcceptance } from '../names/judgeAcceptance';
import type { NameCheck, PrivateNameKind, Vantage } from '../names/NameCheck';
import { bestFirst } from '../status';
import type { Hop } from '../../access/types';
import type { Call } from './Call';
import type { CallTarget } from './callLine';
import { DomainMapping, findMapping } from './mapping';

/** In the order of preference: see `recommend`. */
const KINDS: readonly PrivateNameKind[] = [
  'custom-domain',
  'alias',
  'private-dns',
  'endpoint',
];

/** A name to call by, with what the custom domain name, if it is one, leads to. */
export interface ChosenName extends NameCheck {
  mapping?: DomainMapping;
}

/** The names of a call, at least one: of the kind asked for, or of all kinds, those that work for this caller first. */
export function namesFor(
  api: Api,
  call: Call,
  { endpoint, vantage }: { endpoint: VpcEndpoint; vantage: Vantage },
  inventory: Inventory,
): ChosenName[] {
  const names = kindsFor(call).flatMap(kind =>
    checkNames(kind, { api, endpoint, vantage, inventory }).map(check =>
      withMapping(check, api, call),
    ),
  );
  return bestFirst(names, name => judgeChosen(name, api).status);
}

/** A script in a browser cannot use the name that needs a header, unless the question insists. */
function kindsFor({ hostname, browser }: Call): readonly PrivateNameKind[] {
  if (hostname) {
    return [hostname];
  }
  return browser ? KINDS.filter(kind => kind !== 'endpoint') : KINDS;
}

function withMapping(check: NameCheck, api: Api, call: Call): ChosenName {
  const { domain } = check;
  return domain ? { ...check, mapping: findMapping(domain, api, call) } : check;
}

function judgeChosen(name: ChosenName, api: Api): Judgement {
  return decisive(
    judgeAcceptance(api, name.kind),
    ...(name.mapping ? [name.mapping.judgement] : []),
    judgeCheck(name),
  );
}

const WORDS: Record<PrivateNameKind, string> = {
  'private-dns': 'Private DNS name',
  endpoint: 'Hostname of the VPC endpoint',
  alias: 'Route 53 alias',
  'custom-domain': 'Private custom domain name',
};

/** The hop of DNS: whether the name leads to the endpoint. */
export function nameHop({ kind, hostname, judgement }: ChosenName): Hop {
  return hop({ kind: 'name', label: hostname ?? WORDS[kind] }, judgement);
}

/** The hop of a private custom domain name: ready, associated and mapped to the stage. */
export function domainHop({
  domain,
  readiness,
  mapping,
}: ChosenName): Hop | undefined {
  if (!domain || !mapping) {
    return undefined;
  }
  const at = {
    kind: 'domain-name',
    label: domain.domainName,
    resource: domain.arn,
  } as const;
  return hop(
    at,
    readiness ? decisive(readiness, mapping.judgement) : mapping.judgement,
  );
}

/** The name in a form in which it can be called; nothing where the hostname is not known. */
export function targetOf(
  { hostname, header, mapping }: ChosenName,
  stage: string,
): CallTarget | undefined {
  if (!hostname) {
    return undefined;
  }
  return {
    hostname,
    prefix: mapping ? mapping.prefix : `/${stage}`,
    headers: header ? [header] : mapping?.headers ?? [],
  };
}
