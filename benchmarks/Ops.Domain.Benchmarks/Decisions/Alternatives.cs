using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>Alternatives with figures drawn between 0 and 100 on criteria of drawn weight.</summary>
internal static class Alternatives
{
    public static DecisionMatrix Of(int count, int criteria)
    {
        var random = new Random(11);
        double[][] rows =
        [
            .. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, criteria).Select(_ => 100 * random.NextDouble()).ToArray()),
        ];
        double[] weights = [.. Enumerable.Range(0, criteria).Select(_ => 1 + random.NextDouble())];
        return DecisionMatrix.Of(rows, weights, Enumerable.Repeat(Direction.HigherIsBetter, criteria).ToArray());
    }
}
