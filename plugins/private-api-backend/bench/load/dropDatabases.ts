/* eslint-disable no-console -- the console is where it speaks to the process that started it */
import { ListingBackend } from '../listing/ListingBackend';

/** Drops the databases of a prefix, its argument, which another process filled. */
ListingBackend.on(
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING ?? '',
  { prefix: process.argv[2], token: '' },
)
  .removeDatabases()
  .then(
    () => process.exit(),
    error => {
      console.error(error);
      process.exit(1);
    },
  );
