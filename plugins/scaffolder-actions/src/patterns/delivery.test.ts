import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import {
  createPublishGithubAction,
  createPublishGithubPullRequestAction,
} from '@backstage/plugin-scaffolder-backend-module-github';
import type { JsonObject, JsonValue } from '@backstage/types';
import Ajv, { ErrorObject } from 'ajv';
import { createInventoryRefreshAction } from '../inventoryRefresh/createInventoryRefreshAction';
import { createPatternCheckAction } from '../patternCheck/createPatternCheckAction';
import { neededTemplates } from '../patternCheck/readCheckTemplate';
import { createStackDeployAction } from '../stackDeploy/createStackDeployAction';
import { readDeclarations } from '../stackDeploy/declarations';
import { Page, Pattern, Step } from './__testUtils__/Pattern';
import { renderPattern } from './__testUtils__/renderPattern';

const rootConfig = mockServices.rootConfig();
const integrations = ScmIntegrations.fromConfig(rootConfig);

/** What CloudFormation takes without a bucket. */
const MAX_BODY_BYTES = 51_200;

/** Those of which the code is at hand: the other hosts' are installed by portals that use them. */
const ACTIONS = [
  createFetchTemplateAction({
    reader: mockServices.urlReader.mock(),
    integrations,
  }),
  createPublishGithubAction({ config: rootConfig, integrations }),
  createPublishGithubPullRequestAction({ config: rootConfig, integrations }),
  createPatternCheckAction(),
  createStackDeployAction({} as never),
  createInventoryRefreshAction({} as never),
];

const SHOW = { delivery: 'show' };
const DEPLOYMENT = { delivery: 'deploy', ifExists: 'update' };
const REPO_URL = 'git.example.com?owner=shop&repo=orders';

const hosted = (delivery: string, host: string) => ({
  delivery,
  host,
  repoUrl: REPO_URL,
});

describe.each(Pattern.all().map(pattern => [pattern.name, pattern] as const))(
  '%s',
  (_, pattern) => {
    const answersOf = (delivery: JsonObject) => pattern.answersOf(delivery);

    it.each([
      [SHOW, []],
      [hosted('repository', 'github'), ['github', 'register']],
      [hosted('repository', 'gitlab'), ['gitlab', 'register']],
      [hosted('repository', 'bitbucketCloud'), ['bitbucketCloud', 'register']],
      [
        hosted('repository', 'bitbucketServer'),
        ['bitbucketServer', 'register'],
      ],
      [hosted('repository', 'azure'), ['azure', 'register']],
      [hosted('repository', 'gitea'), ['gitea', 'register']],
      [hosted('pull-request', 'github'), ['githubPullRequest']],
      [hosted('pull-request', 'gitlab'), ['gitlabPullRequest']],
      [hosted('pull-request', 'bitbucketCloud'), ['bitbucketCloudPullRequest']],
      [
        hosted('pull-request', 'bitbucketServer'),
        ['bitbucketServerPullRequest'],
      ],
      [DEPLOYMENT, ['deploy', 'index']],
    ])('delivers %j by the steps %j', (delivery, expected) => {
      const steps = stepsFor(pattern, answersOf(delivery));
      expect(steps.map(({ id }) => id)).toEqual([
        'fetch',
        'check',
        ...expected,
      ]);
    });

    it('gives each action what it takes', () => {
      const deliveries = [
        hosted('repository', 'github'),
        hosted('pull-request', 'github'),
        DEPLOYMENT,
      ];
      const tried = deliveries.flatMap(delivery => {
        const answers = answersOf(delivery);
        return stepsFor(pattern, answers).flatMap(step => {
          const action = ACTIONS.find(({ id }) => id === step.action);
          const { input } = pattern.render(step, answers);
          return action
            ? [{ id: action.id, errors: judge(action, input) }]
            : [];
        });
      });
      expect(tried.filter(({ errors }) => errors.length > 0)).toEqual([]);
      expect(new Set(tried.map(({ id }) => id))).toEqual(
        new Set(ACTIONS.map(({ id }) => id)),
      );
    });

    it('deploys the stacks that it checks, and waits for the API of one of them', async () => {
      const answers = answersOf(DEPLOYMENT);
      const rendered = Object.fromEntries(
        stepsFor(pattern, answers).map(step => [
          step.id,
          pattern.render(step, answers).input as JsonObject,
        ]),
      );
      const { stacks } = rendered.deploy as { stacks: JsonObject[] };
      expect(stacks).toEqual(rendered.check.templates);
      expect(new Set(stacks.map(({ name }) => name)).size).toBe(stacks.length);
      const { accountId, region, tags } = rendered.index;
      expect(stacks).toContainEqual(
        expect.objectContaining({
          accountId,
          region,
          name: (tags as JsonObject)['aws:cloudformation:stack-name'],
        }),
      );
      const workspace = await renderPattern(pattern, answers);
      for (const { path } of stacks) {
        const { size } = await stat(join(workspace, String(path)));
        expect(size).toBeLessThanOrEqual(MAX_BODY_BYTES);
      }
    });

    it('puts an update of a REST API live, and of no other API', async () => {
      const answers = answersOf(DEPLOYMENT);
      const deploy = pattern.steps.find(({ id }) => id === 'deploy')!;
      const { release } = deploy.input;
      const workspace = await renderPattern(pattern, answers);
      const bodies = await Promise.all(
        neededTemplates(pattern.checkInput(answers).templates).map(({ path }) =>
          readFile(join(workspace, path), 'utf8'),
        ),
      );
      const ofRestApis = bodies.filter(body =>
        body.includes('Type: AWS::ApiGateway::RestApi'),
      );
      expect(release).toEqual(
        ofRestApis.length > 0
          ? { apiId: 'ApiId', stageName: 'StageName' }
          : undefined,
      );
      for (const body of ofRestApis) {
        const { outputs } = readDeclarations('', body);
        expect(outputs).toContain('ApiId');
        expect(outputs).toContain('StageName');
      }
    });

    it('names its stacks as the README does', async () => {
      const answers = answersOf(DEPLOYMENT);
      const workspace = await renderPattern(pattern, answers);
      const readme = await readFile(join(workspace, 'README.md'), 'utf8');
      const names = neededTemplates(pattern.checkInput(answers).templates).map(
        ({ name }) => name,
      );
      const isNamed = (name: string) =>
        new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(readme);
      expect(names.filter(name => !isNamed(name))).toEqual([]);
    });

    it('keeps the answers for the next time', async () => {
      const answers = answersOf({
        ...hosted('repository', 'github'),
        description: 'Say "hi"\n${{ values.name }} ${AWS::Region}',
      });
      const workspace = await renderPattern(pattern, answers);
      const read = (path: string) => readFile(join(workspace, path), 'utf8');
      expect(JSON.parse(await read('answers.json'))).toEqual({
        template: `template:default/${pattern.name}`,
        answers,
      });
      expect(await read('catalog-info.yaml')).toContain(
        'private-api/answers: { $text: ./answers.json }',
      );
    });

    it('asks how to deliver as every other pattern does', () => {
      const [first] = Pattern.all();
      expect(deliveryPage(pattern)).toEqual(deliveryPage(first));
      expect(deliverySteps(pattern)).toEqual(deliverySteps(first));
    });
  },
);

/** What is wrong with an action's input, as the scaffolder would say. */
function judge(
  action: (typeof ACTIONS)[number],
  input: JsonValue | undefined,
): ErrorObject[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.validate(action.schema!.input as {}, input);
  return ajv.errors ?? [];
}

/** The steps that are not skipped. */
function stepsFor(pattern: Pattern, answers: JsonObject): Step[] {
  return pattern.steps.filter(step => {
    const { if: condition = true } = pattern.render(step, answers);
    return condition === true || condition === 'true';
  });
}

function deliveryPage({ pages }: Pattern): Page | undefined {
  return pages.find(({ properties }) => 'delivery' in properties);
}

/** What does not depend on the pattern: which action runs when. */
function deliverySteps({ steps }: Pattern) {
  return steps.map(({ id, name, action, if: condition }) => ({
    id,
    name,
    action,
    condition,
  }));
}
