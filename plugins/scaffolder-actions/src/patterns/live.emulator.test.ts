import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import {
  ApiProfile,
  Inventory,
  isKnown,
  readTemplates,
} from 'backstage-plugin-private-api-common';
import { claimEmulator } from '../__testUtils__/claimEmulator';
import { profileTemplates } from '../patternCheck/profileTemplates';
import {
  neededTemplates,
  readCheckTemplate,
} from '../patternCheck/readCheckTemplate';
import { runDeploy } from '../stackDeploy/__testUtils__/runDeploy';
import { essenceOf } from './__testUtils__/essenceOf';
import {
  aCertificate,
  ACCOUNTS,
  AWS_CONFIG,
  collectProfiles,
  putEndpointPolicy,
  REGION,
  withVpc,
} from './__testUtils__/LiveEstate';
import { Pattern } from './__testUtils__/Pattern';
import { pruneTemplate } from './__testUtils__/pruneTemplate';
import { renderPattern } from './__testUtils__/renderPattern';
import { UNKNOWN_TYPES } from './__testUtils__/unknownTypes';

const endpoint = process.env.PRIVATE_API_EMULATOR_URL;
const describeWithEmulator = endpoint ? describe : describe.skip;
const title = endpoint
  ? 'patterns deployed to an emulator and collected'
  : 'patterns deployed to an emulator and collected (not run: PRIVATE_API_EMULATOR_URL names none)';

/** What the emulator forgets of what it makes, so that these practices fail there. */
const FORGOTTEN = [
  'PA-LOG-01', // settings of a stage
  'PA-LOG-04',
  'PA-OPS-01',
  'PA-VAL-01', // request validators, left out above
];

/** What shows once calls come and containers run, of which there are none. */
const OF_OPERATION = [
  'PA-COST-02', // a load balancer without traffic
  'PA-LINK-14', // a target group without healthy targets
];

/** What it tells otherwise than AWS does, by pattern: what is foretold, and what it answers. */
const OTHERWISE: Record<string, [string, string][]> = {
  'websocket-ecs': [
    // The attribute by which a load balancer exempts PrivateLink from its inbound rules.
    ['security-group: pass', 'security-group: unknown'],
    // AWS answers NONE where a route has no authorization type.
    [' $default NONE', ' $default unknown'],
    [' $disconnect NONE', ' $disconnect unknown'],
  ],
};

/** Patterns that it can make, under names by which they are told apart. */
const DEPLOYED: [string, string][] = [
  ['rest-private-basic', 'basic'],
  ['rest-private-lambda', 'vpc-lambda'],
  ['rest-private-ecs', 'ecs'],
  ['rest-private-cross-account', 'cross'],
  ['rest-private-on-premises', 'premises'],
  ['rest-cross-account-routing', 'routing'],
  ['http-alb-ecs', 'alb'],
  ['websocket-ecs', 'chat'],
];

/** Patterns that are nothing without a resource that it cannot make. */
const NOT_DEPLOYED: Record<string, string> = {
  'http-cloud-map': 'AWS::ServiceDiscovery::Service',
  'http-cross-account-cloud-map': 'AWS::EC2::TransitGatewayVpcAttachment',
  'http-cross-account-privatelink': 'AWS::EC2::VPCEndpointService',
  'rest-cross-account-privatelink': 'AWS::EC2::VPCEndpointService',
  'rest-private-multi-region': 'AWS::ApiGateway::DomainNameV2',
  'private-domain-cross-account': 'AWS::ApiGateway::DomainNameV2',
  'private-domain-multi-region': 'AWS::ApiGateway::DomainNameV2',
};

it('knows of each pattern whether an emulator can make it', () => {
  expect(
    [...DEPLOYED.map(([name]) => name), ...Object.keys(NOT_DEPLOYED)].sort(),
  ).toEqual(Pattern.folders().sort());
});

describeWithEmulator(title, () => {
  jest.setTimeout(300_000);
  const environment = { ...process.env };
  const predicted = new Map<string, Predicted>();
  let live: Map<string, ApiProfile>;
  let giveBack: () => Promise<void>;

  beforeAll(async () => {
    giveBack = await claimEmulator(endpoint!);
    process.env.AWS_ENDPOINT_URL = endpoint;
    process.env.AWS_REGION = REGION;
    for (const [pattern, name] of DEPLOYED) {
      predicted.set(name, await deploy(new Pattern(pattern), name));
    }
    live = await collectProfiles();
  });

  afterAll(async () => {
    process.env = environment;
    await giveBack();
  });

  it.each(DEPLOYED)('%s is what its templates foretold', (pattern, name) => {
    const { profile, vpcEndpointId } = predicted.get(name)!;
    const found = live.get(name)!;
    const { findings, ...essence } = essenceOf(found, endpointOf(found));
    const explained = [...FORGOTTEN, ...OF_OPERATION];
    expect({
      ...essence,
      findings: findings.filter(id => !explained.includes(id)),
    }).toEqual(
      (OTHERWISE[pattern] ?? []).reduce(
        (foretold, [told, answered]) => replaceText(foretold, told, answered),
        essenceOf(profile, vpcEndpointId),
      ),
    );
  });

  it.each(DEPLOYED.filter(([pattern]) => pattern.startsWith('rest-')))(
    '%s lets in its own endpoint alone',
    (_, name) => {
      const profile = live.get(name)!;
      const own = endpointOf(profile);
      const strangers = profile.access.callers.filter(
        ({ vpcEndpointId }) => vpcEndpointId !== own,
      );
      expect(strangers.length).toBeGreaterThan(0);
      expect(new Set(strangers.map(({ verdict }) => verdict))).toEqual(
        new Set(['denied']),
      );
    },
  );
});

interface Predicted {
  profile: ApiProfile;
  vpcEndpointId?: string;
}

/** Deploys a pattern by the action; answers what its templates, as they are, foretell. */
async function deploy(pattern: Pattern, name: string): Promise<Predicted> {
  const answers = await liveAnswers(pattern, name);
  const workspace = await renderPattern(pattern, answers);
  const templates = neededTemplates(pattern.checkInput(answers).templates);
  const checked = await Promise.all(
    templates.map(template => readCheckTemplate(workspace, template)),
  );
  const { inventory } = readTemplates(checked);
  const { profiles } = profileTemplates(checked, {
    asOf: '2026-11-29T00:00:00Z',
  });
  for (const { path } of templates) {
    const file = join(workspace, path);
    const body = await readFile(file, 'utf8');
    await writeFile(file, pruneTemplate(body, UNKNOWN_TYPES));
  }
  const { error, outputs } = await runDeploy(
    workspace,
    { stacks: templates },
    {
      templateInfo: { entityRef: `template:default/${pattern.name}` },
      config: {
        aws: AWS_CONFIG,
        privateApi: {
          deployment: {
            accounts: ACCOUNTS.map(accountId => ({ accountId })),
            regions: [REGION],
            templates: ['*'],
            capabilities: ['CAPABILITY_IAM'],
          },
        },
      },
    },
  );
  expect(error).toBeUndefined();
  await restorePolicies(inventory, outputs.outputs);
  return { profile: profiles[0], vpcEndpointId: endpointOf(profiles[0]) };
}

/** The form's answers, with networks and certificates that are there. */
async function liveAnswers(
  pattern: Pattern,
  name: string,
): Promise<JsonObject> {
  const defaults = pattern.answersOf({});
  const callers = String(defaults.callerAccountId ?? ACCOUNTS[0]);
  const named = {
    ...defaults,
    ...('name' in defaults && { name }),
    ...('backendHostname' in defaults && {
      backendHostname: `${name}.internal.example.com`,
      certificateArn: await aCertificate(
        ACCOUNTS[0],
        `${name}.internal.example.com`,
      ),
    }),
  };
  return withVpc(named, callers, 'vpc-0123456789abcdef0', [
    'subnet-0123456789abcdef0',
    'subnet-0123456789abcdef1',
  ]);
}

async function restorePolicies(
  inventory: Inventory,
  { VpcEndpointId: vpcEndpointId }: Record<string, string>,
): Promise<void> {
  const [made] = inventory.all('vpc-endpoint');
  if (made && vpcEndpointId && isKnown(made.policy) && made.policy) {
    // The emulator's identifiers of APIs differ from those of the prediction, which no policy of these endpoints names.
    await putEndpointPolicy(made.accountId, vpcEndpointId, made.policy);
  }
}

/** The endpoint that the API is associated with. */
function endpointOf({ api }: ApiProfile): string | undefined {
  return isKnown(api.vpcEndpointIds) ? api.vpcEndpointIds[0] : undefined;
}

function replaceText<T>(value: T, from: string, to: string): T {
  const text = JSON.stringify(value);
  expect(text).toContain(from);
  return JSON.parse(text.replaceAll(from, to));
}
