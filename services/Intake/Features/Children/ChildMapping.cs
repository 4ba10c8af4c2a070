using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Merges;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Children between the wire and the domain.</summary>
internal static class ChildMapping
{
    private const int MostPostcode = 16;

    /// <param name="entered">The request's child; a missing one is at fault.</param>
    /// <param name="today">No birth date is after it.</param>
    public static Child Read(V1.Child? entered, DateOnly today)
    {
        var found = new Violations();
        entered ??= new V1.Child();
        var child = new Child
        {
            ChildId = found.Id("child.child_id", entered.ChildId),
            Version = entered.Version,
            CouncilId = found.Id("child.council_id", entered.CouncilId),
            FirstName = found.Name("child.first_name", entered.FirstName),
            LastName = found.Name("child.last_name", entered.LastName),
            BirthDate = found.Day("child.birth_date", entered.BirthDate),
            ExpectedBirthDate = found.Day("child.expected_birth_date", entered.ExpectedBirthDate),
            Sex = found.Code("child.sex", entered.Sex, Sexes.Codes),
            Ethnicity = found.Code("child.ethnicity", entered.Ethnicity, Ethnicities.Codes),
            Disability = found.Codes("child.disability", entered.Disability.Split(' ', StringSplitOptions.RemoveEmptyEntries), Disabilities.Codes, Disabilities.None),
            Postcode = PostcodeOf(found, entered.Postcode),
            Restricted = entered.Restricted
        };
        if (entered.FirstName.Length == 0 && entered.LastName.Length == 0)
            found.Add("child.last_name", "Give a first name or a last name.", "REQUIRED");
        if (child.BirthDate > today)
            found.Add("child.birth_date", $"child.birth_date '{entered.BirthDate}' is in the future; of a child not yet born give expected_birth_date.", "IN_FUTURE");
        found.ThrowIfAny();
        return child;
    }

    private static string PostcodeOf(Violations found, string entered)
    {
        var text = found.Text("child.postcode", entered, MostPostcode);
        return Postcode.Of(text) ?? text.ToUpperInvariant();
    }

    public static V1.Child Write(Child child) => new()
    {
        ChildId = child.ChildId,
        Version = child.Version,
        CouncilId = child.CouncilId,
        FirstName = child.FirstName,
        LastName = child.LastName,
        BirthDate = child.BirthDate.Text(),
        ExpectedBirthDate = child.ExpectedBirthDate.Text(),
        Sex = child.Sex,
        Ethnicity = child.Ethnicity,
        Disability = child.Disability,
        Postcode = child.Postcode,
        Restricted = child.Restricted,
        ChangedHere = child.ChangedHere,
        MergedInto = child.MergedInto,
        KeptId = child.KeptId,
        RestrictedByMerge = child.RestrictedByMerge
    };

    /// <summary>What those may know of a restricted child who may not open the record: that there is one.</summary>
    public static V1.Child WriteHidden(Child child) => new() { ChildId = child.ChildId, CouncilId = child.CouncilId, Restricted = true };

    /// <summary>A child as a list names them: nameless where that is not for the caller.</summary>
    public static V1.ListedChild WriteListed(Child child, Actor actor) => WriteListed(child, Restricted.Names(child, actor));

    /// <inheritdoc cref="WriteListed(Child, Actor)"/>
    public static V1.ListedChild WriteListed(Child child, bool named) =>
        new() { Name = named ? child.FullName() : "", Restricted = child.IsRestricted, CouncilId = named ? child.CouncilId : "" };

    public static V1.ChildHistory Write(ChildHistoryView history)
    {
        var written = new V1.ChildHistory { ContactCount = history.ContactCount, ReferralCount = history.ReferralCount };
        written.Contacts.AddRange(history.Contacts.Select(contact => new V1.ChildHistory.Types.ContactLine
        {
            ContactId = contact.ContactId,
            ReceivedAt = contact.ReceivedAt.ToString(),
            Source = contact.Source,
            Outcome = contact.Outcome,
            Status = contact.Status
        }));
        written.Referrals.AddRange(history.Referrals.Select(referral => new V1.ChildHistory.Types.ReferralLine
        {
            ReferralId = referral.ReferralId,
            ReferredOn = ((DateOnly?)referral.ReferredOn).Text(),
            Source = referral.Source,
            Nfa = referral.Nfa,
            Route = referral.Route,
            Withdrawn = referral.Withdrawn
        }));
        written.MergedRecords.AddRange(history.Merged.Select(Write));
        written.Merges.AddRange(history.Merges.Select(MergeMapping.Write));
        return written;
    }
}
