import {
  readApiListState,
  writeApiListState,
} from '../components/apis/apiListState';
import { useUrlState } from './useUrlState';

/** Keeps the state of the list of APIs in the URL. */
export function useApiListUrl() {
  return useUrlState(readApiListState, writeApiListState);
}
