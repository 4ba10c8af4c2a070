using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>The fields that a new account and a known one share, for their partial.</summary>
public sealed record AccountFields(AccountForm Form, IReadOnlyList<Option> Workers);
