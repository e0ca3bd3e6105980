import { matchPath, useParams } from 'react-router-dom';

/** Whether the address goes on below that of the page, and with none of the paths given. */
export function useIsUnknownPath(paths: readonly string[]): boolean {
  const { '*': rest = '' } = useParams();
  return rest !== '' && !paths.some(path => matchPath(`${path}/*`, `/${rest}`));
}
