namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>Why a child is likely the same as another; the contract's words.</summary>
public static class LikelyReason
{
    public const string SameName = "same_name";

    /// <summary>The same words, but for one letter.</summary>
    public const string OneLetter = "one_letter_different";

    /// <summary>Two words or more, each with a letter different.</summary>
    public const string OneLetterEach = "one_letter_different_in_each_word";

    /// <summary>One of the names has a word more, such as a second first name.</summary>
    public const string WordMore = "one_name_has_more_words";

    /// <summary>A word of the names is the same, the rest is not.</summary>
    public const string SameWord = "part_of_name_same";

    public const string SameBirthDate = "same_birth_date";
    public const string BirthDateSwapped = "birth_date_day_and_month_swapped";
    public const string BirthDateOneDigit = "birth_date_one_digit_different";
    public const string BirthDateNotKnown = "birth_date_not_known";
    public const string SamePostcode = "same_postcode";
}
