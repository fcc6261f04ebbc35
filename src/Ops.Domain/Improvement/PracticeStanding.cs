namespace Ops.Domain.Improvement;

/// <summary>How widely a practice is followed, and how those who follow it do.</summary>
public sealed record PracticeStanding
{
    internal PracticeStanding() { }

    /// <summary>The practice.</summary>
    public string Practice { get; internal init; } = "";

    /// <summary>How many peers follow it.</summary>
    public int Followers { get; internal init; }

    /// <summary>Followers / peers.</summary>
    public double Adoption { get; internal init; }

    /// <summary>The lower end of its Wilson interval.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; internal init; }

    /// <summary>Mean result of followers − mean of the others, positive on the good side; null when all or none follow.</summary>
    public double? Difference { get; internal init; }

    /// <summary>Welch's p-value of the difference, corrected for the number of practices (Holm); null with fewer than two on a side or without variation.</summary>
    public double? AdjustedPValue { get; internal init; }

    /// <summary>Whether the own unit follows it.</summary>
    public bool IsFollowed { get; internal init; }

    /// <summary>Whether the own unit does without a practice whose followers do better by more than chance explains.</summary>
    public bool IsGap { get; internal init; }
}
