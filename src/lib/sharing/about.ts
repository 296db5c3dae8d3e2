import type { Dataset } from '$lib/domain/dataset';

/** What a file rests on: it must be understood without the app. All are plain words. */
export interface About {
	/** What the numbers are: "recorded incidents per km² in hexagons of 500 m". */
	shows: string;
	/** What one incident is, and is not. */
	counts: string;
	/** What was filtered, in words. */
	filter: string;
	period: string;
	dataset: string;
	files: string;
	source: string;
	licence: string;
	rows_in_dataset: number;
	/** ISO moment, UTC. */
	made_at: string;
	made_with: string;
	data: 'recorded' | 'invented';
}

export interface AboutWords {
	shows: string;
	/** "recorded incidents". */
	noun: string;
	filter: readonly string[];
	period: string;
	/** Epoch milliseconds. */
	madeAt: number;
	/** Version of the app. */
	version: string;
}

type Described = Pick<Dataset, 'name' | 'provenance' | 'appended' | 'rows' | 'invented'>;

export function aboutOf({ name, provenance, appended, rows, invented }: Described, words: AboutWords): About {
	const { portal } = provenance;
	const files = [...provenance.files, ...(appended ?? []).flatMap((added) => added.files)].map((file) => file.name);
	return {
		shows: words.shows,
		counts: invented
			? `Invented ${words.noun.replace(/^recorded /, '')}: a made-up city, no place on Earth.`
			: `${words.noun[0].toUpperCase()}${words.noun.slice(1)}: what was reported and written down, not all that happened.`,
		filter: words.filter.join('; ') || 'none',
		period: words.period,
		dataset: name,
		files: [...new Set(files)].join('; '),
		source: portal ? `${portal.title}, ${portal.publisher} (${portal.hosts.join(', ')})` : provenance.kind === 'sample' ? 'the sample city of Openbeat' : 'a file of the user', // prettier-ignore
		licence: portal?.licence || 'not known',
		rows_in_dataset: rows,
		made_at: new Date(words.madeAt).toISOString(),
		made_with: `Openbeat ${words.version}`,
		data: invented ? 'invented' : 'recorded'
	};
}

/** The name of a dataset, labelled where it is invented and does not say so itself. */
export function labelled({ name, invented }: Pick<Dataset, 'name' | 'invented'>): string {
	return invented && !/invented/i.test(name) ? `${name} (invented)` : name;
}

/** In one line, for the foot of a drawing. */
export function sourceLine(about: About): string {
	return [
		labelled({ name: about.dataset, invented: about.data === 'invented' }),
		about.filter === 'none' ? '' : about.filter,
		about.period,
		about.licence === 'not known' ? '' : `licence: ${about.licence}`,
		`made with ${about.made_with}, ${about.made_at.slice(0, 10)}`
	]
		.filter(Boolean)
		.join(' · ');
}
