import { field, isFields, listOf, textField, textOf } from '../data/fields';
import { ImportError } from '../imported/import-error';

/** A CASE item, whatever dialect it was written in. `row` is where it stands in its list, counted from 1. */
export type CaseItem = {
  identifier: string;
  code: string;
  title: string;
  statement: string;
  type: string;
  listNumber: string;
  row: number;
  own: unknown;
};

/** A CASE association: who is linked to whom, how, and where among its siblings. */
export type CaseLink = { from: string; to: string; type: string; order: number | null; row: number };

/** One level of one criterion of a rubric: what an item asks at it. */
export type CaseCriterionLevel = { item: string; label: string; text: string; position: number };

/** A package in one shape: the document, its items and links, and what its rubrics ask. */
export type CasePackage = {
  document: {
    identifier: string;
    title: string;
    description: string;
    version: string;
    publisher: string;
    uri: string;
    license: string;
    own: unknown;
  };
  items: CaseItem[];
  links: CaseLink[];
  criteria: CaseCriterionLevel[];
};

/** Some servers wrap the lot; the package itself is what holds a document. */
const unwrapped = (data: unknown): unknown => {
  const inner = field(data, 'CFPackage', 'package', 'data');
  return inner !== undefined && field(data, 'CFDocument', 'CFItems') === undefined ? inner : data;
};

const itemsOf = (data: unknown) => field(unwrapped(data), 'CFItems', 'items');
/** A single resource may be wrapped in its own name once more. */
const documentOf = (data: unknown) => inside(field(unwrapped(data), 'CFDocument', 'document'), 'CFDocument');
const inside = (source: unknown, name: string) => field(source, name) ?? source;

/** Whether data is a CASE package: flat, wrapped, or as OpenCASE stores it. */
export function isCase(data: unknown): boolean {
  if (!Array.isArray(itemsOf(data))) return false;
  const associations = field(unwrapped(data), 'CFAssociations', 'associations');
  return isFields(documentOf(data)) || Array.isArray(associations) || field(unwrapped(data), 'CFItems') !== undefined;
}

/** Whether data is a single CASE resource, which has no framework in it by itself. */
export const isCaseFragment = (data: unknown): boolean =>
  !isCase(data) && field(data, 'CFDocument', 'CFItem', 'CFAssociation', 'CFDocuments', 'fullStatement', 'CFPackageURI') !== undefined;

/** The package in one shape. Throws ImportError when there is no list of items. */
export function readCasePackage(data: unknown): CasePackage {
  if (!isCase(data)) throw new ImportError('noFramework');
  const source = unwrapped(data);
  const document = documentOf(data);
  return {
    document: {
      identifier: identifierOf(document),
      title: textField(document, 'title', 'name'),
      description: textField(document, 'description', 'notes'),
      version: textField(document, 'version', 'caseVersion'),
      publisher: textField(document, 'publisher') || textField(document, 'creator'),
      uri: textField(document, 'officialSourceURL') || textField(document, 'uri'),
      license: textField(field(document, 'licenseURI'), 'title') || textField(document, 'licenseURI'),
      own: document,
    },
    items: listOf(itemsOf(data)).map(itemOf),
    links: listOf(field(source, 'CFAssociations', 'associations')).map(linkOf),
    criteria: listOf(field(source, 'CFRubrics', 'rubrics')).flatMap(criteriaOf),
  };
}

/** OpenSALT and 1EdTech write `identifier`, OpenCASE stores `sourcedId`; some only have the address. */
const identifierOf = (value: unknown): string =>
  textField(value, 'identifier', 'sourcedId', 'id') ||
  lastPart(textField(value, 'uri')) ||
  (typeof value === 'string' ? lastPart(value) : '');

const lastPart = (address: string) => address.replace(/\/+$/, '').split('/').pop() ?? '';

function itemOf(source: unknown, index: number): CaseItem {
  const item = inside(source, 'CFItem');
  const statement = textField(item, 'fullStatement');
  const type = field(item, 'CFItemType', 'itemType', 'type');
  return {
    identifier: identifierOf(item),
    code: textField(item, 'humanCodingScheme'),
    title: textField(item, 'abbreviatedStatement') || statement || textField(item, 'title', 'name'),
    statement,
    type: textOf(type) || textField(type, 'title', 'name') || textField(field(item, 'CFItemTypeURI'), 'title'),
    listNumber: textField(item, 'listEnumeration'),
    row: index + 1,
    own: item,
  };
}

function linkOf(source: unknown, index: number): CaseLink {
  const link = inside(source, 'CFAssociation');
  const order = Number.parseFloat(textField(link, 'sequenceNumber'));
  return {
    from: identifierOf(field(link, 'originNodeURI', 'originNodeIdentifier', 'originNode', 'origin')),
    to: identifierOf(field(link, 'destinationNodeURI', 'destinationNodeIdentifier', 'destinationNode', 'destination')),
    type: textField(link, 'associationType', 'type'),
    order: Number.isFinite(order) ? order : null,
    row: index + 1,
  };
}

function criteriaOf(source: unknown): CaseCriterionLevel[] {
  const rubric = inside(source, 'CFRubric');
  return listOf(field(rubric, 'CFRubricCriteria', 'CFRubricCriterion', 'criteria')).flatMap((one) => {
    const criterion = inside(one, 'CFRubricCriterion');
    const item = identifierOf(field(criterion, 'CFItemURI', 'CFItem', 'itemURI'));
    return listOf(field(criterion, 'CFRubricCriterionLevels', 'CFRubricCriterionLevel', 'levels')).map((wrapped, index) => {
      const level = inside(wrapped, 'CFRubricCriterionLevel');
      return {
        item,
        label: textField(level, 'quality', 'label', 'title') || textField(level, 'score') || String(index + 1),
        text: textField(level, 'description', 'feedback'),
        position: Number.parseFloat(textField(level, 'position')) || index + 1,
      };
    });
  });
}
