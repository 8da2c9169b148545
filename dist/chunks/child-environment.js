// src/adapters/child-environment.ts
/** Names in capitals; Windows writes them in any way. */
const COMMON = new Set(`PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TMPDIR TMP TEMP XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME
   LD_LIBRARY_PATH DYLD_LIBRARY_PATH SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA
   PROGRAMDATA PROGRAMFILES PROGRAMFILES(X86)`.split(/\s+/));
/**
* The variables that a child may have.
*
* @param more Whether one that is not on the short list is let through all the same.
*/
function pickEnvironment(environment, more) {
	const picked = {};
	for (const [name, value] of Object.entries(environment)) {
		const isCommon = COMMON.has(name.toUpperCase()) || name.startsWith("LC_");
		if (value !== void 0 && (isCommon || more(name))) picked[name] = value;
	}
	return picked;
}

export { pickEnvironment as t };