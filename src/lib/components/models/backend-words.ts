import { decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';

interface Timed {
	ok: boolean;
	cnnMs: number | null;
	lstmMs: number | null;
}

/** "CNN 31 ms, LSTM 12 ms a step"; empty where it was not timed. */
export function stepWords({ ok, cnnMs, lstmMs }: Timed): string {
	if (!ok || cnnMs === null || lstmMs === null) return '';
	const ms = (value: number) => decimal(value, value < 10 ? 1 : 0);
	return text.backends.step(ms(cnnMs), ms(lstmMs));
}
