using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Reviews;

/// <summary>The chance that a measure reaches its next target if things stay as they are expected now.</summary>
/// <remarks>
/// The forecast is the estimate, with the root mean square of the past changes as spread: the naive method of Hyndman and Athanasopoulos,
/// Forecasting: Principles and Practice, 5.2. The spread is itself reckoned from a few changes. If they are independent and normal around 0,
/// the next one over the spread follows Student's law with as many degrees of freedom as there are changes, so that nothing is taken for
/// known that is not. A line through three or four yearly figures is not asked: it is used beyond its end, and leads to counts below 0.
/// </remarks>
public sealed record NextTargetChance : IExplainable
{
    private NextTargetChance() { }

    /// <summary>The figure that is expected in the next period: the estimate of the present one.</summary>
    public double Expected { get; private init; }

    /// <summary>The root mean square of the past changes; 0 when the figure never moved.</summary>
    public double Spread { get; private init; }

    /// <summary>How many changes gave the spread.</summary>
    public int Changes { get; private init; }

    /// <summary>The next target.</summary>
    public double Target { get; private init; }

    /// <summary>Whether the figure shall be at least or at most the target.</summary>
    public Direction Direction { get; private init; }

    /// <summary>The chance to reach the target, 0 to 1; without spread 1 or 0.</summary>
    public double Probability { get; private init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Chance of the next target", "达成下期目标的概率"),
            Probability,
            Formula,
            new Phrase(
                "if things stay as they are; Hyndman & Athanasopoulos, 5.2, with Student's law",
                "假设维持现状；Hyndman 与 Athanasopoulos，5.2，采用学生 t 分布"
            ),
            Explanation.Of(new Phrase("Expected", "期望值"), Expected),
            Explanation.Of(
                new Phrase("Spread", "离散程度"),
                Spread,
                Phrase.Of($"root mean square of {Changes} changes", $"{Changes} 次变动的均方根")
            ),
            Explanation.Of(new Phrase("Target", "目标值"), Target)
        );

    private Phrase Formula
    {
        get
        {
            string side = Direction == Direction.HigherIsBetter ? "≥" : "≤";
            return Phrase.Of($"P(t({Changes}) {side} ({Target} - {Expected}) / {Spread})");
        }
    }

    /// <summary>The chance from figures in the order of time, the last of which is the estimate.</summary>
    internal static NextTargetChance Of(ReadOnlySpan<double> figures, double target, Direction direction)
    {
        double spread = Math.Sqrt(Baseline.Naive(figures, 1).Variances[0]!.Value);
        double expected = figures[^1];
        int changes = figures.Length - 1;
        double ahead = direction == Direction.HigherIsBetter ? expected - target : target - expected;
        return new NextTargetChance
        {
            Expected = expected,
            Spread = spread,
            Changes = changes,
            Target = target,
            Direction = direction,
            Probability =
                spread > 0 ? new StudentT(changes).Cdf(ahead / spread)
                : ahead >= 0 ? 1
                : 0,
        };
    }
}
