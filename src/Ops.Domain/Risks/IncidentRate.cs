using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A rate of incidents with its exact interval (事件率).</summary>
/// <remarks>F. Garwood, Fiducial limits for the Poisson distribution (Biometrika 28, 1936).</remarks>
public sealed record IncidentRate : IExplainable
{
    private IncidentRate() { }

    /// <summary>The incidents.</summary>
    public long Incidents { get; internal init; }

    /// <summary>In how much time or volume.</summary>
    public double Exposure { get; internal init; }

    /// <summary>The confidence of the interval.</summary>
    public double Confidence { get; internal init; }

    /// <summary>Incidents per unit of exposure.</summary>
    public double Rate => Incidents / Exposure;

    /// <summary>The lower limit; 0 when nothing happened.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper limit; above 0 even when nothing happened.</summary>
    public double Upper { get; internal init; }

    /// <summary>Estimates a rate.</summary>
    /// <param name="incidents">The incidents: at least 0.</param>
    /// <param name="exposure">In how much time or volume: above 0.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a figure out of its range. <see cref="FaultCode.ZeroDenominator"/>: no exposure.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static IncidentRate Of(long incidents, double exposure, double confidence = 0.95)
    {
        Guard.InRange(incidents, 0, long.MaxValue / 4, nameof(incidents));
        Guard.NotNegative(exposure, nameof(exposure));
        Guard.OpenProbability(confidence, nameof(confidence));
        if (exposure == 0)
            throw Faults.ZeroDenominator(nameof(exposure), "the exposure is 0", "give the time or volume that was watched");
        double tail = (1 - confidence) / 2;
        var found = new IncidentRate
        {
            Incidents = incidents,
            Exposure = exposure,
            Confidence = confidence,
            Lower = incidents == 0 ? 0 : new ChiSquared(2.0 * incidents).Quantile(tail) / 2 / exposure,
            Upper = new ChiSquared((2.0 * incidents) + 2).UpperQuantile(tail) / 2 / exposure,
        };
        Representable.All(nameof(exposure), "measure the exposure in a smaller unit", found.Rate, found.Lower, found.Upper);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Incident rate", "事件率"),
            Rate,
            Phrase.Of($"{Incidents} / {Exposure}"),
            new Phrase("Garwood 1936", "Garwood 1936"),
            Explanation.Of(
                new Phrase("Lower limit", "下限"),
                Lower,
                Phrase.Of($"χ²({(1 - Confidence) / 2}; {2 * Incidents}) / (2 · {Exposure})")
            ),
            Explanation.Of(
                new Phrase("Upper limit", "上限"),
                Upper,
                Phrase.Of($"χ²({(1 + Confidence) / 2}; {(2 * Incidents) + 2}) / (2 · {Exposure})")
            )
        );
}
