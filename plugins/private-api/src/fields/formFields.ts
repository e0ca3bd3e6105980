import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { createResourcePicker } from './resourcePickers';
import { OwnerPicker } from './OwnerPicker';
import { PreviewField } from './PreviewField';
import {
  OWNER_PATTERN,
  RESOURCE_FIELDS,
  ResourceFieldName,
} from './resourceFields';
import { validateField } from './validateField';

/** The field of the new frontend system that takes resources of the kind that its name says. */
export function createResourceFormField(name: ResourceFieldName) {
  return createFormField({
    name,
    component: createResourcePicker(name),
    schema: makeFieldSchema({
      output: z => z.union([z.string(), z.array(z.string())]),
      uiOptions: z =>
        z.object({
          accountIdField: z.string().optional(),
          regionField: z.string().optional(),
          vpcIdField: z.string().optional(),
        }),
    }),
    validation: (value, validation, { apiHolder }) =>
      validateField(value, validation, { ...RESOURCE_FIELDS[name], apiHolder }),
  });
}

/** The field that takes an owner. */
export function createOwnerFormField() {
  return createFormField({
    name: 'PrivateApiOwnerPicker',
    component: OwnerPicker,
    schema: makeFieldSchema({ output: z => z.string() }),
    validation: (value, validation, { apiHolder }) =>
      validateField(value, validation, {
        pattern: OWNER_PATTERN,
        example: 'group:default/checkout',
        apiHolder,
      }),
  });
}

/** The field that shows what the form would make. */
export function createPreviewFormField() {
  return createFormField({
    name: 'PrivateApiPreview',
    component: PreviewField,
    schema: makeFieldSchema({
      output: z => z.string(),
      uiOptions: z => z.object({ template: z.string() }),
    }),
  });
}
