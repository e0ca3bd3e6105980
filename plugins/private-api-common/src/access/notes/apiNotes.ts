import { isUnknown, knownOr, type Api, type Stage } from '../../inventory';
import { isPrivateApi } from '../flow/gates';
import { deployedPolicyOf } from '../policies/readPolicy';
import type { AccessNote } from '../types';

/** What the settings of an API and its stages mean for callers. */
export function apiNotes(api: Api): AccessNote[] {
  const stages = knownOr(api.stages, []);
  return [
    ...endpointNotes(api),
    ...deploymentNotes(api, stages),
    ...stages.filter(stage => stage.webAclArn).map(webAclNote),
  ];
}

function endpointNotes(api: Api): AccessNote[] {
  const notes: AccessNote[] = [];
  if (api.disableExecuteApiEndpoint === true) {
    notes.push({
      level: 'info',
      code: 'default-endpoint-disabled',
      message:
        'The default endpoint is disabled: only calls through a custom domain name get through.',
    });
  }
  if (api.endpointAccessMode === 'STRICT') {
    notes.push({
      level: 'info',
      code: 'strict-access-mode',
      message:
        'Access mode STRICT refuses calls whose Host header is not the TLS server name, such as those by the name of a VPC endpoint.',
    });
  }
  return notes;
}

/** A change of the policy takes effect with the next deployment to a stage. */
function deploymentNotes(api: Api, stages: readonly Stage[]): AccessNote[] {
  const { policy: draft } = api;
  if (!isPrivateApi(api) || isUnknown(draft)) {
    return [];
  }
  const differing = stages.filter(stage => {
    const deployed = deployedPolicyOf(stage);
    return deployed && !isSamePolicy(deployed.text, draft);
  });
  if (differing.length > 0) {
    return [
      {
        level: 'warning',
        code: 'policy-not-deployed',
        message: `The resource policy of ${namesOf(
          differing,
        )} differs from the draft: deploy for the draft to take effect.`,
      },
    ];
  }
  const unsure = stages.filter(stage => !deployedPolicyOf(stage));
  return unsure.length > 0
    ? [
        {
          level: 'info',
          code: 'deployed-policy-unknown',
          message: `Judged by the draft's resource policy. Whether ${namesOf(
            unsure,
          )} serves the same cannot be read: a change takes effect with a deployment.`,
        },
      ]
    : [];
}

/** As JSON, so that blanks and escapes do not count. */
function isSamePolicy(a: string | null, b: string | null): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(text: string | null): string | undefined {
  try {
    return text ? JSON.stringify(JSON.parse(text)) : '';
  } catch {
    return text ?? '';
  }
}

function namesOf(stages: readonly Stage[]): string {
  return `stage ${stages.map(stage => stage.name).join(', ')}`;
}

function webAclNote(stage: Stage): AccessNote {
  return {
    level: 'info',
    code: 'web-acl',
    message: `A web ACL guards stage ${stage.name}. It is asked before the resource policy and is not judged here.`,
  };
}
