import type { Dataset } from '$lib/domain/dataset';
import { locale, text } from '$lib/messages/text';

/** What a file rests on: it must be understood without the app. All are plain words. */
export interface About {
	/** What the numbers are: "recorded incidents per km² in hexagons of 500 m". */
	shows: string;
	/** What one incident is, and is not. */
	counts: string;
	/** What was filtered, in words. */
	filter: string;
	period: string;
	/** How the numbers were made. */
	method: string;
	/** Rows that are not in them, and why. */
	left_out: string;
	dataset: string;
	files: string;
	source: string;
	licence: string;
	rows_in_dataset: number;
	/** ISO moment, UTC. */
	made_at: string;
	made_with: string;
	/** Whether the incidents are recorded or invented, in a word. */
	data: string;
}

export interface AboutWords {
	shows: string;
	/** "recorded incidents". */
	noun: string;
	filter: readonly string[];
	period: string;
	/** How the numbers were made; counted, where left out. */
	method?: string;
	/** What was left out, each with its reason. */
	leftOut?: readonly string[];
	/** Epoch milliseconds. */
	madeAt: number;
	/** Version of the app. */
	version: string;
}

type Described = Pick<Dataset, 'name' | 'provenance' | 'appended' | 'rows' | 'invented'>;

export function aboutOf({ name, provenance, appended, rows, invented }: Described, words: AboutWords): About {
	const { portal } = provenance;
	const say = text.files;
	const files = [...provenance.files, ...(appended ?? []).flatMap((added) => added.files)].map((file) => file.name);
	return {
		shows: words.shows,
		counts: invented
			? say.inventedCounts(words.noun)
			: say.recordedCounts(words.noun[0].toLocaleUpperCase(locale()) + words.noun.slice(1)),
		filter: words.filter.join('; ') || say.noFilter,
		period: words.period,
		method: words.method || say.counting,
		left_out: words.leftOut?.join('; ') || say.noFilter,
		dataset: name,
		files: [...new Set(files)].join('; '),
		source: portal ? `${portal.title}, ${portal.publisher} (${portal.hosts.join(', ')})` : provenance.kind === 'sample' ? say.sample : say.ownFile, // prettier-ignore
		licence: portal?.licence || say.notKnown,
		rows_in_dataset: rows,
		made_at: new Date(words.madeAt).toISOString(),
		made_with: `Openbeat ${words.version}`,
		data: invented ? say.invented : say.recorded
	};
}

/** The name of a dataset, labelled where it is invented and does not say so itself. */
export function labelled({ name, invented }: Pick<Dataset, 'name' | 'invented'>): string {
	return invented && !/invented|inventad/i.test(name) ? text.files.inventedName(name) : name;
}

/** Under the names that the language in use has for them: as they stand in files. */
export function named(about: About): Record<string, string | number> {
	return Object.fromEntries(Object.entries(about).map(([key, value]) => [text.files.rests[key as keyof About], value]));
}

/** In one line, for the foot of a drawing. */
export function sourceLine(about: About): string {
	const say = text.files;
	return [
		labelled({ name: about.dataset, invented: about.data === say.invented }),
		about.filter === say.noFilter ? '' : about.filter,
		about.period,
		about.licence === say.notKnown ? '' : say.licensed(about.licence),
		say.madeWith(about.made_with, about.made_at.slice(0, 10))
	]
		.filter(Boolean)
		.join(' · ');
}
