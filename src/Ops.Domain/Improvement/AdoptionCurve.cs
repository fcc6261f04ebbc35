namespace Ops.Domain.Improvement;

/// <summary>How a practice spreads: the logistic curve K / (1 + e^(−r(t − t₀))).</summary>
/// <remarks>Sources: P.-F. Verhulst 1838; E. M. Rogers, Diffusion of Innovations (1962).</remarks>
public sealed class AdoptionCurve : IExplainable
{
    private AdoptionCurve() { }

    /// <summary>Who will adopt in the end, K.</summary>
    public double Capacity { get; private init; }

    /// <summary>The rate, r.</summary>
    public double Rate { get; private init; }

    /// <summary>The time at which half have adopted, t₀.</summary>
    public double Midpoint { get; private init; }

    /// <summary>The curve at the times asked for, in that order.</summary>
    public ImmutableArray<double> Values { get; private init; }

    /// <summary>When the shares asked for are reached, in that order.</summary>
    public ImmutableArray<AdoptionTime> TimesToShare { get; private init; }

    /// <summary>The fastest growth, K·r / 4, at the midpoint.</summary>
    public double PeakGrowth => Capacity * Rate / 4;

    /// <summary>The time from 10 % to 90 %, ln 81 / r.</summary>
    public double RiseTime => Math.Log(81) / Rate;

    /// <summary>Draws a curve.</summary>
    /// <param name="capacity">K; above 0.</param>
    /// <param name="rate">r; above 0.</param>
    /// <param name="midpoint">t₀.</param>
    /// <param name="times">The times at which it is wanted; at least one.</param>
    /// <param name="shares">The shares whose time is wanted, strictly between 0 and 1; empty when none is.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a figure out of range.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static AdoptionCurve Of(
        double capacity,
        double rate,
        double midpoint,
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> shares = default
    )
    {
        Guard.Values(times, nameof(times));
        Guard.Positive(capacity, nameof(capacity));
        Guard.Positive(rate, nameof(rate));
        Guard.Finite(midpoint, nameof(midpoint));
        var reached = ImmutableArray.CreateBuilder<AdoptionTime>(shares.Length);
        for (int i = 0; i < shares.Length; i++)
        {
            double share = Guard.OpenProbability(shares[i], Guard.At(nameof(shares), i));
            reached.Add(new AdoptionTime { Share = share, Time = midpoint + (Math.Log(share / (1 - share)) / rate) });
        }
        double[] values = new double[times.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = capacity * ShareAt(rate * (times[i] - midpoint));
        var found = new AdoptionCurve
        {
            Capacity = capacity,
            Rate = rate,
            Midpoint = midpoint,
            Values = [.. values],
            TimesToShare = reached.MoveToImmutable(),
        };
        Representable.All(nameof(rate), "measure time in another unit", found.PeakGrowth, found.RiseTime);
        Representable.Each(nameof(times), "measure time in another unit", values);
        foreach (var time in found.TimesToShare)
            Representable.All(nameof(rate), "measure time in another unit", time.Time);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Fastest growth", "最快增长"),
            PeakGrowth,
            Phrase.Of($"{Capacity} * {Rate} / 4"),
            new Phrase("Verhulst 1838; Rogers 1962", "Verhulst 1838；Rogers 1962"),
            Explanation.Of(new Phrase("Time at which half have adopted", "半数采用的时间"), Midpoint),
            Explanation.Of(new Phrase("Time from 10 % to 90 %", "从 10% 到 90% 的时间"), RiseTime)
        );

    /// <summary>1 / (1 + e^(−x)) without overflow far out.</summary>
    internal static double ShareAt(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));
}
