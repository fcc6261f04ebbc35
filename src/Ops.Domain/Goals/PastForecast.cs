namespace Ops.Domain.Goals;

/// <summary>A forecast whose outcome is known by now.</summary>
public readonly record struct PastForecast
{
    /// <summary>Creates a past forecast.</summary>
    /// <param name="probability">The probability that was told, 0 to 1.</param>
    /// <param name="happened">Whether the target was reached.</param>
    /// <param name="wasInside">Whether the figure ended inside the interval that was told; null if none was.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a probability outside 0 to 1, NaN or infinity.</exception>
    public PastForecast(double probability, bool happened, bool? wasInside = null)
    {
        Probability = Guard.Probability(probability, nameof(probability));
        Happened = happened;
        WasInside = wasInside;
    }

    /// <summary>The probability that was told.</summary>
    public double Probability { get; }

    /// <summary>Whether the target was reached.</summary>
    public bool Happened { get; }

    /// <summary>Whether the figure ended inside the interval that was told; null if none was.</summary>
    public bool? WasInside { get; }
}
