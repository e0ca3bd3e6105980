import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createPatternCheckAction } from '../createPatternCheckAction';

type Action = ReturnType<typeof createPatternCheckAction>;
type Input = Parameters<Action['handler']>[0]['input'];

/** A workspace with these files, by path. */
export async function aWorkspace(
  files: Record<string, string>,
): Promise<string> {
  const workspacePath = await mkdtemp(join(tmpdir(), 'pattern-check-'));
  for (const [path, content] of Object.entries(files)) {
    const file = join(workspacePath, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return workspacePath;
}

/** Runs the check on 23 November 2026; answers its outputs by name and, where it failed, why. */
export async function runCheck(
  workspacePath: string,
  input: Pick<Input, 'templates'> & Partial<Input>,
  overrides: { isDryRun?: boolean } = {},
): Promise<{ outputs: Record<string, unknown>; error?: string }> {
  const action = createPatternCheckAction({
    now: () => new Date('2026-11-23T00:00:00Z'),
  });
  const outputs: Record<string, unknown> = {};
  const context = {
    ...createMockActionContext({
      workspacePath,
      input: { failOn: 'high', reviewPath: 'REVIEW.md', ...input },
    }),
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
    ...overrides,
  };
  try {
    await action.handler(context as Parameters<Action['handler']>[0]);
    return { outputs };
  } catch (error) {
    return { outputs, error: (error as Error).message };
  }
}

/** A private API that anyone with a way in may call, or none where it has no policy. */
export function aTemplate(policy: 'guarded' | 'none'): string {
  const guarded = `
      Policy:
        Version: '2012-10-17'
        Statement:
          - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }
          - Effect: Deny
            Principal: '*'
            Action: execute-api:Invoke
            Resource: execute-api:/*
            Condition: { StringNotEquals: { aws:SourceVpce: !Ref Endpoint } }`;
  return `
Parameters:
  VpcId: { Type: String, Default: vpc-0123456789abcdef0 }
Resources:
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Interface
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.execute-api
      VpcId: !Ref VpcId
      SubnetIds: [subnet-0a1, subnet-0b2]
      SecurityGroupIds: [!Ref Group]
      PrivateDnsEnabled: false
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: execute-api:Invoke
            Resource: !Sub arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:*
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: Callers
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: orders
      EndpointConfiguration: { Types: [PRIVATE], VpcEndpointIds: [!Ref Endpoint] }${
        policy === 'guarded' ? guarded : ''
      }
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      AuthorizationType: AWS_IAM
      Integration: { Type: MOCK }
  Stage:
    Type: AWS::ApiGateway::Stage
    Properties: { RestApiId: !Ref Api, StageName: live }
`;
}
