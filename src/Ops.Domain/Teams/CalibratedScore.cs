namespace Ops.Domain.Teams;

/// <summary>A score beside what it would be if all raters were alike.</summary>
public sealed record CalibratedScore
{
    internal CalibratedScore() { }

    /// <summary>Who is rated.</summary>
    public string Person { get; internal init; } = "";

    /// <summary>Who rated.</summary>
    public string Rater { get; internal init; } = "";

    /// <summary>The score given, which stays the person's score.</summary>
    public double Score { get; internal init; }

    /// <summary>The score on the scale of all raters.</summary>
    public double Calibrated { get; internal init; }
}
