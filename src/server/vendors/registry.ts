/*
 * Every vendor that the proxy knows, a line each: its definition, and the type of its settings. The configuration, the
 * environment and `--help` are loops over what is exported here.
 */
export { sitejabber, type SitejabberConfig } from './sitejabber/vendor.js';
export { uniqodo, type UniqodoConfig } from './uniqodo/vendor.js';
export { yotpo, type YotpoConfig } from './yotpo/vendor.js';
