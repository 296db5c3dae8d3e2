import { database } from './database';
import { guarded, needing } from './failures';

/** A remembered choice, or undefined when it was never made. */
export function readSetting<Value>(key: string): Promise<Value | undefined> {
	return guarded(async () => (await database.settings.get(key))?.value as Value | undefined);
}

/** Bytes that a choice takes at most, roughly: said when even for that there is no room. */
const A_CHOICE = 4000;

/** Remembers a choice; `undefined` forgets it. The value must be clonable: plain data, no `$state` proxy. */
export function writeSetting(key: string, value: unknown): Promise<void> {
	const write = async () => {
		if (value === undefined) await database.settings.delete(key);
		else await database.settings.put({ key, value });
	};
	return needing(A_CHOICE, () => guarded(write));
}
