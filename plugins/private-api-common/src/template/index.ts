export { mergeInventories } from './mergeInventories';
export { readTemplates } from './readTemplates';
