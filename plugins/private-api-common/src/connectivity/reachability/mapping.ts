import {
  isUnder,
  targetsOfDomain,
  type DomainTarget,
} from '../../access/callers/domainTargets';
import { Api, DomainName } from '../../inventory';
import { fail, Judgement, pass, unknown, unknownFrom } from '../Judgement';
import { bestOf } from '../status';
import type { Call } from './Call';

/** What stands between the host and the path of a URL, and whether the domain leads to the stage at all. */
export interface DomainMapping {
  judgement: Judgement;
  /** For example `/orders` or `/orders/prod`; empty at the root. */
  prefix: string;
  /** Headers that a routing rule wants to see. */
  headers: string[];
}

/**
 * How a custom domain name leads a call to its stage of an API: the URL to call is one for which the first target that
 * matches is the call's own.
 */
export function findMapping(
  domain: DomainName,
  api: Api,
  call: Pick<Call, 'stage' | 'path'>,
): DomainMapping {
  const { domainName } = domain;
  const { targets, gap } = targetsOfDomain(domain);
  const path = api.apiType === 'WEBSOCKET' ? '' : call.path;
  const candidates = targets
    .filter(
      ({ apiId, stage }) =>
        apiId === api.apiId && (stage === undefined || stage === call.stage),
    )
    .flatMap(target =>
      target.basePaths.map(basePath =>
        mappingBy(target, basePath, { ...call, path, domainName, targets }),
      ),
    );
  const best = bestOf(candidates, ({ judgement }) => judgement.status);
  if (gap && best?.judgement.status !== 'pass') {
    const judgement = unknownFrom(
      gap,
      `What ${domainName} leads to is not known`,
    );
    return { prefix: '', headers: [], judgement };
  }
  return (
    best ?? {
      prefix: '',
      headers: [],
      judgement: notMapped(domainName, call.stage),
    }
  );
}

interface MappedCall {
  stage: string;
  path: string;
  domainName: string;
  targets: readonly DomainTarget[];
}

function mappingBy(
  target: DomainTarget,
  basePath: string,
  call: MappedCall,
): DomainMapping {
  const isStripped = basePath === '' || target.stripsBasePath !== false;
  const parts = [isStripped && basePath, !target.stage && call.stage];
  const prefix = parts.map(part => (part ? `/${part}` : '')).join('');
  return {
    prefix,
    headers: target.headers.map(({ name, glob }) => `${name}: ${glob}`),
    judgement: judgeUrl(target, basePath, {
      ...call,
      path: prefix + call.path,
    }),
  };
}

/** Whether a URL's path comes to a target, and as the resource that was asked for. */
function judgeUrl(
  target: DomainTarget,
  basePath: string,
  { stage, path, domainName, targets }: MappedCall,
): Judgement {
  const evidence = {
    source: `domain name ${domainName}, ${target.source}`,
    text: target.text,
  };
  if (basePath !== '' && target.stripsBasePath === undefined) {
    return {
      ...unknown(
        `Whether ${domainName} forwards calls without base path ${basePath} is not known.`,
      ),
      evidence,
    };
  }
  const url = path.replace(/^\//, '');
  const takers = targets.filter(one =>
    one.basePaths.some(base => isUnder(url, base)),
  );
  const first = takers.find(
    one => one === target || one.headers.length === 0 || isSentByAll(one),
  );
  if (first && first !== target && first.headers.length > 0) {
    return {
      ...unknown(
        `Whether ${domainName} leads ${path} elsewhere depends on the headers of the call (${first.text}).`,
      ),
      evidence: { ...evidence, text: first.text },
    };
  }
  return first === target
    ? pass(`${domainName} leads to stage ${stage}.`, evidence)
    : fail(
        `${domainName} does not lead ${path} to stage ${stage}.`,
        'Call a path that is mapped to the stage, or change the mapping.',
        { ...evidence, text: first?.text ?? evidence.text },
      );
}

const SENT_BY_ALL = ['accept', 'host', 'user-agent'];

/** Headers that calls carry unasked, with values that the question does not say. */
function isSentByAll({ headers }: DomainTarget): boolean {
  return headers.some(({ name }) => SENT_BY_ALL.includes(name.toLowerCase()));
}

function notMapped(domainName: string, stage: string): Judgement {
  return fail(
    `${domainName} is not mapped to stage ${stage}.`,
    'Map it to the stage, or call a stage that is mapped.',
    { source: `domain name ${domainName}`, text: `no mapping to ${stage}` },
  );
}
