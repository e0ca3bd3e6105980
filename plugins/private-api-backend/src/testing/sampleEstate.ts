import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Scope } from 'backstage-plugin-private-api-common';
import { createReplayClients, RecordingSource } from '../aws/RecordingSource';
import { Json } from '../aws/recording/encodeValue';
import { RecordedCall } from '../aws/recording/RecordedCall';
import { RecordedAnswers } from '../aws/recording/replayCalls';
import { readManifest, scopeDirectory } from '../aws/recording/manifest';
import { ScopeRecording } from '../aws/recording/ScopeRecording';
import { ScopeSource } from '../collect';

/** The recording that the demo portal shows. */
export const ESTATE = resolvePackagePath(
  'backstage-plugin-private-api-backend',
  '../../examples/estate',
);

type Change = (answers: RecordedAnswers, scope: Scope) => RecordedAnswers;

/** The sample estate, with its answers changed on the way. */
export function changedEstate(change: Change): ScopeSource {
  const source = new RecordingSource({ id: 'sample', directory: ESTATE });
  return {
    id: source.id,
    listScopes: () => source.listScopes(),
    async clientsFor(scope) {
      const { recordedAt } = await readManifest(ESTATE);
      const recording = await ScopeRecording.read(
        scopeDirectory(ESTATE, scope),
      );
      return createReplayClients({
        recording: change(recording, scope),
        scope,
        recordedAt,
      });
    },
  };
}

/** The tag that tells estates of different versions apart. */
export const VERSION_TAG = 'version';

/** The sample estate with a version on each of its APIs, so that every version differs from the one before in all of them. */
export function estateOfVersion(version: number): ScopeSource {
  return changedEstate(answers => ({
    find: (service, operation, input) => {
      const call = answers.find(service, operation, input);
      switch (operation) {
        case 'GetRestApis':
          return call && tagItems(call, 'items', 'tags', version);
        case 'GetApis':
          return call && tagItems(call, 'Items', 'Tags', version);
        default:
          return call;
      }
    },
  }));
}

function tagItems(
  call: RecordedCall,
  items: string,
  tags: string,
  version: number,
): RecordedCall {
  const output = call.output as { [key: string]: Json };
  const list = (output[items] ?? []) as { [key: string]: Json }[];
  return {
    ...call,
    output: {
      ...output,
      [items]: list.map(item => ({
        ...item,
        [tags]: {
          ...(item[tags] as { [key: string]: Json } | undefined),
          [VERSION_TAG]: String(version),
        },
      })),
    },
  };
}
