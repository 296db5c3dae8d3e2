import type en from '../en/fetched';

export default {
	kept: (rows: string, aside: string) => `${rows} conservadas${aside && ` y ${aside} apartadas`}`,
	noCount: (kept: string) => `${kept}. Este portal no publica un recuento con el que comparar.`,
	asMany: (kept: string, n: string) => `${kept}: tantas como cuenta el portal (${n}).`,
	withoutTwice: (kept: string, n: string) =>
		`${kept}. Sin las filas que llegaron dos veces son tantas como cuenta el portal (${n}).`,
	missing: (kept: string, rows: string, n: string) =>
		`${kept}, pero el portal cuenta ${rows}: no llegaron ${n}. Conviene descargar de nuevo antes de fiarse.`,
	beyond: (kept: string, n: string, counted: string) =>
		`${kept}, ${n} más de las que contaba el portal (${counted}): sus datos cambiaron mientras se leían.`
} satisfies typeof en;
