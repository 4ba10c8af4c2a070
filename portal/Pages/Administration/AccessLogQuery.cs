using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>The filters and page of the access log, as the URL has them: ids are opaque, so they may stand there.</summary>
public sealed class AccessLogQuery
{
    private const int PageSize = 50;

    /// <summary>The services that keep a log, with what their records are about.</summary>
    public static IReadOnlyList<Option> Sources { get; } =
    [
        new("intake", "Children, contacts and referrals"), new("assessment", "Assessments, enquiries and audits"), new("workforce", "Accounts and directory"), new("reporting", "Indicators")
    ];

    public string? Source { get; set; }
    public string? Account { get; set; }
    public string? Record { get; set; }
    public string? Action { get; set; }

    [DisplayName("From")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [DisplayName("To")]
    public DateOnly? To { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Whether anything narrows the log, which the words for an empty one depend on.</summary>
    public bool Narrowed => From is not null || To is not null || new[] { Account, Record, Action }.Any(each => !string.IsNullOrWhiteSpace(each));

    public SearchAccessLogRequest ToRequest() => new()
    {
        Source = string.IsNullOrEmpty(Source) ? Sources[0].Value : Source,
        AccountId = Account?.Trim() ?? "",
        RecordId = Record?.Trim() ?? "",
        // As the page shows it, or as it is stored.
        Action = Action?.Trim().Replace(' ', '_').ToLowerInvariant() ?? "",
        From = Start(From),
        To = To < DateOnly.MaxValue ? Start(To?.AddDays(1)) : "",
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };

    private static string Start(DateOnly? day) => day is { } given ? Instant.Text(LondonTime.StartOf(given)) : "";
}
