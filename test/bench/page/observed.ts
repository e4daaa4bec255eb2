/** What the browser has noted of a kind since the page was opened. */
function observed(type: 'longtask' | 'layout-shift'): Promise<PerformanceEntry[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type, buffered: true });
    setTimeout(() => {
      resolve(observer.takeRecords());
      observer.disconnect();
    });
  });
}
