import type { TimeForm } from '$lib/temporal/parse-guess';
import { NOT_GIVEN } from '$lib/domain/own-kinds';
import type { KeptColumn, Mapping, PlaceMapping, TimeMapping } from './mapping';
import type { Role } from './match-columns';

/** The columns of a mapping, each with the part it plays; a column that plays two is named by the first. */
export function rolesOf(mapping: Mapping): Map<string, Role> {
	const roles = new Map<string, Role>();
	const add = (role: Role, ...names: (string | null | undefined)[]) => {
		for (const name of names) if (name && !roles.has(name)) roles.set(name, role);
	};
	const { time, end, place, category, weight, area, wide, onceBy, keep } = mapping;
	const { month, day, hour, minute } = time?.parts ?? {};
	add('time', time?.column);
	add('clock', time?.clock);
	add('kept', month, day, hour, minute);
	if (place?.kind === 'degrees') {
		add('lon', place.lon);
		add('lat', place.lat);
	}
	if (place?.kind === 'projected') {
		add('lon', place.x);
		add('lat', place.y);
	}
	if (place?.kind === 'pair') add('place', place.column);
	if ('column' in category) add('kind', category.column);
	add('weight', weight);
	add('area', area);
	add('end', end?.column);
	add('kept', end?.clock, ...(wide?.columns ?? []), ...(onceBy ?? []), ...keep.map(({ column }) => column));
	return roles;
}

/** The columns of a file that play a part, by its own guess. */
export function columnsByRole(mapping: Mapping): Partial<Record<Role, string>> {
	const of: Partial<Record<Role, string>> = {};
	for (const [name, role] of rolesOf(mapping)) of[role] ??= name;
	return of;
}

/** Which column of a file stands for a column of the dataset; null for none. */
export type Matches = Readonly<Record<string, string | null>>;

export interface OwnWays {
	/** What the file's own columns seem to mean: taken for time and place where it has not the columns of the dataset. */
	guess: Mapping;
	/** How its columns write their times. */
	forms: Readonly<Record<string, TimeForm | null>>;
}

/**
 * The mapping of one file whose rows join those read by another mapping: its columns by their own names, `keep` in the same order.
 * What the file has no column for is missing in its rows.
 */
export function alignedMapping(base: Mapping, matches: Matches, own: OwnWays): Mapping {
	const at = (name: string | null | undefined) => (name ? (matches[name] ?? null) : null);
	const { category, wide, onceBy } = base;
	const kind = 'column' in category ? at(category.column) : null;
	const once = onceBy?.map(at).filter((name) => name !== null);
	return {
		...base,
		time: base.time && (timeHere(base.time, at, own) ?? own.guess.time),
		end: base.end && timeHere(base.end, at, own),
		place: base.place && (placeHere(base.place, at) ?? own.guess.place),
		category: 'constant' in category ? category : kind === null ? { constant: NOT_GIVEN } : { ...category, column: kind },
		weight: at(base.weight),
		area: at(base.area),
		keep: base.keep.map((kept): KeptColumn => {
			const name = kept.as ?? kept.column;
			return { ...kept, column: at(name) ?? '', as: name };
		}),
		...(wide && { wide: wideHere(wide, at, own.guess) }),
		...decimalsHere(base, at, own.guess),
		onceBy: once?.length ? once : undefined
	};
}

type At = (name: string | null | undefined) => string | null;

function timeHere(time: TimeMapping, at: At, { guess, forms }: OwnWays): TimeMapping | null {
	const column = at(time.column);
	if (column === null) return null;
	const clock = at(time.clock) ?? (guess.time?.column === column ? guess.time.clock : undefined);
	const { parts } = time;
	const form = formHere(time.form, forms[column] ?? null);
	return {
		column,
		form,
		...(clock && { clock }),
		...(parts && {
			parts: {
				month: at(parts.month) ?? undefined,
				day: at(parts.day) ?? undefined,
				hour: at(parts.hour) ?? undefined,
				minute: at(parts.minute) ?? undefined
			}
		})
	};
}

/** How the times of a column are written: as before, unless its values say otherwise. */
function formHere(before: TimeForm, here: TimeForm | null): TimeForm {
	if (!here || here.order === before.order) return before;
	// A month may have no day above 12 in its first rows: then the dataset knows better.
	if (here.ambiguous && (before.order === 'mdy' || before.order === 'dmy')) return before;
	return { ...here, ...(before.zone !== undefined && { zone: before.zone }) };
}

function placeHere(place: PlaceMapping, at: At): PlaceMapping | null {
	if (place.kind === 'degrees') {
		const [lon, lat] = [at(place.lon), at(place.lat)];
		return lon !== null && lat !== null ? { ...place, lon, lat } : null;
	}
	if (place.kind === 'projected') {
		const [x, y] = [at(place.x), at(place.y)];
		return x !== null && y !== null ? { ...place, x, y } : null;
	}
	const column = at(place.column);
	return column === null ? null : { ...place, column };
}

/** How numbers mark their decimals: as the file's own columns say, and as in the dataset where they leave it open. */
function decimalsHere(base: Mapping, at: At, guess: Mapping): Pick<Mapping, 'decimalCommas' | 'decimalsOpen'> {
	const commas = new Set(guess.decimalCommas);
	const open = new Set(guess.decimalsOpen);
	for (const name of base.decimalCommas ?? []) {
		const here = at(name);
		if (here !== null && open.delete(here)) commas.add(here);
	}
	return { decimalCommas: [...commas], decimalsOpen: [...open] };
}

/** Months are other columns in every file, and say themselves which; kinds keep the names they had. */
function wideHere(wide: NonNullable<Mapping['wide']>, at: At, guess: Mapping): Mapping['wide'] {
	if (wide.names === 'months' && guess.wide?.names === 'months') return guess.wide;
	const here = wide.columns.filter((name) => at(name) !== null);
	const kinds = wide.kinds ?? wide.columns;
	return {
		...wide,
		columns: here.map((name) => at(name)!),
		...(wide.names === 'kinds' && { kinds: here.map((name) => kinds[wide.columns.indexOf(name)]) })
	};
}
