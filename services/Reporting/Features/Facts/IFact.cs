namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>A row that figures are worked out from: a contact, a referral, a review, an assessment, an enquiry or an audit.</summary>
public interface IFact
{
    /// <summary>The owner's random id.</summary>
    string Id { get; }

    /// <summary>The row's version at its owner; a newer one replaces this.</summary>
    long Version { get; }

    /// <summary>
    /// The group that the row is seen in: its child; of a review, its contact; itself, where no definition sees it with others. A
    /// child's record that is merged into another becomes an alias, which is resolved where groups are made
    /// (<see cref="Aliases.Families"/>), not in the row, so that undoing a merge is exact.
    /// </summary>
    string Group { get; }
}
