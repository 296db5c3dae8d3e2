import { database } from './database';
import { guarded } from './failures';

/** A remembered choice, or undefined when it was never made. */
export function readSetting<Value>(key: string): Promise<Value | undefined> {
	return guarded(async () => (await database.settings.get(key))?.value as Value | undefined);
}

/** Remembers a choice; `undefined` forgets it. The value must be clonable: plain data, no `$state` proxy. */
export function writeSetting(key: string, value: unknown): Promise<void> {
	return guarded(async () => {
		if (value === undefined) await database.settings.delete(key);
		else await database.settings.put({ key, value });
	});
}
