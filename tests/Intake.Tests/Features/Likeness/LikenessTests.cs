using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Likeness;

namespace CsWorkPerf.Intake.Tests.Features.Likeness;

public sealed class LikenessTests
{
    private static Child Child(string name, string born = "", string postcode = "") => new()
    {
        ChildId = "x", Version = 1, LastName = name, Postcode = postcode,
        BirthDate = born.Length > 0 ? DateOnly.ParseExact(born, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null
    };

    [Theory]
    [InlineData("Ann Lee", "2015-04-01", "", "Ann Lee", "2015-04-01", "", 90, "same_name same_birth_date")]
    [InlineData("Ann Lee", "2015-04-01", "", "lee ANN", "2015-01-04", "", 80, "same_name birth_date_day_and_month_swapped")]
    [InlineData("Ann Lee", "2015-04-01", "", "Ann Lee", "2015-04-11", "", 75, "same_name birth_date_one_digit_different")]
    [InlineData("Ann Lee", "2015-04-01", "", "Ann Lee", "", "", 60, "same_name birth_date_not_known")]
    [InlineData("Ann Lee", "2015-04-01", "ab1 2cd", "Ann Lee", "2009-12-24", "AB12CD", 65, "same_name same_postcode")]
    [InlineData("Ann Lee", "2015-04-01", "", "Ann Lee", "2009-12-24", "", 50, "same_name")]
    [InlineData("Peter Lee", "2015-04-01", "", "Petre Lee", "2015-04-01", "", 75, "one_letter_different same_birth_date")]
    [InlineData("Peter Lee", "2015-04-01", "", "Petr Lee", "", "AB1 2CD", 45, "one_letter_different birth_date_not_known")]
    [InlineData("Peter Smith", "2015-04-01", "", "Petre Smyth", "2015-04-01", "", 65, "one_letter_different_in_each_word same_birth_date")]
    [InlineData("Ann Mary Lee", "2015-04-01", "", "Ann Lee", "2015-01-04", "", 60, "one_name_has_more_words birth_date_day_and_month_swapped")]
    [InlineData("Kim Lee", "2015-04-01", "AB1 2CD", "Sam Lee", "2015-04-01", "ab1  2cd", 70, "part_of_name_same same_birth_date same_postcode")]
    [InlineData("Kim Lee", "2015-04-01", "", "Sam Lee", "2015-04-01", "", 55, "part_of_name_same same_birth_date")]
    [InlineData("Kim Lee", "2015-04-01", "AB1 2CD", "Sam Low", "2015-04-01", "AB1 2CD", 0, "")]
    public void Of_TwoRecords_HasPointsAndReasons(string name, string born, string postcode, string otherName, string otherBorn, string otherPostcode, int score, string reasons)
    {
        var likeness = Intake.Features.Likeness.Likeness.Of(Child(name, born, postcode), Child(otherName, otherBorn, otherPostcode));

        Assert.Equal((score, reasons), (likeness.Score, string.Join(' ', likeness.Reasons)));
        Assert.Equal(score >= 60, likeness.IsLikely);
    }

    [Theory]
    [InlineData("anna", "ana", true)]
    [InlineData("ana", "anna", true)]
    [InlineData("anna", "enna", true)]
    [InlineData("anna", "nana", true)]
    [InlineData("anna", "annas", true)]
    [InlineData("anna", "anna", false)]
    [InlineData("anna", "nnaa", false)]
    [InlineData("anna", "anxy", false)]
    [InlineData("anna", "annasx", false)]
    [InlineData("jo", "ja", false)]
    public void IsOneError_TwoWords_TakesOneLetterOnly(string one, string other, bool expected) => Assert.Equal(expected, NameLikeness.IsOneError(one, other));

    [Fact]
    public void NearDays_OfADay_AreRealDaysAndSayWhy()
    {
        var day = new DateOnly(2016, 2, 3);
        var near = NearDays.Of(day).ToHashSet();

        Assert.Contains(new(2016, 3, 2), near);
        Assert.Contains(new(2016, 2, 23), near);
        Assert.Contains(new(2015, 2, 3), near);
        Assert.Contains(new(2016, 12, 3), near);
        Assert.DoesNotContain(new(2015, 3, 2), near);
        Assert.All(near.Where(other => other != day), other => Assert.True(NearDays.IsOneDigit(day, other) || NearDays.Swapped(day) == other));
        Assert.Null(NearDays.Swapped(new(2016, 2, 13)));
        Assert.Null(NearDays.Swapped(new(2016, 2, 2)));
    }
}
