using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>What is entered about an account, new or known.</summary>
public sealed class AccountForm
{
    internal static readonly Dictionary<string, string> Fields = new[] { "", "account." }.SelectMany(prefix => new[]
    {
        KeyValuePair.Create(prefix + "name", "Form." + nameof(Name)),
        KeyValuePair.Create(prefix + "display_name", "Form." + nameof(DisplayName)),
        KeyValuePair.Create(prefix + "roles", "Form." + nameof(Roles)),
        KeyValuePair.Create(prefix + "worker_id", "Form." + nameof(WorkerId)),
    }).ToDictionary();

    public string RequestId { get; set; } = Guid.NewGuid().ToString();
    public long Version { get; set; }
    public string? Name { get; set; }
    public string? DisplayName { get; set; }
    public List<string> Roles { get; set; } = [];
    public string? WorkerId { get; set; }

    internal void Check(ModelStateDictionary state, bool isNew)
    {
        if (isNew && string.IsNullOrWhiteSpace(Name)) state.AddModelError("Form." + nameof(Name), "Enter a sign-in name");
        if (string.IsNullOrWhiteSpace(DisplayName)) state.AddModelError("Form." + nameof(DisplayName), "Enter the person's name");
        if (Roles.Count == 0) state.AddModelError("Form." + nameof(Roles), "Choose one role at least");
    }

    /// <summary>The workers of today to link to, and the one linked now.</summary>
    internal static Task<IReadOnlyList<Option>> WorkersAsync(WorkforceBackend workforce, TimeProvider clock, string? linked, CancellationToken cancellation) =>
        workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody", linked, cancellation);
}
