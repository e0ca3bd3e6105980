import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PRICE_LIST_ACTION } from '../prices/readPriceList';
import {
  AwsService,
  describeCall,
  describePermission,
  OPERATIONS,
} from './operations';

interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Resource: string | string[];
}

const policy: { Statement: Statement[] } = JSON.parse(
  readFileSync(path.join(__dirname, '../../iam/read-only-policy.json'), 'utf8'),
);

const organizationPolicy: typeof policy = JSON.parse(
  readFileSync(
    path.join(__dirname, '../../iam/organization-policy.json'),
    'utf8',
  ),
);

const operations = Object.entries(OPERATIONS).flatMap(([service, own]) =>
  Object.keys(own).map(operation => ({ service, operation })),
);

const inAccounts = operations.filter(
  ({ service }) => service !== 'organizations',
);

describe('the policy of the account that lists the others', () => {
  it('allows the listing of accounts, and nothing else', () => {
    const [statement] = organizationPolicy.Statement;
    expect(organizationPolicy.Statement).toHaveLength(1);
    expect(statement).toMatchObject({ Effect: 'Allow', Resource: '*' });
    expect(statement.Action).toEqual(
      Object.keys(OPERATIONS.organizations).map(
        operation => `organizations:${operation}`,
      ),
    );
  });
});

describe('the read-only policy', () => {
  it.each(inAccounts)('lets $service $operation through', call => {
    const { action, path: apiPath } =
      OPERATIONS[call.service as AwsService][call.operation];
    for (const resource of resourcesOf(apiPath)) {
      expect(effectsOn(action, resource)).toEqual(['Allow']);
    }
  });

  it.each([
    '/apikeys',
    '/apikeys/a1b2c3',
    '/usageplans/a1b2c3/keys',
    '/restapis/a1b2c3/stages/live/sdks/java',
  ])('keeps %s closed', secretPath => {
    expect(
      effectsOn(
        'apigateway:GET',
        `arn:aws:apigateway:eu-west-1::${secretPath}`,
      ),
    ).toContain('Deny');
  });

  it('allows nothing that neither collectors nor the price list call', () => {
    const called = new Set(
      operations.map(
        ({ service, operation }) =>
          OPERATIONS[service as AwsService][operation].action,
      ),
    );
    called.add(PRICE_LIST_ACTION);
    const allowed = policy.Statement.filter(
      ({ Effect }) => Effect === 'Allow',
    ).flatMap(({ Action }) => Action);
    expect(allowed.filter(action => !called.has(action))).toEqual([]);
  });
});

describe('the table of operations', () => {
  it('holds exactly the commands that the sources send', () => {
    const sent = new Set(
      ['.', '../collect'].flatMap(folder =>
        sourcesIn(path.join(__dirname, folder)).flatMap(source =>
          [...source.matchAll(/new (\w+?)(?:V2)?Command\(/g)].map(
            match => match[1],
          ),
        ),
      ),
    );
    const listed = new Set(operations.map(({ operation }) => operation));
    // AWS answers it to whoever holds credentials: no policy names it.
    listed.add('GetCallerIdentity');
    expect([...sent].sort()).toEqual([...listed].sort());
  });

  it('names the permission without ids, so that gaps add up', () => {
    expect(describePermission('apigateway', 'GetStages')).toBe(
      'apigateway:GET on /restapis/*/stages',
    );
    expect(describePermission('ec2', 'DescribeVpcs')).toBe('ec2:DescribeVpcs');
  });

  it('names a call with its ids', () => {
    expect(describeCall('apigateway', 'GetStages', { restApiId: 'a1b2' })).toBe(
      'apigateway:GET /restapis/a1b2/stages',
    );
  });
});

/** Private domain names and access associations carry the account, all else does not. */
function resourcesOf(apiPath: string | undefined): string[] {
  if (!apiPath) {
    return ['*'];
  }
  const filled = apiPath.replace(/\{\w+\}/g, 'a1b2c3');
  const accounts = filled.startsWith('/domainnameaccessassociations')
    ? ['111111111111']
    : ['', ...(filled.startsWith('/domainnames/') ? ['111111111111'] : [])];
  return accounts.map(
    account => `arn:aws:apigateway:eu-west-1:${account}:${filled}`,
  );
}

function effectsOn(action: string, resource: string): string[] {
  return policy.Statement.filter(
    ({ Action, Resource }) =>
      [Action].flat().includes(action) &&
      [Resource].flat().some(pattern => matches(pattern, resource)),
  ).map(({ Effect }) => Effect);
}

function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(text);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => readFileSync(path.join(folder, name), 'utf8'));
}
