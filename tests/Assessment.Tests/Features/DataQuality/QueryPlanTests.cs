using System.Text.RegularExpressions;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Tests.Features.DataQuality;

/// <summary>The conditions must be worded as the indexes are, or a million rows are read for each.</summary>
public sealed partial class QueryPlanTests : IAsyncLifetime
{
    /// <summary>The index of each kind.</summary>
    private static readonly Dictionary<string, string> _indexes = new()
    {
        ["assessment_without_outcome"] = "assessments_without_outcome",
        ["assessment_without_factors"] = "assessments_without_factors",
        ["assessment_factors_impossible"] = "assessments_factors_impossible",
        ["assessment_days_impossible"] = "assessments_days_impossible",
        ["assessment_seen_out_of_time"] = "assessments_seen_out_of_time",
        ["assessment_in_future"] = "assessments_latest_day",
        ["assessment_plan_after_due"] = "assessments_plan_after_due",
        ["assessment_type_out_of_use"] = "assessments_type_out_of_use",
        ["assessments_open_together"] = "assessments_open_child",
        ["assessment_started_during_other"] = "assessments_started_during_other",
        ["assessment_without_referral"] = "assessments_without_referral",
        ["assessment_referral_unknown"] = "assessments_referral_unknown",
        ["assessment_referral_withdrawn"] = "assessments_referral_withdrawn",
        ["assessment_referral_nfa"] = "assessments_referral_nfa",
        ["assessment_referral_of_other_child"] = "assessments_referral_of_other_record",
        ["assessment_without_locality"] = "assessments_without_locality",
        ["assessment_team_unknown"] = "assessments_team_not_known",
        ["enquiry_days_impossible"] = "enquiries_days_impossible",
        ["enquiry_in_future"] = "enquiries_latest_day",
        ["conference_on_weekend"] = "enquiries_conference_on_weekend",
        ["conference_not_held"] = "enquiries_awaiting_icpc",
        ["conference_not_required"] = "enquiries_conference_not_required",
        ["enquiry_without_decision"] = "enquiries_without_decision",
        ["enquiries_open_together"] = "enquiries_open_child",
        ["enquiry_started_during_other"] = "enquiries_started_during_other",
        ["enquiry_without_assessment"] = "enquiries_without_assessment",
        ["enquiry_referral_unknown"] = "enquiries_referral_unknown",
        ["enquiry_referral_withdrawn"] = "enquiries_referral_withdrawn",
        ["enquiry_referral_nfa"] = "enquiries_referral_nfa",
        ["enquiry_referral_of_other_child"] = "enquiries_referral_of_other_record",
        ["enquiry_without_locality"] = "enquiries_without_locality",
        ["enquiry_team_unknown"] = "enquiries_team_not_known",
        ["audit_days_impossible"] = "audits_days_impossible",
        ["audit_in_future"] = "audits_latest_day",
        ["audit_moderation_incomplete"] = "audits_moderation_incomplete",
        ["audit_without_auditor"] = "audits_without_auditor",
        ["audit_auditor_unknown"] = "audits_auditor",
        ["audit_without_locality"] = "audits_without_locality"
    };
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task CountAndList_OfEveryKind_AreAnsweredFromItsIndex()
    {
        Assert.Equal(_indexes.Keys, QueryKinds.All.Select(kind => kind.Id));
        var wrong = new List<string>();
        foreach (var kind in QueryKinds.All)
            foreach (var filter in new QueryFilter[] { new("", ""), new("L1", "T1") })
            {
                wrong.AddRange(Wrong(kind, filter, await PlanAsync(DataQualitySql.Count(kind, filter))).Select(step => $"count of {kind.Id}: {step}"));
                foreach (var (newestFirst, firstPage) in new[] { (false, true), (false, false), (true, true), (true, false) })
                {
                    var plan = await PlanAsync(DataQualitySql.List(kind, "[version]", filter, newestFirst, firstPage));
                    wrong.AddRange(Wrong(kind, filter, plan).Select(step => $"list of {kind.Id}: {step}"));
                    if (filter.LocalityId.Length == 0 && plan.Any(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)) == kind.InOrder)
                        wrong.Add($"{kind.Id} is {(kind.InOrder ? "" : "not ")}sorted");
                }
            }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>Steps of a plan that read something else of the table than the kind's index, or more of another than what it is asked for.</summary>
    private static IEnumerable<string> Wrong(QueryKind kind, QueryFilter filter, IReadOnlyList<string> plan)
    {
        var reads = plan.Select(step => ReadOf().Match(step)).Where(read => read.Success).ToList();
        if (reads.All(read => read.Groups["alias"].Value == "other" || read.Groups["table"].Value != kind.Of.Name)) yield return "nothing";
        foreach (var read in reads)
        {
            // Who is open too is looked for by the child; and what a record names, by its id.
            var isShort = read.Groups["alias"].Value == "other" ? read.Value.Contains("child_id=?", StringComparison.Ordinal)
                : read.Groups["table"].Value != kind.Of.Name ? read.Groups["how"].Value == "SEARCH"
                : read.Groups["index"].Value == _indexes[kind.Id]
                // The tracker's holds the open ones alone too, and is in the order of places.
                || (kind.Id == "assessments_open_together" && read.Groups["index"].Value == "assessments_tracker")
                || (kind.Id == "assessment_plan_after_due" && read.Groups["index"].Value == "assessments_tracker" && filter.TeamId.Length > 0);
            if (!isShort) yield return read.Value;
        }
    }

    private async Task<IReadOnlyList<string>> PlanAsync(SqlText sql)
    {
        var days = new { Tomorrow = "2026-03-18", FirstIcpcInLimit = "2026-03-01", StartedUntil = "", Most = 10, LocalityId = "L1", TeamId = "T1", Key = "2026-01-05", Id = "a" };
        return [.. (await _host.Db.ReadAsync(session => session.ListAsync<Step>("explain query plan " + sql.For(Dialect.Sqlite), days), CancellationToken.None)).Select(step => step.Detail)];
    }

    [GeneratedRegex(@"^(?<how>SCAN|SEARCH) (TABLE )?(?<table>assessments|enquiries|audits|known_\w+)( AS (?<alias>\w+))?( USING (COVERING )?(INDEX (?<index>\w+)|PRIMARY KEY))?.*")]
    private static partial Regex ReadOf();

    private sealed record Step
    {
        public required string Detail { get; init; }
    }
}
