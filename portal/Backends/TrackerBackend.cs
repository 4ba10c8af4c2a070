using CsWorkPerf.Contracts.Assessment.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Assessment's tracker and its weekly meetings.</summary>
public sealed class TrackerBackend(Tracker.TrackerClient tracker, TrackerMeetings.TrackerMeetingsClient meetings)
{
    public async Task<TrackerView> GetAsync(GetTrackerRequest request, CancellationToken cancellation) =>
        await tracker.GetTrackerAsync(request, cancellationToken: cancellation);

    /// <summary>The view, and again whenever it changes; ends when the session's token does.</summary>
    public AsyncServerStreamingCall<TrackerView> Watch(GetTrackerRequest request, string mark, CancellationToken cancellation) =>
        tracker.WatchTracker(new WatchTrackerRequest { Tracker = request, Mark = mark }, cancellationToken: cancellation);

    /// <summary>The meeting opened; or the id of this week's of the place, where that was opened before.</summary>
    public async Task<DoneOrKnown<TrackerMeeting>> OpenMeetingAsync(OpenMeetingRequest request, CancellationToken cancellation) =>
        await DoneOrKnown<TrackerMeeting>.OfAsync(async () => await meetings.OpenMeetingAsync(request, cancellationToken: cancellation), "ALREADY_OPENED");

    public async Task<ListTrackerMeetingsResponse> ListMeetingsAsync(ListTrackerMeetingsRequest request, CancellationToken cancellation) =>
        await meetings.ListMeetingsAsync(request, cancellationToken: cancellation);

    /// <summary>Every meeting of a place, page after page.</summary>
    public IAsyncEnumerable<TrackerMeeting> AllMeetingsAsync(ListTrackerMeetingsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListMeetingsAsync(new ListTrackerMeetingsRequest(request) { Page = page }, cancellation), list => list.Meetings, list => list.NextPageToken, cancellation);

    public Task<TrackerMeetingDetails> GetMeetingAsync(string meetingId, CancellationToken cancellation) => GetMeetingAsync(meetingId, "", cancellation);

    /// <summary>A meeting with one case of its worklist and that case's neighbours; with all where none is named.</summary>
    public async Task<TrackerMeetingDetails> GetMeetingAsync(string meetingId, string assessmentId, CancellationToken cancellation) =>
        await meetings.GetMeetingAsync(new GetTrackerMeetingRequest { MeetingId = meetingId, AssessmentId = assessmentId }, cancellationToken: cancellation);

    public async Task<MeetingCase> NoteCaseAsync(NoteCaseRequest request, CancellationToken cancellation) =>
        await meetings.NoteCaseAsync(request, cancellationToken: cancellation);

    public async Task<TrackerMeeting> CloseMeetingAsync(CloseMeetingRequest request, CancellationToken cancellation) =>
        await meetings.CloseMeetingAsync(request, cancellationToken: cancellation);

    public async Task<TrackerAction> ChangeActionAsync(ChangeTrackerActionRequest request, CancellationToken cancellation) =>
        await meetings.ChangeActionAsync(request, cancellationToken: cancellation);

    public async Task<ListTrackerActionsResponse> ListActionsAsync(ListTrackerActionsRequest request, CancellationToken cancellation) =>
        await meetings.ListActionsAsync(request, cancellationToken: cancellation);

    /// <summary>Every action of a query, page after page.</summary>
    public IAsyncEnumerable<TrackerAction> AllActionsAsync(ListTrackerActionsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListActionsAsync(new ListTrackerActionsRequest(request) { Page = page }, cancellation), list => list.Actions, list => list.NextPageToken, cancellation);
}
