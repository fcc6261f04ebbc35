using Ops.Domain.Numerics;

namespace Ops.Domain.Goals;

/// <summary>The chance that a figure touches its target at least once before a day: Brownian motion with drift (首达概率).</summary>
/// <remarks>
/// P = Φ((μh−a)/(s√h)) + exp(2μa/s²)·Φ((−a−μh)/(s√h)), the inverse Gaussian distribution function. The second term overflows times
/// underflows when written so; with Mills' ratio R it is φ((μh−a)/(s√h))·R((a+μh)/(s√h)), which does neither.
/// </remarks>
public sealed record FirstPassage : IExplainable
{
    private FirstPassage() { }

    /// <summary>The way to the target, at least 0.</summary>
    public double Distance { get; internal init; }

    /// <summary>The drift a day towards the target; negative when it leads away.</summary>
    public double Drift { get; internal init; }

    /// <summary>The standard deviation of one day.</summary>
    public double Sigma { get; internal init; }

    /// <summary>The days.</summary>
    public double Horizon { get; internal init; }

    /// <summary>The probability that the target is touched, 0 to 1.</summary>
    public double Probability { get; internal init; }

    /// <summary>Computes the chance.</summary>
    /// <param name="current">The figure now.</param>
    /// <param name="target">The target.</param>
    /// <param name="drift">The expected change a day.</param>
    /// <param name="sigma">The standard deviation of the change of a day; not negative.</param>
    /// <param name="horizon">The days; above 0.</param>
    /// <param name="direction">Whether the figure shall rise or fall to the target.</param>
    /// <returns>The chance.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a negative standard deviation, no day, a direction that is not defined, a band.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static FirstPassage Of(
        double current,
        double target,
        double drift,
        double sigma,
        double horizon,
        Direction direction = Direction.HigherIsBetter
    )
    {
        Guard.Finite(current, nameof(current));
        Guard.Finite(target, nameof(target));
        Guard.Finite(drift, nameof(drift));
        Guard.NotNegative(sigma, nameof(sigma));
        Guard.Positive(horizon, nameof(horizon));
        if (Guard.Defined(direction, nameof(direction)) == Direction.WithinBand)
            throw Faults.Invalid(nameof(direction), "a band is not one target", "ask for each end of the band");
        double sign = direction == Direction.HigherIsBetter ? 1 : -1;
        bool isThere = Reach.Least(sign * current, sign * target);
        double distance = isThere ? 0 : Representable.At(nameof(target), Math.Abs(target - current), "work in a larger unit");
        return new FirstPassage
        {
            Distance = distance,
            Drift = sign * drift,
            Sigma = sigma,
            Horizon = horizon,
            Probability = isThere ? 1 : Chance(distance, sign * drift, sigma, horizon),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Chance to touch the target", "触及目标的概率"),
            Probability,
            Phrase.Of($"Φ((μh - a)/(s√h)) + exp(2μa/s²) × Φ(-(a + μh)/(s√h))"),
            new Phrase("inverse Gaussian distribution", "逆高斯分布"),
            Explanation.Of(new Phrase("Way to the target a", "距目标 a"), Distance),
            Explanation.Of(new Phrase("Drift a day μ", "日漂移 μ"), Drift),
            Explanation.Of(new Phrase("Standard deviation of a day s", "日标准差 s"), Sigma),
            Explanation.Of(new Phrase("Days h", "天数 h"), Horizon)
        );

    private static double Chance(double distance, double drift, double sigma, double horizon)
    {
        double way = distance / sigma / Math.Sqrt(horizon);
        double push = drift / sigma * Math.Sqrt(horizon);
        // Where a double cannot hold the ratio, the noise is nothing beside the way or the drift.
        if (!(double.IsFinite(way) && double.IsFinite(push)))
            return Reach.Least(Math.Clamp(drift * horizon, double.MinValue, double.MaxValue), distance) ? 1 : 0;
        double straight = NormalFunctions.Lower(push - way);
        return Math.Min(1, straight + Reflected(way, push));
    }

    /// <summary>exp(2·push·way)·Φ(−way−push): the paths that touch the target and end below it.</summary>
    private static double Reflected(double way, double push)
    {
        double z = way + push;
        if (z < 5)
            return Math.Exp(2 * push * way) * NormalFunctions.Upper(z);
        double mills = z < 30 ? NormalFunctions.Upper(z) / NormalFunctions.Density(z) : FarMills(z);
        return NormalFunctions.Density(push - way) * mills;
    }

    /// <summary>Mills' ratio by its asymptotic series; from 30 on six terms give 13 digits.</summary>
    private static double FarMills(double z)
    {
        double inverse = 1 / (z * z);
        return (1 - (inverse * (1 - (inverse * (3 - (inverse * (15 - (inverse * (105 - (inverse * 945)))))))))) / z;
    }
}
