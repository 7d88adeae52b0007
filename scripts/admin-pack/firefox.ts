import { jsonFile, type TextFiles } from './files.ts';
import type { School } from './school.ts';

/** How Firefox installs it, in its own policy `ExtensionSettings`. */
export function firefoxInstallation({ install }: School) {
  const { id, installUrl } = install.firefox;
  const entry = {
    installation_mode: 'force_installed',
    install_url: installUrl,
    default_area: 'navbar',
    private_browsing: true,
  };
  return { [id]: entry };
}

/** `policies.json` for every system; and, for Linux without one, the native manifest that carries the values alone. */
export function firefoxPolicies(school: School): TextFiles {
  const { id } = school.install.firefox;
  const policies = {
    ExtensionSettings: firefoxInstallation(school),
    '3rdparty': { Extensions: { [id]: school.settings } },
  };
  const native = { name: id, description: 'Pavillon', type: 'storage', data: school.settings };
  return {
    'firefox/policies.json': jsonFile({ policies }),
    [`firefox/managed-storage/${id}.json`]: jsonFile(native),
  };
}
