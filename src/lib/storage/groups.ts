import type { CategoryGroup } from '$lib/domain/groups';
import { readSetting, writeSetting } from './settings';

const settingFor = (signature: string) => `groups:${signature}`;

/** What the user said the kinds of files with these columns count as. */
export function rememberedGroups(signature: string): Promise<CategoryGroup[] | undefined> {
	return readSetting<CategoryGroup[]>(settingFor(signature));
}

/** Remembers groups beside those remembered before: next month's file may lack some kinds. */
export async function rememberGroups(signature: string, groups: readonly CategoryGroup[]): Promise<void> {
	const before = (await rememberedGroups(signature)) ?? [];
	const here = new Set(groups.map(({ value }) => value));
	await writeSetting(settingFor(signature), [...before.filter(({ value }) => !here.has(value)), ...groups]);
}
