import { expect, it } from 'vitest';
import { fileSink } from '../../../workers/backup/sinks';

/** A file on a disk that fails at a step. */
function fileThatFails(at: 'createWritable' | 'write' | 'close', name: string) {
	let abandoned = false;
	const step = (which: string) =>
		which === at ? Promise.reject(new DOMException('of the browser', name)) : Promise.resolve(undefined);
	const writable = {
		write: () => step('write'),
		close: () => step('close'),
		abort: async () => void (abandoned = true)
	};
	const target = { name: 'all.openbeat', createWritable: async () => (await step('createWritable'), writable) };
	return { target: target as unknown as FileSystemFileHandle, wasAbandoned: () => abandoned };
}

it.each([
	['createWritable', 'NotFoundError', /“all\.openbeat” could not be written\.$/],
	['write', 'QuotaExceededError', /“all\.openbeat” could not be written: there is no room left where it is\.$/],
	['write', 'InvalidStateError', /could not be written\.$/],
	['close', 'AbortError', /could not be written\.$/]
] as const)('a file that fails at %s with %s is told as the file’s failure, never as a cancel', async (at, name, message) => {
	const { target, wasAbandoned } = fileThatFails(at, name);
	const saved = async () => {
		const sink = await fileSink(target);
		try {
			await sink.write(new Uint8Array(3));
			await sink.close();
		} catch (error) {
			await sink.abandon();
			throw error;
		}
	};
	await expect(saved()).rejects.toMatchObject({
		name: 'AppError',
		code: 'backup/not-written',
		message: expect.stringMatching(message),
		hint: expect.stringContaining('is as it was')
	});
	expect(wasAbandoned()).toBe(at !== 'createWritable');
});
