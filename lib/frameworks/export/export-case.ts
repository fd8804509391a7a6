import { extensionName } from '../case/own-extension';
import type { ImportedCompetency, ImportedFramework } from '../imported/imported-framework';

const types: Record<ImportedCompetency['kind'], string> = { area: 'Area', competency: 'Competency', indicator: 'Indicator' };

/**
 * A framework as a CASE 1.1 package: items, associations in their order, a rubric for what each level asks. Any reader of
 * CASE understands those; what CASE has no place for stands in an extension, so that reading it again loses nothing.
 * `changed` is the moment of the export as CASE writes it (ISO 8601).
 */
export function exportCase(framework: ImportedFramework, changed: string): string {
  const documentId = uuidFor(`document ${framework.title}`);
  const ids = new Map(framework.competencies.map((item) => [item.id, uuidFor(item.id)]));
  const link = (title: string, identifier: string) => ({ title: title.slice(0, 300), identifier, uri: `urn:uuid:${identifier}` });
  const documentLink = link(framework.title, documentId);
  const said = (fields: Record<string, string>) => Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  const dated = (identifier: string) => ({ identifier, uri: `urn:uuid:${identifier}`, lastChangeDateTime: changed });
  const { warnings: _, format: __, ...carried } = framework;
  return JSON.stringify(
    {
      CFDocument: {
        ...dated(documentId),
        title: framework.title || 'Framework',
        creator: framework.about?.publisher || 'Proofolio',
        ...said({
          publisher: framework.about?.publisher ?? '',
          version: framework.about?.version ?? '',
          description: framework.about?.description ?? '',
        }),
        CFPackageURI: documentLink,
        extensions: { [extensionName]: { framework: carried } },
      },
      CFItems: framework.competencies.map((item) => ({
        ...dated(ids.get(item.id) as string),
        CFDocumentURI: documentLink,
        fullStatement: item.statement || item.title,
        ...said({ abbreviatedStatement: item.statement === '' ? '' : item.title, humanCodingScheme: item.code }),
        CFItemType: types[item.kind],
      })),
      CFAssociations: framework.competencies.map((item, index) => ({
        ...dated(uuidFor(`link ${item.id}`)),
        CFDocumentURI: documentLink,
        associationType: 'isChildOf',
        sequenceNumber: index + 1,
        originNodeURI: link(item.title, ids.get(item.id) as string),
        destinationNodeURI: item.parent === null ? documentLink : link(item.parent, ids.get(item.parent) ?? documentId),
      })),
      CFDefinitions: {
        CFItemTypes: Object.entries(types).map(([code, title]) => ({
          ...dated(uuidFor(`type ${code}`)),
          title,
          typeCode: code,
          hierarchyCode: '1',
          description: title,
        })),
      },
      CFRubrics: rubricsOf(framework, ids, dated, link),
    },
    null,
    2,
  );
}

function rubricsOf(
  { title, levels, expectations, competencies }: ImportedFramework,
  ids: ReadonlyMap<string, string>,
  dated: (identifier: string) => object,
  link: (title: string, identifier: string) => object,
): object[] {
  const byItem = new Map<string, typeof expectations>();
  for (const one of expectations) byItem.set(one.competency, [...(byItem.get(one.competency) ?? []), one]);
  const asked = competencies.filter((item) => byItem.has(item.id));
  if (asked.length === 0) return [];
  return [
    {
      ...dated(uuidFor(`rubric ${title}`)),
      title,
      CFRubricCriteria: asked.map((item, position) => ({
        ...dated(uuidFor(`criterion ${item.id}`)),
        CFItemURI: link(item.title, ids.get(item.id) as string),
        position: position + 1,
        CFRubricCriterionLevels: (byItem.get(item.id) ?? []).map((one) => ({
          ...dated(uuidFor(`asked ${item.id} ${one.level}`)),
          quality: levels.find((level) => level.id === one.level)?.label ?? one.level,
          description: one.text,
          position: levels.findIndex((level) => level.id === one.level) + 1,
        })),
      })),
    },
  ];
}

/** An id that is a UUID stays; any other gives the same UUID each time (version 8: made of our own rule). */
function uuidFor(id: string): string {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)) return id.toLowerCase();
  const [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => hash(id, seed).toString(16).padStart(8, '0')) as [
    string,
    string,
    string,
    string,
  ];
  return `${a}-${b.slice(0, 4)}-8${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return value >>> 0;
}
