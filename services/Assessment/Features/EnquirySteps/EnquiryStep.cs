using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>Something that a person does to an enquiry, with the rules on when it may be done.</summary>
public abstract record EnquiryStep
{
    /// <summary>The access log's word for it, which is the history's too.</summary>
    public abstract string Action { get; }

    /// <summary>The next version of the enquiry; the enquiry itself where it changes nothing.</summary>
    /// <exception cref="RuleBroken">The enquiry is in a state in which this cannot be done.</exception>
    /// <exception cref="InvalidInput">What is said does not go with what is known of the enquiry.</exception>
    public abstract Enquiry Take(Enquiry enquiry, EnquiryDays days);

    /// <summary>A rule of the work forbids it.</summary>
    internal static RuleBroken Broken(string rule, string message, Enquiry enquiry) => new(rule, message, "enquiry/" + enquiry.S47Id);

    protected static Enquiry Next(Enquiry enquiry) => enquiry with { Version = enquiry.Version + 1, ChangedHere = true };

    /// <summary>The next version, if nothing is wrong with what changed (see <see cref="EnquiryRules"/>).</summary>
    protected static Enquiry Checked(Enquiry before, Enquiry next, EnquiryDays days)
    {
        EnquiryRules.Check(before, next, days);
        // A conference that was held, or is not required, is planned no more.
        return next is { IcpcOn: not null } or { IcpcRequired: "false" } ? next with { IcpcPlannedOn = null } : next;
    }

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, ALREADY_CONCLUDED.</exception>
    protected static void MustBeOpen(Enquiry enquiry, string instead)
    {
        MustHaveACourse(enquiry);
        if (enquiry.ConcludedOn is not null) throw Broken("ALREADY_CONCLUDED", $"This enquiry has been concluded; {instead}.", enquiry);
    }

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED, CONFERENCE_HELD, CONFERENCE_NOT_REQUIRED.</exception>
    protected static void MustAwaitConference(Enquiry enquiry)
    {
        MustHaveACourse(enquiry);
        if (enquiry.IcpcOn is not null)
            throw Broken("CONFERENCE_HELD", "The conference of this enquiry has been held already; correct it, if the day or its outcome is wrong.", enquiry);
        if (enquiry.IcpcRequired == "false")
            throw Broken("CONFERENCE_NOT_REQUIRED", "No conference is required in this enquiry; correct that first, if one is.", enquiry);
    }

    /// <exception cref="RuleBroken">WITHDRAWN, COURSE_NOT_SUPPLIED.</exception>
    protected static void MustHaveACourse(Enquiry enquiry)
    {
        MustStand(enquiry);
        if (!enquiry.CourseSupplied)
            throw Broken("COURSE_NOT_SUPPLIED", "This enquiry came from a list without visits and conclusions; it was dealt with in the system that it came from.", enquiry);
    }

    /// <exception cref="RuleBroken">WITHDRAWN.</exception>
    protected static void MustStand(Enquiry enquiry)
    {
        if (enquiry.Withdrawn) throw Broken("WITHDRAWN", "This enquiry was withdrawn as entered in error; nothing more can be done with it.", enquiry);
    }
}
