import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { privateApiApiFactory } from '../api';

/** The client of the backend. */
export const privateApiApi = ApiBlueprint.make({
  params: defineParams => defineParams(privateApiApiFactory),
});
