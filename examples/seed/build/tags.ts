import type { Tags } from '../spec/tags.ts';

/** Tags as EC2 and most services take them, the `Name` first. */
export function tagList(
  name: string,
  tags: Tags = {},
): { Key: string; Value: string }[] {
  return Object.entries({ Name: name, ...tags }).map(([Key, Value]) => ({
    Key,
    Value,
  }));
}
