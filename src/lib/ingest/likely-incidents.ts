import { guessPlace } from './guess-place';
import { guessTime } from './guess-time';
import { layoutOf } from './layout';
import { profileColumns } from './profile';
import type { Source } from './source';
import { spanSource } from './table-span';
import type { TableSpan } from './table-survey';

/** Of several tables the one that holds the incidents: the largest with times or places, else the largest. */
export async function likelyIncidents(file: Source, spans: readonly TableSpan[]): Promise<TableSpan> {
	const bySize = spans.toSorted((a, b) => b.rows - a.rows);
	for (const span of bySize) {
		const { header, rows } = await layoutOf(await spanSource(file, span));
		const profiles = profileColumns(header, rows);
		if (guessTime(profiles) || guessPlace(profiles, file.name)) return span;
	}
	return bySize[0];
}
