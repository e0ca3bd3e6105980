import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CollectionTag, parse, ScalarTag } from 'yaml';

const IAM = path.resolve(__dirname, '../../iam');
const templates = readdirSync(IAM).filter(name => name.endsWith('.yaml'));

/** CloudFormation's short forms as it writes them out, with the partition of most of AWS filled in. */
const scalarTags: ScalarTag[] = ['Ref', 'Sub', 'GetAtt'].map(name => ({
  tag: `!${name}`,
  resolve: text =>
    name === 'Sub'
      ? text.replaceAll('${AWS::Partition}', 'aws')
      : { [name]: text },
}));

const listTags: CollectionTag[] = ['If', 'Not', 'Equals'].map(name => ({
  tag: `!${name}`,
  collection: 'seq',
}));

function readTemplate(name: string) {
  return parse(readFileSync(path.join(IAM, name), 'utf8'), {
    customTags: [...scalarTags, ...listTags],
  });
}

describe('reader-role.yaml', () => {
  const { Properties: role } =
    readTemplate('reader-role.yaml').Resources.ReaderRole;

  it('gives the role the read-only policy, and no other', () => {
    const policy = JSON.parse(
      readFileSync(path.join(IAM, 'read-only-policy.json'), 'utf8'),
    );
    expect(role.Policies).toEqual([
      { PolicyName: 'read-private-apis', PolicyDocument: policy },
    ]);
    expect(role).not.toHaveProperty('ManagedPolicyArns');
  });

  it('lets in the portal alone, and only with the external id', () => {
    expect(role.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: { Ref: 'PortalPrincipalArn' } },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } },
        },
      },
    ]);
  });
});

describe('change-events-hub.yaml', () => {
  const { BusPolicy, QueuePolicy } = readTemplate(
    'change-events-hub.yaml',
  ).Resources;

  it('takes events from the organisation alone', () => {
    expect(BusPolicy.Properties.Statement.Condition).toEqual({
      StringEquals: { 'aws:PrincipalOrgID': { Ref: 'OrganizationId' } },
    });
  });

  it('lets the rule alone fill the queue', () => {
    const [deliver] = QueuePolicy.Properties.PolicyDocument.Statement;
    expect(deliver.Condition).toEqual({
      ArnEquals: { 'aws:SourceArn': { GetAtt: 'ToQueue.Arn' } },
    });
  });
});

const hasLinter = spawnSync('cfn-lint', ['--version']).status === 0;

(hasLinter ? describe : describe.skip)('cfn-lint', () => {
  it.each(templates)('finds nothing in %s', name => {
    const { stdout } = spawnSync('cfn-lint', [path.join(IAM, name)], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});
