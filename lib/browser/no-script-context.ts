/**
 * Stands in for WXT's context of content scripts. That one tells its start by an event that the page can hear, and the
 * page must not notice us; our script ends itself by other signs and needs none.
 */
export class ContentScriptContext {}
