import { expose, wrap } from 'comlink';
import { expect, it } from 'vitest';
import { AppError } from '$lib/domain/errors';
import '../../workers/jobs';

it('an error keeps its code and hint over two threads: a parser tells the import, the import the page', async () => {
	const [far, near] = [new MessageChannel(), new MessageChannel()];
	const parser = { read: () => Promise.reject(new AppError('storage/full', 'No room.', 'Delete something.')) };
	expose(parser, far.port1);
	const remote = wrap<typeof parser>(far.port2);
	const importer = { read: () => remote.read() };
	expose(importer, near.port1);
	const page = wrap<typeof importer>(near.port2);
	try {
		await expect(page.read()).rejects.toMatchObject({
			name: 'AppError',
			code: 'storage/full',
			message: 'No room.',
			hint: 'Delete something.'
		});
	} finally {
		for (const { port1, port2 } of [far, near]) [port1, port2].forEach((port) => port.close());
	}
});
