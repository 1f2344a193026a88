"use strict";
(() => {
  const live = document.body.dataset.live;
  if (live && window.EventSource) {
    new EventSource(live + "/events").onmessage = (news) => {
      for (const badge of document.querySelectorAll("[data-new]")) badge.textContent = news.data;
    };
  }
})();
