import type { Chunk, TypedColumn } from '$lib/domain/dataset';
import { inFile, writeChunk } from './chunks';
import { ColumnFile, heldColumn } from './column-files';

const NOWHERE = { name: '', append: (column: TypedColumn) => heldColumn(column, 0) };

/** Writes the chunks of one reader: into a file of its own where the browser has such files. */
export class ChunkWriter {
	#file: { dataset: string; opened: Promise<ColumnFile | null> } | undefined;
	/** Whether columns may lie in files; else all go into the database */
	inFiles = true;

	/** Does all the work but for the writing. */
	rehearsing = false;

	readonly write = async (chunk: Chunk): Promise<void> => {
		if (this.rehearsing) inFile(chunk, NOWHERE);
		else await writeChunk(chunk, this.inFiles ? await this.#fileOf(chunk.dataset) : null);
	};

	#fileOf(dataset: string): Promise<ColumnFile | null> {
		if (this.#file?.dataset !== dataset) {
			void this.close();
			this.#file = { dataset, opened: ColumnFile.create(dataset) };
		}
		return this.#file.opened;
	}

	/** Ends the file; until then nobody else can delete it. */
	async close(): Promise<void> {
		const file = this.#file;
		this.#file = undefined;
		(await file?.opened)?.close();
	}
}
