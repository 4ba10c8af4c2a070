using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Board;

/// <summary>People of the front door who are workers, and what they do with the board.</summary>
internal static class BoardPeople
{
    public static Actor Worker(string workerId, string role = Roles.Practitioner) =>
        new() { AccountId = "account-" + workerId, Name = "Worker " + workerId, Roles = [role], WorkerId = workerId };

    public static Contracts.Intake.V1.Board.BoardClient Board(this IntakeHost intake, string workerId = "w1", string role = Roles.Practitioner) => new(intake.Host.As(Worker(workerId, role)));

    public static Contracts.Intake.V1.Duty.DutyClient Duty(this IntakeHost intake, string workerId = "w1", string role = Roles.Practitioner) => new(intake.Host.As(Worker(workerId, role)));

    public static Shift SignOn(this IntakeHost intake, string workerId = "w1", string until = "") =>
        intake.Duty(workerId).SignOn(new SignOnRequest { RequestId = IntakeHost.Key(), Until = until });

    public static BoardView View(this IntakeHost intake, Action<GetBoardRequest>? more = null, string workerId = "w1", string role = Roles.Practitioner)
    {
        var request = new GetBoardRequest();
        more?.Invoke(request);
        return intake.Board(workerId, role).GetBoard(request);
    }

    public static MovedContacts Claim(this IntakeHost intake, string workerId, params IEnumerable<string> contactIds) =>
        intake.Board(workerId).ClaimContacts(new ClaimContactsRequest { RequestId = IntakeHost.Key(), ContactIds = { contactIds } });

    public static MovedContacts Reassign(this IntakeHost intake, Action<ReassignContactsRequest> more, string workerId = "w1", string role = Roles.Practitioner)
    {
        var request = new ReassignContactsRequest { RequestId = IntakeHost.Key(), Reason = "Going home" };
        more(request);
        return intake.Board(workerId, role).ReassignContacts(request);
    }

    public static SeenContact Seen(Contact contact) => new() { ContactId = contact.ContactId, Version = contact.Version };

    public static Contact Read(this IntakeHost intake, string contactId) => intake.Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contactId }).Contact;
}
