/** Every page of the product and every address behind its pages, as the folders of app/ name them. */
export const routes = {
  home: "/",
  account: "/account",
  caseload: "/caseload",
  case: "/cases/[reference]",
  alert: "/cases/[reference]/alerts/[alertId]",
  newAlert: "/cases/[reference]/alerts/new",
  closure: "/cases/[reference]/closure",
  closureForReason: "/cases/[reference]/closure/[reason]",
  correctContact: "/cases/[reference]/contacts/[contactId]/correct",
  contactInError: "/cases/[reference]/contacts/[contactId]/entered-in-error",
  newContact: "/cases/[reference]/contacts/new",
  crisisContact: "/cases/[reference]/crisis/[crisisId]",
  newCrisisContact: "/cases/[reference]/crisis/new",
  handoverMove: "/cases/[reference]/handovers/[handoverId]/[move]",
  checklistEntry: "/cases/[reference]/handovers/[handoverId]/checklist/[entryId]",
  summary: "/cases/[reference]/handovers/[handoverId]/summary",
  summarySection: "/cases/[reference]/handovers/[handoverId]/summary/[section]",
  plainSummary: "/cases/[reference]/handovers/[handoverId]/summary/plain",
  newHandover: "/cases/[reference]/handovers/new",
  letter: "/cases/[reference]/letters/[letter]",
  caseMove: "/cases/[reference]/moves/[move]",
  professionals: "/cases/[reference]/professionals",
  professional: "/cases/[reference]/professionals/[involvementId]",
  professionalContact: "/cases/[reference]/professionals/[involvementId]/contact",
  newProfessional: "/cases/[reference]/professionals/new",
  reassignCase: "/cases/[reference]/reassign",
  review: "/cases/[reference]/review",
  reviewPart: "/cases/[reference]/review/[part]",
  sharing: "/cases/[reference]/sharing/[destinationId]",
  approveSharing: "/cases/[reference]/sharing/[destinationId]/approve",
  recallSharing: "/cases/[reference]/sharing/[destinationId]/recall",
  withdrawSharing: "/cases/[reference]/sharing/[destinationId]/withdraw",
  newCase: "/cases/new",
  decideClosure: "/closures/[requestId]/[move]",
  chooseContact: "/contacts/new",
  dashboard: "/dashboard",
  destinations: "/destinations",
  destination: "/destinations/[destinationId]",
  editDestination: "/destinations/[destinationId]/edit",
  newDestination: "/destinations/new",
  ended: "/ended",
  held: "/held",
  officeMove: "/held/[reference]/[move]",
  holdMove: "/holds/[holdId]/[move]",
  imports: "/imports",
  import: "/imports/[batchId]",
  otherHelp: "/other-help",
  outstanding: "/outstanding",
  overdue: "/overdue",
  outstandingDownload: "/outstanding/download",
  programme: "/programme",
  proposeChange: "/programme/change",
  programmeChange: "/programme/changes/[changeId]",
  reassign: "/reassign",
  recordsClosed: "/records-closed",
  accountedFor: "/accounted-for",
  setUp: "/set-up",
  noResponsiblePerson: "/no-responsible-person",
  notSaved: "/not-saved",
  signIn: "/sign-in",
  busySignIn: "/sign-in/busy",
  somethingWentWrong: "/something-went-wrong",
  staff: "/staff",
  staffMember: "/staff/[staffId]",
  handOn: "/staff/[staffId]/hand-on",
  newStaffMember: "/staff/new",
  today: "/today",
  unaccounted: "/unaccounted",

  exportOutstanding: "/api/exports/outstanding",
  health: "/api/health",
  uploadImport: "/api/imports",
  importProblems: "/api/imports/[batchId]/problems",
  importTemplate: "/api/imports/template",
  summaryPdf: "/api/summaries/[versionId]/pdf",
} as const;

type RouteName = keyof typeof routes;

type ParameterIn<Path> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? Name | ParameterIn<Rest>
  : never;
type Parameter<Name extends RouteName> = ParameterIn<(typeof routes)[Name]>;

type Ending = { query?: Record<string, string> | URLSearchParams; hash?: string };
type Given<Name extends RouteName> = [Parameter<Name>] extends [never]
  ? [ending?: Ending]
  : [parameters: Record<Parameter<Name>, string>, ending?: Ending];

/** What every address of a page and of those below it begins with: the part before its first parameter. */
export const prefixOf = (name: RouteName): string => routes[name].replace(/\/\[.*/, "");

/** The address of a page. Parameters, query and hash are encoded here, so that callers pass plain text. */
export function hrefTo<Name extends RouteName>(name: Name, ...given: Given<Name>): string {
  const pattern: string = routes[name];
  const [parameters, ending] = (pattern.includes("[") ? given : [{}, ...given]) as [
    Record<string, string>,
    Ending?,
  ];
  const path = pattern.replace(/\[(\w+)\]/g, (_, parameter: string) =>
    encodeURIComponent(parameters[parameter] ?? ""),
  );
  const query = new URLSearchParams(ending?.query).toString();
  return `${path}${query && `?${query}`}${ending?.hash ? `#${encodeURIComponent(ending.hash)}` : ""}`;
}
