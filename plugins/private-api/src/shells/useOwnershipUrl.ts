import {
  readOwnershipTab,
  writeOwnershipTab,
} from '../components/ownership/ownershipTab';
import { useUrlState } from './useUrlState';

/** Keeps what the page of ownership shows in the URL. */
export function useOwnershipUrl() {
  return useUrlState(readOwnershipTab, writeOwnershipTab);
}
