namespace Ops.Domain.Budgets;

/// <summary>How much faster work gets with practice: when output doubles, time falls to the learning rate.</summary>
/// <remarks>Time of x units or of the x-th = first · x^b with b = ln(rate) / ln 2. Source: Horngren, Datar &amp; Rajan, Cost Accounting, ch. 10.</remarks>
public sealed class LearningCurve : IExplainable
{
    private LearningCurve(double index, ImmutableArray<LearningPoint> points)
    {
        Index = index;
        Points = points;
    }

    /// <summary>b = ln(rate) / ln 2; 0 when nothing is learnt.</summary>
    public double Index { get; }

    /// <summary>One point per number of units, in the order given.</summary>
    public ImmutableArray<LearningPoint> Points { get; }

    /// <summary>Computes points of the curve.</summary>
    /// <param name="model">What falls by the rate.</param>
    /// <param name="firstUnitTime">The time of the first unit, above 0.</param>
    /// <param name="learningRate">The rate, above 0 and at most 1.</param>
    /// <param name="units">At least one number of units, each at least 1.</param>
    /// <param name="steadyStateFrom">From this unit on nothing more is learnt: every later one takes as long; at least 1, null for never.</param>
    /// <returns>The points.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/>: a value outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static LearningCurve Of(
        LearningModel model,
        double firstUnitTime,
        double learningRate,
        ReadOnlySpan<int> units,
        int? steadyStateFrom = null
    )
    {
        Guard.NotEmpty(units, nameof(units));
        Guard.Defined(model, nameof(model));
        Guard.Positive(firstUnitTime, nameof(firstUnitTime));
        Guard.Positive(learningRate, nameof(learningRate));
        Guard.Probability(learningRate, nameof(learningRate));
        for (int i = 0; i < units.Length; i++)
            Guard.InRange(units[i], 1, int.MaxValue, Guard.At(nameof(units), i));
        if (steadyStateFrom is { } from)
            Guard.InRange(from, 1, int.MaxValue, nameof(steadyStateFrom));
        double index = Math.Log(learningRate) / Math.Log(2);
        int[] learnt = Array.ConvertAll(units.ToArray(), count => Math.Min(count, steadyStateFrom ?? int.MaxValue));
        var known = model == LearningModel.CumulativeAverage ? Averages(firstUnitTime, index, learnt) : Sums(firstUnitTime, index, learnt);
        var points = ImmutableArray.CreateBuilder<LearningPoint>(units.Length);
        for (int i = 0; i < units.Length; i++)
        {
            var (total, last) = known[learnt[i]];
            total += ((double)units[i] - learnt[i]) * last;
            Representable.All(nameof(firstUnitTime), "measure time in a larger unit", total, last);
            points.Add(new LearningPoint(units[i], total, last));
        }
        return new LearningCurve(index, points.MoveToImmutable());
    }

    private static Dictionary<int, (double Total, double Last)> Averages(double first, double index, int[] counts)
    {
        double Total(int count) => count == 0 ? 0 : first * Math.Pow(count, index + 1);
        return counts.Distinct().ToDictionary(count => count, count => (Total(count), Total(count) - Total(count - 1)));
    }

    /// <summary>One pass up to the largest count.</summary>
    private static Dictionary<int, (double Total, double Last)> Sums(double first, double index, int[] counts)
    {
        var known = new Dictionary<int, (double, double)>();
        double total = 0;
        int unit = 0;
        foreach (int count in counts.Distinct().Order())
        {
            double last = 0;
            while (unit < count)
            {
                unit++;
                last = first * Math.Pow(unit, index);
                total += last;
            }
            known[count] = (total, last);
        }
        return known;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Learning index",
            "学习曲线指数",
            Index,
            null,
            [
                .. Points.Select(point =>
                    Explanation.Of(Phrase.Of($"x = {point.Units}"), point.Total, Phrase.Of($"{point.Units} * {point.Average}"))
                ),
            ]
        );
}
