import { JsonMap, isMap, own } from '../parse/jsonValue';
import { samSecuritySchemes } from './samSecurity';

/** The `components` of a definition with the security schemes that SAM adds; the definition's own win. */
export function withSchemes(components: unknown, auth: unknown): JsonMap {
  return {
    ...(isMap(components) && components),
    securitySchemes: {
      ...samSecuritySchemes(auth),
      ...Object(own(components, 'securitySchemes')),
    },
  };
}
