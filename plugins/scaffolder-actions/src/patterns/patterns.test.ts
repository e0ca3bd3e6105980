import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { JsonObject } from '@backstage/types';
import Ajv from 'ajv';
import {
  Api,
  Finding,
  Inventory,
  Operation,
  explainReachability,
  isKnown,
  judgeCall,
  readTemplates,
} from 'backstage-plugin-private-api-common';
import yaml from 'yaml';
import { findingsAtOrAbove } from '../patternCheck/failOn';
import {
  neededTemplates,
  readCheckTemplate,
} from '../patternCheck/readCheckTemplate';
import { runCheck } from '../patternCheck/__testUtils__/runCheck';
import { Call, Pattern } from './__testUtils__/Pattern';
import { renderPattern } from './__testUtils__/renderPattern';

const MAX_FIELDS_TO_FILL = 6;
/** Fields whose options differ in nothing that a template makes. */
const NO_OPTIONS = ['environment', 'region', 'delivery'];

/** Text that breaks out of YAML, JSON, shell or template where it is pasted instead of quoted. */
const HOSTILE =
  'Say "hi", \'there\'\n- to: ${AWS::AccountId} ${{ values.name }} {% raw %} # <b>';

it('offers every pattern', () => {
  expect(
    Pattern.all()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Pattern.folders().sort());
});

describe.each(Pattern.all().map(pattern => [pattern.name, pattern] as const))(
  '%s',
  (_, pattern) => {
    const cases: [string, JsonObject][] = [
      ['as it is', {}],
      ...Object.entries(pattern.cases.variants),
    ];

    it('has at most six fields to fill in', () => {
      expect(fieldsToFill(pattern).length).toBeLessThanOrEqual(
        MAX_FIELDS_TO_FILL,
      );
    });

    it('is tried with each of its options', () => {
      const tried = cases.map(([, variant]) => pattern.answersOf(variant));
      const untried = optionsOf(pattern).filter(
        ({ field, option }) =>
          !tried.some(answers => answers[field] === option),
      );
      expect(untried).toEqual([]);
    });

    it.each(cases)('takes the answers of the form %s', (__, variant) => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      const answers = pattern.answersOf(variant);
      for (const page of pattern.pages) {
        ajv.validate({ type: 'object', ...page }, answers);
        expect(ajv.errors ?? []).toEqual([]);
      }
    });

    it.each(cases)('passes the check %s', async (name, variant) => {
      const answers = pattern.answersOf(variant);
      const workspace = await renderPattern(pattern, answers);
      const { templates } = pattern.checkInput(answers);

      const { outputs, error } = await runCheck(workspace, {
        templates,
        failOn: 'never',
      });
      expect(error).toBeUndefined();
      const grave = findingsAtOrAbove(outputs.findings as Finding[], 'medium');
      const excepted = pattern.cases.exceptions?.[name] ?? [];
      const isExcepted = ({ practice }: Finding) => excepted.includes(practice);
      expect(grave.filter(finding => !isExcepted(finding))).toEqual([]);
      expect(
        excepted.filter(id => !grave.some(({ practice }) => practice === id)),
      ).toEqual([]);
      const readme = await readFile(join(workspace, 'README.md'), 'utf8');
      excepted.forEach(practice => expect(readme).toContain(practice));

      const { inventory, problems } = readTemplates(
        await Promise.all(
          neededTemplates(templates).map(template =>
            readCheckTemplate(workspace, template),
          ),
        ),
      );
      expect(problems).toEqual([]);
      for (const api of inventory.all('api')) {
        for (const call of callsTo(api, pattern, answers)) {
          expect(judge(api, call, inventory)).toEqual(call);
        }
      }
    });

    it('gives the stages of REST APIs the web ACLs of the form', async () => {
      const [, variant] =
        cases.find(([name]) => name.includes('web ACL')) ?? [];
      const isRest = /^(rest|private-domain)-/.test(pattern.name);
      expect(variant !== undefined).toBe(isRest);
      const answers = pattern.answersOf(variant ?? {});
      const workspace = await renderPattern(pattern, answers);
      const { templates } = pattern.checkInput(answers);
      const { inventory } = readTemplates(
        await Promise.all(
          neededTemplates(templates).map(template =>
            readCheckTemplate(workspace, template),
          ),
        ),
      );
      const webAcls = inventory
        .all('api')
        .flatMap(({ stages }) => (isKnown(stages) ? stages : []))
        .flatMap(({ webAclArn }) => webAclArn ?? []);
      expect(webAcls.sort()).toEqual(Object.values(variant ?? {}).sort());
    });

    it('takes any text as a value and nothing else from it', async () => {
      const answers = pattern.answersOf({ description: HOSTILE });
      const workspace = await renderPattern(pattern, answers);
      const read = (path: string) => readFile(join(workspace, path), 'utf8');
      expect(
        yaml.parse(await read('catalog-info.yaml')).metadata.description,
      ).toBe(HOSTILE);
      const paths = await pathsIn(workspace);
      for (const path of paths.filter(one => one.endsWith('.json'))) {
        const { Parameters, ...variables } = JSON.parse(await read(path));
        expect([HOSTILE, undefined]).toContain(
          Parameters?.ApiDescription ?? variables.description,
        );
      }
    });

    it('copies what is no template without touching it', async () => {
      const workspace = await renderPattern(pattern, pattern.answersOf({}));
      const skeleton = join(pattern.folder, 'skeleton');
      const plain = (await pathsIn(skeleton)).filter(
        path => !path.endsWith('.njk'),
      );
      expect(plain).toContain('.github/workflows/deploy.yaml');
      for (const path of plain) {
        expect(await readFile(join(workspace, path), 'utf8')).toBe(
          await readFile(join(skeleton, path), 'utf8'),
        );
      }
    });
  },
);

/** Paths of all files below a folder. */
async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)));
}

/** Required and without a default; what only an option asks for is not counted. */
function fieldsToFill({ pages }: Pattern): string[] {
  return pages.flatMap(({ required = [], properties }) =>
    required.filter(name => properties[name]?.default === undefined),
  );
}

function optionsOf({ pages }: Pattern) {
  return pages.flatMap(({ properties }) =>
    Object.entries(properties)
      .filter(([name]) => !NO_OPTIONS.includes(name))
      .flatMap(([field, { type, enum: listed }]) =>
        (listed ?? (type === 'boolean' ? [true, false] : [])).map(option => ({
          field,
          option,
        })),
      ),
  );
}

/** The calls that the pattern names. Whose VPC an existing endpoint is in cannot be told from templates. */
function callsTo(api: Api, pattern: Pattern, answers: JsonObject): Call[] {
  return api.endpointType === 'PRIVATE'
    ? pattern.cases.calls.filter(
        ({ vpcId, region = api.region, when = {} }) =>
          region === api.region &&
          !(vpcId && answers.vpcEndpointId) &&
          Object.entries(when).every(
            ([name, value]) => answers[name] === value,
          ),
      )
    : [];
}

/** Routes of HTTP and WebSocket APIs may have none. */
function methodOf({ method = 'ANY' }: Operation): string {
  return method === 'ANY' ? 'GET' : method;
}

/** The call with the verdict on it, of a caller with good credentials; an allowed one must find a way to the backend. */
function judge(api: Api, call: Call, inventory: Inventory): Call {
  const { vpcEndpointId, vpcId, onPremises, sourceIp, principalArn } = call;
  const operations = isKnown(api.operations) ? api.operations : [];
  const stages = isKnown(api.stages) ? api.stages : [];
  const [operation] = operations;
  const question = {
    caller: {
      ...{ vpcEndpointId, vpcId, onPremises, sourceIp },
      ...(operation.authorizationType === 'AWS_IAM' && {
        principalArn:
          principalArn ?? `arn:aws:iam::${api.accountId}:role/caller`,
      }),
      identity: 'allow' as const,
    },
    path: operation.path ?? '/',
    method: methodOf(operation),
    stage: stages[0].name,
  };
  const { verdict } = judgeCall(api, { ...question, operation }, inventory);
  const path = explainReachability(api, question, inventory);
  const broken = path.hops.filter(({ status }) => status === 'fail');
  return verdict === 'allowed' && broken.length > 0
    ? ({ ...call, verdict, broken } as Call)
    : ({ ...call, verdict } as Call);
}
