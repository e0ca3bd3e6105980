/* eslint-disable no-console -- it says where it answers */
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pruneTemplate } from './pruneTemplate';
import { UNKNOWN_TYPES } from './unknownTypes';

/**
 * AWS for the browser suite: an account with a VPC and two subnets, in the emulator that `PRIVATE_API_EMULATOR_URL` leads to and
 * that is emptied for it. Calls are handed on as they are, but for CloudFormation templates, which lose the resources that the
 * emulator cannot make, and get the tags that it forgets. Started with a port, an account id and a Region.
 */
async function main(
  port: number,
  accountId: string,
  region: string,
): Promise<void> {
  const emulator = process.env.PRIVATE_API_EMULATOR_URL!;
  await fetch(`${emulator}/moto-api/reset`, { method: 'POST' });
  await makeVpc(emulator, accountId, region);
  createServer((request, response) =>
    handOn(emulator, request, response).catch(error => {
      console.error(error);
      response.writeHead(502).end();
    }),
  ).listen(port, '127.0.0.1', () =>
    console.log(`AWS stands in at http://127.0.0.1:${port}`),
  );
}

/** Its ids are the emulator's choice: a form finds them in the inventory. */
async function makeVpc(
  endpoint: string,
  accountId: string,
  region: string,
): Promise<void> {
  const config = {
    endpoint,
    region,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  };
  const { Credentials } = await new STSClient(config).send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/deployer`,
      RoleSessionName: 'browser-suite',
    }),
  );
  const ec2 = new EC2Client({
    ...config,
    credentials: {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken!,
    },
  });
  const { Vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: '10.20.0.0/16' }),
  );
  for (const [index, zone] of ['a', 'b'].entries()) {
    await ec2.send(
      new CreateSubnetCommand({
        VpcId: Vpc!.VpcId,
        CidrBlock: `10.20.${index}.0/24`,
        AvailabilityZone: `${region}${zone}`,
      }),
    );
  }
}

async function handOn(
  emulator: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  const { method = 'GET', headers } = request;
  const answer = await fetch(new URL(request.url!, emulator), {
    method,
    headers: withoutFraming(Object.entries(headers as Record<string, string>)),
    body: method === 'GET' || method === 'HEAD' ? undefined : knownPart(body),
  });
  response.writeHead(answer.status, withoutFraming([...answer.headers]));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** The body of a call to CloudFormation with a template that the emulator can make; any other as it is. */
function knownPart(body: Buffer): Buffer | string {
  const parameters = new URLSearchParams(body.toString('utf8'));
  const template = parameters.get('TemplateBody');
  if (parameters.get('Action') !== 'CreateChangeSet' || !template) {
    return body;
  }
  const pruned = JSON.parse(pruneTemplate(template, UNKNOWN_TYPES));
  tagApis(pruned.Resources, parameters.get('StackName')!);
  parameters.set('TemplateBody', JSON.stringify(pruned));
  return parameters.toString();
}

/** As CloudFormation itself tags what it makes; the emulator's does not. */
function tagApis(
  resources: Record<
    string,
    { Type: string; Properties: { Tags?: { Key: string; Value: unknown }[] } }
  >,
  stackName: string,
): void {
  for (const { Type, Properties } of Object.values(resources)) {
    if (Type === 'AWS::ApiGateway::RestApi') {
      Properties.Tags = [
        ...(Properties.Tags ?? []),
        { Key: 'aws:cloudformation:stack-name', Value: stackName },
      ];
    }
  }
}

/** What says how long a message is and how it was packed holds no longer. */
function withoutFraming(headers: [string, string][]): Record<string, string> {
  const framing = [
    'connection',
    'content-encoding',
    'content-length',
    'expect',
    'host',
    'transfer-encoding',
  ];
  return Object.fromEntries(
    headers.filter(([name]) => !framing.includes(name.toLowerCase())),
  );
}

const [port, accountId, region] = process.argv.slice(2);
main(Number(port), accountId, region).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
