import type { Template } from '../parse/parseTemplate';

export function expandSam(template: Template): Template {
  return template;
}
