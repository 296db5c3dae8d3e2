import type { Dataset } from '$lib/domain/dataset';
import { isoDay } from '$lib/temporal/civil';
import type { RankedPlace, TestCatch } from './places';
import { cellWords, kindWords, periodNames } from './question-words';
import { modelName } from './panel-words';
import type { ModelBody, RunBody } from './record';
import { settingWords } from './setting-words';
import { text } from '$lib/messages/text';

/** A ranked place with the words that go with it. */
export interface NamedPlace extends RankedPlace {
	/** The boundary it lies in, where the dataset has boundaries. */
	area?: string;
	/** Its main reasons, in words. */
	reasons: string[];
}

/** What a file of places rests on: it must be understood without the app. */
export interface ForecastAbout {
	what: string;
	dataset: string;
	invented: boolean;
	files: string[];
	kinds: string;
	cells: string;
	period: string;
	/** Civil dates or moments: from, and before which, the forecast is for; and until when incidents were known. */
	from: string;
	before: string;
	knownUntil: string;
	model: string;
	setting: string;
	seed: number;
	/** How such choices did in the past test time. */
	test: { periods: number; places: number; caught: number; low: number; high: number; area: number; perfect: number | null };
}

export interface ForecastExport {
	about: ForecastAbout;
	places: NamedPlace[];
}

/** Gathers what the files of a forecast say about themselves. */
export function forecastExport(
	dataset: Pick<Dataset, 'name' | 'invented' | 'provenance'>,
	run: RunBody,
	model: ModelBody,
	places: NamedPlace[],
	caught: TestCatch
): ForecastExport {
	const { task, next } = run;
	return {
		about: {
			what: text.forecasting.exportAbout,
			dataset: dataset.name,
			invented: dataset.invented,
			files: dataset.provenance.files.map((file) => file.name),
			kinds: kindWords(run.categories),
			cells: cellWords(task),
			period: periodNames(task.period).one,
			from: moment(next.start),
			before: moment(next.end),
			knownUntil: moment(next.asOf),
			model: modelName(model.name),
			setting: settingWords(model.setting),
			seed: task.seed,
			test: {
				periods: caught.periods,
				places: places.length,
				caught: caught.share.value,
				low: caught.share.lo,
				high: caught.share.hi,
				area: caught.area,
				perfect: Number.isNaN(caught.perfect) ? null : caught.perfect
			}
		},
		places
	};
}

/** A civil day, with the hour where it is not midnight: 2017-09-04, 2017-09-04T16:00. */
function moment(days: number): string {
	const whole = Math.floor(days + 1e-6);
	const hour = Math.round((days - whole) * 24);
	return hour ? `${isoDay(whole)}T${String(hour).padStart(2, '0')}:00` : isoDay(whole);
}

/** A name for a file, without the ending: "openbeat-forecast-2017-09-04-glm-20-places". */
export function exportName({ about, places }: ForecastExport): string {
	const plain = (words: string) =>
		words
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-');
	return plain(`openbeat ${text.forecasting.fileName(about.from.replace(/:.*/, 'h'), about.model, places.length)}`);
}
