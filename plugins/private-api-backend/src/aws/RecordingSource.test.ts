import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { RecordingSource } from './RecordingSource';

const scope = { accountId: '111111111111', region: 'eu-west-1' };
const manifest = {
  format: 1,
  recordedAt: '2026-11-23T06:00:00.000Z',
  scopes: [scope],
};

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'recording-'));
  await mkdir(path.join(directory, '111111111111/eu-west-1'), {
    recursive: true,
  });
  await write('recording.json', manifest);
});

afterEach(() => rm(directory, { recursive: true }));

async function write(file: string, content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(path.join(directory, file), text);
}

function aSource() {
  return new RecordingSource({ id: 'sample', directory });
}

describe('RecordingSource', () => {
  it('replays answers with their dates, at the time of the recording', async () => {
    await write('111111111111/eu-west-1/apigateway.json', [
      {
        operation: 'GetRestApis',
        input: { limit: 500 },
        output: {
          items: [
            { id: 'a1b2', createdDate: { $date: '2026-01-02T03:04:05.000Z' } },
          ],
        },
      },
    ]);
    const clients = await aSource().clientsFor(scope);
    const answer = await clients.apiGateway.send(
      new GetRestApisCommand({ limit: 500, position: undefined }),
    );
    expect(answer.items).toEqual([
      { id: 'a1b2', createdDate: new Date('2026-01-02T03:04:05.000Z') },
    ]);
    expect(clients.now().toISOString()).toBe('2026-11-23T06:00:00.000Z');
    expect(clients.calls.counts).toEqual([
      {
        service: 'apigateway',
        operation: 'GetRestApis',
        calls: 1,
        throttles: 0,
      },
    ]);
  });

  it('takes the global scope to be in the partition of the Regions of its account', async () => {
    const china = { accountId: '222222222222', region: 'cn-north-1' };
    const scopes = [scope, china].flatMap(regional => [
      { ...regional, region: 'global' },
      regional,
    ]);
    await write('recording.json', { ...manifest, scopes });
    const partitions = await Promise.all(
      scopes.map(async one => {
        await mkdir(path.join(directory, one.accountId, one.region), {
          recursive: true,
        });
        return (await aSource().clientsFor(one)).partition;
      }),
    );
    expect(partitions).toEqual(['aws', 'aws', 'aws-cn', 'aws-cn']);
  });

  it('replays a refusal as a refusal', async () => {
    await write('111111111111/eu-west-1/ec2.json', [
      {
        operation: 'DescribeVpcs',
        input: {},
        error: { name: 'UnauthorizedOperation', statusCode: 403 },
      },
    ]);
    const clients = await aSource().clientsFor(scope);
    await expect(
      clients.ec2.send(new DescribeVpcsCommand({})),
    ).rejects.toMatchObject({
      message: 'UnauthorizedOperation on ec2:DescribeVpcs',
      missingAction: 'ec2:DescribeVpcs',
    });
  });

  it('names operation and input of a call that was not recorded', async () => {
    const clients = await aSource().clientsFor(scope);
    await expect(
      clients.ec2.send(new DescribeVpcsCommand({ MaxResults: 5 })),
    ).rejects.toThrow(
      'NotRecordedError on ec2:DescribeVpcs: The recording has no answer to ec2 DescribeVpcs {"MaxResults":5}',
    );
  });

  it.each([
    ['is not JSON', '{', /ec2\.json: .*JSON/],
    ['is no list', {}, /ec2\.json: is not a list of calls/],
    ['has a call without operation', [{}], /call 0 has no operation/],
    ['has a call without input', [{ operation: 'X' }], /call 0 has no input/],
    [
      'has a call with neither output nor error',
      [{ operation: 'X', input: {} }],
      /call 0 must have either an output or an error/,
    ],
    [
      'has an error without a name',
      [{ operation: 'X', input: {}, error: {} }],
      /call 0 has an error without name or statusCode/,
    ],
    [
      'reaches for the prototype',
      '[{"operation":"X","input":{},"output":{"__proto__":{"admin":true}}}]',
      /the key __proto__ is not allowed/,
    ],
  ])('fails the scope where a file %s', async (_, content, reason) => {
    await write('111111111111/eu-west-1/ec2.json', content);
    await expect(aSource().clientsFor(scope)).rejects.toThrow(reason);
  });

  it('fails the scope where a file belongs to no service', async () => {
    await write('111111111111/eu-west-1/s3.json', []);
    await expect(aSource().clientsFor(scope)).rejects.toThrow(
      /s3\.json: s3 is not a service that is recorded/,
    );
  });

  it('loads the other scopes beside a broken one', async () => {
    const other = { accountId: '222222222222', region: 'eu-west-1' };
    await write('recording.json', { ...manifest, scopes: [scope, other] });
    await mkdir(path.join(directory, '222222222222/eu-west-1'), {
      recursive: true,
    });
    await write('111111111111/eu-west-1/ec2.json', 'broken');
    await expect(aSource().clientsFor(scope)).rejects.toThrow('ec2.json');
    await expect(aSource().clientsFor(other)).resolves.toBeDefined();
  });

  it.each([
    ['of another format', { ...manifest, format: 2 }, /has format 2, not 1/],
    ['without date', { ...manifest, recordedAt: 'soon' }, /not a date/],
    ['without scopes', { ...manifest, scopes: {} }, /scopes is not a list/],
    [
      'with a scope that leads out of the folder',
      { ...manifest, scopes: [{ accountId: '../..', region: 'eu-west-1' }] },
      /scopes\[0\]\.accountId is not an account id/,
    ],
    [
      'with a Region that is none',
      { ...manifest, scopes: [{ ...scope, region: '../eu' }] },
      /scopes\[0\]\.region is neither a Region nor global/,
    ],
    [
      'with a scope twice',
      { ...manifest, scopes: [scope, scope] },
      /scopes\[1\] repeats 111111111111:eu-west-1/,
    ],
  ])('refuses a manifest %s', async (_, content, reason) => {
    await write('recording.json', content);
    await expect(aSource().listScopes()).rejects.toThrow(reason);
  });

  it('says that a recording is missing', async () => {
    await rm(path.join(directory, 'recording.json'));
    await expect(aSource().listScopes()).rejects.toThrow(
      /recording\.json: missing/,
    );
  });
});
