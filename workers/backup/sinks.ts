import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/** Where a file goes, piece by piece. */
export interface Sink {
	write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
	/** The finished file, or null when it went where the user wanted it. */
	close(): Promise<Blob | null>;
	/** Leaves nothing behind; a file that was there before stays as it was. */
	abandon(): Promise<void>;
}

/**
 * Into a file the user picked. The browser writes beside it and puts it in place when it is closed.
 * @throws {AppError} `backup/not-written`, also from its methods: a full disk or one that is gone is no failure of the app's own storage
 */
export async function fileSink(target: FileSystemFileHandle): Promise<Sink> {
	const told = async <Result>(work: Promise<Result>) => {
		try {
			return await work;
		} catch (cause) {
			throw notWritten(target.name, cause);
		}
	};
	const file = await told(target.createWritable());
	return {
		write: (piece) => told(file.write(piece)),
		close: async () => {
			await told(file.close());
			return null;
		},
		abandon: () => file.abort().catch(() => {}) // closed or failed already
	};
}

function notWritten(name: string, cause: unknown): AppError {
	const full = cause instanceof Error && cause.name === 'QuotaExceededError';
	return new AppError('backup/not-written', text.backup.notWritten(name, full), text.backup.notWrittenHint, { cause });
}

const PART = 8 * 1024 * 1024; // bytes

/** Into a new file. Finished parts are handed to the browser, which keeps large ones on disk and not in our memory. */
export function blobSink(): Sink {
	const parts: Blob[] = [];
	let pieces: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	const finishPart = () => {
		parts.push(new Blob(pieces));
		pieces = [];
		bytes = 0;
	};
	return {
		async write(piece) {
			pieces.push(piece);
			bytes += piece.length;
			if (bytes >= PART) finishPart();
		},
		async close() {
			finishPart();
			return new Blob(parts, { type: 'application/x-openbeat' });
		},
		async abandon() {
			parts.length = 0;
			pieces = [];
		}
	};
}
