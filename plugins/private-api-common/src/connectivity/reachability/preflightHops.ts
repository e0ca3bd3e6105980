import { judgeCall } from '../../access';
import type { Caller, Hop } from '../../access/types';
import { Api, Inventory, Operation } from '../../inventory';
import { fail, hop, Judgement, pass, unknown } from '../Judgement';
import type { HostnameKind } from '../types';
import type { Call } from './Call';
import { matchOperation } from './matchOperation';

/** A browser's call on its way through a name. */
export interface BrowserCall {
  call: Call;
  /** As the authorization flow sees it. */
  caller: Caller;
  kind: HostnameKind | undefined;
  operation: Operation | undefined;
  viaDomainArn?: string;
}

/**
 * The preflight request that a browser sends before a call to another origin, unless the call is a simple one. It carries
 * neither credentials nor the header of the call, so it must get through without.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export function preflightHops(
  api: Api,
  browser: BrowserCall,
  inventory: Inventory,
): Hop[] {
  const { call, kind } = browser;
  if (!call.browser || api.apiType === 'WEBSOCKET') {
    return [];
  }
  const at = {
    kind: 'operation',
    label: `Preflight OPTIONS ${call.path}`,
  } as const;
  if (kind === 'endpoint') {
    const judgement = fail(
      'A browser cannot send the header with the API id on a preflight request, nor set Host.',
      'Call by the Route 53 alias or a custom domain name.',
    );
    return [hop(at, judgement)];
  }
  if (isSimple(browser)) {
    return [hop(at, pass('A simple request: the browser sends no preflight.'))];
  }
  return [hop(at, judgePreflight(api, browser, inventory))];
}

function isSimple({ call, operation }: BrowserCall): boolean {
  return (
    ['GET', 'HEAD'].includes(call.method) &&
    operation?.authorizationType === 'NONE' &&
    !operation.apiKeyRequired
  );
}

function judgePreflight(
  api: Api,
  browser: BrowserCall,
  inventory: Inventory,
): Judgement {
  const { call } = browser;
  if (api.apiType === 'HTTP' && api.corsConfiguration) {
    return pass('API Gateway answers preflight requests by itself.', {
      source: 'CORS configuration',
      text: `allowOrigins: ${api.corsConfiguration.allowOrigins.join(', ')}`,
    });
  }
  const match = matchOperation(api, 'OPTIONS', call.path);
  if (!match.operation) {
    return match.judgement.status === 'fail'
      ? fail(
          `No OPTIONS method answers the preflight of ${call.path}.`,
          'Enable CORS: add an OPTIONS method without authorization and deploy.',
          match.judgement.evidence,
        )
      : match.judgement;
  }
  const { operation } = match;
  const evidence = {
    source: 'method',
    text: `${operation.method ?? ''} ${operation.path}`,
  };
  if (operation.authorizationType !== 'NONE' || operation.apiKeyRequired) {
    return fail(
      'The method that answers preflight requests wants credentials, which browsers do not send with them.',
      'Add an OPTIONS method without authorization and API key, and deploy.',
      evidence,
    );
  }
  const decision = decideUnsigned(api, operation, browser, inventory);
  const stopping = decision.hops.find(({ status }) => status !== 'pass');
  if (decision.verdict === 'denied') {
    return fail(
      `The preflight request is denied: ${stopping?.reason ?? ''}`,
      stopping?.fix ?? 'Allow unsigned calls of OPTIONS in the policy.',
      stopping?.evidence,
    );
  }
  return decision.verdict === 'unknown'
    ? unknown(
        `Whether the preflight request passes is not known: ${
          stopping?.reason ?? ''
        }`,
        stopping?.fix,
      )
    : pass(
        'The preflight request is answered; whether with CORS headers is not in the inventory.',
        evidence,
      );
}

/** What the policies say of the preflight request, which browsers send without credentials. */
function decideUnsigned(
  api: Api,
  operation: Operation,
  { call, caller, viaDomainArn }: BrowserCall,
  inventory: Inventory,
) {
  return judgeCall(
    api,
    {
      caller: { ...caller, principalArn: undefined },
      operation,
      method: 'OPTIONS',
      path: call.path,
      stage: call.stage,
      ...(viaDomainArn && { viaDomainArn }),
    },
    inventory,
  );
}
