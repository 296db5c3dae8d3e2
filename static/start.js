// A part of the app that does not come, while it starts, would leave a page that looks alive and answers nothing. So it is tried once more
// by itself, and then the page says so. A file: the content policy allows no inline script of ours.
(function () {
	var MARK = 'openbeat-started-again';
	var AGAIN_MS = 60_000;
	var WORDS = {
		en: [
			'Openbeat could not start',
			'A part of the app did not arrive. Your data is untouched: it is kept in this browser.',
			'Try again'
		],
		es: [
			'Openbeat no ha podido empezar',
			'Una parte de la aplicación no ha llegado. Los datos están intactos: se guardan en este navegador.',
			'Intentarlo de nuevo'
		]
	};

	addEventListener('unhandledrejection', function () {
		// The kit adds it when the app stands; what fails from then on is told by the app itself.
		if (document.getElementById('svelte-announcer') || document.getElementById('start-failed')) return;
		if (triedLately()) tell();
		else location.reload();
	});

	/** Notes that it is tried now. Where nothing can be noted it is not tried by itself: that could go on for ever. */
	function triedLately() {
		try {
			var last = Number(sessionStorage.getItem(MARK));
			if (Date.now() - last < AGAIN_MS) return true;
			sessionStorage.setItem(MARK, Date.now());
			return false;
		} catch {
			return true;
		}
	}

	function tell() {
		var root = document.documentElement;
		var words = WORDS[root.lang] || WORDS.en;
		var page = document.createElement('main');
		page.id = 'start-failed';
		page.className = 'page';
		page.setAttribute('role', 'alert');
		var parts = ['h1', 'p', 'button'].map(function (name, k) {
			var part = document.createElement(name);
			part.textContent = words[k];
			page.append(part);
			return part;
		});
		parts[2].addEventListener('click', function () {
			location.reload();
		});
		document.body.replaceChildren(page);
		delete root.dataset.waits;
	}
})();
