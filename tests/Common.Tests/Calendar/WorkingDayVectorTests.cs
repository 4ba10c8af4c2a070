using System.Text.Json;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Common.Tests.Calendar;

/// <summary>The project's vectors, worked out apart from this code.</summary>
public sealed class WorkingDayVectorTests
{
    private static readonly WorkingDayCalendar Calendar = new(BankHolidays.Own);
    private static readonly JsonElement Vectors = Read();

    [Fact]
    public void AddWorkingDays_EveryVector_GivesItsDueDate()
    {
        var checkedDates = 0;
        foreach (var vector in Vectors.GetProperty("dueDates").EnumerateArray())
        {
            var start = Day(vector, "referral");
            Assert.Equal(vector.GetProperty("isWorkingDay").GetBoolean(), Calendar.IsWorkingDay(start));
            foreach (var due in vector.EnumerateObject().Where(field => field.Name.StartsWith("plus", StringComparison.Ordinal)))
            {
                var n = int.Parse(due.Name[4..], null);
                var day = DateOnly.Parse(due.Value.GetString()!, null);
                Assert.Equal((start, n, day), (start, n, Calendar.AddWorkingDays(start, n)));
                Assert.Equal((start, day, n), (start, day, Calendar.WorkingDays(start, day)));
                checkedDates++;
            }
        }
        Assert.Equal(15 * 6, checkedDates);
    }

    [Fact]
    public void WorkingDays_EveryVector_GivesItsCount()
    {
        var elapsed = Vectors.GetProperty("elapsed").EnumerateArray().ToList();
        Assert.Equal(8, elapsed.Count);
        Assert.All(elapsed, vector => Assert.Equal(
            vector.GetProperty("workingDays").GetInt32(), Calendar.WorkingDays(Day(vector, "from"), Day(vector, "to"))));
    }

    private static DateOnly Day(JsonElement vector, string name) => DateOnly.Parse(vector.GetProperty(name).GetString()!, null);

    private static JsonElement Read()
    {
        using var stream = typeof(WorkingDayVectorTests).Assembly.GetManifestResourceStream("working_day_vectors.json")!;
        return JsonSerializer.Deserialize<JsonElement>(stream);
    }
}
