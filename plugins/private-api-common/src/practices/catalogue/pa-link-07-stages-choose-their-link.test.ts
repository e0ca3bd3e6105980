import {
  aLinkIntegration,
  anHttpApi,
  anOperation,
  aPrivateApi,
  aStage,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stagesChooseTheirLink } from './pa-link-07-stages-choose-their-link';

const stages = [aStage({ name: 'test' }), aStage()];
const byVariable = anOperation({
  integration: aLinkIntegration({ connectionId: '${stageVariables.link}' }),
});
const byId = anOperation({ method: 'POST', integration: aLinkIntegration() });

testPractice(stagesChooseTheirLink, {
  pass: [
    {
      name: 'a variable',
      resource: aPrivateApi({ stages, operations: [byVariable] }),
    },
  ],
  fail: [
    {
      name: 'an id',
      resource: aPrivateApi({ stages, operations: [byVariable, byId] }),
      message: 'fixed',
      data: { stages: 'test, prod', count: 1, operations: 'POST /orders' },
    },
  ],
  unknown: [
    {
      name: 'stages that were not read',
      resource: aPrivateApi({ stages: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
    {
      name: 'operations that were not read',
      resource: aPrivateApi({ stages, operations: { unknown: 'denied' } }),
      reason: 'denied',
    },
  ],
  notApplicable: [
    {
      name: 'one stage',
      resource: aPrivateApi({ operations: [byId] }),
    },
    { name: 'functions only', resource: aPrivateApi({ stages }) },
    {
      name: 'an HTTP API, which has no variable there',
      resource: anHttpApi({ stages, operations: [byId] }),
    },
  ],
});
