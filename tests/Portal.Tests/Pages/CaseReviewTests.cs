using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>A week's meeting from the draw to the minutes. There is one draw a week, so one test goes all the way.</summary>
public sealed class CaseReviewTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private static string Ago(int days) => LondonTime.Today(TimeProvider.System).AddDays(-days).Text();

    /// <summary>A contact that was received and decided so many days ago.</summary>
    private Contact Decide(string last, string source, int ago = 3)
    {
        var practitioner = council.As(Roles.Practitioner);
        var child = new Children.ChildrenClient(practitioner).AddChild(new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Pia", LastName = last } });
        var contacts = new Contacts.ContactsClient(practitioner);
        var contact = contacts.LogContact(new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = source, ReceivedAt = Ago(ago), Summary = "Worried about " + last, LocalityId = council.Locality });
        return contacts.RecordDecision(new RecordDecisionRequest
        {
            RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = "advice", DecidedAt = Ago(ago), Rationale = "As discussed."
        });
    }

    [Fact]
    public async Task Meeting_DrawnAndReviewed_HasItsMinutes()
    {
        Decide("Panelled", "6");
        Decide("Discussed", "2A");
        Decide("Missed", "2A", ago: 20);
        using var manager = await council.SignInAsync(Roles.Manager);
        var empty = await manager.GetAsync((await manager.GetAsync("/front-door")).One("main nav a[href='/front-door/reviews']").GetAttribute("href")!);
        Assert.Contains("No sample has been drawn yet.", empty.Text("main"), StringComparison.Ordinal);

        // What is wrong is said at the field, and what was entered stays.
        var form = await manager.GetAsync("/front-door/reviews/draw");
        var first = DayIn(form, "From");
        Assert.Equal(DayOfWeek.Monday, first.DayOfWeek);
        Assert.Equal(
            [$"Last day of the decisions must be {Words.Day(first)}, the first day, or after it"],
            (await manager.SubmitAsync(form, "main form", [.. Fields("To", first.AddDays(-1))])).Errors);
        Assert.Equal(
            [$"Last day of the decisions must be {Words.Day(Today.AddDays(-1))}, yesterday, or before it"],
            (await manager.SubmitAsync(form, "main form", [.. Fields("To", Today)])).Errors);
        Assert.Contains("must begin on", Assert.Single((await manager.SubmitAsync(form, "main form", [.. Fields("From", first.AddDays(1))])).Errors), StringComparison.Ordinal);
        Assert.Contains("or a later day as its last", Assert.Single((await manager.SubmitAsync(form, "main form", [.. Fields("To", first)])).Errors), StringComparison.Ordinal);
        Assert.Contains($"made before {Words.LongDay(first)}", form.Text("main"), StringComparison.Ordinal);
        var wrong = await manager.SubmitAsync(form, "main form", [.. Fields("To", Today.AddDays(-1)), ("Size", "many")]);
        Assert.Equal(["Enter how many decisions, such as 12"], wrong.Errors);
        var meeting = await manager.SubmitAsync(wrong, "main form", [.. Fields("HeldOn", Today.AddDays(1)), .. Fields("To", Today.AddDays(-1)), ("Size", "200")]);
        Assert.StartsWith("Case review of", meeting.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Worried about Panelled", meeting.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Agenda", meeting.Text(".govuk-caption-l"));

        // Nobody draws again.
        var next = await manager.GetAsync("/front-door/reviews/draw");
        Assert.Contains("No day is due yet", next.Text("main"), StringComparison.Ordinal);
        var again = await manager.SubmitAsync(next, "main form", [.. Fields("HeldOn", Today.AddDays(1)), .. Fields("From", first), .. Fields("To", Today.AddDays(-1)), ("Size", "5")]);
        Assert.Contains("nobody can draw another", Assert.Single(again.Errors), StringComparison.Ordinal);

        // The draw can be checked.
        var draw = await manager.GetAsync(meeting.One("main a[href$='/draw']").GetAttribute("href")!);
        Assert.Contains("it gives the same sample", draw.Text("main"), StringComparison.Ordinal);
        var csv = await manager.GetAsync(draw.One("main a[href*='handler=Csv']").GetAttribute("href")!);
        Assert.StartsWith("contact_id,stratum,position", csv.Body.TrimStart('\uFEFF'), StringComparison.Ordinal);

        // A verdict, with what is to be learned.
        var verdict = await manager.GetAsync(meeting.One("main a[href*='/verdict?']").GetAttribute("href")!);
        Assert.Equal(["Choose the verdict"], (await manager.SubmitAsync(verdict, "main form")).Errors);
        Assert.Contains($"Today or before; the meeting is on {Words.LongDay(Today.AddDays(1))}, which has not come yet.", verdict.Text("main form"), StringComparison.Ordinal);
        Assert.Contains("in the future", Assert.Single((await manager.SubmitAsync(verdict, "main form", ("Form.Verdict", "agree"))).Errors), StringComparison.Ordinal);
        var recorded = await manager.SubmitAsync(
            verdict, "main form", [("Form.Verdict", "threshold_too_high"), ("Form.Learning", "Ask what was tried"), .. Fields("Form.ReviewedOn", Today)]);
        Assert.Contains("Ask what was tried", recorded.Text("main"), StringComparison.Ordinal);
        Assert.Contains("1 of", recorded.Text("main"), StringComparison.Ordinal);

        // Corrected: what it said before stays.
        var review = await manager.GetAsync(recorded.One("main a[href*='/front-door/learning/']").GetAttribute("href")!);
        var corrected = await manager.SubmitAsync(review, "main form", ("Form.Verdict", "agree"));
        Assert.Contains("Threshold too high", corrected.Text("table"), StringComparison.Ordinal);
        Assert.Contains("corrected this verdict since", Assert.Single((await manager.SubmitAsync(review, "main form", ("Form.Verdict", "threshold_too_low"))).Errors), StringComparison.Ordinal);

        // Whoever decided reads it; others at the front door do not run meetings.
        using var auditor = await council.SignInAsync(Roles.Auditor);
        var learning = await auditor.GetAsync("/front-door/learning?learning=with&verdict=agree");
        Assert.Contains("Ask what was tried", learning.Text("main tbody"), StringComparison.Ordinal);
        var reviews = await auditor.GetAsync(learning.One(".app-list-bar a").GetAttribute("href")!);
        Assert.Contains("Ask what was tried", reviews.Body, StringComparison.Ordinal);
        Assert.Contains("No reviews match these filters.", (await auditor.GetAsync("/front-door/learning?from=1999-01-01&to=1999-12-31")).Text("main"), StringComparison.Ordinal);
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        var nav = (await practitioner.GetAsync("/front-door/learning")).Document.QuerySelectorAll("main nav a").Select(link => link.TextContent.Trim()).ToList();
        Assert.Contains("Learning", nav);
        Assert.DoesNotContain("Case review", nav);
        Assert.Contains("1 of", (await manager.GetAsync("/front-door/reviews")).Text("main tbody"), StringComparison.Ordinal);
    }

    private static DateOnly Today => LondonTime.Today(TimeProvider.System);

    private static IEnumerable<(string, string)> Fields(string field, DateOnly day) =>
        [(field + "-day", Text(day.Day)), (field + "-month", Text(day.Month)), (field + "-year", Text(day.Year))];

    /// <summary>The day in a form's field.</summary>
    private static DateOnly DayIn(Shown page, string field)
    {
        return new(Part("year"), Part("month"), Part("day"));

        int Part(string name) => int.Parse(page.One($"[name='{field}-{name}']").GetAttribute("value")!, CultureInfo.InvariantCulture);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
