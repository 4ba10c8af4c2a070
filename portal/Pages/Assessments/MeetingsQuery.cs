using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The filters and page of the list of meetings, as the URL has them.</summary>
public sealed class MeetingsQuery
{
    public string? Locality { get; set; }
    public string? Team { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    public bool Narrowed => !string.IsNullOrEmpty(Locality) || !string.IsNullOrEmpty(Team);

    public ListTrackerMeetingsRequest ToRequest() => new() { LocalityId = Locality ?? "", TeamId = Team ?? "", Page = new PageRequest { PageToken = Paging.Token } };
}
