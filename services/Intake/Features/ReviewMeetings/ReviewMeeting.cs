namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>A meeting of the case review panel, with what its sample was drawn from. It never changes.</summary>
public sealed record ReviewMeeting
{
    public required string MeetingId { get; init; }

    /// <summary>Which secret its draw used, from 1.</summary>
    public required int Number { get; init; }
    public required DateOnly HeldOn { get; init; }

    /// <summary>Decided in [From, To).</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required int Size { get; init; }

    /// <summary>Of <see cref="MeetingPlan.AllStrata"/>, joined by commas.</summary>
    public required string Strata { get; init; }

    /// <summary>How many decisions it was drawn from.</summary>
    public required int Decisions { get; init; }
    public required int Drawn { get; init; }

    /// <summary>See <see cref="SampleDraw.Seed"/>.</summary>
    public required string Seed { get; init; }
    public required DateTimeOffset DrawnAt { get; init; }
    public required string DrawnBy { get; init; }

    /// <summary>How many of those drawn have a verdict, and how many of these agree.</summary>
    public int Reviewed { get; init; }
    public int Agreed { get; init; }

    /// <summary>What was asked of the draw.</summary>
    public MeetingPlan Plan() => new(HeldOn, From, To, Size, Strata.Split(',', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A decision that a sample is drawn from, as it stood then. A blank is the empty string.</summary>
public sealed record SampledDecision
{
    public required string ContactId { get; init; }
    public required string Outcome { get; init; }
    public required string SourceGroup { get; init; }
    public required string LocalityId { get; init; }

    /// <summary>Place on the agenda, from 1; 0 where it was not drawn.</summary>
    public int Position { get; init; }
}
