namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>How an enquiry stands.</summary>
public static class EnquiryState
{
    public const string Open = "open";
    public const string Concluded = "concluded";

    /// <summary>Entered in error.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>From a list without visits and conclusions.</summary>
    public const string NotSupplied = "not_supplied";

    public static readonly IReadOnlyList<string> All = [Open, Concluded, Withdrawn, NotSupplied];
}
