using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Decisions;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>The RPCs of contacts.</summary>
public sealed class ContactsGrpc(
    LogContact log, ChangeContact change, DecideContact decide, CorrectDecision correct, HandOffContact handOff, RecordFeedback feedback, ReadContact read, ListContacts list, CountOpenContacts count,
    ImportContacts import, AgreementSettings agreement, WorkingDayCalendar calendar, TimeProvider time) : Contracts.Intake.V1.Contacts.ContactsBase
{
    public override async Task<Contracts.Intake.V1.Contact> LogContact(LogContactRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return Write(await log.HandleAsync(ContactMapping.Read(request), actor, Key(request.RequestId, actor, request), context.CancellationToken), request.ReceivedAt);
    }

    public override async Task<Contracts.Intake.V1.Contact> ChangeContact(ChangeContactRequest request, ServerCallContext context)
    {
        var target = ContactMapping.Target(request.ContactId, request.Version, context.Actor());
        var (changed, outside) = await change.HandleAsync(target, ContactMapping.Read(request), Key(request.RequestId, target.Actor, request), context.CancellationToken);
        var answer = Write(changed, request.ReceivedAt);
        if (outside is not null) answer.Notices.Add(outside);
        return answer;
    }

    public override async Task<Contracts.Intake.V1.Contact> RecordDecision(RecordDecisionRequest request, ServerCallContext context)
    {
        var target = ContactMapping.Target(request.ContactId, request.Version, context.Actor());
        return Write(await decide.HandleAsync(target, DecisionMapping.Read(request), Key(request.RequestId, target.Actor, request), context.CancellationToken), request.DecidedAt);
    }

    public override async Task<Contracts.Intake.V1.Contact> CorrectDecision(CorrectDecisionRequest request, ServerCallContext context)
    {
        var target = ContactMapping.Target(request.ContactId, request.Version, context.Actor());
        return Write(await correct.HandleAsync(target, DecisionMapping.Read(request), Key(request.RequestId, target.Actor, request), context.CancellationToken), request.DecidedAt);
    }

    public override async Task<Contracts.Intake.V1.Contact> HandOffContact(HandOffContactRequest request, ServerCallContext context)
    {
        var target = ContactMapping.Target(request.ContactId, request.Version, context.Actor());
        return Write(await handOff.HandleAsync(target, ContactMapping.Read(request), Key(request.RequestId, target.Actor, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.Contact> RecordFeedback(RecordFeedbackRequest request, ServerCallContext context)
    {
        var target = ContactMapping.Target(request.ContactId, request.Version, context.Actor());
        return Write(await feedback.HandleAsync(target, ContactMapping.Read(request), Key(request.RequestId, target.Actor, request), context.CancellationToken), request.FeedbackAt);
    }

    public override async Task<ContactDetails> GetContact(GetContactRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var view = await read.HandleAsync(RequestFields.RecordId("contact_id", request.ContactId), actor, context.CancellationToken);
        return ContactMapping.Write(view, actor, agreement, calendar, LocalMoment.From(time.GetUtcNow()));
    }

    public override async Task<ListContactsResponse> ListContacts(ListContactsRequest request, ServerCallContext context)
    {
        var (filter, page) = ContactListMapping.Read(request);
        var listed = await list.HandleAsync(filter, page, context.Actor(), context.CancellationToken);
        return ContactListMapping.Write(listed, request, filter, context.Actor(), calendar, Today);
    }

    public override async Task<Contracts.Intake.V1.OpenContactCounts> CountOpenContacts(CountOpenContactsRequest request, ServerCallContext context)
    {
        var worker = request.WorkerId.Length == 0 ? "" : RequestFields.RecordId("worker_id", request.WorkerId);
        return ContactListMapping.Write(await count.HandleAsync(worker, context.Actor(), context.CancellationToken));
    }

    public override Task ImportContacts(IAsyncStreamReader<ImportContactsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, ContactRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);

    private DateOnly Today => LondonTime.Today(time);

    /// <param name="contact">The contact.</param>
    /// <param name="written">The local time that the command gave; empty for none.</param>
    private Contracts.Intake.V1.Contact Write(Contact contact, string written = "")
    {
        var answer = ContactMapping.Write(contact, calendar, Today);
        if (Moments.Notice(written) is { } notice) answer.Notices.Add(notice);
        return answer;
    }

    private static RequestKey Key(string requestId, Actor actor, Google.Protobuf.IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
