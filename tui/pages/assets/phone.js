"use strict";
// What a script adds, and nothing that a page needs: how many messages are new, and a voice that reads the page.
(() => {
  const live = document.body.dataset.live;
  if (live && window.EventSource) {
    new EventSource(live + "/events").onmessage = (news) => {
      for (const badge of document.querySelectorAll("[data-new]")) {
        badge.textContent = news.data;
        badge.hidden = news.data === "0";
      }
    };
  }
  const hear = document.getElementById("hear");
  const voices = window.speechSynthesis;
  if (!hear || !voices) return;
  // Only a voice that lies on the phone itself: what is read is not for a server.
  const voice = (lang) => voices.getVoices().find((v) => v.localService && v.lang.slice(0, 2) === lang);
  const show = () => { hear.hidden = !voice(document.documentElement.lang); };
  show();
  voices.onvoiceschanged = show;
  hear.onclick = () => {
    if (voices.speaking) return voices.cancel();
    for (const part of document.querySelectorAll("h1,h2,p,legend,label,li,main a,main button")) {
      if (!part.getClientRects().length || part.parentElement.closest("label,p,li")) continue;
      const lang = part.closest("[lang]").lang;
      const own = voice(lang);
      if (!own) continue;
      const words = new SpeechSynthesisUtterance(part.innerText);
      words.lang = lang;
      words.voice = own;
      voices.speak(words);
    }
  };
})();
