namespace Ops.Domain.Teams;

/// <summary>How a pulse is read.</summary>
public sealed record PulseOptions
{
    /// <summary>The anonymity floor: below so many answers there is no figure at all; at least 1, default 5.</summary>
    public int Floor { get; init; } = 5;

    /// <summary>The confidence of all intervals, strictly between 0 and 1; default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>The top of the engagement scale, above 1; default 5.</summary>
    public double ScaleMaximum { get; init; } = 5;

    /// <summary>Answers from here on are favourable, on the scale; default 4.</summary>
    public double FavourableFrom { get; init; } = 4;
}
