import { RESOURCE_FIELDS, ResourceFieldName } from './resourceFields';
import { ResourcePicker, ResourcePickerProps } from './ResourcePicker';

/** The component of the field with the name. */
export function createResourcePicker(name: ResourceFieldName) {
  const field = RESOURCE_FIELDS[name];
  return function Picker(props: ResourcePickerProps) {
    return <ResourcePicker {...props} field={field} />;
  };
}
