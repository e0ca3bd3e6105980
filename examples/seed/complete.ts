/**
 * Completes a recording of the seeded emulator: shows the states that the emulator cannot have, and takes out what differs from
 * one recording to the next. Doing it twice changes nothing.
 *
 *     node examples/seed/complete.ts examples/estate
 */
import {
  breakPolicy,
  makeApisAvailable,
  makeStrict,
  nameApiAddressTypes,
} from './complete/apis.ts';
import {
  deactivateLink,
  failTargets,
  issueCertificates,
  setLoadBalancerAttributes,
} from './complete/backends.ts';
import { moveToEstateToday } from './complete/clock.ts';
import {
  exportDefinitions,
  exportHttpDefinitions,
} from './complete/definitions.ts';
import {
  failDomain,
  listSharedDomains,
  shareByInvitation,
  shareDomain,
} from './complete/domains.ts';
import { makeIdsStable, settleRandomMembers } from './complete/ids.ts';
import { answerInterfaces } from './complete/interfaces.ts';
import {
  failEndpoint,
  forgetDeletedEndpoints,
  nameAddressTypes,
} from './complete/network.ts';
import { nameCloudMapZones } from './complete/domains.ts';
import { denyResolvers } from './complete/permissions.ts';
import { Recording } from './complete/Recording.ts';
import { makeTimesStable } from './complete/times.ts';

const EDITS: ((recording: Recording) => void)[] = [
  // The ids first: times hang on them.
  makeIdsStable,
  settleRandomMembers,
  makeTimesStable,
  moveToEstateToday,
  forgetDeletedEndpoints,
  nameAddressTypes,
  failEndpoint,
  answerInterfaces,
  makeApisAvailable,
  nameApiAddressTypes,
  breakPolicy,
  makeStrict,
  deactivateLink,
  failTargets,
  issueCertificates,
  setLoadBalancerAttributes,
  exportDefinitions,
  exportHttpDefinitions,
  listSharedDomains,
  shareDomain,
  failDomain,
  shareByInvitation,
  nameCloudMapZones,
  denyResolvers,
];

const [directory] = process.argv.slice(2);
if (!directory) {
  throw new Error('usage: complete.ts DIRECTORY');
}
const recording = await Recording.read(directory);
for (const edit of EDITS) {
  edit(recording);
}
await recording.write();
