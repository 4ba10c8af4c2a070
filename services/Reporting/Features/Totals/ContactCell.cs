using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// What the contacts of a place in a month are counted by, all at once: day, hour, in or out of hours, source, mode, outcome and
/// whether the child was known. Packed into one number, so that whatever is asked of a combination is a walk over numbers.
/// </summary>
public readonly record struct ContactCell(int Packed)
{
    private const int DayAt = 19, HourAt = 14, OutOfHoursAt = 13, SourceAt = 8, ModeAt = 5, OutcomeAt = 1;
    private const int NoTime = 24, NotSupplied = 15;

    /// <summary>How many different <see cref="Codes"/> there may be.</summary>
    public const int MostCodes = 1 << OutOfHoursAt;

    /// <summary>The same while numbers mean the same: counts of another layout cannot be read, and are folded anew.</summary>
    public static string Layout { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', "1",
        string.Join(',', ReferralSources.Codes.Values), string.Join(',', Contracts.CodeSets.Modes.Codes.Values), string.Join(',', Outcomes.Codes.Values)))))[..16];

    private static readonly string?[] SourceOf = [null, .. ReferralSources.Codes.Values];
    private static readonly string?[] ModeOf = [null, .. Contracts.CodeSets.Modes.Codes.Values];
    private static readonly string?[] OutcomeOf = [null, .. Outcomes.Codes.Values];
    private static readonly FrozenDictionary<string, int> SourceNumbers = Numbered(SourceOf), ModeNumbers = Numbered(ModeOf), OutcomeNumbers = Numbered(OutcomeOf);

    /// <summary>Where a contact is counted.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="row">Its place and codes.</param>
    /// <param name="repeat">The child has an earlier contact day in the 12 months before.</param>
    public static ContactCell Of(ContactFact contact, RowDimensions row, bool repeat) => new(
        ((contact.ReceivedOn.Day - 1) << DayAt)
        | ((contact.ReceivedAt.Time?.Hour ?? NoTime) << HourAt)
        | ((row.OutOfHours == Dimensions.True ? 1 : 0) << OutOfHoursAt)
        | (NumberOf(SourceNumbers, contact.Source) << SourceAt)
        | (NumberOf(ModeNumbers, contact.Mode) << ModeAt)
        | ((contact.OutcomeSupplied ? NumberOf(OutcomeNumbers, contact.Outcome) : NotSupplied) << OutcomeAt)
        | (repeat ? 1 : 0));

    /// <summary>The same without day and hour: one number for all that has the same source, mode, outcome and repeat.</summary>
    public int Codes => Packed & (MostCodes - 1);

    /// <summary>Days after the first of the month.</summary>
    public int Day => Packed >> DayAt;

    /// <summary>Europe/London, 0 to 23; null of a day without a time.</summary>
    public int? Hour => Bits(HourAt, 31) is var hour and < NoTime ? hour : null;

    /// <summary>False also where there is no time.</summary>
    public bool OutOfHours => Bits(OutOfHoursAt, 1) == 1;

    /// <summary>0 for none, then the codes in their order.</summary>
    public int SourceNumber => Bits(SourceAt, 31);

    /// <summary>0 for none, then the codes in their order.</summary>
    public int ModeNumber => Bits(ModeAt, 7);

    /// <summary>Null while undecided, and where none was supplied.</summary>
    public string? Outcome => Bits(OutcomeAt, 15) is var outcome && outcome < OutcomeOf.Length ? OutcomeOf[outcome] : null;

    /// <summary>Has no outcome yet; not one whose outcome was not supplied.</summary>
    public bool IsUndecided => Bits(OutcomeAt, 15) == 0;

    public bool IsRepeat => (Packed & 1) == 1;

    /// <summary>The sources by number; none first.</summary>
    public static IReadOnlyList<string?> Sources => SourceOf;

    /// <summary>The modes by number; none first.</summary>
    public static IReadOnlyList<string?> Modes => ModeOf;

    private int Bits(int at, int mask) => (Packed >> at) & mask;

    /// <summary>A code that is not of its set is none.</summary>
    private static int NumberOf(FrozenDictionary<string, int> numbers, string? code) => code is null ? 0 : numbers.GetValueOrDefault(code);

    private static FrozenDictionary<string, int> Numbered(string?[] codes) =>
        codes.Index().Skip(1).ToFrozenDictionary(one => one.Item!, one => one.Index);
}
