export { mergeInventories } from './mergeInventories';
export { readTemplates } from './readTemplates';
export { parseParameterFile } from './parseParameterFile';
