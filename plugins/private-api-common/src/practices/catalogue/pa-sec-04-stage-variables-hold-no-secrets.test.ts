import { aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stageVariablesHoldNoSecrets } from './pa-sec-04-stage-variables-hold-no-secrets';

const withVariables = (...names: string[]) =>
  aPrivateApi({
    stages: [
      aStage({
        variables: Object.fromEntries(names.map(name => [name, null])),
      }),
    ],
  });

testPractice(stageVariablesHoldNoSecrets, {
  pass: [
    { name: 'no variables', resource: aPrivateApi() },
    { name: 'harmless names', resource: withVariables('link', 'tableName') },
    {
      name: 'names that say where a secret is',
      resource: withVariables('secretArn', 'TOKEN_URL', 'passwordParameter'),
    },
    {
      name: 'a VPC link with an odd name',
      resource: aPrivateApi({
        stages: [aStage({ variables: { linkToken: 'v1l2n3' } })],
      }),
    },
  ],
  fail: [
    {
      name: 'a password and a token',
      resource: withVariables('dbPassword', 'PARTNER_TOKEN', 'link'),
      message: 'suspicious',
      data: { stage: 'prod', names: 'dbPassword, PARTNER_TOKEN' },
      evidence: 'stage prod, variables',
    },
    {
      name: 'the second of several keys',
      resource: withVariables('apiKey2'),
      message: 'suspicious',
      data: { stage: 'prod', names: 'apiKey2' },
    },
  ],
  unknown: [
    {
      name: 'stages that could not be read',
      resource: aPrivateApi({ stages: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
  ],
});
